package org.podorozhnik.content.staff;

import java.util.Locale;
import java.util.Optional;

/** What a member of staff may do. No role implies another, but an owner may do all. */
public enum Role {
  /** Writes drafts of articles. */
  EDITOR,
  /** Publishes. */
  REVIEWER,
  /** Sends updates to groups and people. */
  SENDER,
  /** Everything, and says who may do what. */
  OWNER;

  /** The word in commands and tables. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Role> of(String word) {
    for (Role role : values()) {
      if (role.word().equals(word.toLowerCase(Locale.ROOT))) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}
