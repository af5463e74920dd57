package org.podorozhnik.content.staff;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Somebody who works for the bot, known by a chosen signature.
 *
 * @param person Telegram id
 * @param signature the only name that is shown anywhere, 1 to 40 characters
 */
public record StaffMember(long person, String signature, SortedSet<Grant> grants) {
  /** Longest signature. */
  public static final int MOST_SIGNATURE = 40;

  public StaffMember {
    if (signature.isBlank() || signature.length() > MOST_SIGNATURE) {
      throw new IllegalArgumentException("a signature of " + signature.length() + " characters");
    }
    grants = Collections.unmodifiableSortedSet(new TreeSet<>(grants));
  }

  public boolean has(Role role) {
    return grants.stream().anyMatch(g -> g.role() == role || g.role() == Role.OWNER);
  }
}
