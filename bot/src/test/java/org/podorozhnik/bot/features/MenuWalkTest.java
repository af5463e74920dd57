package org.podorozhnik.bot.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.podorozhnik.bot.routing.Someone;
import org.podorozhnik.bot.text.Key;
import org.podorozhnik.bot.text.Screen;

/** Presses every button that can be reached from the start. */
class MenuWalkTest {
  private final BotUnderTest bot = new BotUnderTest();
  private final Someone person = new Someone(1, "ru");

  @Test
  void every_article_and_crossing_is_within_three_taps() {
    Map<String, Integer> taps = taps();
    Set<String> far = new HashSet<>();
    for (var article : BotUnderTest.LIBRARY.all()) {
      String slug = article.slug().toString();
      int reached =
          article.slug().area().equals("crossing")
                  && BotUnderTest.LIBRARY.crossings().find(article.slug().topic()).isPresent()
              ? taps.getOrDefault("c:" + article.slug().topic(), 99)
              : taps.getOrDefault("a:" + slug, taps.getOrDefault("f:" + slug, 99));
      if (reached > 3) {
        far.add(slug + " in " + reached);
      }
    }
    assertThat(far).isEmpty();
  }

  @Test
  void back_and_home_stand_last_on_every_screen_but_home() {
    for (String data : taps().keySet()) {
      if (!data.equals("m") && !changes(data)) {
        List<List<Key>> rows = bot.screen(person.presses(data)).rows();
        List<Key> last = rows.get(rows.size() - 1);
        assertThat(last).as(data).hasSize(2);
        assertThat(last.get(0).label()).as(data).isEqualTo("‹ Назад");
        assertThat(last.get(1).value()).as(data).isEqualTo("m");
      }
    }
  }

  @Test
  void back_leads_from_anywhere_to_home() {
    for (String data : taps().keySet()) {
      String at = changes(data) ? "s" : data;
      int steps = 0;
      while (!at.equals("m") && steps < 6) {
        List<List<Key>> rows = bot.screen(person.presses(at)).rows();
        at = rows.get(rows.size() - 1).get(0).value();
        steps++;
      }
      assertThat(at).as("back from " + data).isEqualTo("m");
    }
  }

  /** Every button's data, and after how many taps from the start it is pressed. */
  private Map<String, Integer> taps() {
    Map<String, Integer> taps = new HashMap<>();
    Deque<String> queue = new ArrayDeque<>();
    note(bot.screen(person.commands("start", "")), 1, taps, queue);
    while (!queue.isEmpty()) {
      String data = queue.poll();
      if (!changes(data)) {
        note(bot.screen(person.presses(data)), taps.get(data) + 1, taps, queue);
      }
    }
    return taps;
  }

  /** A choice, a deletion, a picture, or a personal thing with a test of its own: no screen. */
  private static boolean changes(String data) {
    return data.matches(
        "x:yes|[lkzudo]:.*|n:[axp]:.*|j(:.*)?|y:[01aupre](:.*)?|y:d:.*|t:.*:[pwt]:.*");
  }

  private static void note(Screen screen, int tap, Map<String, Integer> taps, Deque<String> queue) {
    for (List<Key> row : screen.rows()) {
      for (Key key : row) {
        if (key.kind() == Key.Kind.PRESS && taps.putIfAbsent(key.value(), tap) == null) {
          queue.add(key.value());
        }
      }
    }
  }
}
