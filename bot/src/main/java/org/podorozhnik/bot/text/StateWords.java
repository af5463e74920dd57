package org.podorozhnik.bot.text;

import java.time.Instant;
import java.util.Map;
import org.podorozhnik.content.border.Crossing;
import org.podorozhnik.content.border.CrossingState;

/** What staff say of a crossing, as HTML, the same wherever it is told. */
public final class StateWords {
  private StateWords() {}

  /**
   * «Переход закрыт. Сход лавины. До 24 ноября, 20:00 по Москве, сказано 5 мин назад. источник».
   *
   * @param until the end in words, in the hours of whoever reads it
   */
  public static String said(CrossingState state, String until, Words words, Instant now) {
    String reason = state.reason().isBlank() ? "" : " " + sentence(state.reason());
    String age = WaitWords.ago(state.since(), now, words);
    return Html.bold(words.get("wait.says." + state.word().word()))
        + Html.escape(reason + " " + words.get("wait.saysUntil", "until", until, "age", age))
        + " "
        + Html.link(words.get("wait.source"), state.source());
  }

  /**
   * «закрыт», «с ограничениями»: by staff now, else by the facts; empty where it is open.
   *
   * @param said what staff say now, by crossing
   */
  public static String brief(Crossing crossing, Map<String, CrossingState> said, Words words) {
    CrossingState now = said.get(crossing.id());
    if (now != null && now.word() == CrossingState.Word.CLOSED) {
      return words.get("wait.briefState.closed");
    }
    boolean restricted =
        now == null
            ? crossing.state() == Crossing.State.RESTRICTED
            : now.word() == CrossingState.Word.RESTRICTED;
    return restricted ? words.get("wait.briefState.restricted") : "";
  }

  private static String sentence(String reason) {
    return reason.matches(".*[.!?…]") ? reason : reason + ".";
  }
}
