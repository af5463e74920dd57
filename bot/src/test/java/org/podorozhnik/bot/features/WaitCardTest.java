package org.podorozhnik.bot.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.podorozhnik.bot.routing.Chat;
import org.podorozhnik.bot.routing.ChatKind;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Someone;
import org.podorozhnik.bot.text.Key;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.border.Crossing;
import org.podorozhnik.content.border.CrossingState;
import org.podorozhnik.content.border.Direction;
import org.podorozhnik.content.border.OfficialWait;
import org.podorozhnik.content.border.Queue;
import org.podorozhnik.content.border.TravellerClass;
import org.podorozhnik.content.border.WaitReport;

class WaitCardTest {
  private static final String CARD = "c:verkhny-lars:out:car";
  private static final Duration WINDOW = Duration.ofHours(3);
  private static final String BARS = "[▁▂▃▄▅▆▇█]";

  private final BotUnderTest bot = new BotUnderTest();
  private final Someone person = new Someone(1, "ru");
  private int effect;

  @Test
  void without_reports_nothing_is_known_and_no_number_is_shown() {
    String wait = wait(CARD);
    assertThat(wait)
        .contains("Сколько стоят сейчас, я не знаю")
        .contains("Верхний Ларс", "Россия → Грузия, на машине")
        .doesNotContainPattern("\\d");
  }

  @Test
  void three_fresh_passages_give_a_range_with_count_age_kind_and_line() {
    threePassages();
    String wait = wait(CARD);
    assertThat(wait)
        .containsPattern("<b>\\d[^<]* – \\d[^<]*</b>")
        .contains("Скорее всего, около")
        .contains("По словам людей из очереди: 3 сообщения, самое новое 20 мин назад")
        .containsPattern("Сутки до сейчас: [▁-█·]*" + BARS);
  }

  @Test
  void a_day_later_no_number_is_shown_as_of_now() {
    threePassages();
    wait(CARD);
    bot.clock.tick(Duration.ofHours(24));
    assertThat(wait(CARD))
        .doesNotContain("По словам людей", "Сутки до сейчас")
        .containsPattern("Сколько стоят сейчас, я не знаю|Так здесь обычно");
  }

  @Test
  void direction_and_class_buttons_open_other_queues() {
    threePassages();
    Screen card = bot.screen(now().presses(CARD));
    assertThat(wait(data(card, "Грузия → Россия")))
        .contains("Грузия → Россия, на машине", "не знаю");
    String bus = data(card, "Автобус");
    assertThat(bus).isEqualTo("c:verkhny-lars:out:bus");
    assertThat(wait(bus)).contains("Россия → Грузия, на автобусе", "не знаю");
    assertThat(data(bot.screen(now().presses(bus)), "Машина")).isEqualTo(CARD);
  }

  @Test
  void the_state_of_the_crossing_stands_apart_from_the_wait() {
    threePassages();
    Instant at = bot.clock.instant();
    CrossingState closed =
        new CrossingState(
            "verkhny-lars",
            CrossingState.Word.CLOSED,
            at.minus(Duration.ofMinutes(40)),
            at.plus(Duration.ofHours(5)),
            "Сход лавины <у тоннеля>",
            "https://example.org/news");
    bot.storage.official().setState(closed, effect());
    String wait = wait(CARD);
    assertThat(wait)
        .contains("\n\n<b>Переход закрыт.</b> Сход лавины &lt;у тоннеля&gt;. До")
        .contains("До 24 ноября, 20:00 по Москве, сказано 40 мин назад")
        .contains("<a href=\"https://example.org/news\">источник</a>")
        .contains("3 сообщения");
    assertThat(wait("c:verkhny-lars:in:foot")).contains("Переход закрыт.");
    bot.clock.tick(Duration.ofHours(5));
    assertThat(wait(CARD)).doesNotContain("закрыт").contains("проверьте перед выездом");
  }

  @Test
  void an_official_wait_names_its_source() {
    Instant at = bot.clock.instant();
    OfficialWait said =
        new OfficialWait(
            queue("verkhny-lars"),
            240,
            at.minus(Duration.ofMinutes(30)),
            at.plus(Duration.ofHours(3)),
            "https://example.org/fts");
    bot.storage.official().setWait(said, effect());
    assertThat(wait(CARD))
        .contains("Официально: 4 ч, 30 мин назад. <a href=\"https://example.org/fts\">")
        .contains("По официальным данным, 30 мин назад")
        .doesNotContain("По словам");
    bot.clock.tick(Duration.ofHours(3));
    assertThat(wait(CARD)).doesNotContain("фициальн");
  }

  @Test
  void a_kazakh_crossing_names_those_nearby_with_distance_and_wait() {
    for (int i = 0; i < 3; i++) {
      report("ilek-aksai", 50 + i, 40 + i, 10);
    }
    String wait = wait("c:mashtakovo-syrym:out:car");
    assertThat(wait)
        .contains("Ближайшие переходы (по прямой):")
        .containsPattern("• Илек, \\d+ км: \\d")
        .containsPattern("• [^\n]+, \\d+ км: не знаю")
        .doesNotContain("Ларс");
    assertThat(wait(CARD)).doesNotContain("Ближайшие");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ru", "en"})
  void every_card_fits_the_limits(String language) {
    Someone reader = new Someone(5, language);
    for (Crossing crossing : BotUnderTest.LIBRARY.crossings().all()) {
      for (Direction direction : Direction.values()) {
        for (TravellerClass travellers : crossing.classes()) {
          String code = crossing.id() + ":" + direction.word() + ":" + travellers.word();
          for (String screen : List.of("c:", "b:", "t:")) {
            Screen shown = bot.screen(reader.presses(screen + code));
            assertThat(shown.rows().stream().flatMap(List::stream).map(Key::label))
                .as(screen + code)
                .allMatch(label -> !label.isBlank() && label.length() <= 64);
          }
          for (String told : List.of("p:86400", "w:86400", "p:43200:!")) {
            assertThat("t:" + code + ":" + told).hasSizeLessThanOrEqualTo(Key.MAX_DATA_BYTES);
          }
          bot.screen(reader.presses("t:" + code + ":p"));
          bot.screen(reader.presses("t:" + code + ":w"));
          bot.screen(reader.presses("t:" + code + ":t"));
        }
      }
    }
  }

  @Test
  void a_named_crossing_is_shown_however_it_is_typed() {
    assertThat(bot.screen(person.commands("wait", "ларс")).html()).contains("Верхний Ларс");
    assertThat(bot.screen(person.commands("wait", "сагарчин")).html()).contains("Сагарчин");
  }

  @Test
  void what_was_not_found_is_named_and_the_list_is_shown() {
    Screen screen = bot.screen(person.commands("wait", "<b>чтототакое"));
    assertThat(screen.html())
        .contains("Перехода «&lt;b&gt;чтототакое» я не нашёл", "Выберите страну");
    assertThat(data(screen, "Россия — Казахстан")).isEqualTo("w:KZ");
  }

  @Test
  void a_very_long_name_is_answered_too() {
    String name = "щ".repeat(4000);
    assertThat(bot.screen(person.commands("wait", name)).html()).contains("не нашёл");
  }

  @Test
  void a_group_is_answered_as_well() {
    Chat group = new Chat(-100_777L, ChatKind.GROUP, Optional.empty());
    Someone member = new Someone(3, "ru").in(group);
    assertThat(bot.screen(member.commands("wait", "ларс")).html()).contains("Верхний Ларс");
    assertThat(bot.screen(member.commands("wait", "")).html()).contains("Выберите страну");
  }

  @Test
  void an_old_button_that_names_only_the_crossing_still_works() {
    assertThat(wait("c:verkhny-lars")).contains("Россия → Грузия, на машине");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"c:nowhere", "c:", "c", "c:verkhny-lars:up:car", "c:a:out:car:x", "b:nowhere"})
  void a_crossing_that_is_gone_is_told_and_the_list_is_shown(String data) {
    Reply.NoteAndShow reply = (Reply.NoteAndShow) bot.reply(person.presses(data));
    assertThat(reply.note()).contains("Такого перехода в списке нет");
    assertThat(data(reply.screen(), "Россия — Грузия")).isEqualTo("w:GE");
  }

  private void threePassages() {
    report("verkhny-lars", 41, 150, 60);
    report("verkhny-lars", 42, 170, 40);
    report("verkhny-lars", 43, 160, 20);
  }

  private void report(String crossing, long by, int minutes, int age) {
    Instant at = bot.clock.instant().minus(Duration.ofMinutes(age));
    WaitReport told =
        new WaitReport(
            queue(crossing), at, WaitReport.Kind.PASSED, minutes, WaitReport.Origin.TOLD);
    bot.storage.waits().add(told, by, WINDOW, effect());
  }

  private Effect effect() {
    return new Effect(effect++, 0);
  }

  private static Queue queue(String crossing) {
    return new Queue(crossing, Direction.OUT, TravellerClass.CAR);
  }

  private Someone now() {
    return person.at(bot.clock.instant());
  }

  /** The card without its article, which has dates of its own. */
  private String wait(String data) {
    String html = bot.screen(now().presses(data)).html();
    int state = html.indexOf("Переход работал на дату источника");
    return state < 0 ? html : html.substring(0, html.indexOf("\n\n", state) + 1) + nearby(html);
  }

  private static String nearby(String html) {
    int from = html.indexOf("Ближайшие переходы");
    return from < 0 ? "" : html.substring(from);
  }

  private static String data(Screen screen, String label) {
    return screen.rows().stream()
        .flatMap(List::stream)
        .filter(key -> key.label().equals(label))
        .findFirst()
        .orElseThrow()
        .value();
  }
}
