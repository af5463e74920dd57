package org.podorozhnik.bot.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Someone;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.content.broadcast.BroadcastStore;
import org.podorozhnik.content.subscriber.QuietHours;

class QuietFeatureTest {
  private final BotUnderTest bot = new BotUnderTest();
  private final Someone person = new Someone(1, "ru");

  @Test
  void there_are_none_until_chosen() {
    assertThat(bot.screen(person.presses("z")).html()).contains("Тихих часов нет");
    assertThat(bot.screen(person.presses("s")).html()).contains("Тихие часы: нет");
    assertThat(bot.storage.rowsAboutPeople()).isZero();
  }

  @Test
  void it_says_that_alerts_wait_and_letters_of_a_journey_do_not() {
    assertThat(bot.screen(person.presses("z")).html())
        .contains("В тихие часы оповещения не приходят", "о вашем пути", "приходят сразу");
    assertThat(bot.screen(new Someone(2, "en").presses("z")).html())
        .contains("In quiet hours no alerts come", "your journey");
  }

  @Test
  void hours_and_then_the_zone_are_chosen_by_buttons_and_undone() {
    Reply.NoteAndShow hours = (Reply.NoteAndShow) bot.reply(person.presses("z:23-7"));
    assertThat(hours.note()).isEqualTo("Тихие часы: 23:00–07:00 (UTC+3).");
    assertThat(data(hours.screen())).contains("z:off", "z:Asia/Tbilisi", "z:Asia/Omsk");
    bot.reply(person.presses("z:Asia/Tbilisi"));
    assertThat(held()).contains(hours(23, 0, 7, 0, "Asia/Tbilisi"));
    bot.reply(person.presses("z:22-8"));
    assertThat(held()).contains(hours(22, 0, 8, 0, "Asia/Tbilisi"));
    assertThat(bot.screen(person.presses("s")).html()).contains("22:00–08:00 (UTC+4)");
    bot.reply(person.presses("z:off"));
    assertThat(bot.storage.rowsAboutPeople()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "23:00 7:30 Asia/Tbilisi, 23, 0, 7, 30, Asia/Tbilisi",
    "с 22 до 8, 22, 0, 8, 0, Europe/Moscow",
    "23 7 тбилиси, 23, 0, 7, 0, Asia/Tbilisi",
    "0-9 UTC+4, 0, 0, 9, 0, UTC+4",
    "23.15–24, 23, 15, 0, 0, Europe/Moscow",
  })
  void one_line_is_enough(String line, int h1, int m1, int h2, int m2, String zone) {
    bot.reply(person.commands("quiet", line));
    assertThat(held()).contains(hours(h1, m1, h2, m2, zone));
    bot.reply(person.commands("quiet", "off"));
    assertThat(held()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ночью, два времени",
    "25:00 8:00, Такого времени нет",
    "23:70 8:00, Такого времени нет",
    "8 8:00, одинаковые",
    "23 7 Mars/Base, часового пояса",
  })
  void what_is_wrong_is_said_with_the_words_and_an_example(String line, String wrong) {
    assertThat(bot.screen(person.commands("quiet", line)).html())
        .contains("«" + line + "»", wrong, "Например: /quiet 23:00 7:30 Тбилиси");
    assertThat(held()).isEmpty();
  }

  @Test
  void a_zone_without_hours_and_an_unknown_button_change_nothing() {
    bot.reply(person.presses("z:Asia/Omsk"));
    bot.reply(person.presses("z:Mars/Base"));
    assertThat(bot.storage.rowsAboutPeople()).isZero();
  }

  @Test
  void changed_hours_release_what_was_held_for_the_old_ones() {
    bot.reply(person.commands("subscribe", "всё"));
    long number = new Mailing(bot).running("Закрыто");
    BroadcastStore store = bot.storage.broadcasts();
    store.putOff(store.ready(number, 9, Someone.NOW), Someone.NOW.plusSeconds(3_600));
    assertThat(store.ready(number, 9, Someone.NOW)).isEmpty();
    bot.reply(person.commands("quiet", "off"));
    assertThat(store.ready(number, 9, Someone.NOW)).hasSize(1);
  }

  @Test
  void plain_words_about_the_night_show_the_screen() {
    assertThat(bot.screen(person.says("Не присылайте ночью!")).html()).contains("Тихих часов нет");
    assertThat(bot.storage.rowsAboutPeople()).isZero();
  }

  private Optional<QuietHours> held() {
    return bot.storage.preferences().find(1).quiet();
  }

  private static QuietHours hours(int h1, int m1, int h2, int m2, String zone) {
    return new QuietHours(LocalTime.of(h1, m1), LocalTime.of(h2, m2), ZoneId.of(zone));
  }

  private static List<String> data(Screen screen) {
    return screen.rows().stream().flatMap(List::stream).map(key -> key.value()).toList();
  }
}
