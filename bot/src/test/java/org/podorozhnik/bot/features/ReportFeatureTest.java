package org.podorozhnik.bot.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.podorozhnik.bot.routing.Chat;
import org.podorozhnik.bot.routing.ChatKind;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.routing.Someone;
import org.podorozhnik.bot.text.Key;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.content.border.Direction;
import org.podorozhnik.content.border.Observation;
import org.podorozhnik.content.border.Queue;
import org.podorozhnik.content.border.TravellerClass;
import org.podorozhnik.content.border.WaitReport;

class ReportFeatureTest {
  private static final Queue LARS = new Queue("verkhny-lars", Direction.OUT, TravellerClass.CAR);
  private static final String TWO_HOURS = "t:verkhny-lars:out:car:p:120";

  private final BotUnderTest bot = new BotUnderTest();
  private final Someone person = new Someone(1, "ru");
  private final Someone other = new Someone(2, "ru");

  @Test
  void two_taps_from_the_card_report() {
    Screen card = bot.screen(person.presses("c:verkhny-lars"));
    Screen howLong = tap(person, card, "Сообщить об очереди");
    assertThat(howLong.html()).contains("Сколько заняло от начала очереди до конца контроля?");
    Request second = person.presses(data(howLong, "2 ч"));
    Reply.NoteAndShow thanks = (Reply.NoteAndShow) bot.reply(second);
    assertThat(thanks.note()).isEqualTo("Спасибо, записал.");
    assertThat(thanks.screen().html())
        .contains("Записал: прошли за 2 ч.")
        .containsPattern("Свежих сообщений до вас не было|мало, чтобы назвать время")
        .contains("Через 48 часов");
    assertThat(reports(LARS)).hasSize(1);
    assertThat(reports(LARS).get(0).kind()).isEqualTo(WaitReport.Kind.PASSED);
    assertThat(reports(LARS).get(0).amount()).isEqualTo(120);
  }

  @Test
  void the_kind_the_direction_and_the_class_are_chosen_beside() {
    Screen howLong = bot.screen(person.presses("t:verkhny-lars:out:car"));
    Screen waiting = tap(person, howLong, "Ещё стоим");
    assertThat(waiting.html()).contains("Сколько вы уже стоите?");
    Screen back = tap(person, waiting, "Грузия → Россия");
    assertThat(back.html()).contains("Грузия → Россия", "Сколько вы уже стоите?");
    Screen bus = tap(person, back, "Автобус");
    assertThat(bus.html()).contains("на автобусе", "Сколько вы уже стоите?");
    assertThat(tap(person, bus, "5 ч").html()).contains("Записал: стоим уже 5 ч.");
    Screen tail = tap(person, howLong, "Вижу хвост");
    assertThat(tail.html()).contains("Где сейчас хвост очереди?");
    assertThat(tap(person, tail, "Чми, около 12 км").html()).contains("хвост за 12 км");
  }

  @Test
  void the_command_alone_asks_for_the_crossing() {
    Screen countries = bot.screen(person.commands("report", ""));
    assertThat(countries.html()).contains("О каком переходе");
    Screen crossings = tap(person, countries, "Россия — Казахстан");
    assertThat(labels(crossings)).anyMatch(label -> label.startsWith("Сагарчин"));
    String first = crossings.rows().get(0).get(0).value();
    assertThat(bot.screen(person.presses(first)).html()).contains("Сколько заняло");
  }

  @Test
  void words_without_a_kind_are_asked_back_about_with_buttons() {
    Screen confirm = bot.screen(person.says("Ларс 3 часа на машине"));
    assertThat(confirm.html()).contains("Верхний Ларс", "Понял так (на машине)");
    assertThat(labels(confirm))
        .contains(
            "Россия → Грузия: прошли за 3 ч",
            "Россия → Грузия: стоим уже 3 ч",
            "Грузия → Россия: прошли за 3 ч",
            "Грузия → Россия: стоим уже 3 ч",
            "Сказать иначе");
    assertThat(reports(LARS)).isEmpty();
    assertThat(tap(person, confirm, "Россия → Грузия: стоим уже 3 ч").html())
        .contains("Записал: стоим уже 3 ч.");
    assertThat(reports(LARS)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "стоим 5 часов на сагарчине, Россия → Казахстан: стоим уже 5 ч, стоим уже 5 ч",
    "прошли маштаково за 40 мин, Россия → Казахстан: прошли за 40 мин, прошли за 40 мин",
    "хвост у Чми, Россия → Грузия: хвост за 12 км, хвост за 12 км",
  })
  void words_are_confirmed_with_one_tap(String text, String button, String kept) {
    Screen confirm = bot.screen(person.says(text));
    assertThat(confirm.html()).contains("Нажмите, что верно");
    assertThat(bot.storage.rowsAboutPeople()).isZero();
    assertThat(tap(person, confirm, button).html()).contains("Записал: " + kept);
    assertThat(bot.storage.rowsAboutPeople()).isEqualTo(1);
  }

  @Test
  void what_it_changed_is_told() {
    assertThat(press(new Someone(11, "ru"), TWO_HOURS)).containsPattern("Теперь для всех|мало");
    press(new Someone(12, "ru"), TWO_HOURS);
    press(new Someone(13, "ru"), TWO_HOURS);
    String fourth = press(person, "t:verkhny-lars:out:car:p:600");
    assertThat(fourth).containsPattern("Оценка была .+ – .+, стала .+ – .+\\.");
  }

  @Test
  void it_is_taken_back_with_one_tap_and_a_second_tap_says_it_is_gone() {
    Screen thanks = bot.screen(person.presses(TWO_HOURS));
    Request back = person.presses(data(thanks, "Отменить"));
    assertThat(bot.screen(back).html()).contains("Сообщение удалено");
    assertThat(reports(LARS)).isEmpty();
    assertThat(bot.storage.rowsAboutPeople()).isZero();
    assertThat(bot.screen(person.presses(data(thanks, "Отменить"))).html())
        .contains("Этого сообщения уже нет");
  }

  @Test
  void somebody_else_cannot_take_it_back() {
    Screen thanks = bot.screen(person.presses(TWO_HOURS));
    assertThat(bot.screen(other.presses(data(thanks, "Отменить"))).html())
        .contains("нельзя связать с вами");
    assertThat(reports(LARS)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"u", "u:", "u:x", "u:9999999999999999999", "u:1:nowhere:out:car", "u:1:a:b:c:d:e"})
  void whatever_an_old_button_to_take_back_carries_it_is_answered(String data) {
    Screen screen = bot.screen(person.presses(data));
    assertThat(screen.html()).contains("Этого сообщения уже нет");
    List<Key> last = screen.rows().get(screen.rows().size() - 1);
    assertThat(bot.screen(person.presses(last.get(0).value())).html()).isNotBlank();
  }

  @Test
  void a_later_report_replaces_the_earlier() {
    press(person, TWO_HOURS);
    bot.clock.tick(Duration.ofMinutes(30));
    assertThat(press(person, "t:verkhny-lars:out:car:p:180"))
        .contains("Ваше прошлое сообщение отсюда заменено");
    assertThat(reports(LARS)).hasSize(1);
    assertThat(reports(LARS).get(0).amount()).isEqualTo(180);
    bot.clock.tick(Duration.ofHours(4));
    assertThat(press(person, TWO_HOURS)).doesNotContain("заменено");
    assertThat(reports(LARS)).hasSize(2);
  }

  @Test
  void the_absurd_is_asked_back() {
    Screen asked = bot.screen(person.presses("t:verkhny-lars:out:car:p:14400"));
    assertThat(asked.html()).contains("Вы правда имели в виду: на машине прошли за 10 сут?");
    assertThat(reports(LARS)).isEmpty();
    assertThat(tap(person, asked, "Да, именно так").html()).contains("Записал");
    assertThat(reports(LARS)).hasSize(1);
  }

  @Test
  void too_many_in_an_hour_are_asked_to_pause() {
    int taken = 0;
    for (var crossing : BotUnderTest.LIBRARY.crossings().all().subList(0, 13)) {
      Reply reply = bot.reply(person.presses("t:" + crossing.id() + ":out:car:p:60"));
      taken += reply instanceof Reply.NoteAndShow ? 1 : 0;
      if (taken == 12 && reply instanceof Reply.Note note) {
        assertThat(note.text()).contains("слишком много", "через 1 ч");
      }
    }
    assertThat(taken).isEqualTo(12);
    bot.clock.tick(Duration.ofMinutes(61));
    assertThat(press(person, TWO_HOURS)).contains("Записал");
  }

  @ParameterizedTest
  @CsvSource({
    "ларс car 3ч, Верхний Ларс, прошли за 3 ч",
    "сагарчин машина 180, Сагарчин, прошли за 3 ч",
    "сагарчин автобус 4 часа, Сагарчин, прошли за 4 ч",
  })
  void one_line_is_read(String line, String crossing, String said) {
    Screen confirm = bot.screen(person.commands("report", line));
    assertThat(confirm.html()).contains(crossing, "Нажмите, что верно");
    assertThat(labels(confirm)).anyMatch(label -> label.endsWith(said));
  }

  @ParameterizedTest
  @CsvSource({
    "сагарчин автобус 4ч, на автобусе",
    "ларс грузовик 20 часов, на грузовике",
    "ларс машина 180, на машине",
    "ларс bus 5, на автобусе",
  })
  void the_class_of_one_line_is_read_in_both_languages(String line, String by) {
    assertThat(bot.screen(person.commands("report", line)).html())
        .contains("Понял так (" + by + ")");
  }

  @ParameterizedTest
  @CsvSource({
    "стоим на ларсе 45 суток, Больше 30 сут я не записываю",
    "стоим на ларсе 900 часов, Больше 30 сут я не записываю",
    "хвост на ларсе 150 км, Дальше 100 км хвост я не записываю",
  })
  void what_is_beyond_all_is_refused_with_the_reason(String text, String reason) {
    Screen said = bot.screen(person.says(text));
    assertThat(said.html()).startsWith(reason).contains("Верхний Ларс");
    assertThat(bot.screen(person.commands("report", text)).html()).startsWith(reason);
    assertThat(bot.storage.rowsAboutPeople()).isZero();
  }

  @Test
  void a_button_beyond_all_is_refused_with_the_reason_and_the_keys() {
    Screen long43201 = bot.screen(person.presses("t:verkhny-lars:out:car:w:43201"));
    assertThat(long43201.html()).startsWith("Больше 30 сут").contains("Сколько вы уже стоите?");
    assertThat(tap(person, long43201, "2 ч").html()).contains("Записал: стоим уже 2 ч.");
    assertThat(bot.screen(person.presses("t:verkhny-lars:out:car:t:100001")).html())
        .startsWith("Дальше 100 км");
  }

  @ParameterizedTest
  @ValueSource(strings = {"t:verkhny-lars:out:foot:p:60", "t:verkhny-lars:out:foot"})
  void whoever_is_not_let_through_is_asked_about_cars(String data) {
    Screen asked = bot.screen(person.presses(data));
    assertThat(asked.html()).startsWith("Здесь пешком не пропускают").contains("на машине");
    assertThat(bot.storage.rowsAboutPeople()).isZero();
    tap(person, asked, "2 ч");
    assertThat(reports(LARS)).hasSize(1);
    assertThat(bot.screen(person.commands("report", "ларс пешком 1 час")).html())
        .startsWith("Здесь пешком не пропускают");
  }

  @Test
  void nonsense_keeps_what_the_person_wrote() {
    assertThat(bot.screen(person.commands("report", "<i>абракадабра</i> & 7")).html())
        .contains("Не понял «&lt;i&gt;абракадабра&lt;/i&gt; &amp; 7»", "О каком переходе");
    assertThat(bot.screen(person.commands("report", "<".repeat(4000))).html()).contains("Не понял");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ларс 3 часа это нормально?",
        "сколько стоять на ларсе",
        "на ларсе за 3 часа можно пройти?"
      })
  void questions_are_not_reports(String question) {
    assertThat(bot.screen(person.says(question)).html()).doesNotContain("Нажмите, что верно");
  }

  @Test
  void danger_comes_first() {
    Reply.Show show = (Reply.Show) bot.reply(person.says("муж меня бьёт, стоим на ларсе 3 часа"));
    assertThat(show.topic()).contains("help/women-children");
    assertThat(bot.storage.rowsAboutPeople()).isZero();
  }

  @Test
  void in_a_group_a_text_gets_the_card_and_the_report_points_to_the_private_chat() {
    Someone member = new Someone(3, "ru").in(group());
    Screen card = bot.screen(member.says("Ларс 3 часа на машине"));
    assertThat(card.html()).contains("Верхний Ларс").doesNotContain("Нажмите, что верно");
    Reply reply = bot.reply(member.presses(data(card, "Сообщить об очереди")));
    assertThat(((Reply.Note) reply).text()).contains("личн");
    assertThat(bot.reply(member.presses(TWO_HOURS))).isInstanceOf(Reply.Note.class);
    assertThat(bot.screen(member.commands("report", "ларс 3 часа")).html()).contains("личн");
    assertThat(bot.storage.rowsAboutPeople()).isZero();
  }

  @Test
  void a_redelivered_update_does_nothing_twice() {
    Request report = person.at(bot.clock.instant()).presses(TWO_HOURS);
    Screen first = bot.screen(report);
    Screen second = bot.screen(report);
    assertThat(reports(LARS)).hasSize(1);
    assertThat(data(second, "Отменить")).isEqualTo(data(first, "Отменить"));
    bot.clock.tick(Duration.ofMinutes(5));
    press(person, "t:verkhny-lars:out:car:p:180");
    bot.reply(report);
    assertThat(reports(LARS)).hasSize(1);
    assertThat(reports(LARS).get(0).amount()).isEqualTo(180);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "t",
        "t:",
        "t:?",
        "t:?ZZ",
        "t:nowhere",
        "t:nowhere:out:car:p:60",
        "t:verkhny-lars",
        "t:verkhny-lars:up:car:p:60",
        "t:verkhny-lars:out:car:q:60",
        "t:verkhny-lars:out:car:p:999999",
        "t:verkhny-lars:out:car:p:-5",
        "t:verkhny-lars:out:car:t:nowhere"
      })
  void whatever_a_button_carries_it_is_answered(String data) {
    assertThat(bot.screen(person.presses(data)).html()).isNotBlank();
    assertThat(bot.storage.rowsAboutPeople()).isZero();
  }

  private List<Observation> reports(Queue queue) {
    Instant now = bot.clock.instant();
    return bot.storage.waits().reports(queue, now.minus(Duration.ofDays(9)), now, 100);
  }

  private String press(Someone who, String data) {
    return bot.screen(who.at(bot.clock.instant()).presses(data)).html();
  }

  private Screen tap(Someone who, Screen screen, String label) {
    return bot.screen(who.at(bot.clock.instant()).presses(data(screen, label)));
  }

  private static String data(Screen screen, String label) {
    return screen.rows().stream()
        .flatMap(List::stream)
        .filter(key -> key.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no «" + label + "» among " + labels(screen)))
        .value();
  }

  private static List<String> labels(Screen screen) {
    return screen.rows().stream().flatMap(List::stream).map(Key::label).toList();
  }

  private static Chat group() {
    return new Chat(-100_777L, ChatKind.GROUP, Optional.empty());
  }
}
