package org.podorozhnik.content.staff;

import java.util.Comparator;
import java.util.Optional;

/**
 * A role, everywhere or in one area of the content.
 *
 * @param area {@code georgia}, {@code crossing}, …; empty for everywhere. Only editors and
 *     reviewers can be limited
 */
public record Grant(Role role, Optional<String> area) implements Comparable<Grant> {
  public Grant {
    if (area.isPresent() && (role == Role.SENDER || role == Role.OWNER)) {
      throw new IllegalArgumentException(role.word() + " cannot be limited to an area");
    }
  }

  public static Grant of(Role role) {
    return new Grant(role, Optional.empty());
  }

  /** {@code editor} or {@code editor:georgia}. */
  public String word() {
    return role.word() + area.map(a -> ":" + a).orElse("");
  }

  @Override
  public int compareTo(Grant other) {
    return Comparator.comparing(Grant::role)
        .thenComparing(g -> g.area().orElse(""))
        .compare(this, other);
  }
}
