package org.podorozhnik.bot.features.staff;

import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Visitor;
import org.podorozhnik.bot.text.Html;
import org.podorozhnik.bot.text.Key;
import org.podorozhnik.bot.text.Navigation;
import org.podorozhnik.bot.text.RoleWords;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.bot.text.WrongLine;
import org.podorozhnik.content.staff.StaffMember;

/** Answers to staff. */
final class StaffWords {
  private static final int LONGEST_LINE = 1_000;

  private StaffWords() {}

  /** What is wrong, what to send instead, and the own line for copying. */
  static Reply wrong(String command, WrongLine wrong, Visitor visitor) {
    Words words = visitor.words();
    String line = ("/" + command + " " + visitor.arguments()).strip();
    String shown = line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line;
    String text =
        words.get(
            "staff.wrong",
            "what",
            Html.escape(wrong.said(words)),
            "form",
            Html.escape(words.get("staff.form." + command)),
            "line",
            Html.escape(shown));
    return Reply.show(Screen.of(text));
  }

  /** Nothing is undone by guessing: what was replaced is not known any more. */
  static Reply forgotten(String command, String thing, Words words) {
    return new Reply.Note(
        words.get("staff.undo.forgotten", "command", "/" + command + " " + thing));
  }

  static Screen withUndo(String html, String data, Words words) {
    return Screen.of(html)
        .withRow(Key.press(words.get("staff.undo"), Navigation.to(Navigation.STAFF, data)));
  }

  /** What a member may do now. */
  static String rights(StaffMember member, Words words) {
    String who = Html.escape(member.signature());
    return member.grants().isEmpty()
        ? words.get("staff.rights.none", "who", who)
        : words.get(
            "staff.rights.now",
            "who",
            who,
            "roles",
            Html.escape(RoleWords.all(member.grants(), words)));
  }
}
