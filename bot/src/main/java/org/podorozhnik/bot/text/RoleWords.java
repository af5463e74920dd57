package org.podorozhnik.bot.text;

import java.util.Collection;
import java.util.stream.Collectors;
import org.podorozhnik.content.staff.Grant;

/** What staff may do, in words; plain text, not escaped. */
public final class RoleWords {
  private RoleWords() {}

  /** «писать статьи (Грузия)». */
  public static String grant(Grant grant, Words words) {
    String role = words.get("staff.role." + grant.role().word());
    return grant
        .area()
        .map(area -> words.get("staff.role.in", "role", role, "area", words.get("area." + area)))
        .orElse(role);
  }

  public static String all(Collection<Grant> grants, Words words) {
    return grants.stream().map(one -> grant(one, words)).collect(Collectors.joining(", "));
  }
}
