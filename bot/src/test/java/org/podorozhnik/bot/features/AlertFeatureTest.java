package org.podorozhnik.bot.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podorozhnik.bot.routing.Chat;
import org.podorozhnik.bot.routing.ChatKind;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.routing.Someone;
import org.podorozhnik.bot.text.Key;
import org.podorozhnik.bot.text.Navigation;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.content.border.Alert;
import org.podorozhnik.content.border.Crossing;
import org.podorozhnik.content.border.Direction;
import org.podorozhnik.content.border.Queue;
import org.podorozhnik.content.border.TravellerClass;

class AlertFeatureTest {
  private final BotUnderTest bot = new BotUnderTest();
  private final Someone person = new Someone(1, "ru");

  @Test
  void the_whole_way_by_buttons() {
    String country = press(bot.screen(person.commands("alerts", "")), "Добавить");
    String crossings = press(screen(country), "Россия — Грузия");
    String conditions = press(screen(crossings), "Верхний Ларс");
    String bounds = press(screen(conditions), "меньше");
    String days = press(screen(bounds), "2 ч");
    Screen chooseDays = screen(days);
    assertThat(labels(chooseDays)).contains("1 день", "3 дня", "• 7 дней", "30 дней");
    Screen added = screen(press(chooseDays, "7 дней"));
    assertThat(added.html())
        .contains("Верхний Ларс", "Россия → Грузия", "на машине", "ждать 2 ч или меньше")
        .contains("1 декабря 2026 года")
        .contains("Свежих сообщений об очереди нет")
        .contains("сообщу и ночью");
    Alert alert = only();
    assertThat(alert.minutes()).isEqualTo(120);
    assertThat(alert.armed()).isTrue();
    assertThat(alert.until()).isEqualTo(Someone.NOW.plus(Duration.ofDays(7)));
  }

  @Test
  void the_other_way_and_another_class_are_one_press_away() {
    Screen first = screen("n:a:verkhny-lars");
    Screen back = screen(press(first, "Грузия → Россия"));
    Screen bus = screen(press(back, "Автобус"));
    assertThat(press(bus, "закроют")).isEqualTo("n:a:verkhny-lars:in:bus:closes:0");
  }

  @ParameterizedTest
  @CsvSource({
    "ларс меньше 2 часов, BELOW, 120, OUT, CAR, 7",
    "сообщи когда на ларсе будет до 3 часов, BELOW, 180, OUT, CAR, 7",
    "lars above 5h, ABOVE, 300, OUT, CAR, 7",
    "ларс больше 5, ABOVE, 300, OUT, CAR, 7",
    "Ларс не больше 90 минут обратно, BELOW, 90, IN, CAR, 7",
    "ларс на автобусе дольше 12 часов на 3 дня, ABOVE, 720, OUT, BUS, 3",
    "ларс < 2ч, BELOW, 120, OUT, CAR, 7",
    "ларс закроют, CLOSES, 0, OUT, CAR, 7",
    "lars opens for 30 days, OPENS, 0, OUT, CAR, 30",
  })
  void one_line_is_enough(
      String line,
      Alert.Condition condition,
      int minutes,
      Direction direction,
      TravellerClass travellers,
      int days) {
    bot.reply(person.commands("alerts", line));
    Alert alert = only();
    assertThat(alert.queue()).isEqualTo(new Queue("verkhny-lars", direction, travellers));
    assertThat(alert.condition()).isEqualTo(condition);
    assertThat(alert.minutes()).isEqualTo(minutes);
    assertThat(alert.until()).isEqualTo(Someone.NOW.plus(Duration.ofDays(days)));
  }

  @ParameterizedTest
  @CsvSource({
    "ларс, о чём сообщить",
    "ларс меньше, сколько часов",
    "ларс меньше 15, сколько часов",
    "меньше 2 часов, какой это переход",
    "фывфыв меньше 2 часов, какой это переход",
    "ларс закроют на 90 дней, от 1 до 30",
  })
  void what_is_not_understood_is_said_with_the_words_and_an_example(String line, String wrong) {
    Screen screen = bot.screen(person.commands("alerts", line));
    assertThat(screen.html()).contains("«" + line + "»", wrong, "Например: /alerts");
    assertThat(screen.rows()).hasSizeGreaterThan(1);
    assertThat(bot.storage.alerts().of(1)).isEmpty();
  }

  @Test
  void the_eleventh_is_refused_with_the_list() {
    for (int hours = 1; hours <= Alert.MOST; hours++) {
      bot.reply(person.commands("alerts", "ларс меньше " + hours + " часов"));
    }
    Screen refused = bot.screen(person.commands("alerts", "ларс закроют"));
    assertThat(refused.html()).startsWith("У вас уже 10 оповещений").contains("10. Верхний Ларс");
    assertThat(screen("n:a:verkhny-lars").html()).startsWith("У вас уже 10");
    assertThat(bot.storage.alerts().of(1)).hasSize(Alert.MOST);
  }

  @Test
  void a_redelivered_update_does_nothing_twice() {
    Request add = person.commands("alerts", "ларс меньше 2 часов");
    assertThat(bot.screen(add).html()).isEqualTo(bot.screen(add).html());
    assertThat(bot.storage.alerts().of(1)).hasSize(1);
    Request off = person.presses("n:x:" + only().id());
    bot.reply(off);
    assertThat(((Reply.NoteAndShow) bot.reply(off)).note()).contains("уже нет");
  }

  @Test
  void it_is_switched_off_under_its_message_and_in_the_list() {
    bot.reply(person.commands("alerts", "ларс меньше 2 часов"));
    Reply.NoteAndShow reply = (Reply.NoteAndShow) bot.reply(person.presses("n:x:" + only().id()));
    assertThat(reply.note()).isEqualTo("Выключено.");
    assertThat(reply.screen().html()).contains("Выключено. Верхний Ларс", "Пока ни одного");
    assertThat(bot.storage.alerts().of(1)).isEmpty();
  }

  @Test
  void nobody_else_can_switch_it_off_or_prolong_it() {
    bot.reply(person.commands("alerts", "ларс меньше 2 часов"));
    Alert alert = only();
    Someone other = new Someone(2, "ru");
    bot.reply(other.presses("n:x:" + alert.id()));
    bot.reply(other.presses("n:p:" + alert.id() + ":30"));
    assertThat(only()).isEqualTo(alert);
  }

  @Test
  void an_end_that_comes_near_can_be_put_off() {
    bot.reply(person.commands("alerts", "ларс закроют на 1 день"));
    Screen list = bot.screen(person.commands("alerts", ""));
    Reply.NoteAndShow longer =
        (Reply.NoteAndShow) bot.reply(person.presses(press(list, "Следить ещё 7 дней")));
    assertThat(longer.note()).contains("слежу дальше");
    assertThat(only().until()).isEqualTo(Someone.NOW.plus(Duration.ofDays(7)));
  }

  @ParameterizedTest
  @CsvSource({"a:no-such", "a:verkhny-lars:out:car:below:x:y:z", "a:", "x:abc", "p:1", "p:1:99"})
  void broken_buttons_are_answered(String data) {
    assertThat(bot.screen(person.presses("n:" + data)).rows()).isNotEmpty();
    assertThat(bot.storage.rowsAboutPeople()).isZero();
  }

  @Test
  void a_group_is_pointed_to_the_private_chat() {
    Someone member = new Someone(3, "ru").in(new Chat(-100777, ChatKind.GROUP, Optional.empty()));
    assertThat(bot.screen(member.commands("alerts", "ларс закроют")).html()).contains("личное");
    assertThat(bot.storage.rowsAboutPeople()).isZero();
  }

  @Test
  void the_language_is_kept_with_the_alert_and_nothing_is_chosen_for_anybody() {
    bot.reply(new Someone(2, "en").commands("alerts", "lars closes"));
    bot.reply(person.commands("alerts", "ларс закроют"));
    assertThat(bot.storage.alerts().of(2)).extracting(Alert::language).containsExactly("en");
    assertThat(bot.storage.alerts().of(1)).extracting(Alert::language).containsExactly("ru");
    assertThat(bot.storage.preferences().find(2).empty()).isTrue();
    bot.reply(new Someone(2, "en").presses("n:x:" + bot.storage.alerts().of(2).get(0).id()));
    bot.reply(person.presses("n:x:" + only().id()));
    assertThat(bot.storage.rowsAboutPeople()).isZero();
  }

  @Test
  void all_of_it_fits_into_a_button() {
    for (Crossing crossing : BotUnderTest.LIBRARY.crossings().all()) {
      for (Direction direction : Direction.values()) {
        for (TravellerClass travellers : TravellerClass.values()) {
          Queue queue = new Queue(crossing.id(), direction, travellers);
          String longest = Navigation.code(queue) + ":closes:43200:30";
          assertThat(("n:a:" + longest).length()).isLessThanOrEqualTo(Key.MAX_DATA_BYTES);
        }
      }
    }
  }

  private Alert only() {
    List<Alert> all = bot.storage.alerts().of(1);
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private Screen screen(String data) {
    return bot.screen(person.presses(data));
  }

  /** The data of the button whose label holds the words. */
  private static String press(Screen screen, String label) {
    return keys(screen).stream()
        .filter(key -> key.label().contains(label))
        .findFirst()
        .orElseThrow(() -> new AssertionError(label + " in " + labels(screen)))
        .value();
  }

  private static List<Key> keys(Screen screen) {
    return screen.rows().stream().flatMap(List::stream).toList();
  }

  private static List<String> labels(Screen screen) {
    return keys(screen).stream().map(Key::label).toList();
  }
}
