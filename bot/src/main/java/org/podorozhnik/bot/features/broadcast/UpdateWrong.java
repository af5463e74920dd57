package org.podorozhnik.bot.features.broadcast;

import java.util.ArrayList;
import java.util.List;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.text.Html;
import org.podorozhnik.bot.text.PlainText;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.bot.text.WrongLine;

/** What was wrong with a command, how it should look, and what was typed, whole, for copying. */
final class UpdateWrong {
  private UpdateWrong() {}

  /**
   * @param form the end of the key of an example
   */
  static Reply reply(WrongLine wrong, String form, String typed, Words words) {
    String said = said(wrong, form, words);
    String copy = "<pre>" + Html.escape(typed) + "</pre>";
    String one = said + "\n\n" + Html.escape(words.get("broadcast.yours")) + "\n" + copy;
    if (PlainText.of(one).length() <= Screen.MAX_TEXT) {
      return Reply.show(Screen.of(one));
    }
    List<Reply.Part> parts = new ArrayList<>();
    parts.add(Reply.Part.of(Screen.of(said + "\n\n" + Html.escape(words.get("broadcast.below")))));
    for (int at = 0; at < typed.length(); at += Screen.MAX_TEXT) {
      String piece = typed.substring(at, Math.min(typed.length(), at + Screen.MAX_TEXT));
      parts.add(Reply.Part.of(Screen.of("<pre>" + Html.escape(piece) + "</pre>")));
    }
    return new Reply.Several(parts);
  }

  private static String said(WrongLine wrong, String form, Words words) {
    String what = Html.escape(wrong.said(words));
    String example = Html.escape(words.get("broadcast.form." + form));
    String so = Html.escape(words.get("broadcast.so"));
    return what + "\n\n" + so + "\n<code>" + example + "</code>";
  }
}
