package org.podorozhnik.bot.features.alert;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.podorozhnik.bot.text.AlertWords;
import org.podorozhnik.bot.text.Dates;
import org.podorozhnik.bot.text.Html;
import org.podorozhnik.bot.text.Key;
import org.podorozhnik.bot.text.Navigation;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.border.Alert;
import org.podorozhnik.content.border.AlertPolicy.Standing;
import org.podorozhnik.content.subscriber.QuietHours;

/** The list of a chat's alerts, and what is said when one was set or switched off. */
final class AlertScreens {
  private static final int MOST_REPEATED = 100;

  private final AlertWords alertWords;

  AlertScreens(AlertWords alertWords) {
    this.alertWords = alertWords;
  }

  /** Who looks, when, and in which hours times are told. */
  record View(Words words, Optional<QuietHours> quiet, Instant now) {
    ZoneId zone() {
      return quiet.map(QuietHours::zone).orElse(Dates.MOSCOW);
    }
  }

  /**
   * @param first what is said before the list; may be empty
   */
  Screen list(List<Alert> alerts, String first, View view) {
    Words words = view.words();
    StringBuilder text = new StringBuilder(first.isEmpty() ? "" : Html.escape(first) + "\n\n");
    text.append(Html.bold(words.get("alert.title"))).append("\n\n");
    if (alerts.isEmpty()) {
      text.append(Html.escape(words.get("alert.none"))).append('\n');
    }
    List<List<Key>> rows = new ArrayList<>();
    for (int i = 0; i < alerts.size(); i++) {
      Alert alert = alerts.get(i);
      text.append(Html.escape(line(i + 1, alert, view))).append('\n');
      rows.add(keys(i + 1, alert, view));
    }
    text.append('\n').append(Html.escape(words.get("alert.how")));
    String where = Navigation.to(Navigation.ALERT, AlertFeature.WHERE);
    rows.add(
        Key.row(
            Key.press(words.get("alert.add"), where),
            Key.press(words.get("key.quiet"), Navigation.QUIET)));
    rows.add(Navigation.backAndHome(words, Navigation.SETTINGS));
    return new Screen(text.toString(), rows);
  }

  private String line(int number, Alert alert, View view) {
    String until = AlertWords.moment(alert.until(), view.zone(), view.words());
    String wish = alertWords.wish(alert, view.words());
    String key = alert.until().isAfter(view.now()) ? "alert.line" : "alert.lineEnded";
    return view.words().get(key, "number", number, "wish", wish, "until", until);
  }

  private static List<Key> keys(int number, Alert alert, View view) {
    List<Key> keys = new ArrayList<>();
    String off = Navigation.to(AlertFeature.OFF, alert.id());
    String label = view.words().get("alert.offNumber", "number", number);
    keys.add(Key.press(label, Navigation.to(Navigation.ALERT, off)));
    if (AlertMessage.endsSoon(alert, view.now())) {
      keys.add(AlertMessage.longer(alert, view.words()));
    }
    return keys;
  }

  /** What was set, what is known now, and what follows from both. */
  Screen added(Alert alert, Sight sight, View view) {
    Words words = view.words();
    String until = AlertWords.moment(alert.until(), view.zone(), words);
    String wish = alertWords.wish(alert, words);
    List<String> parts = new ArrayList<>();
    parts.add(Html.escape(words.get("alert.added", "wish", wish, "until", until)));
    parts.add(
        Html.escape(words.get("alert.now"))
            + "\n"
            + AlertMessage.known(alert, sight, view.zone(), view.now(), words));
    if (sight.standing(alert) == Standing.HOLDS) {
      parts.add(Html.escape(words.get("alert.already")));
    } else if (alert.condition() == Alert.Condition.OPENS && !alert.armed()) {
      parts.add(Html.escape(words.get("alert.opensLater")));
    }
    parts.add(Html.escape(quiet(view)));
    return Screen.of(String.join("\n\n", parts))
        .withRow(
            AlertMessage.card(alert, words),
            Key.press(words.get("alert.title"), Navigation.ALERT),
            Key.press(words.get("key.quiet"), Navigation.QUIET))
        .withRows(List.of(Navigation.backAndHome(words, Navigation.ALERT)));
  }

  private static String quiet(View view) {
    return view.quiet()
        .map(
            q ->
                view.words()
                    .get("alert.quiet", "hours", AlertWords.quiet(q, view.now(), view.words())))
        .orElseGet(() -> view.words().get("alert.noQuiet"));
  }

  /** What was switched off, for the place of its message; its card stays at hand. */
  Screen off(Alert alert, List<Alert> left, View view) {
    String said = view.words().get("alert.offDone", "wish", alertWords.wish(alert, view.words()));
    Screen list = list(left, said, view);
    return Screen.of(list.html())
        .withRow(AlertMessage.card(alert, view.words()))
        .withRows(list.rows());
  }

  /** What was wrong with a line, over the screen that helps on. */
  static Screen wrong(String problem, String line, Screen help, Words words) {
    int end = Math.min(line.length(), MOST_REPEATED);
    String shown = line.length() > MOST_REPEATED ? line.substring(0, end) + "…" : line;
    String said = words.get("alert.wrong." + problem) + "\n" + words.get("alert.example");
    String heard = words.get("alert.heard", "text", shown);
    return help.withHtml(Html.escape(heard + "\n\n" + said));
  }
}
