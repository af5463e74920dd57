package org.podorozhnik.bot.features.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.podorozhnik.bot.text.AlertWords;
import org.podorozhnik.bot.text.Html;
import org.podorozhnik.bot.text.Key;
import org.podorozhnik.bot.text.Navigation;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.StateWords;
import org.podorozhnik.bot.text.WaitWords;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.border.Alert;
import org.podorozhnik.content.border.CrossingState;
import org.podorozhnik.content.border.OfficialWait;
import org.podorozhnik.content.border.WaitEstimate;

/** What an alert says: the number, its age and its kind, or what staff say, and from where. */
final class AlertMessage {
  private static final Duration SOON = Duration.ofDays(1);

  private final AlertWords alertWords;

  AlertMessage(AlertWords alertWords) {
    this.alertWords = alertWords;
  }

  /** The message that is sent when the condition holds. */
  Screen told(Alert alert, Sight sight, ZoneId zone, Instant now, Words words) {
    List<String> parts = new ArrayList<>();
    parts.add(Html.bold(alertWords.queue(alert.queue(), words)));
    parts.add(known(alert, sight, zone, now, words));
    String wish = alertWords.condition(alert, words);
    parts.add(Html.escape(words.get("alert.asked", "condition", wish)));
    if (endsSoon(alert, now)) {
      String until = AlertWords.moment(alert.until(), zone, words);
      parts.add(Html.escape(words.get("alert.ends", "until", until)));
    }
    Screen screen = Screen.of(String.join("\n\n", parts)).withRow(card(alert, words));
    return screen.withRow(keys(alert, now, words).toArray(Key[]::new));
  }

  /** What is known now, as far as it bears on the alert; HTML. */
  static String known(Alert alert, Sight sight, ZoneId zone, Instant now, Words words) {
    List<String> lines = new ArrayList<>();
    if (AlertDraft.bounded(alert.condition())) {
      lines.add(wait(sight, now, words));
      sight.state().ifPresent(s -> lines.add(state(s, zone, now, words)));
    } else {
      lines.add(
          sight
              .state()
              .map(s -> state(s, zone, now, words))
              .orElseGet(() -> Html.escape(words.get("alert.noState"))));
    }
    return String.join("\n", lines);
  }

  static boolean endsSoon(Alert alert, Instant now) {
    return !alert.until().isAfter(now.plus(SOON));
  }

  static Key card(Alert alert, Words words) {
    String code = Navigation.code(alert.queue());
    return Key.press(words.get("alert.card"), Navigation.to(Navigation.CARD, code));
  }

  /** To switch it off, and to let it run on if it ends soon. */
  private static List<Key> keys(Alert alert, Instant now, Words words) {
    List<Key> keys = new ArrayList<>();
    String off = Navigation.to(AlertFeature.OFF, alert.id());
    keys.add(Key.press(words.get("alert.off"), Navigation.to(Navigation.ALERT, off)));
    if (endsSoon(alert, now)) {
      keys.add(longer(alert, words));
    }
    return keys;
  }

  static Key longer(Alert alert, Words words) {
    int days = AlertLine.DEFAULT_DAYS;
    String data = AlertFeature.LONGER + ":" + alert.id() + ":" + days;
    return Key.press(
        words.get("alert.longer", "days", days), Navigation.to(Navigation.ALERT, data));
  }

  private static String wait(Sight sight, Instant now, Words words) {
    WaitEstimate estimate = sight.estimate();
    if (!estimate.seen()) {
      return Html.escape(words.get("alert.noWait"));
    }
    String number =
        words.get(
            "alert.number",
            "median",
            WaitWords.duration(estimate.median(), words),
            "low",
            WaitWords.duration(estimate.low(), words),
            "high",
            WaitWords.duration(estimate.high(), words));
    if (estimate.knowledge() != WaitEstimate.Knowledge.OFFICIAL) {
      return Html.escape(number + "\n" + WaitWords.knowledge(estimate, now, words));
    }
    Instant since = sight.official().map(OfficialWait::since).orElse(now);
    String kind = words.get("alert.kind.official", "age", WaitWords.ago(since, now, words));
    return Html.escape(number + "\n" + kind) + source(sight);
  }

  private static String source(Sight sight) {
    return sight.official().map(o -> " " + Html.escape(o.source())).orElse("");
  }

  private static String state(CrossingState state, ZoneId zone, Instant now, Words words) {
    return StateWords.said(state, AlertWords.moment(state.until(), zone, words), words, now);
  }
}
