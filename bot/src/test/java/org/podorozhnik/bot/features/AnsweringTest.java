package org.podorozhnik.bot.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.podorozhnik.bot.routing.Chat;
import org.podorozhnik.bot.routing.ChatKind;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Someone;
import org.podorozhnik.bot.text.Key;
import org.podorozhnik.bot.text.Screen;

class AnsweringTest {
  private final BotUnderTest bot = new BotUnderTest();
  private final Someone person = new Someone(1, "ru");

  @ParameterizedTest
  @CsvSource({
    "нужна ли страховка в Грузию, страховка при въезде",
    "crjkmrj vj;yj ;bnm d rfpf[cnfyt, Казахстан",
    "скок стоять на ларсе, Верхний Ларс",
    "skolko stoyat na larse, Верхний Ларс",
  })
  void a_question_gets_the_rule_its_source_and_its_date(String question, String title) {
    Screen screen = bot.screen(person.says(question));
    assertThat(screen.html()).contains(title).contains("Источник:").contains("Проверено:");
  }

  @Test
  void a_topic_of_several_countries_is_a_choice_of_countries() {
    Screen screen = bot.screen(person.says("как открыть счёт в банке"));
    assertThat(screen.html()).contains("О какой стране");
    assertThat(labels(screen))
        .anyMatch(l -> l.startsWith("Грузия"))
        .anyMatch(l -> l.startsWith("Турция"));
  }

  @Test
  void the_country_of_the_last_answer_is_meant_for_ten_minutes() {
    bot.reply(person.says("сколько можно жить в грузии без визы"));
    assertThat(bot.screen(person.says("а в Казахстане?")).html()).contains("Казахстан");
    bot.clock.tick(Duration.ofMinutes(11));
    Screen later = bot.screen(person.says("как открыть счёт в банке"));
    assertThat(later.html()).contains("О какой стране");
  }

  @ParameterizedTest
  @ValueSource(strings = {"расскажи анекдот", "привет", "столица австралии", "фывфыв"})
  void what_it_does_not_know_it_says(String question) {
    assertThat(bot.screen(person.says(question)).html()).startsWith("Этого я не знаю.");
  }

  @ParameterizedTest
  @CsvSource({"не хочу жить, help/psychology", "муж меня бьёт, help/women-children"})
  void people_in_danger_get_help_before_any_search(String text, String slug) {
    Reply.Show show = (Reply.Show) bot.reply(person.says(text));
    assertThat(show.topic()).contains(slug);
  }

  @Test
  void an_english_interface_gets_russian_articles_with_a_notice() {
    Screen screen = bot.screen(new Someone(2, "en").says("insurance for georgia"));
    assertThat(screen.html()).contains("no English version yet").contains("Source:");
  }

  @Test
  void an_unknown_command_and_an_old_button_are_answered_politely() {
    assertThat(bot.screen(person.commands("frobnicate", "secret")).html())
        .contains("Такой команды нет")
        .doesNotContain("frobnicate");
    Reply old = bot.reply(person.presses("zz:old:button"));
    assertThat(((Reply.NoteAndShow) old).note()).contains("из старой версии");
  }

  @Test
  void a_deep_link_opens_its_article_and_an_unknown_one_the_menu() {
    assertThat(bot.screen(person.commands("start", "a_georgia__stay")).html()).contains("Грузия");
    assertThat(bot.screen(person.commands("start", "c_verkhny-lars")).html()).contains("Ларс");
    assertThat(bot.screen(person.commands("start", "a_no__such")).html()).contains("Здравствуйте");
  }

  @Test
  void inline_gives_dated_articles_and_at_most_twenty() {
    Reply.Results results = (Reply.Results) bot.reply(person.inline("грузия страховка"));
    assertThat(results.results()).hasSizeBetween(1, 20);
    assertThat(results.results().get(0).id()).isEqualTo("georgia/insurance-entry");
    assertThat(results.results()).allMatch(r -> r.description().matches(".*20\\d\\d.*"));
  }

  @Test
  void personal_commands_in_a_group_point_to_the_private_chat() {
    Someone member = new Someone(3, "ru").in(group());
    Screen screen = bot.screen(member.commands("mydata", ""));
    assertThat(screen.html()).contains("личное");
    assertThat(keys(screen)).anyMatch(k -> k.kind() == Key.Kind.OPEN);
  }

  @Test
  void a_group_is_not_told_the_same_twice_within_two_minutes() {
    Someone member = new Someone(3, "ru").in(group());
    var first = member.says("нужна ли страховка в Грузию");
    Reply answer = bot.reply(first);
    bot.router.delivered(first, answer, 55);
    assertThat(bot.screen(member.says("нужна ли страховка в Грузию")).html())
        .contains("t.me/c/777/55");
    bot.clock.tick(Duration.ofMinutes(3));
    assertThat(bot.screen(member.says("нужна ли страховка в Грузию")).html())
        .contains("страховка при въезде");
  }

  @Test
  void voices_and_stickers_get_a_line_in_private_and_nothing_in_groups() {
    assertThat(bot.screen(person.sends("voice")).html()).contains("Голосовые");
    assertThat(bot.reply(new Someone(3, "ru").in(group()).sends("voice"))).isEqualTo(Reply.SILENCE);
  }

  @Test
  void emergency_numbers_are_shown_when_the_database_does_not_answer() {
    bot.storage.fail(true);
    assertThat(bot.screen(person.commands("sos", "")).html()).contains("112");
    bot.storage.fail(false);
  }

  @Test
  void a_thousand_people_who_only_ask_leave_no_row() {
    List<String> questions = List.of("внж в казахстане", "ларс", "страховка грузия", "привет");
    for (int i = 0; i < 1000; i++) {
      Someone asker = new Someone(10_000 + i, "ru");
      bot.reply(asker.commands("start", ""));
      bot.reply(asker.says(questions.get(i % questions.size())));
    }
    assertThat(bot.storage.rowsAboutPeople()).isZero();
  }

  @Test
  void a_choice_begins_a_row_and_forget_ends_it() {
    bot.reply(person.presses("l:en"));
    assertThat(bot.storage.rowsAboutPeople()).isEqualTo(1);
    assertThat(bot.screen(person.commands("help", "")).html()).contains("Write your question");
    bot.reply(person.presses("x:yes"));
    assertThat(bot.storage.preferences().find(1).empty()).isTrue();
  }

  private static Chat group() {
    return new Chat(-100777, ChatKind.GROUP, Optional.of(4));
  }

  private static List<Key> keys(Screen screen) {
    return screen.rows().stream().flatMap(List::stream).toList();
  }

  private static List<String> labels(Screen screen) {
    return keys(screen).stream().map(Key::label).toList();
  }
}
