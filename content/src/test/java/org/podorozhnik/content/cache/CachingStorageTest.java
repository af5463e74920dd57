package org.podorozhnik.content.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.InMemoryStorage;
import org.podorozhnik.content.Storage;
import org.podorozhnik.content.StorageException;
import org.podorozhnik.content.storage.StorageContract;
import org.podorozhnik.content.subscriber.Preferences;

class CachingStorageTest extends StorageContract {
  private final Preferences english = Preferences.NONE.withLanguage(Optional.of("en"));

  @Override
  protected Storage open() {
    return new CachingStorage(new InMemoryStorage(clock), this::nanos);
  }

  @Test
  void what_another_writer_changed_is_seen_after_ten_minutes() {
    InMemoryStorage below = new InMemoryStorage(clock);
    Storage cached = new CachingStorage(below, this::nanos);
    assertThat(cached.preferences().find(1)).isEqualTo(Preferences.NONE);
    below.preferences().save(1, english, new Effect(1, 0));
    assertThat(cached.preferences().find(1)).isEqualTo(Preferences.NONE);
    clock.tick(Duration.ofMinutes(11));
    assertThat(cached.preferences().find(1)).isEqualTo(english);
  }

  @Test
  void a_failing_write_leaves_the_old_value() {
    Storage cached = open();
    cached.preferences().save(1, english, new Effect(1, 0));
    Storage failing = new CachingStorage(new FailingWrites(cached), this::nanos);
    assertThat(failing.preferences().find(1)).isEqualTo(english);
    assertThatThrownBy(() -> failing.preferences().save(1, Preferences.NONE, new Effect(2, 0)))
        .isInstanceOf(StorageException.class);
    assertThat(failing.preferences().find(1)).isEqualTo(english);
  }

  private long nanos() {
    return TimeUnit.MILLISECONDS.toNanos(clock.millis());
  }
}
