package org.podorozhnik.bot.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.podorozhnik.bot.features.alert.AlertFeature;
import org.podorozhnik.bot.outbox.OutboxLetters;
import org.podorozhnik.bot.routing.Letters;
import org.podorozhnik.bot.routing.Someone;
import org.podorozhnik.bot.text.Languages;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.Storage;
import org.podorozhnik.content.border.CrossingState;
import org.podorozhnik.content.border.Direction;
import org.podorozhnik.content.border.OfficialWait;
import org.podorozhnik.content.border.Queue;
import org.podorozhnik.content.border.TravellerClass;
import org.podorozhnik.content.border.WaitReport;

class AlertWatchTest {
  private static final Queue LARS = new Queue("verkhny-lars", Direction.OUT, TravellerClass.CAR);
  private final BotUnderTest bot = new BotUnderTest();
  private final Someone person = new Someone(1, "ru");
  private int effect = 1;

  @Test
  void it_tells_once_with_number_age_and_kind_and_not_again_while_it_holds() {
    bot.reply(person.commands("alerts", "ларс меньше 2 часов"));
    look();
    assertThat(bot.letters()).isEmpty();
    for (int i = 0; i < 4; i++) {
      report(50 + i, 40);
    }
    bot.clock.tick(Duration.ofMinutes(20));
    look();
    assertThat(bot.letters()).hasSize(1);
    assertThat(bot.letters().get(0))
        .contains("Верхний Ларс", "Россия → Грузия", "Ждать около", "скорее всего от")
        .contains("По словам людей из очереди: 4 сообщения, самое новое 20 мин назад.")
        .contains("c:verkhny-lars:out:car", "n:x:", "Выключить")
        .doesNotContain("работает до");
    pass(Duration.ofHours(3));
    assertThat(bot.letters()).hasSize(1);
  }

  @Test
  void it_tells_again_after_it_was_over_but_not_within_an_hour() {
    bot.reply(person.commands("alerts", "ларс меньше 2 часов"));
    official(30);
    look();
    assertThat(bot.letters()).singleElement().asString().contains("Официально");
    official(600);
    pass(Duration.ofMinutes(10));
    official(30);
    pass(Duration.ofMinutes(10));
    assertThat(bot.letters()).hasSize(1);
    pass(Duration.ofMinutes(45));
    assertThat(bot.letters()).hasSize(2);
  }

  @Test
  void what_holds_already_is_said_at_once_and_told_only_after_it_was_over() {
    official(30);
    assertThat(bot.screen(person.commands("alerts", "ларс меньше 2 часов")).html())
        .contains("Ждать около", "Официально", "Это уже так");
    look();
    assertThat(bot.letters()).isEmpty();
    official(600);
    look();
    official(30);
    look();
    assertThat(bot.letters()).hasSize(1);
  }

  @Test
  void above_tells_when_the_wait_grows() {
    bot.reply(person.commands("alerts", "ларс больше 5 часов"));
    official(30);
    look();
    assertThat(bot.letters()).isEmpty();
    official(1200);
    look();
    assertThat(bot.letters()).hasSize(1);
  }

  @Test
  void in_quiet_hours_it_waits_and_tells_afterwards_only_if_it_still_holds() {
    bot.reply(person.commands("quiet", "14:00 17:00 Europe/Moscow"));
    bot.reply(person.commands("alerts", "ларс меньше 2 часов"));
    bot.reply(person.commands("alerts", "ларс больше 5 часов"));
    official(30);
    look();
    official(1200);
    pass(Duration.ofMinutes(119));
    assertThat(bot.letters()).isEmpty();
    pass(Duration.ofMinutes(1));
    assertThat(bot.letters()).singleElement().asString().contains("ждать 5 ч или дольше");
  }

  @Test
  void a_closing_is_told_with_reason_source_and_end_and_then_the_opening() {
    bot.reply(person.commands("alerts", "ларс закроют"));
    assertThat(bot.screen(person.commands("alerts", "ларс откроют")).html())
        .contains("О закрытии я пока не знаю");
    state(CrossingState.Word.OPEN, "");
    look();
    assertThat(bot.letters()).isEmpty();
    state(CrossingState.Word.CLOSED, "сход лавины");
    look();
    look();
    assertThat(bot.letters()).hasSize(1);
    assertThat(bot.letters().get(0))
        .contains("Переход закрыт", "сход лавины", "https://example.org/news")
        .contains("24 ноября 2026 года, 21:00 (UTC+3)");
    state(CrossingState.Word.RESTRICTED, "");
    look();
    assertThat(bot.letters()).hasSize(2);
    assertThat(bot.letters().get(1)).contains("с ограничениями");
  }

  @Test
  void the_commands_of_staff_close_and_open_and_both_are_told() {
    Someone owner = new Someone(BotUnderTest.OWNER, "ru");
    bot.reply(person.commands("alerts", "ларс закроют"));
    bot.reply(person.commands("alerts", "ларс откроют"));
    bot.reply(owner.commands("crossing", "verkhny-lars closed 3d лавина https://example.org/a"));
    look();
    assertThat(bot.letters()).singleElement().asString().contains("Переход закрыт.", "лавина");
    bot.clock.tick(Duration.ofMinutes(10));
    bot.reply(owner.at(now()).commands("crossing", "verkhny-lars open"));
    look();
    look();
    assertThat(bot.letters()).hasSize(2);
    assertThat(bot.letters().get(1))
        .contains("Переход открыт.", "https://example.org/a", "переход открыли");
  }

  @Test
  void one_bad_alert_stops_no_other_and_is_tried_again() {
    bot.reply(person.commands("alerts", "ларс меньше 2 часов"));
    bot.reply(new Someone(2, "ru").commands("alerts", "ларс меньше 2 часов"));
    official(30);
    OutboxLetters good = new OutboxLetters();
    watch(bot.storage, (chat, screen, at) -> good.to(chat == 1 ? fail() : chat, screen, at));
    assertThat(bot.letters()).hasSize(1);
    assertThat(bot.storage.alerts().of(1).get(0).armed()).isTrue();
    assertThat(bot.storage.alerts().of(2).get(0).armed()).isFalse();
    look();
    assertThat(bot.letters()).hasSize(2);
  }

  private static long fail() {
    throw new IllegalStateException("no letter");
  }

  @Test
  void what_a_chat_chose_is_read_only_before_telling() {
    bot.reply(person.commands("alerts", "ларс меньше 2 часов"));
    AtomicInteger reads = new AtomicInteger();
    InvocationHandler counting =
        (proxy, method, arguments) -> {
          if (method.getName().equals("preferences")) {
            reads.incrementAndGet();
          }
          return method.invoke(bot.storage, arguments);
        };
    Storage storage =
        (Storage)
            Proxy.newProxyInstance(
                Storage.class.getClassLoader(), new Class<?>[] {Storage.class}, counting);
    watch(storage, new OutboxLetters());
    assertThat(reads).hasValue(0);
    official(30);
    watch(storage, new OutboxLetters());
    assertThat(reads).hasValue(1);
    watch(storage, new OutboxLetters());
    assertThat(reads).hasValue(1);
    assertThat(bot.letters()).hasSize(1);
  }

  @Test
  void it_tells_in_the_language_in_which_it_was_set_unless_another_was_chosen() {
    bot.reply(new Someone(2, "en").commands("alerts", "lars below 2 hours"));
    bot.reply(new Someone(3, "en").commands("alerts", "lars below 2 hours"));
    bot.reply(new Someone(3, "en").presses("l:ru"));
    official(30);
    look();
    assertThat(bot.letters()).hasSize(2);
    assertThat(bot.letters().get(0)).contains("You asked to be told");
    assertThat(bot.letters().get(1)).contains("Вы просили сообщить");
  }

  private void watch(Storage storage, Letters letters) {
    new AlertFeature(BotUnderTest.LIBRARY, storage, bot.board, Languages.load(), letters)
        .chores()
        .forEach(chore -> chore.run().accept(now()));
  }

  @Test
  void a_closing_that_ran_out_is_no_opening() {
    state(CrossingState.Word.CLOSED, "");
    bot.reply(person.commands("alerts", "ларс откроют"));
    pass(Duration.ofHours(7));
    assertThat(bot.letters()).isEmpty();
    state(CrossingState.Word.OPEN, "");
    look();
    assertThat(bot.letters()).hasSize(1);
  }

  @Test
  void one_that_ends_within_a_day_says_until_when() {
    bot.reply(person.commands("alerts", "ларс меньше 2 часов на 1 день"));
    official(30);
    look();
    assertThat(bot.letters())
        .singleElement()
        .asString()
        .contains("Оповещение работает до: 25 ноября 2026 года, 15:00", "Следить ещё 7 дней");
  }

  @Test
  void it_ends_by_itself_and_leaves_nothing_a_day_later() {
    bot.reply(person.commands("alerts", "ларс меньше 2 часов на 1 день"));
    pass(Duration.ofDays(1));
    official(30);
    look();
    assertThat(bot.letters()).isEmpty();
    assertThat(bot.screen(person.at(bot.clock.instant()).commands("alerts", "")).html())
        .contains("Закончилось");
    pass(Duration.ofHours(25));
    assertThat(bot.storage.rowsAboutPeople()).isZero();
  }

  @Test
  void one_switched_off_says_nothing() {
    bot.reply(person.commands("alerts", "ларс меньше 2 часов"));
    bot.reply(person.presses("n:x:" + bot.storage.alerts().of(1).get(0).id()));
    official(30);
    look();
    assertThat(bot.letters()).isEmpty();
  }

  private void look() {
    bot.doChores();
  }

  private void pass(Duration time) {
    bot.clock.tick(time);
    look();
  }

  private void report(long other, int minutes) {
    WaitReport report =
        new WaitReport(LARS, now(), WaitReport.Kind.PASSED, minutes, WaitReport.Origin.TOLD);
    bot.storage.waits().add(report, other, Duration.ofHours(6), new Effect(effect++, 0));
  }

  private void official(int minutes) {
    Instant until = now().plus(Duration.ofHours(6));
    bot.storage
        .official()
        .setWait(
            new OfficialWait(LARS, minutes, now(), until, "https://example.org/wait"),
            new Effect(effect++, 0));
  }

  private void state(CrossingState.Word word, String reason) {
    Instant until = now().plus(Duration.ofHours(6));
    bot.storage
        .official()
        .setState(
            new CrossingState(
                "verkhny-lars", word, now(), until, reason, "https://example.org/news"),
            new Effect(effect++, 0));
  }

  private Instant now() {
    return bot.clock.instant();
  }
}
