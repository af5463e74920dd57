package org.podorozhnik.content.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.subscriber.Preferences;
import org.podorozhnik.content.update.HandledUpdateStore;

public abstract class HandledUpdateStoreContract extends StorageContract {
  private static final Preferences CHOSEN = Preferences.NONE.withLanguage(Optional.of("en"));

  private HandledUpdateStore store() {
    return storage.handledUpdates();
  }

  private void effect(long updateId, int part) {
    storage.preferences().save(1, CHOSEN, new Effect(updateId, part));
  }

  @Test
  void an_update_without_effect_was_not_seen() {
    assertThat(store().seen(5)).isFalse();
  }

  @Test
  void asking_does_not_make_it_seen() {
    assertThat(store().seen(5)).isFalse();
    assertThat(store().seen(5)).isFalse();
    storage.preferences().find(1);
    assertThat(store().forgetBefore(START.plus(Duration.ofDays(9)))).isZero();
  }

  @Test
  void an_update_is_seen_once_an_effect_of_it_is_committed() {
    effect(5, 3);
    assertThat(store().seen(5)).isTrue();
  }

  @Test
  void forgetting_a_chat_is_an_effect() {
    storage.preferences().forget(1, new Effect(6, 0));
    assertThat(store().seen(6)).isTrue();
  }

  @Test
  void ids_are_remembered_exactly_not_as_all_below() {
    effect(5, 0);
    effect(Long.MAX_VALUE, 0);
    assertThat(store().seen(4)).isFalse();
    assertThat(store().seen(6)).isFalse();
    assertThat(store().seen(Long.MAX_VALUE)).isTrue();
  }

  @Test
  void what_is_older_than_the_instant_is_forgotten_and_counted() {
    effect(1, 0);
    effect(1, 1);
    clock.tick(Duration.ofHours(1));
    effect(2, 0);
    assertThat(store().forgetBefore(clock.instant())).isEqualTo(2);
    assertThat(store().seen(1)).isFalse();
    assertThat(store().seen(2)).isTrue();
  }

  @Test
  void a_forgotten_effect_can_happen_again() {
    effect(1, 0);
    store().forgetBefore(START.plusMillis(1));
    assertThat(storage.preferences().save(1, CHOSEN, new Effect(1, 0))).isTrue();
  }
}
