package org.podorozhnik.bot.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.podorozhnik.bot.routing.Someone;
import org.podorozhnik.bot.text.Key;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.border.Direction;
import org.podorozhnik.content.border.Queue;
import org.podorozhnik.content.border.TravellerClass;
import org.podorozhnik.content.border.WaitReport;

class WaitListTest {
  private final BotUnderTest bot = new BotUnderTest();
  private final Someone person = new Someone(1, "ru");
  private int effect;

  @Test
  void the_first_list_is_of_countries() {
    Screen screen = bot.screen(person.commands("wait", ""));
    assertThat(labels(screen)).contains("Россия — Грузия", "Россия — Казахстан", "Грузия — Турция");
    assertThat(screen.html()).contains("Свежих сообщений из очередей сейчас нет");
  }

  @Test
  void every_country_lists_its_crossings() {
    assertThat(labels(list("GE"))).anyMatch(l -> l.startsWith("Верхний Ларс"));
    assertThat(labels(list("TR"))).anyMatch(l -> l.startsWith("Сарпи"));
    Screen kazakhstan = list("KZ");
    assertThat(labels(kazakhstan)).hasSizeGreaterThan(30).anyMatch(l -> l.startsWith("Сагарчин"));
    assertThat(labels(kazakhstan)).noneMatch(l -> l.contains("Ларс") || l.contains("Сарпи"));
  }

  @Test
  void without_reports_no_button_tells_a_wait() {
    assertThat(labels(list("KZ"))).noneMatch(l -> l.matches(".* · \\d.*"));
  }

  @Test
  void a_button_tells_the_wait_and_a_line_who_saw_it() {
    passages("sagarchin-zhaisan", Direction.OUT);
    Screen screen = list("KZ");
    assertThat(labels(screen)).anyMatch(l -> l.matches("Сагарчин — .* · \\d.*"));
    assertThat(screen.html())
        .containsPattern("• Сагарчин \\(Россия → Казахстан\\): \\d[^\n]*, 5 мин назад");
    Screen countries = bot.screen(person.commands("wait", ""));
    assertThat(countries.html()).contains("• Сагарчин (Россия → Казахстан)");
    assertThat(list("GE").html()).doesNotContain("Сагарчин");
  }

  @Test
  void the_way_back_has_a_line_of_its_own() {
    passages("sarpi-sarp", Direction.IN);
    Screen screen = list("TR");
    assertThat(screen.html()).contains("• Сарпи (Турция → Грузия)");
    assertThat(labels(screen)).noneMatch(l -> l.contains("·"));
  }

  @Test
  void a_day_later_the_lines_are_gone() {
    passages("verkhny-lars", Direction.OUT);
    assertThat(list("GE").html()).contains("• Верхний Ларс");
    bot.clock.tick(Duration.ofDays(1));
    assertThat(list("GE").html()).doesNotContain("•").contains("сейчас нет");
    assertThat(labels(list("GE"))).noneMatch(l -> l.matches(".*· \\d.*"));
  }

  @Test
  void an_unknown_country_leads_to_the_first_list() {
    assertThat(labels(list("ZZ"))).contains("Россия — Казахстан");
  }

  @Test
  void warming_the_lists_changes_nothing_that_is_shown() {
    passages("verkhny-lars", Direction.OUT);
    String before = list("GE").html();
    bot.doChores();
    assertThat(list("GE").html()).isEqualTo(before);
  }

  private void passages(String crossing, Direction direction) {
    Queue queue = new Queue(crossing, direction, TravellerClass.CAR);
    for (int i = 0; i < 3; i++) {
      WaitReport told =
          new WaitReport(
              queue,
              bot.clock.instant().minus(Duration.ofMinutes(5)),
              WaitReport.Kind.PASSED,
              90 + i,
              WaitReport.Origin.TOLD);
      bot.storage.waits().add(told, 50 + i, Duration.ofHours(3), new Effect(effect++, 0));
    }
  }

  private Screen list(String country) {
    return bot.screen(person.at(bot.clock.instant()).presses("w:" + country));
  }

  private static List<String> labels(Screen screen) {
    return screen.rows().stream().flatMap(List::stream).map(Key::label).toList();
  }
}
