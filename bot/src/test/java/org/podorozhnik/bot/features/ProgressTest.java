package org.podorozhnik.bot.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.podorozhnik.content.broadcast.DeliveryState.PENDING;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.podorozhnik.bot.features.updates.UpdatesFeature;
import org.podorozhnik.bot.outbox.Delivery;
import org.podorozhnik.bot.outbox.OutboxLetters;
import org.podorozhnik.bot.outbox.Outgoing;
import org.podorozhnik.bot.routing.Chore;
import org.podorozhnik.bot.routing.Someone;
import org.podorozhnik.bot.text.Languages;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.Storage;
import org.podorozhnik.content.broadcast.Broadcast.State;
import org.podorozhnik.content.broadcast.BroadcastStore;
import org.podorozhnik.content.broadcast.Outcome.Result;
import org.podorozhnik.content.broadcast.Tally;

class ProgressTest {
  private final BotUnderTest bot = new BotUnderTest();
  private final Mailing mailing = new Mailing(bot);
  private List<Chore> chores = started();

  @Test
  void it_shows_bar_rate_and_time_left_and_edits_only_what_changed() {
    mailing.subscribe(100);
    long number = mailing.running("Перевал закрыт");
    look(0);
    assertThat(last().edit()).isEqualTo(Mailing.CONTROL);
    assertThat(last().chatId()).isEqualTo(BotUnderTest.OWNER);
    assertThat(last().screen().html()).contains("▱▱▱▱▱▱▱▱▱▱ 0 %", "0 из 100");
    look(3);
    assertThat(bot.courier.sent).hasSize(1);
    mailing.carry(number, 30, Result.DONE);
    look(1);
    assertThat(bot.courier.sent).hasSize(1);
    look(2);
    assertThat(last().screen().html())
        .contains("▰▰▰▱▱▱▱▱▱▱ 30 %", "30 из 100 · 5,0 в секунду · осталось 15 с");
    assertThat(last().screen().rows().toString()).contains("Пауза", "Отменить");
    bot.storage
        .broadcasts()
        .putOff(
            bot.storage.broadcasts().ready(number, 100, bot.clock.instant()),
            Someone.NOW.plus(Duration.ofHours(9)));
    look(120);
    look(3);
    int before = bot.courier.sent.size();
    assertThat(last().screen().html())
        .contains("Telegram подождать): 70", "Ближайшие получат: 25 ноября, 00:00 по Москве")
        .doesNotContain("в секунду");
    look(3);
    assertThat(bot.courier.sent).hasSize(before);
  }

  @Test
  void a_message_that_is_gone_is_written_anew_once() {
    mailing.subscribe(10);
    long number = mailing.running("Перевал закрыт");
    bot.courier.answers.add(new Delivery.Rejected("Bad Request: message to edit not found"));
    look(0);
    assertThat(bot.courier.sent).hasSize(2);
    assertThat(last().edit()).isZero();
    assertThat(mailing.broadcast(number).control()).isEqualTo(2);
    mailing.carry(number, 5, Result.DONE);
    look(3);
    assertThat(bot.courier.sent).hasSize(3);
    assertThat(last().edit()).isEqualTo(2);
  }

  @Test
  void what_telegram_puts_off_is_shown_later_and_what_stands_there_already_is_well() {
    mailing.subscribe(10);
    mailing.running("Перевал закрыт");
    bot.courier.answers.add(new Delivery.RetryAfter(Duration.ofSeconds(10)));
    look(0);
    look(3);
    assertThat(bot.courier.sent).hasSize(1);
    bot.courier.answers.add(new Delivery.Rejected("Bad Request: message is not modified: same"));
    look(8);
    look(3);
    assertThat(bot.courier.sent).hasSize(2).allMatch(message -> message.edit() != 0);
  }

  @Test
  void the_end_of_a_long_one_is_a_report_and_a_letter() {
    mailing.subscribe(100);
    long number = mailing.running("Перевал закрыт");
    look(0);
    mailing.carry(number, 3, Result.UNKNOWN);
    mailing.carry(number, 2, Result.BLOCKED);
    look(100);
    mailing.finish(number);
    look(3);
    assertThat(last().edit()).isEqualTo(Mailing.CONTROL);
    assertThat(last().screen().html())
        .contains("<b>№ 1 разослана</b>", "Доставлено: 95", "Неизвестно, дошло ли: 3")
        .contains("От начала до конца: 2 мин, в среднем 1,0 в секунду", "/correct 1");
    assertThat(last().screen().rows().toString()).contains("Повторить неизвестные (3)");
    assertThat(bot.letters()).singleElement().asString().contains("№ 1 разослана", "95 из 100");
    look(3);
    int before = bot.courier.sent.size();
    look(3);
    assertThat(bot.courier.sent).hasSize(before);
    assertThat(bot.letters()).hasSize(1);
  }

  @Test
  void an_end_is_shown_twice_since_the_answer_to_the_button_may_have_arrived_after_it() {
    mailing.subscribe(3);
    mailing.finish(mailing.running("Перевал закрыт"));
    look(0);
    Outgoing end = last();
    bot.courier.answers.add(new Delivery.Rejected("Bad Request: message is not modified: same"));
    look(3);
    look(3);
    assertThat(bot.courier.sent).containsExactly(end, end);
  }

  @Test
  void what_began_and_ended_between_two_looks_is_reported() {
    mailing.subscribe(3);
    look(0);
    long number = mailing.running("Перевал закрыт");
    mailing.finish(number);
    look(3);
    assertThat(last().edit()).isEqualTo(Mailing.CONTROL);
    assertThat(last().screen().html())
        .contains("<b>№ 1 разослана</b>", "Доставлено: 3", "От начала до конца: меньше 5 с")
        .doesNotContain("в секунду");
    look(3);
    mailing.correct(number, "Перевал открыт");
    mailing.fix(number);
    mailing.finish(number);
    look(3);
    assertThat(last().screen().html())
        .contains("<b>№ 1 исправлена</b>", "Исправленный текст стоит: 3");
    assertThat(bot.letters()).isEmpty();
  }

  @Test
  void a_short_one_ends_without_a_letter_and_one_that_stops_by_itself_with_one() {
    mailing.subscribe(3);
    long first = mailing.running("Перевал закрыт");
    look(0);
    mailing.finish(first);
    look(3);
    assertThat(bot.letters()).isEmpty();
    long second = mailing.running("Перевал открыт");
    look(3);
    mailing.change(second, State.RUNNING, State.STOPPED, "can't parse entities");
    look(3);
    assertThat(last().screen().html()).contains("№ 2 остановлена", "Причина: can't parse entities");
    assertThat(bot.letters()).singleElement().asString().contains("№ 2 остановлена", "parse");
    look(3);
    int before = bot.courier.sent.size();
    look(3);
    assertThat(bot.courier.sent).hasSize(before);
    mailing.change(second, State.STOPPED, State.CANCELLED, "");
    look(3);
    assertThat(last().screen().html()).contains("№ 2 отменена");
  }

  @Test
  void after_a_kill_what_ended_unseen_is_set_right_without_a_second_letter() {
    mailing.subscribe(5);
    long number = mailing.running("Перевал закрыт");
    look(0);
    bot.storage
        .broadcasts()
        .advance(
            bot.storage.broadcasts().ready(number, 2, bot.clock.instant()),
            List.of(),
            bot.clock.instant());
    bot.storage.broadcasts().recover(bot.clock.instant());
    bot.clock.tick(Duration.ofMinutes(5));
    mailing.finish(number);
    chores = started();
    look(60);
    assertThat(last().edit()).isEqualTo(Mailing.CONTROL);
    assertThat(last().screen().html()).contains("№ 1 разослана", "Неизвестно, дошло ли: 2");
    assertThat(bot.letters()).isEmpty();
    int before = bot.courier.sent.size();
    chores = started();
    look(Duration.ofMinutes(11).toSeconds());
    assertThat(bot.courier.sent).hasSize(before);
  }

  @Test
  void of_what_somebody_sent_who_had_themselves_forgotten_nobody_hears() {
    mailing.subscribe(10);
    long number = mailing.running("Перевал закрыт");
    long stopping = mailing.running("Перевал открыт");
    bot.storage.subscriptions().forget(BotUnderTest.OWNER, new Effect(1, 0));
    look(0);
    look(100);
    mailing.finish(number);
    mailing.change(stopping, State.RUNNING, State.STOPPED, "bad text");
    look(3);
    look(3);
    assertThat(bot.courier.sent).isEmpty();
    assertThat(bot.letters()).isEmpty();
  }

  @Test
  void a_correction_counts_the_chats_that_show_it() {
    mailing.subscribe(10);
    long number = mailing.running("Перевал закрыт");
    mailing.finish(number);
    mailing.correct(number, "Перевал открыт");
    mailing.fix(number);
    mailing.carry(number, 4, Result.DONE);
    look(0);
    assertThat(last().screen().html())
        .contains(
            "<b>№ 1 исправляется</b>", "▰▰▰▰▱▱▱▱▱▱ 40 %", "Исправленный текст стоит: 4 из 10");
  }

  @Test
  void a_large_audience_is_counted_more_rarely() {
    AtomicLong left = new AtomicLong(100_001);
    chores = started(counting(() -> new Tally(Map.of(PENDING, 100_001L), left.get(), 0, 0)));
    mailing.running("Перевал закрыт");
    look(0);
    left.set(99_001);
    look(3);
    look(6);
    assertThat(bot.courier.sent).hasSize(1);
    look(1);
    assertThat(bot.courier.sent).hasSize(2);
    assertThat(last().screen().html()).contains("1\u00a0000 из 100\u00a0001 · 100 в секунду");
  }

  /** The storage, but for what it counts. */
  private Storage counting(Supplier<Tally> tally) {
    BroadcastStore store = bot.storage.broadcasts();
    BroadcastStore counting = proxy(BroadcastStore.class, store, Map.of("tally", tally));
    return proxy(Storage.class, bot.storage, Map.of("broadcasts", () -> counting));
  }

  private static <T> T proxy(Class<T> type, T real, Map<String, Supplier<?>> instead) {
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          Supplier<?> other = instead.get(method.getName());
          return other == null ? method.invoke(real, arguments) : other.get();
        };
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private List<Chore> started() {
    return started(bot.storage);
  }

  private List<Chore> started(Storage storage) {
    return new UpdatesFeature(
            BotUnderTest.LIBRARY.crossings(),
            storage,
            bot.doors.staff(),
            Languages.load(),
            new OutboxLetters(),
            bot.courier)
        .chores();
  }

  private void look(long seconds) {
    bot.clock.tick(Duration.ofSeconds(seconds));
    chores.forEach(chore -> chore.run().accept(bot.clock.instant()));
  }

  private Outgoing last() {
    return bot.courier.sent.get(bot.courier.sent.size() - 1);
  }
}
