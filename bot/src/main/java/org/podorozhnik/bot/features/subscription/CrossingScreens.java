package org.podorozhnik.bot.features.subscription;

import java.util.ArrayList;
import java.util.List;
import org.podorozhnik.bot.text.Html;
import org.podorozhnik.bot.text.Key;
import org.podorozhnik.bot.text.Navigation;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.border.Crossing;
import org.podorozhnik.content.border.CrossingCatalog;
import org.podorozhnik.content.subscriber.Topic;

/** The screens on which single crossings are chosen, by country. */
final class CrossingScreens {
  private static final int ON_A_PAGE = 10;

  private final CrossingCatalog crossings;
  private final SubscriptionScreens screens;

  CrossingScreens(CrossingCatalog crossings, SubscriptionScreens screens) {
    this.crossings = crossings;
    this.screens = screens;
  }

  /**
   * @param where empty for the countries, {@code kazakhstan} or {@code kazakhstan:2}
   */
  Screen screen(String where, View view) {
    String[] parts = where.split(":", 2);
    List<Crossing> all = in(parts[0]);
    boolean number = parts.length > 1 && parts[1].matches("\\d{1,3}");
    return all.isEmpty()
        ? countries(view)
        : page(parts[0], all, number ? Integer.parseInt(parts[1]) : 0, view);
  }

  /** The page on which a crossing stands. */
  Screen around(Crossing crossing, View view) {
    int page = in(crossing.area()).indexOf(crossing) / ON_A_PAGE;
    return screen(Navigation.to(crossing.area(), page), view);
  }

  private List<Crossing> in(String area) {
    return crossings.all().stream().filter(c -> c.area().equals(area)).toList();
  }

  private Screen countries(View view) {
    Words words = view.words();
    List<List<Key>> rows = new ArrayList<>();
    for (Topic country : Topic.COUNTRIES) {
      String data = Navigation.to(Presses.CROSSINGS, country.word());
      rows.add(Key.row(View.key(words.get("area." + country.word()), data)));
    }
    rows.add(view.back(Navigation.SUBSCRIPTION));
    return new Screen(Html.escape(words.get("subscription.whichCountry")), rows);
  }

  private Screen page(String area, List<Crossing> all, int wanted, View view) {
    int last = (all.size() - 1) / ON_A_PAGE;
    int page = Math.min(wanted, last);
    int end = Math.min(all.size(), (page + 1) * ON_A_PAGE);
    List<List<Key>> rows = new ArrayList<>();
    for (Crossing crossing : all.subList(page * ON_A_PAGE, end)) {
      rows.add(Key.row(screens.toggle(Topic.crossing(crossing.id()), view)));
    }
    List<Key> turn = new ArrayList<>();
    if (page > 0) {
      turn.add(turned(area, page - 1, "subscription.before", view));
    }
    if (page < last) {
      turn.add(turned(area, page + 1, "subscription.further", view));
    }
    if (!turn.isEmpty()) {
      rows.add(turn);
    }
    rows.add(view.back(Navigation.to(Navigation.SUBSCRIPTION, Presses.CROSSINGS)));
    return new Screen(text(area, page, last, view), rows);
  }

  private static Key turned(String area, int page, String label, View view) {
    String where = Navigation.to(area, page);
    return View.key(view.words().get(label), Navigation.to(Presses.CROSSINGS, where));
  }

  private static String text(String area, int page, int last, View view) {
    Words words = view.words();
    String country = words.get("area." + area);
    boolean whole =
        view.held().topics().contains(Topic.ALL) || view.held().topics().contains(new Topic(area));
    String title =
        last == 0
            ? country
            : words.get(
                "subscription.page", "country", country, "page", page + 1, "pages", last + 1);
    return Html.bold(title)
        + "\n\n"
        + Html.escape(words.get(whole ? "subscription.allHere" : "subscription.whichCrossing"));
  }
}
