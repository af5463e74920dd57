package org.podorozhnik.db;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.podorozhnik.content.StorageException;

/** A value in the database that only the right key gives. */
final class KeyCheck {
  private KeyCheck() {}

  static void require(Handle handle, MasterKey key) {
    Optional<String> stored = stored(handle);
    if (stored.isEmpty() || !same(stored.get(), key.checkValue())) {
      throw new StorageException(
          "The key does not belong to this database. Put back the right one. Nothing was changed.");
    }
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
  }

  static void leave(Handle handle, MasterKey key) {
    handle
        .createUpdate("insert into meta (name, content) values ('key_check', :content)")
        .bind("content", key.checkValue())
        .execute();
  }

  private static Optional<String> stored(Handle handle) {
    return handle
        .createQuery("select content from meta where name = 'key_check'")
        .mapTo(String.class)
        .findOne();
  }
}
