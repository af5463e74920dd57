package org.podorozhnik.bot.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
import org.podorozhnik.bot.text.Wish;
import org.podorozhnik.content.subscriber.Digest;
import org.podorozhnik.content.subscriber.Subscription;
import org.podorozhnik.content.subscriber.Topic;

class SubscriptionTest {
  private static final long GROUP = -100777;
  private final BotUnderTest bot = new BotUnderTest();
  private final Someone person = new Someone(1, "ru");
  private final Someone member = new Someone(3, "ru").in(group(Optional.empty()));
  private final Someone admin = new Someone(2, "ru").in(group(Optional.empty()));

  SubscriptionTest() {
    bot.admins.add(List.of(GROUP, 2L));
  }

  @Test
  void nothing_is_on_until_chosen() {
    Screen screen = bot.screen(person.commands("subscribe", ""));
    assertThat(screen.html()).contains("Пока ничего не выбрано", "Сводки нет");
    assertThat(labels(screen)).contains("☐ всё", "☐ Грузия", "☐ Только срочное", "Пауза");
    assertThat(labels(screen)).noneMatch(label -> label.contains("☑"));
    assertThat(bot.storage.rowsAboutPeople()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "грузия ларс | crossing:verkhny-lars georgia",
        "всё | all",
        "обо всём | all",
        "Все | all",
        "Турция, Казахстан | kazakhstan turkey",
        "georgia and crossing:sarpi-sarp | crossing:sarpi-sarp georgia",
        "на Верхний Ларс — Казбеги | crossing:verkhny-lars",
        "verkhny-lars | crossing:verkhny-lars",
        "Тёплое Шаган | crossing:teploe-shagan",
        "жана жол грузию | crossing:petukhovo-zhana-zhol georgia",
      })
  void topics_are_taken_as_people_name_them(String line, String topics) {
    Screen done = bot.screen(person.commands("subscribe", line));
    assertThat(done.html())
        .contains("Теперь приходят", "Только когда есть новость", "/unsubscribe");
    assertThat(words(held())).isEqualTo(topics);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "жильё",
        "страховка",
        "внж",
        "работа",
        "деньги",
        "тбилиси",
        "<b>",
        "фывфыв",
        "адвокат",
        "мобилизация",
        "очередь",
        "граница"
      })
  void a_topic_of_help_is_none_and_what_was_typed_is_still_there(String line) {
    Screen screen = bot.screen(person.commands("subscribe", line));
    String typed = line.replace("<", "&lt;").replace(">", "&gt;");
    assertThat(screen.html())
        .contains("<code>/subscribe " + typed + "</code>", "Не тема новостей", "Грузия");
    assertThat(labels(screen)).contains("☐ Грузия");
    assertThat(bot.storage.rowsAboutPeople()).isZero();
  }

  @Test
  void a_name_of_several_crossings_is_asked_about() {
    Screen which = bot.screen(person.commands("subscribe", "грузия павловка"));
    assertThat(labels(which)).filteredOn(label -> label.contains("Павловка")).hasSize(2);
    assertThat(words(held())).isEqualTo("georgia");
    Screen done = bot.screen(person.presses(press(which, "Косак")));
    assertThat(done.html()).contains("Теперь приходят", "Косак");
    assertThat(words(held())).isEqualTo("crossing:pavlovka-kosak georgia");
    bot.reply(person.commands("unsubscribe", "павловка"));
    assertThat(words(held())).isEqualTo("georgia");
  }

  @Test
  void what_is_clear_is_taken_and_what_is_not_is_named_as_typed() {
    Screen screen = bot.screen(person.commands("subscribe", "грузия Жильё"));
    assertThat(screen.html())
        .contains("<code>/subscribe грузия Жильё</code>", "Не тема новостей: Жильё.")
        .contains("Теперь приходят новости: Грузия")
        .doesNotContain("Ничего не изменилось");
    assertThat(words(held())).isEqualTo("georgia");
    Screen which = bot.screen(person.commands("subscribe", "турция Павловка"));
    assertThat(which.html()).contains("Теперь приходят новости: Грузия, Турция", "«Павловка»");
  }

  @Test
  void a_pause_is_said_and_lifted_and_the_digest_ends_with_all() {
    bot.reply(person.commands("digest", "daily"));
    bot.reply(person.presses("y:p:1"));
    Screen screen = bot.screen(person.commands("subscribe", "all"));
    assertThat(screen.html()).contains("Пауза: ничего").doesNotContain("Теперь приходят");
    bot.reply(person.presses(press(screen, "Снять паузу")));
    assertThat(held().paused()).isFalse();
    assertThat(bot.screen(person.commands("settings", "")).html())
        .contains("Новости: всё; сводка", "/mydata")
        .doesNotContain("ничего не хранится");
    Screen asked = bot.screen(person.commands("stop", ""));
    assertThat(asked.html()).contains("Отписаться от всего или");
    assertThat(words(held())).isEqualTo("all");
    assertThat(screen(press(asked, "Отписаться")).html()).contains("Сводка тоже выключена");
  }

  @ParameterizedTest
  @CsvSource({
    "подпишите меня на новости, Новости и подписка",
    "новости, Новости и подписка",
    "Уведомления, Новости и подписка",
    "хочу узнавать когда что-то изменится, Новости и подписка",
    "subscribe me, Новости и подписка",
    "отпишись от всего, Отписаться от всего или",
    "stop sending, Отписаться от всего или",
  })
  void plain_words_lead_to_the_screens_and_change_nothing(String said, String shown) {
    bot.reply(person.commands("subscribe", "грузия"));
    assertThat(bot.screen(person.says(said)).html()).contains(shown);
    assertThat(words(held())).isEqualTo("georgia");
  }

  @Test
  void no_question_is_taken_for_a_wish_about_news() throws Exception {
    try (java.io.InputStream in = getClass().getResourceAsStream("/questions/given.tsv")) {
      String all = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      assertThat(all.lines().skip(1).map(line -> line.split("\t")[0]))
          .isNotEmpty()
          .allMatch(question -> Wish.of(question).isEmpty());
    }
  }

  @Test
  void everything_ended_comes_back_exactly() {
    bot.reply(person.commands("subscribe", "всё грузия ларс найза"));
    bot.reply(person.presses("y:u:1"));
    bot.reply(person.presses("y:p:1"));
    bot.reply(person.commands("digest", "weekly friday 18:30 America/Argentina/ComodRivadavia"));
    Subscription before = held();
    Request end = person.commands("unsubscribe", "");
    Screen ended = bot.screen(end);
    assertThat(ended.html()).contains("закончена", "Верхний Ларс");
    assertThat(bot.storage.rowsAboutPeople()).isZero();
    assertThat(bot.screen(end).html()).contains("закончена");
    Request undo = person.presses(press(ended, "Вернуть"));
    assertThat(((Reply.NoteAndShow) bot.reply(undo)).note()).contains("Вернул");
    assertThat(held()).isEqualTo(before);
    assertThat(((Reply.NoteAndShow) bot.reply(undo)).note()).contains("Вернул");
    assertThat(held()).isEqualTo(before);
  }

  @Test
  void an_old_undo_does_not_overwrite_what_was_chosen_since() {
    bot.reply(person.commands("subscribe", "турция"));
    Screen ended = bot.screen(person.commands("unsubscribe", "всё"));
    bot.reply(person.commands("subscribe", "грузия"));
    assertThat(note(press(ended, "Вернуть"))).contains("уже нельзя");
    assertThat(note("y:r:nonsense")).contains("уже нельзя");
    assertThat(words(held())).isEqualTo("georgia");
  }

  @Test
  void one_topic_ends_and_what_is_not_on_is_said() {
    assertThat(bot.screen(person.commands("unsubscribe", "all")).html()).contains("и так нет");
    bot.reply(person.commands("subscribe", "всё ларс"));
    assertThat(bot.screen(person.commands("unsubscribe", "грузия")).html())
        .contains("Этого в подписке нет: Грузия", "Приходят новости: всё, Верхний Ларс");
    Request off = person.commands("unsubscribe", "lars");
    assertThat(bot.screen(off).html()).contains("Больше не приходит отдельно: Верхний Ларс");
    assertThat(bot.screen(off).html()).contains("Больше не приходит отдельно: Верхний Ларс");
    assertThat(words(held())).isEqualTo("all");
  }

  @Test
  void buttons_choose_and_take_away_and_say_so() {
    assertThat(note("y:1:georgia")).isEqualTo("Выбрано: Грузия.");
    Request again = person.presses("y:1:georgia");
    assertThat(bot.reply(again)).isEqualTo(bot.reply(again));
    assertThat(labels(screen("y"))).contains("☑ Грузия", "☐ Турция");
    assertThat(note("y:u:1")).contains("Только срочное");
    assertThat(note("y:p:1")).contains("Пауза");
    assertThat(held().paused()).isTrue();
    assertThat(note("y:p:0")).contains("Пауза снята");
    assertThat(note("y:0:georgia")).isEqualTo("Убрано: Грузия.");
    assertThat(note("y:1:crossing:no-such")).contains("больше нет");
    assertThat(note("y:1:housing")).contains("больше нет");
    bot.reply(person.presses("y:u:0"));
    assertThat(bot.storage.rowsAboutPeople()).isZero();
  }

  @Test
  void crossings_are_chosen_by_country_and_page() {
    Screen first = screen(press(screen(press(screen("y"), "Отдельные")), "Казахстан"));
    assertThat(first.html()).contains("Казахстан, 1 из 3");
    Screen second = screen(press(first, "Дальше"));
    String data = second.rows().get(0).get(0).value();
    Screen after = screen(data);
    assertThat(after.html()).contains("2 из 3");
    assertThat(after.rows().get(0).get(0).label()).startsWith("☑ ");
    bot.reply(person.presses("y:1:kazakhstan"));
    assertThat(screen("y:c:kazakhstan:99").html()).contains("3 из 3", "и так приходят");
  }

  @Test
  void digests_are_chosen_by_buttons() {
    assertThat(note("y:d:daily")).isEqualTo("Сводка: раз в день в 09:00 (UTC+3).");
    bot.reply(person.presses("y:d:h:21"));
    bot.reply(person.presses("y:d:z:Asia/Tbilisi"));
    bot.reply(person.presses("y:d:weekly"));
    assertThat(note("y:d:w:5")).isEqualTo("Сводка: по пятницам в 21:00 (UTC+4).");
    assertThat(digest()).isEqualTo(digest(21, 0, DayOfWeek.FRIDAY, "Asia/Tbilisi"));
    bot.reply(person.presses("y:d:w:9"));
    bot.reply(person.presses("y:d:h:99"));
    bot.reply(person.presses("y:d:z:Mars/Base"));
    assertThat(digest()).isEqualTo(digest(21, 0, DayOfWeek.FRIDAY, "Asia/Tbilisi"));
    assertThat(note("y:d:off")).isEqualTo("Сводки нет.");
    assertThat(bot.storage.rowsAboutPeople()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "daily 9 Asia/Tbilisi, 9, 0, , Asia/Tbilisi",
    "weekly monday 18, 18, 0, MONDAY, Europe/Moscow",
    "каждый день в 7:45, 7, 45, , Europe/Moscow",
    "daily 9 Тбилиси, 9, 0, , Asia/Tbilisi",
    "по средам 8 UTC+5, 8, 0, WEDNESDAY, UTC+5",
    "раз в неделю, 9, 0, MONDAY, Europe/Moscow",
  })
  void any_hour_is_chosen_in_one_line(
      String line, int hour, int minute, DayOfWeek day, String zone) {
    bot.reply(person.commands("digest", line));
    assertThat(digest()).isEqualTo(digest(hour, minute, day, zone));
    bot.reply(person.commands("digest", "off"));
    assertThat(bot.storage.rowsAboutPeople()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "daily 25, Такого времени нет",
    "daily 9 Mars/Base, Не понимаю «Mars/Base»",
    "daily monday 9, Либо каждый день",
  })
  void what_is_wrong_with_a_digest_is_said(String line, String wrong) {
    assertThat(bot.screen(person.commands("digest", line)).html())
        .contains("<code>/digest " + line + "</code>", wrong, "/digest weekly monday 18");
    assertThat(bot.storage.rowsAboutPeople()).isZero();
  }

  @Test
  void updates_come_in_the_language_of_the_chat() {
    bot.reply(new Someone(1, "en").commands("subscribe", "georgia"));
    assertThat(held().language()).isEqualTo("en");
    bot.reply(person.presses("l:ru"));
    assertThat(held().language()).isEqualTo("ru");
    assertThat(words(held())).isEqualTo("georgia");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"subscribe", "unsubscribe", "digest", "here", "settings", "language", "quiet"})
  void in_a_group_members_are_refused_with_words(String command) {
    assertThat(((Reply.Note) bot.reply(member.commands(command, "грузия"))).text())
        .contains("только администраторы");
  }

  @Test
  void in_a_group_buttons_are_for_admins_and_for_whoever_writes_as_the_group() {
    for (String data : List.of("y", "y:1:georgia", "y:e", "s", "l:en", "z:23-7", "k:georgia")) {
      assertThat(bot.reply(member.presses(data))).as(data).isInstanceOf(Reply.Note.class);
      assertThat(bot.reply(admin.presses(data))).as(data).isNotInstanceOf(Reply.Note.class);
    }
    Someone anonymous = new Someone(GROUP, "").in(group(Optional.empty()));
    bot.reply(anonymous.commands("subscribe", "turkey"));
    assertThat(words(inGroup())).isEqualTo("turkey");
    assertThat(bot.storage.subscriptions().find(2)).isEmpty();
    assertThat(bot.storage.preferences().find(2).empty()).isTrue();
  }

  @Test
  void the_settings_of_a_group_have_nothing_personal() {
    Screen settings = bot.screen(admin.commands("settings", ""));
    assertThat(settings.html()).contains("Настройки группы", "/board", "/here");
    List<String> values = values(settings);
    assertThat(values).contains("l", "y", "z").doesNotContain("n", "p", "x", "m");
    for (String data : values) {
      assertThat(values(bot.screen(admin.presses(data)))).as(data).doesNotContain("m", "n");
    }
    assertThat(values(bot.screen(admin.presses("m")))).doesNotContain("y");
    assertThat(values(screen("m"))).contains("y");
    assertThat(values(screen("s"))).contains("y", "n", "p", "x");
  }

  @Test
  void updates_go_to_the_topic_where_here_is_said() {
    Someone inTopic = new Someone(2, "ru").in(group(Optional.of(5)));
    assertThat(bot.screen(inTopic.commands("here", "")).html())
        .contains("в эту тему", "Пока ничего не выбрано");
    bot.reply(inTopic.commands("subscribe", "грузия"));
    assertThat(inGroup().thread()).contains(5);
    Someone inOther = new Someone(2, "ru").in(group(Optional.of(6)));
    assertThat(bot.screen(inOther.commands("subscribe", "турция")).html())
        .contains("Придут не в эту тему");
    assertThat(bot.screen(admin.commands("here", "")).html()).contains("в общий чат");
    assertThat(inGroup().thread()).isEmpty();
    assertThat(bot.reply(person.commands("here", ""))).isInstanceOf(Reply.Note.class);
  }

  private static Chat group(Optional<Integer> thread) {
    return new Chat(GROUP, ChatKind.GROUP, thread);
  }

  private Subscription held() {
    return bot.storage.subscriptions().find(1).orElseThrow();
  }

  private Subscription inGroup() {
    return bot.storage.subscriptions().find(GROUP).orElseThrow();
  }

  private Digest digest() {
    return held().digest().orElseThrow();
  }

  private static Digest digest(int hour, int minute, DayOfWeek day, String zone) {
    return new Digest(LocalTime.of(hour, minute), Optional.ofNullable(day), ZoneId.of(zone));
  }

  private Screen screen(String data) {
    return bot.screen(person.presses(data));
  }

  private String note(String data) {
    return ((Reply.NoteAndShow) bot.reply(person.presses(data))).note();
  }

  private static String words(Subscription subscription) {
    return subscription.topics().stream().map(Topic::word).collect(Collectors.joining(" "));
  }

  private static String press(Screen screen, String label) {
    return keys(screen).stream()
        .filter(key -> key.label().contains(label))
        .findFirst()
        .orElseThrow()
        .value();
  }

  private static List<Key> keys(Screen screen) {
    return screen.rows().stream().flatMap(List::stream).toList();
  }

  private static List<String> labels(Screen screen) {
    return keys(screen).stream().map(Key::label).toList();
  }

  private static List<String> values(Screen screen) {
    return keys(screen).stream().map(Key::value).toList();
  }
}
