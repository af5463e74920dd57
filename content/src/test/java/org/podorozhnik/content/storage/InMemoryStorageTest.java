package org.podorozhnik.content.storage;

import org.podorozhnik.content.InMemoryStorage;
import org.podorozhnik.content.Storage;

class InMemoryStorageTest extends StorageContract {
  @Override
  protected Storage open() {
    return new InMemoryStorage(clock);
  }
}
