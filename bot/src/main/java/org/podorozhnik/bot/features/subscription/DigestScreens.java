package org.podorozhnik.bot.features.subscription;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.podorozhnik.bot.text.AlertWords;
import org.podorozhnik.bot.text.Dates;
import org.podorozhnik.bot.text.Html;
import org.podorozhnik.bot.text.Key;
import org.podorozhnik.bot.text.Navigation;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.subscriber.Digest;

/** The screen on which a digest is chosen. */
final class DigestScreens {
  private static final List<Integer> HOURS = List.of(8, 9, 18, 21);

  Screen screen(View view) {
    Words words = view.words();
    List<List<Key>> rows = new ArrayList<>();
    Optional<Digest> held = view.held().digest();
    boolean weekly = held.flatMap(Digest::day).isPresent();
    rows.add(
        Key.row(
            key(held.isEmpty(), words.get("subscription.digest.off"), DigestCommand.OFF),
            key(
                held.isPresent() && !weekly,
                words.get("subscription.digest.daily"),
                DigestCommand.DAILY),
            key(weekly, words.get("subscription.digest.weekly"), DigestCommand.WEEKLY)));
    held.ifPresent(digest -> rows.addAll(details(digest, words)));
    rows.add(view.back(Navigation.SUBSCRIPTION));
    String text =
        Html.bold(words.get("subscription.digest.title"))
            + "\n\n"
            + Html.escape(told(view))
            + "\n\n"
            + Html.escape(words.get("subscription.digest.text"))
            + "\n"
            + Html.escape(words.get("subscription.digest.how"));
    return new Screen(text, rows);
  }

  private static List<List<Key>> details(Digest digest, Words words) {
    List<List<Key>> rows = new ArrayList<>();
    rows.add(
        HOURS.stream()
            .map(
                hour ->
                    key(
                        digest.at().getHour() == hour && digest.at().getMinute() == 0,
                        hour + ":00",
                        Navigation.to(DigestCommand.HOUR, hour)))
            .toList());
    if (digest.day().isPresent()) {
      rows.add(Arrays.stream(DayOfWeek.values()).map(day -> day(digest, day, words)).toList());
    }
    for (String zone : Dates.ZONES) {
      String data = Navigation.to(DigestCommand.ZONE, zone);
      boolean chosen = digest.zone().getId().equals(zone);
      rows.add(Key.row(key(chosen, words.get("quiet.zone." + zone), data)));
    }
    return rows;
  }

  private static Key day(Digest digest, DayOfWeek day, Words words) {
    String label = words.get("subscription.day.short." + day.getValue());
    String data = Navigation.to(DigestCommand.DAY, day.getValue());
    return key(digest.day().equals(Optional.of(day)), label, data);
  }

  private static Key key(boolean chosen, String label, String what) {
    return View.marked(chosen, label, Navigation.to(Presses.DIGEST, what));
  }

  /** «Сводка: раз в день в 09:00 (UTC+3).» */
  static String told(View view) {
    Words words = view.words();
    return view.held()
        .digest()
        .map(
            digest ->
                words.get(
                    "subscription.digest.at",
                    "when",
                    words.get(
                        digest
                            .day()
                            .map(day -> "subscription.day." + day.getValue())
                            .orElse("subscription.day.every")),
                    "time",
                    digest.at(),
                    "offset",
                    AlertWords.offset(digest.zone(), view.at())))
        .orElseGet(() -> words.get("subscription.digest.none"));
  }
}
