package org.podorozhnik.content.storage;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.SettableClock;
import org.podorozhnik.content.Storage;

/** A fresh, empty storage for each test. */
public abstract class StorageContract {
  protected static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

  protected final SettableClock clock = new SettableClock(START);
  protected Storage storage;
  private long lastUpdate = 700;

  protected abstract Storage open();

  @BeforeEach
  final void openStorage() {
    storage = open();
  }

  @AfterEach
  final void closeStorage() {
    storage.close();
  }

  /** An effect of an update that never came before. */
  protected final Effect fresh() {
    return new Effect(++lastUpdate, 0);
  }
}
