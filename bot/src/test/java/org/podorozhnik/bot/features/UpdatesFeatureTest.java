package org.podorozhnik.bot.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.routing.Someone;
import org.podorozhnik.bot.text.Key;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.broadcast.Broadcast.State;
import org.podorozhnik.content.broadcast.Broadcast.Task;
import org.podorozhnik.content.broadcast.DeliveryState;
import org.podorozhnik.content.broadcast.Outcome.Result;
import org.podorozhnik.content.staff.Grant;
import org.podorozhnik.content.staff.Role;

class UpdatesFeatureTest {
  private final BotUnderTest bot = new BotUnderTest();
  private final Mailing mailing = new Mailing(bot);
  private final Someone owner = new Someone(BotUnderTest.OWNER, "ru");

  @ParameterizedTest
  @ValueSource(strings = {"updates", "pause", "resume", "cancel", "recall"})
  void to_others_it_does_not_exist(String command) {
    long number = mailing.running("Перевал закрыт");
    Someone stranger = new Someone(1, "ru");
    assertThat(bot.screen(stranger.commands(command, "1")))
        .isEqualTo(bot.screen(stranger.commands("frobnicate", "1")));
    assertThat(bot.reply(stranger.presses("1:p:1"))).isEqualTo(bot.reply(stranger.presses("zz:1")));
    assertThat(state(number)).isEqualTo(State.RUNNING);
  }

  @Test
  void the_list_tells_number_time_state_and_beginning_newest_first() {
    mailing.subscribe(100);
    long first = mailing.running("Перевал <b>закрыт</b> до утра");
    mailing.carry(first, 63, Result.DONE);
    mailing.schedule("Завтра откроют", Someone.NOW.plus(Duration.ofHours(2)));
    Screen list = bot.screen(owner.commands("updates", ""));
    assertThat(list.html())
        .contains("№ 1 · 24 ноября, 15:00 · рассылается 63 % · Перевал закрыт до утра")
        .contains("№ 2 · 24 ноября, 17:00 · назначена · Завтра откроют")
        .contains("Время московское");
    assertThat(list.html().indexOf("№ 2")).isLessThan(list.html().indexOf("№ 1"));
    assertThat(labels(list)).contains("№ 2", "№ 1");
    for (int i = 0; i < 8; i++) {
      mailing.launch("Ещё");
    }
    Screen older = bot.screen(owner.presses(data(bot.screen(owner.presses("1")), "Старше ›")));
    assertThat(older.html()).contains("№ 1 ·", "№ 2 ·").doesNotContain("№ 3 ·");
    assertThat(bot.screen(owner.presses(data(older, "‹ Новее"))).html()).contains("№ 10 ·");
  }

  @Test
  void one_of_them_is_shown_with_audience_counts_and_the_command_that_corrects() {
    mailing.subscribe(10);
    long number = mailing.running("Перевал закрыт");
    mailing.carry(number, 4, Result.DONE);
    mailing.carry(number, 1, Result.BLOCKED);
    mailing.carry(number, 2, Result.UNKNOWN);
    Screen one = bot.screen(owner.commands("updates", "№ 1"));
    assertThat(one.html())
        .contains(
            "<b>№ 1 рассылается</b>", "Перевал закрыт", "Кому: люди и группы, что бы ни выбрали")
        .contains("▰▰▰▰▰▰▰▱▱▱ 70 %", "7 из 10", "Доставлено: 4", "Заблокировали меня: 1")
        .contains("Неизвестно, дошло ли: 2", "Началась: 24 ноября, 15:00 по Москве")
        .contains("<code>/correct 1\nНовый текст</code>");
    assertThat(labels(one))
        .contains("Пауза", "Отменить", "Отозвать", "Повторить неизвестные (2)", "Обновить");
  }

  @Test
  void it_is_paused_and_goes_on_and_a_second_press_is_told_how_things_stand() {
    long number = mailing.running("Перевал закрыт");
    Reply paused = bot.reply(owner.presses("1:p:1"));
    assertThat(note(paused)).isEqualTo("№ 1 на паузе.");
    assertThat(state(number)).isEqualTo(State.PAUSED);
    assertThat(note(bot.reply(owner.presses("1:p:1"))))
        .isEqualTo("Ничего не изменилось: № 1 на паузе.");
    assertThat(bot.screen(owner.commands("resume", "№1")).html()).startsWith("№ 1 рассылается.");
    assertThat(state(number)).isEqualTo(State.RUNNING);
    mailing.finish(number);
    assertThat(bot.screen(owner.commands("pause", "1")).html())
        .startsWith("Ничего не изменилось: № 1 разослана.");
  }

  @Test
  void cancelling_takes_a_second_tap_and_on_the_progress_the_question_is_a_message_of_its_own() {
    mailing.subscribe(3);
    long number = mailing.running("Перевал закрыт");
    Screen question = bot.screen(owner.commands("cancel", "1"));
    assertThat(question.html()).contains("Остальные не получат ничего", "из /news");
    assertThat(state(number)).isEqualTo(State.RUNNING);
    bot.storage.broadcasts().control(number, 9);
    assertThat(bot.reply(owner.presses("1:c:1"))).isInstanceOf(Reply.Several.class);
    bot.reply(owner.presses(data(question, "Да, отменить")));
    assertThat(state(number)).isEqualTo(State.CANCELLED);
    assertThat(bot.screen(owner.presses("1:s:1")).html()).contains("Не получат: 3");
  }

  @Test
  void recalling_says_what_happens_and_a_redelivered_press_changes_nothing() {
    mailing.subscribe(2);
    long number = mailing.running("Перевал закрыт");
    mailing.finish(number);
    Screen question = bot.screen(owner.presses("1:r:1"));
    assertThat(question.html()).contains("48 часов", "«отозвано»");
    Request press = owner.presses(data(question, "Да, отозвать"));
    assertThat(note(bot.reply(press))).isEqualTo("№ 1 готовится к отзыву.");
    assertThat(mailing.broadcast(number).task()).isEqualTo(Task.RECALL);
    assertThat(mailing.broadcast(number).control()).isEqualTo(9);
    mailing.fix(number);
    mailing.carry(number, 1, Result.DONE);
    assertThat(note(bot.reply(press))).isEqualTo("Ничего не изменилось: № 1 отзывается.");
    Screen shown = bot.screen(owner.commands("updates", "1"));
    assertThat(shown.html()).contains("Отозвано, вместе с неразосланным: 1 из 2");
    assertThat(labels(shown)).doesNotContain("Отменить", "Отозвать");
  }

  @Test
  void unknown_ones_are_repeated_after_saying_that_some_get_it_twice() {
    mailing.subscribe(3);
    long number = mailing.running("Перевал закрыт");
    mailing.carry(number, 3, Result.UNKNOWN);
    mailing.change(number, State.RUNNING, State.DONE, "");
    Screen question = bot.screen(owner.presses("1:u:1"));
    assertThat(question.html()).contains("дошло ли: 3", "дважды");
    bot.reply(owner.presses(data(question, "Да, повторить")));
    assertThat(state(number)).isEqualTo(State.RUNNING);
    assertThat(bot.storage.broadcasts().tally(number).of(DeliveryState.UNKNOWN)).isZero();
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void no_button_speaks_of_the_one_word_that_belongs_to_the_confirmation(State state) {
    mailing.subscribe(1);
    long number =
        state == State.SCHEDULED || state == State.LATE
            ? mailing.schedule("Текст", Someone.NOW.plusSeconds(60))
            : mailing.launch("Текст");
    bot.storage.broadcasts().change(number, Set.of(state(number)), state, Someone.NOW, "");
    Screen screen = bot.screen(owner.presses("1:s:" + number));
    assertThat(screen.rows()).isNotEmpty();
    assertThat(labels(screen))
        .noneMatch(label -> label.toLowerCase(Locale.ROOT).contains("отправ"));
  }

  @Test
  void a_number_that_is_none_is_said_back_with_what_there_is() {
    mailing.running("Перевал закрыт");
    assertThat(bot.screen(owner.commands("pause", "семь <b>")).html())
        .contains("«семь &lt;b&gt;» нет", "/pause 7", "№ 1 ·");
    assertThat(bot.screen(owner.commands("recall", "")).html())
        .contains("Не сказано, какая рассылка", "/recall 7");
    assertThat(bot.screen(owner.presses("1:p:99")).html()).contains("Рассылки", "№ 1 ·");
  }

  @Test
  void a_scheduled_one_can_be_started_now_and_starts_by_itself_in_time() {
    long now = mailing.schedule("Сейчас", Someone.NOW.plus(Duration.ofHours(1)));
    long later = mailing.schedule("Потом", Someone.NOW.plus(Duration.ofHours(1)));
    Screen screen = bot.screen(owner.presses("1:s:1"));
    assertThat(screen.html())
        .contains("Назначена на 24 ноября, 16:00 по Москве", "<code>/schedule №1 ");
    bot.reply(owner.presses(data(screen, "Разослать сейчас")));
    assertThat(state(now)).isEqualTo(State.FIXING);
    bot.doChores();
    assertThat(state(later)).isEqualTo(State.SCHEDULED);
    bot.clock.tick(Duration.ofMinutes(69));
    bot.doChores();
    assertThat(state(later)).isEqualTo(State.FIXING);
    assertThat(mailing.broadcast(later).control()).isPositive().isNotEqualTo(Mailing.CONTROL);
    assertThat(bot.letters()).isEmpty();
  }

  @Test
  void one_that_missed_its_time_is_asked_about_once() {
    bot.doChores();
    long number = mailing.schedule("Потом", Someone.NOW.plus(Duration.ofHours(1)));
    bot.clock.tick(Duration.ofMinutes(71));
    bot.doChores();
    bot.doChores();
    assertThat(state(number)).isEqualTo(State.LATE);
    assertThat(bot.letters()).hasSize(1);
    assertThat(bot.letters().get(0))
        .contains("№ 1 была назначена на 24 ноября, 16:00", "Разослать сейчас", "Отменить");
    bot.reply(owner.presses("1:n:1"));
    assertThat(state(number)).isEqualTo(State.FIXING);
    assertThat(note(bot.reply(owner.presses("1:n:1")))).startsWith("Ничего не изменилось: № 1");
  }

  @Test
  void while_all_is_frozen_nothing_starts() {
    long number = mailing.schedule("Потом", Someone.NOW.plus(Duration.ofHours(1)));
    bot.storage.staff().freeze(true, new Effect(1, 0));
    bot.clock.tick(Duration.ofMinutes(61));
    bot.doChores();
    assertThat(state(number)).isEqualTo(State.SCHEDULED);
  }

  @Test
  void one_whose_time_passed_while_the_bot_was_down_is_asked_about_however_late() {
    long number = mailing.schedule("Потом", Someone.NOW.plus(Duration.ofHours(1)));
    bot.clock.tick(Duration.ofMinutes(61));
    bot.doChores();
    assertThat(state(number)).isEqualTo(State.LATE);
    assertThat(bot.letters()).singleElement().asString().contains("бот не работал");
  }

  @Test
  void one_whose_time_passed_while_all_was_frozen_is_asked_about_however_late() {
    bot.doChores();
    long number = mailing.schedule("Потом", Someone.NOW.plus(Duration.ofHours(1)));
    bot.storage.staff().freeze(true, new Effect(1, 0));
    bot.clock.tick(Duration.ofMinutes(61));
    bot.doChores();
    bot.storage.staff().freeze(false, new Effect(2, 0));
    bot.doChores();
    assertThat(state(number)).isEqualTo(State.LATE);
  }

  @Test
  void one_whose_author_may_not_send_any_more_is_asked_about_of_all_owners() {
    bot.storage.staff().grant(7, Grant.of(Role.OWNER), Optional.empty(), new Effect(1, 0));
    mailing.by(4);
    long number = mailing.schedule("Потом", Someone.NOW.plus(Duration.ofHours(1)));
    bot.doChores();
    bot.clock.tick(Duration.ofMinutes(60));
    bot.doChores();
    assertThat(state(number)).isEqualTo(State.LATE);
    assertThat(bot.letters())
        .hasSize(2)
        .allMatch(letter -> letter.contains("у кого больше нет права"))
        .noneMatch(letter -> letter.contains(":4,"));
  }

  private State state(long number) {
    return mailing.broadcast(number).state();
  }

  private static String note(Reply reply) {
    return ((Reply.NoteAndShow) reply).note();
  }

  private static List<String> labels(Screen screen) {
    return screen.rows().stream().flatMap(List::stream).map(Key::label).toList();
  }

  private static String data(Screen screen, String label) {
    return screen.rows().stream()
        .flatMap(List::stream)
        .filter(key -> key.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new AssertionError(label + " in " + labels(screen)))
        .value();
  }
}
