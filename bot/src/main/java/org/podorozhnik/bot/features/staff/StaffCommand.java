package org.podorozhnik.bot.features.staff;

import java.util.List;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.routing.Visitor;
import org.podorozhnik.bot.text.Html;
import org.podorozhnik.bot.text.RoleWords;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.staff.Role;
import org.podorozhnik.content.staff.StaffMember;
import org.podorozhnik.content.staff.StaffRoll;
import org.podorozhnik.content.staff.StaffStore;

/** {@code /staff}: who may do what, by signatures alone, and whether anything goes at all. */
final class StaffCommand {
  static final String NAME = "staff";

  /** As many as one message takes, whatever roles they have. */
  private static final int MOST_TEXT = 3_000;

  private final StaffStore staff;
  private final StaffRoll roll;

  StaffCommand(StaffStore staff, StaffRoll roll) {
    this.staff = staff;
    this.roll = roll;
  }

  Reply handle(Request request, Visitor visitor) {
    Words words = visitor.words();
    long named = roll.with(Role.OWNER).stream().filter(roll::named).count();
    String text =
        words.get(
            "staff.list.text",
            "lines",
            lines(words),
            "named",
            words.get("staff.list.named", "count", named),
            "state",
            words.get(roll.frozen() ? "staff.frozen" : "staff.list.running"));
    return Reply.show(Screen.of(text));
  }

  private String lines(Words words) {
    List<StaffMember> all = staff.all();
    if (all.isEmpty()) {
      return words.get("staff.list.nobody");
    }
    StringBuilder lines = new StringBuilder();
    int shown = 0;
    while (shown < all.size() && lines.length() < MOST_TEXT) {
      lines.append(line(all.get(shown++), words)).append('\n');
    }
    if (shown < all.size()) {
      lines.append(words.get("staff.list.more", "count", all.size() - shown));
    }
    return lines.toString().strip();
  }

  private static String line(StaffMember member, Words words) {
    String roles = RoleWords.all(member.grants(), words);
    return words.get(
        "staff.list.line", "who", Html.escape(member.signature()), "roles", Html.escape(roles));
  }
}
