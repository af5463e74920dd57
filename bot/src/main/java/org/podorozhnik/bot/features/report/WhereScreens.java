package org.podorozhnik.bot.features.report;

import java.util.ArrayList;
import java.util.List;
import org.podorozhnik.bot.text.Html;
import org.podorozhnik.bot.text.Key;
import org.podorozhnik.bot.text.Navigation;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.border.Crossing;
import org.podorozhnik.content.border.CrossingCatalog;
import org.podorozhnik.content.border.Queue;

/** On which the crossing of a report is chosen. */
final class WhereScreens {
  private final CrossingCatalog crossings;

  WhereScreens(CrossingCatalog crossings) {
    this.crossings = crossings;
  }

  /** The first tap: which crossing. */
  Screen countries(Words words) {
    List<List<Key>> rows = new ArrayList<>();
    for (String country : crossings.all().stream().map(Crossing::toCountry).distinct().toList()) {
      String data = Navigation.to(Navigation.REPORT, "?" + country);
      rows.add(Key.row(Key.press(words.get("wait.country." + country), data)));
    }
    rows.add(Navigation.backAndHome(words, Navigation.WAITS));
    return new Screen(Html.escape(words.get("report.where")), rows);
  }

  Screen crossings(String country, Words words) {
    List<List<Key>> rows = new ArrayList<>();
    for (Crossing crossing : crossings.all()) {
      if (crossing.toCountry().equals(country)) {
        Queue queue = crossing.usualQueue();
        String data = Navigation.to(Navigation.REPORT, Navigation.code(queue));
        rows.add(Key.row(Key.press(crossing.name(words.language()), data)));
      }
    }
    rows.add(Navigation.backAndHome(words, Navigation.REPORT));
    return new Screen(Html.escape(words.get("report.where")), rows);
  }
}
