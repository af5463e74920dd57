package org.podorozhnik.bot.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.podorozhnik.bot.routing.Chat;
import org.podorozhnik.bot.routing.ChatKind;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.routing.Someone;
import org.podorozhnik.bot.text.Key;
import org.podorozhnik.bot.text.Screen;

class PlaceTest {
  private final BotUnderTest bot = new BotUnderTest();
  private final Someone person = new Someone(1, "ru");

  @Test
  void near_vladikavkaz_lars_is_offered_and_the_tail_rounded_to_half_a_kilometre() {
    Request place = person.shares(42.913571, 44.632468);
    Screen screen = bot.screen(place);
    assertThat(labels(screen).get(0)).matches("Я в хвосте очереди, около \\d+(\\.5)? км");
    assertThat(labels(screen).get(1)).matches("Верхний Ларс, \\d+ км: не знаю");
    assertThat(keys(screen).get(0).value()).matches("t:verkhny-lars:out:car:t:\\d+[05]00");
    nothingStays(screen, "42.9", "44.6", "913571", "632468");
  }

  @Test
  void one_tap_on_the_tail_reports_it() {
    Screen screen = bot.screen(person.shares(42.913571, 44.632468));
    assertThat(bot.screen(person.presses(keys(screen).get(0).value())).html())
        .containsPattern("Записал: хвост за \\d+(\\.5)? км");
    assertThat(bot.screen(person.presses("c:verkhny-lars")).html()).contains("Хвост видели");
  }

  @Test
  void in_moscow_the_nearest_are_offered_without_the_tail() {
    Screen screen = bot.screen(person.shares(55.751234, 37.618765));
    assertThat(labels(screen)).noneMatch(l -> l.startsWith("Я в хвосте"));
    assertThat(labels(screen).subList(0, 5))
        .allMatch(l -> l.matches(".+, \\d{3,} км: (с ограничениями, )?не знаю"));
    assertThat(screen.html()).contains("Ваше место я уже забыл");
    nothingStays(screen, "55.7", "37.6", "751234", "618765");
  }

  @Test
  void beyond_the_post_nobody_is_at_the_tail() {
    Screen screen = bot.screen(person.shares(42.66, 44.64));
    assertThat(labels(screen)).noneMatch(l -> l.startsWith("Я в хвосте"));
  }

  @Test
  void far_from_every_crossing_none_is_near() {
    Screen screen = bot.screen(person.shares(0.5, 0.5));
    assertThat(screen.html()).contains("известных мне переходов нет");
  }

  @Test
  void a_place_in_a_group_is_passed_over() {
    Chat group = new Chat(-100_777L, ChatKind.GROUP, Optional.empty());
    assertThat(bot.reply(new Someone(3, "ru").in(group).shares(42.9, 44.6)))
        .isEqualTo(Reply.SILENCE);
  }

  private void nothingStays(Screen screen, String... coordinates) {
    assertThat(screen.html()).doesNotContain(coordinates);
    for (Key key : keys(screen)) {
      assertThat(key.label() + key.value()).doesNotContain(coordinates);
    }
    assertThat(bot.storage.rowsAboutPeople()).isZero();
    assertThat(bot.letters()).isEmpty();
  }

  private static List<Key> keys(Screen screen) {
    return screen.rows().stream().flatMap(List::stream).toList();
  }

  private static List<String> labels(Screen screen) {
    return keys(screen).stream().map(Key::label).toList();
  }
}
