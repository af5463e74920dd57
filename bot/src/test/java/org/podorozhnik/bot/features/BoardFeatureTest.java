package org.podorozhnik.bot.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podorozhnik.bot.features.board.BoardFeature;
import org.podorozhnik.bot.outbox.Courier;
import org.podorozhnik.bot.outbox.Delivery;
import org.podorozhnik.bot.outbox.Outgoing;
import org.podorozhnik.bot.routing.Chat;
import org.podorozhnik.bot.routing.ChatKind;
import org.podorozhnik.bot.routing.Chore;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.routing.Someone;
import org.podorozhnik.bot.text.Languages;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.border.Crossing;
import org.podorozhnik.content.border.CrossingState;
import org.podorozhnik.content.border.Direction;
import org.podorozhnik.content.border.Queue;
import org.podorozhnik.content.border.TravellerClass;
import org.podorozhnik.content.border.WaitReport;
import org.podorozhnik.content.subscriber.Preferences;

class BoardFeatureTest {
  private static final Queue LARS = new Queue("verkhny-lars", Direction.OUT, TravellerClass.CAR);
  private static final long GROUP = -100_500L;
  private static final Chat TOPIC = new Chat(GROUP, ChatKind.GROUP, Optional.of(5));

  private final BotUnderTest bot = new BotUnderTest();
  private final List<Outgoing> sent = bot.courier.sent;
  private int effect = 1;

  BoardFeatureTest() {
    bot.admins.add(List.of(GROUP, 1L));
  }

  @Test
  void it_is_posted_in_its_topic_without_sound_pinned_and_then_left_alone_while_nothing_happens() {
    assertThat(said("ларс сарпи")).contains("Верхний Ларс, Сарпи", "/board off");
    look();
    assertThat(sent).hasSize(1);
    assertThat(sent.get(0).silent()).isTrue();
    assertThat(sent.get(0).thread()).contains(5);
    assertThat(html(0))
        .contains("Верхний Ларс", "(Россия → Грузия): нет свежих сообщений")
        .contains("Сарпи", "(Грузия → Турция)")
        .contains("Обновлено 24 ноября, 15:00 по Москве.");
    assertThat(sent.get(0).screen().rows().toString())
        .contains("https://t.me/podorozhnik_bot?start=c_verkhny-lars");
    assertThat(bot.courier.pinned).containsExactly(1);
    pass(Duration.ofMinutes(2));
    pass(Duration.ofHours(1));
    assertThat(sent).hasSize(1);
  }

  @Test
  void what_happens_is_shown_by_an_edit_but_not_twice_within_a_minute() {
    board("ларс");
    report(1, 40);
    pass(Duration.ofSeconds(59));
    assertThat(sent).hasSize(1);
    pass(Duration.ofSeconds(1));
    assertThat(sent).hasSize(2);
    assertThat(sent.get(1).edit()).isEqualTo(1);
    assertThat(html(1)).contains("только что", "15:01 по Москве");
    state(CrossingState.Word.CLOSED);
    pass(Duration.ofSeconds(30));
    assertThat(sent).hasSize(2);
    pass(Duration.ofSeconds(30));
    assertThat(html(2)).contains("<b>закрыт</b>; ");
    pass(Duration.ofMinutes(5));
    assertThat(html(3)).contains("5 мин назад");
    pass(Duration.ofMinutes(1));
    pass(Duration.ofMinutes(1));
    assertThat(sent).hasSize(4);
  }

  @Test
  void after_a_restart_nothing_is_sent_while_nothing_changed() {
    report(1, 40);
    board("ларс");
    bot.clock.tick(Duration.ofMinutes(1));
    Slow slow = new Slow();
    look(over(slow));
    assertThat(slow.taken).isEmpty();
  }

  @Test
  void a_board_has_one_request_under_way_and_rests_a_minute_after_it_arrived() {
    Slow slow = new Slow();
    Chore chore = over(slow);
    said("ларс");
    look(chore);
    report(1, 40);
    tick(chore, 120);
    assertThat(slow.taken).hasSize(1);
    slow.arrives();
    tick(chore, 10);
    tick(chore, 59);
    assertThat(slow.taken).hasSize(1);
    tick(chore, 1);
    assertThat(slow.taken).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "Bad Request: message to edit not found, true",
    "Bad Request: message can't be edited, true",
    "Bad Request: message is not modified: specified new message content, false",
    "Bad Request: something else, false"
  })
  void only_a_message_that_is_gone_is_posted_again(String reason, boolean again) {
    board("ларс");
    report(1, 40);
    bot.courier.answers.add(new Delivery.Rejected(reason));
    pass(Duration.ofMinutes(1));
    pass(Duration.ofSeconds(10));
    pass(Duration.ofSeconds(10));
    assertThat(sent).hasSize(again ? 3 : 2);
    assertThat(sent.get(sent.size() - 1).edit()).isEqualTo(again ? 0 : 1);
  }

  @Test
  void where_the_bot_may_not_write_it_tries_again_an_hour_later() {
    said("ларс");
    bot.courier.answers.add(new Delivery.Rejected("Bad Request: not enough rights"));
    look();
    pass(Duration.ofMinutes(59));
    assertThat(sent).hasSize(1);
    pass(Duration.ofMinutes(1));
    assertThat(sent).hasSize(2);
  }

  @Test
  void where_the_bot_is_muted_the_board_stays_and_rests_for_an_hour() {
    board("ларс");
    report(1, 40);
    bot.courier.answers.add(new Delivery.ChatGone(true));
    pass(Duration.ofMinutes(1));
    pass(Duration.ofMinutes(59));
    assertThat(sent).hasSize(2);
    assertThat(bot.storage.boards().all()).hasSize(1);
    pass(Duration.ofMinutes(1));
    assertThat(sent).hasSize(3);
  }

  @Test
  void a_wait_that_telegram_asks_for_is_kept() {
    said("ларс");
    bot.courier.answers.add(new Delivery.RetryAfter(Duration.ofSeconds(35)));
    look();
    pass(Duration.ofSeconds(30));
    assertThat(sent).hasSize(1);
    pass(Duration.ofSeconds(10));
    assertThat(sent).hasSize(2);
  }

  @Test
  void a_topic_that_is_gone_leaves_the_board_outside_of_topics() {
    said("ларс");
    bot.courier.answers.add(new Delivery.Rejected("Bad Request: message thread not found"));
    look();
    assertThat(sent).hasSize(2);
    assertThat(sent.get(1).thread()).isEmpty();
    assertThat(bot.storage.boards().find(GROUP).orElseThrow().messageId()).isEqualTo(2);
  }

  @Test
  void a_chat_that_is_gone_has_no_board_and_one_that_moved_has_it_there() {
    board("ларс");
    report(1, 40);
    bot.courier.answers.add(new Delivery.ChatMoved(-100_600L));
    pass(Duration.ofMinutes(1));
    pass(Duration.ofSeconds(10));
    assertThat(sent.get(2).chatId()).isEqualTo(-100_600L);
    assertThat(sent.get(2).edit()).isZero();
    report(2, 600);
    bot.courier.answers.add(new Delivery.ChatGone(false));
    pass(Duration.ofMinutes(6));
    assertThat(bot.storage.boards().all()).isEmpty();
  }

  @Test
  void a_new_board_takes_the_place_of_the_old_one_and_off_says_so_in_the_message() {
    board("ларс");
    said("сарпи");
    look();
    assertThat(html(1)).contains("Сарпи").doesNotContain("Ларс");
    assertThat(sent.get(2).edit()).isEqualTo(1);
    assertThat(html(2)).isEqualTo("Табло теперь в новом сообщении.");
    assertThat(said("off")).isEqualTo("Табло выключено.");
    look();
    assertThat(sent.get(3).edit()).isEqualTo(2);
    assertThat(html(3)).contains("Табло выключено.");
    pass(Duration.ofHours(1));
    assertThat(sent).hasSize(4);
  }

  @Test
  void an_old_board_does_not_point_to_one_that_never_came() {
    board("ларс");
    said("сарпи");
    said("off");
    look();
    assertThat(sent).hasSize(2);
    assertThat(sent.get(1).edit()).isEqualTo(1);
    assertThat(html(1)).contains("Табло выключено.");
  }

  @Test
  void a_command_that_comes_twice_makes_one_board() {
    Request request = command("ларс");
    bot.reply(request);
    look();
    assertThat(text(bot.reply(request))).contains("Табло в этой группе: Верхний Ларс.");
    look();
    assertThat(sent).hasSize(1);
  }

  @Test
  void a_country_shows_of_its_many_crossings_those_of_which_something_is_known() {
    Crossing ilek = BotUnderTest.LIBRARY.crossings().find("ilek-aksai").orElseThrow();
    board("казахстан");
    assertThat(html(0)).contains("Очереди на границе: Казахстан", "Свежих сообщений");
    report(ilek.usualQueue().back(), 1, 40);
    pass(Duration.ofMinutes(1));
    assertThat(html(1)).contains("Илек", "обратно", "Ещё 29 переходов").doesNotContain("Орск");
  }

  @Test
  void in_the_language_of_the_group() {
    Preferences english = Preferences.NONE.withLanguage(Optional.of("en"));
    bot.storage.preferences().save(GROUP, english, new Effect(effect++, 0));
    board("lars");
    assertThat(html(0)).contains("Waits at the border", "Updated", "no recent reports");
  }

  @ParameterizedTest
  @CsvSource({
    "ларс абракадабра, Перехода «абракадабра» я не знаю., /board ларс абракадабра",
    "павловка, pavlovka-kosak, /board павловка",
    "грузия казахстан, На табло помещается 12, /board грузия казахстан"
  })
  void what_is_not_understood_is_named_and_can_be_copied(String line, String said, String copy) {
    assertThat(said(line)).contains(said, copy, "/board ларс сарпи");
    assertThat(bot.storage.boards().all()).isEmpty();
  }

  @Test
  void alone_it_tells_how_it_stands_and_how_to_change_it() {
    assertThat(said("")).contains("Табло в этой группе нет.", "/board georgia");
    board("верхний ларс, sarpi-sarp");
    assertThat(said("")).contains("Верхний Ларс, Сарпи.", "/board off");
  }

  @Test
  void only_admins_of_a_group_may() {
    Reply reply = bot.reply(new Someone(2, "ru").in(TOPIC).commands("board", "ларс"));
    assertThat(reply).isEqualTo(new Reply.Note("Это могут только администраторы группы."));
    assertThat(bot.reply(new Someone(1, "ru").commands("board", "ларс")))
        .isEqualTo(
            new Reply.Note(
                "Это работает только в группе. Добавьте бота в группу и напишите это там."));
    assertThat(bot.storage.boards().all()).isEmpty();
  }

  @Test
  void while_all_is_frozen_nothing_is_sent() {
    bot.storage.staff().freeze(true, new Effect(effect++, 0));
    board("ларс");
    assertThat(sent).isEmpty();
    bot.storage.staff().freeze(false, new Effect(effect++, 0));
    look();
    assertThat(sent).hasSize(1);
  }

  /** Keeps what it takes until told that it arrived. */
  private static final class Slow implements Courier {
    private final List<CompletableFuture<Delivery>> taken = new ArrayList<>();

    void arrives() {
      taken.get(taken.size() - 1).complete(new Delivery.Sent(77));
    }

    @Override
    public CompletableFuture<Delivery> behind(Outgoing message) {
      CompletableFuture<Delivery> way = new CompletableFuture<>();
      taken.add(way);
      return way;
    }

    @Override
    public CompletableFuture<Delivery> now(Outgoing message) {
      return behind(message);
    }

    @Override
    public CompletableFuture<Delivery> pin(long chat, int messageId) {
      return CompletableFuture.completedFuture(new Delivery.Rejected("no right"));
    }

    @Override
    public CompletableFuture<Delivery> leave(long chat) {
      return pin(chat, 0);
    }
  }

  private Chore over(Courier courier) {
    return new BoardFeature(
            BotUnderTest.LIBRARY,
            bot.storage,
            bot.board,
            courier,
            Languages.load(),
            bot.doors.staff(),
            "podorozhnik_bot")
        .chores()
        .get(0);
  }

  private void tick(Chore chore, int seconds) {
    bot.clock.tick(Duration.ofSeconds(seconds));
    look(chore);
  }

  private Request command(String line) {
    return new Someone(1, "ru").in(TOPIC).at(now()).commands("board", line);
  }

  private String said(String line) {
    return text(bot.reply(command(line)));
  }

  private static String text(Reply reply) {
    return ((Reply.Show) reply).screen().html();
  }

  private void board(String line) {
    said(line);
    look();
  }

  private void look() {
    bot.features.stream()
        .flatMap(feature -> feature.chores().stream())
        .filter(chore -> chore.name().equals("boards"))
        .forEach(this::look);
  }

  private void look(Chore chore) {
    chore.run().accept(now());
  }

  private void pass(Duration time) {
    bot.clock.tick(time);
    look();
  }

  private String html(int index) {
    return sent.get(index).screen().html();
  }

  private void report(long person, int minutes) {
    report(LARS, person, minutes);
  }

  private void report(Queue queue, long person, int minutes) {
    WaitReport report =
        new WaitReport(queue, now(), WaitReport.Kind.PASSED, minutes, WaitReport.Origin.TOLD);
    bot.storage.waits().add(report, person, Duration.ofHours(6), new Effect(effect++, 0));
  }

  private void state(CrossingState.Word word) {
    Instant until = now().plus(Duration.ofHours(6));
    bot.storage
        .official()
        .setState(
            new CrossingState("verkhny-lars", word, now(), until, "", "https://example.org"),
            new Effect(effect++, 0));
  }

  private Instant now() {
    return bot.clock.instant();
  }
}
