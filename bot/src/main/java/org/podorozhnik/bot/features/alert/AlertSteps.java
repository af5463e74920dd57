package org.podorozhnik.bot.features.alert;

import java.util.ArrayList;
import java.util.List;
import org.podorozhnik.bot.text.AlertWords;
import org.podorozhnik.bot.text.Html;
import org.podorozhnik.bot.text.Key;
import org.podorozhnik.bot.text.Navigation;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.WaitWords;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.border.Alert.Condition;
import org.podorozhnik.content.border.Crossing;
import org.podorozhnik.content.border.CrossingCatalog;
import org.podorozhnik.content.border.Queue;
import org.podorozhnik.content.border.TravellerClass;

/** The screens on which an alert is put together: where, what, from which bound, for how long. */
final class AlertSteps {
  private static final List<Integer> BOUNDS = List.of(30, 60, 120, 180, 300, 480, 720, 1440);
  private static final List<Integer> DAYS = List.of(1, 3, AlertLine.DEFAULT_DAYS, 30);
  private static final int IN_A_ROW = 4;

  private final CrossingCatalog crossings;
  private final AlertWords alertWords;

  AlertSteps(CrossingCatalog crossings, AlertWords alertWords) {
    this.crossings = crossings;
    this.alertWords = alertWords;
  }

  /** The first step that the draft lacks. */
  Screen next(AlertDraft draft, Words words) {
    if (draft.condition().isEmpty()) {
      return conditions(draft.queue(), words);
    }
    return draft.minutes().isEmpty() ? bounds(draft, words) : days(draft, words);
  }

  /** The countries, or the crossings towards one. */
  Screen where(String country, Words words) {
    boolean chosen = words.has("wait.country." + country);
    List<List<Key>> rows = new ArrayList<>(chosen ? towards(country, words) : countries(words));
    String above = chosen ? data(AlertFeature.WHERE) : Navigation.ALERT;
    rows.add(Navigation.backAndHome(words, above));
    return new Screen(Html.escape(words.get("alert.where")), rows);
  }

  private List<List<Key>> countries(Words words) {
    return crossings.all().stream()
        .map(Crossing::toCountry)
        .distinct()
        .map(
            c -> {
              String data = data(Navigation.to(AlertFeature.WHERE, c));
              return Key.row(Key.press(words.get("wait.country." + c), data));
            })
        .toList();
  }

  private List<List<Key>> towards(String country, Words words) {
    return crossings.all().stream()
        .filter(crossing -> crossing.toCountry().equals(country))
        .map(
            c -> {
              String data = data(Navigation.to(AlertFeature.ADD, c.id()));
              return Key.row(Key.press(c.name(words.language()), data));
            })
        .toList();
  }

  private Screen conditions(Queue queue, Words words) {
    List<List<Key>> rows = new ArrayList<>();
    for (Condition condition : Condition.values()) {
      String label = words.get("alert.choose." + condition.word());
      rows.add(Key.row(step(label, AlertDraft.of(queue).when(condition))));
    }
    String back = words.get("alert.otherWay", "way", alertWords.way(queue.back(), words));
    rows.add(Key.row(step(back, AlertDraft.of(queue.back()))));
    List<Key> classes = classes(queue, words);
    if (!classes.isEmpty()) {
      rows.add(classes);
    }
    rows.add(Navigation.backAndHome(words, card(queue)));
    return screen(queue, words.get("alert.what"), rows, words);
  }

  private List<Key> classes(Queue queue, Words words) {
    List<Key> keys = new ArrayList<>();
    List<TravellerClass> there =
        crossings.find(queue.crossing()).map(Crossing::classes).orElse(List.of());
    for (TravellerClass other : there) {
      if (other != queue.travellers()) {
        Queue changed = new Queue(queue.crossing(), queue.direction(), other);
        keys.add(step(words.get("wait.class." + other.word()), AlertDraft.of(changed)));
      }
    }
    return keys;
  }

  private Screen bounds(AlertDraft draft, Words words) {
    List<Key> keys =
        BOUNDS.stream()
            .map(bound -> step(WaitWords.duration(bound, words), draft.at(bound)))
            .toList();
    List<List<Key>> rows = new ArrayList<>();
    for (int i = 0; i < keys.size(); i += IN_A_ROW) {
      rows.add(keys.subList(i, Math.min(keys.size(), i + IN_A_ROW)));
    }
    rows.add(Navigation.backAndHome(words, add(AlertDraft.of(draft.queue()))));
    String condition = draft.condition().map(Condition::word).orElse("");
    return screen(draft.queue(), words.get("alert.bound." + condition), rows, words);
  }

  private Screen days(AlertDraft draft, Words words) {
    List<Key> keys = new ArrayList<>();
    for (int days : DAYS) {
      String mark = days == AlertLine.DEFAULT_DAYS ? "• " : "";
      keys.add(step(mark + words.get("alert.forDays", "days", days), draft.lasting(days)));
    }
    Condition condition = draft.condition().orElseThrow();
    AlertDraft above = AlertDraft.of(draft.queue());
    String back = add(AlertDraft.bounded(condition) ? above.when(condition) : above);
    List<List<Key>> rows = List.of(keys, Navigation.backAndHome(words, back));
    return screen(draft.queue(), words.get("alert.howLong"), rows, words);
  }

  private Screen screen(Queue queue, String question, List<List<Key>> rows, Words words) {
    String where = Html.bold(alertWords.queue(queue, words));
    return new Screen(where + "\n\n" + Html.escape(question), rows);
  }

  private static Key step(String label, AlertDraft draft) {
    return Key.press(label, add(draft));
  }

  private static String add(AlertDraft draft) {
    return data(Navigation.to(AlertFeature.ADD, draft.code()));
  }

  private static String card(Queue queue) {
    return Navigation.to(Navigation.CARD, Navigation.code(queue));
  }

  private static String data(String rest) {
    return Navigation.to(Navigation.ALERT, rest);
  }
}
