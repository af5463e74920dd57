package org.podorozhnik.bot.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.podorozhnik.bot.outbox.Delivery;
import org.podorozhnik.bot.routing.Chat;
import org.podorozhnik.bot.routing.ChatKind;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.routing.Someone;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.broadcast.Board;
import org.podorozhnik.content.staff.Grant;
import org.podorozhnik.content.staff.Role;
import org.podorozhnik.content.subscriber.GroupStore.Approval;
import org.podorozhnik.content.subscriber.GroupStore.State;
import org.podorozhnik.content.subscriber.Subscription;
import org.podorozhnik.content.subscriber.Topic;

class GroupFeatureTest {
  private static final long GROUP = -5;
  private static final long OTHER_OWNER = 901;
  private final BotUnderTest bot = new BotUnderTest();
  private final Someone admin =
      new Someone(2, "ru").in(new Chat(GROUP, ChatKind.GROUP, Optional.empty()));
  private final Someone owner = new Someone(BotUnderTest.OWNER, "ru");

  @Test
  void a_new_group_is_greeted_once_with_a_way_to_the_settings() {
    assertThat(bot.screen(admin.adds("Дом")).rows().get(0).get(0).value()).isEqualTo("s");
    assertThat(bot.screen(admin.adds("Дом")).html()).contains("Читаю только команды", "выберет");
    assertThat(bot.reply(admin.lets(true, true, true, "Дом"))).isEqualTo(Reply.SILENCE);
    assertThat(bot.reply(admin.lets(false, true, false, "Дом"))).isEqualTo(Reply.SILENCE);
    assertThat(bot.storage.rowsAboutPeople()).isZero();
    assertThat(bot.storage.groups().find(GROUP)).isEmpty();
  }

  @Test
  void choices_outlive_a_removal_but_the_board_ends() {
    bot.admins.add(List.of(GROUP, 2L));
    bot.reply(admin.commands("subscribe", "грузия"));
    board();
    bot.reply(admin.removes());
    bot.reply(admin.removes());
    assertThat(bot.storage.subscriptions().isReachable(GROUP)).isFalse();
    assertThat(bot.storage.subscriptions().find(GROUP)).isPresent();
    assertThat(bot.storage.boards().find(GROUP)).isEmpty();
    assertThat(bot.screen(admin.adds("Дом")).html()).contains("Прежний выбор новостей сохранён");
    assertThat(bot.storage.subscriptions().isReachable(GROUP)).isTrue();
  }

  @Test
  void a_muted_group_and_a_person_who_blocks_are_not_written_to_until_it_ends() {
    bot.admins.add(List.of(GROUP, 2L));
    bot.reply(admin.commands("subscribe", "грузия"));
    board();
    bot.reply(admin.lets(true, true, false, "Дом"));
    assertThat(bot.storage.subscriptions().isReachable(GROUP)).isFalse();
    assertThat(bot.storage.boards().find(GROUP)).isPresent();
    bot.reply(admin.lets(true, true, true, "Дом"));
    assertThat(bot.storage.subscriptions().isReachable(GROUP)).isTrue();
    Someone person = new Someone(1, "ru");
    bot.reply(person.commands("subscribe", "грузия"));
    assertThat(bot.reply(person.removes())).isEqualTo(Reply.SILENCE);
    assertThat(bot.storage.subscriptions().isReachable(1)).isFalse();
    assertThat(bot.reply(person.adds(""))).isEqualTo(Reply.SILENCE);
    assertThat(bot.storage.subscriptions().isReachable(1)).isTrue();
  }

  @Test
  void what_is_held_on_a_group_moves_with_it_and_nobody_is_greeted_again() {
    bot.admins.add(List.of(GROUP, 2L));
    bot.reply(admin.commands("subscribe", "грузия"));
    board();
    Request move = admin.moves(-100500);
    assertThat(bot.reply(move)).isEqualTo(Reply.SILENCE);
    assertThat(bot.reply(move)).isEqualTo(Reply.SILENCE);
    assertThat(bot.storage.subscriptions().find(-100500)).isPresent();
    assertThat(bot.storage.boards().find(-100500)).isPresent();
    assertThat(bot.storage.subscriptions().find(GROUP)).isEmpty();
    Chat moved = new Chat(-100500, ChatKind.GROUP, Optional.empty());
    assertThat(bot.reply(new Someone(2, "ru").in(moved).adds("Дом"))).isEqualTo(Reply.SILENCE);
  }

  private void board() {
    board(bot);
  }

  private void board(BotUnderTest bot) {
    bot.storage
        .boards()
        .save(
            new Board(
                GROUP,
                Optional.empty(),
                List.of("verkhny-lars"),
                Optional.empty(),
                4,
                1,
                Someone.NOW),
            new Effect(1, 0));
  }

  /** Where owners approve groups. */
  private BotUnderTest careful() {
    BotUnderTest careful = new BotUnderTest(Map.of("PODOROZHNIK_GROUPS", "approved"));
    careful
        .storage
        .staff()
        .grant(OTHER_OWNER, Grant.of(Role.OWNER), Optional.empty(), new Effect(2, 0));
    return careful;
  }

  @Test
  void owners_are_asked_once_and_the_first_answer_counts() {
    BotUnderTest careful = careful();
    assertThat(careful.screen(admin.adds("<Дом>")).html()).contains("Сначала владельцы");
    assertThat(careful.screen(admin.adds("<Дом>")).html()).contains("Сначала владельцы");
    assertThat(careful.letters())
        .hasSize(2)
        .allMatch(letter -> letter.contains("&lt;Дом&gt;") && letter.contains("h:y:-5"));
    Request yes = owner.presses("h:y:-5");
    assertThat(careful.screen(yes).html()).contains("впущена");
    assertThat(careful.screen(yes).html()).contains("впущена");
    assertThat(careful.screen(new Someone(OTHER_OWNER, "ru").presses("h:n:-5")).html())
        .contains("впущена");
    assertThat(state(careful)).contains(State.APPROVED);
    assertThat(careful.letters()).hasSize(3);
    assertThat(careful.letters().get(2)).contains("Читаю только команды");
    assertThat(careful.courier.left).isEmpty();
    assertThat(careful.screen(admin.adds("<Дом>")).html()).contains("Читаю только команды");
  }

  @Test
  void a_refused_group_is_left_politely_and_left_again_when_it_comes_back() {
    BotUnderTest careful = careful();
    careful.reply(admin.adds("Дом"));
    assertThat(careful.screen(owner.presses("h:n:-5")).html()).contains("отказано");
    assertThat(careful.courier.sent).hasSize(1);
    assertThat(careful.courier.sent.get(0).screen().html()).contains("работать не буду");
    assertThat(careful.courier.left).containsExactly(GROUP);
    careful.reply(admin.removes());
    assertThat(careful.reply(admin.adds("Дом"))).isEqualTo(Reply.SILENCE);
    assertThat(careful.courier.left).containsExactly(GROUP, GROUP);
    assertThat(careful.letters()).hasSize(2);
    assertThat(careful.screen(owner.presses("h:y:-5")).html()).contains("отказано");
  }

  @Test
  void a_refusal_that_could_not_be_acted_on_is_acted_on_later() {
    BotUnderTest careful = careful();
    subscribed(careful);
    board(careful);
    careful.reply(admin.adds("Дом"));
    careful.courier.answers.add(new Delivery.RetryAfter(Duration.ofSeconds(40)));
    careful.courier.answers.add(new Delivery.Unreachable());
    assertThat(careful.screen(owner.presses("h:n:-5")).html()).contains("отказано", "уходит");
    assertThat(state(careful)).contains(State.LEAVING);
    assertThat(careful.storage.subscriptions().isReachable(GROUP)).isFalse();
    assertThat(careful.storage.boards().find(GROUP)).isEmpty();
    careful.clock.tick(Duration.ofMinutes(10));
    careful.doChores();
    assertThat(state(careful)).contains(State.REFUSED);
    careful.clock.tick(Duration.ofMinutes(10));
    careful.doChores();
    assertThat(careful.courier.left).containsExactly(GROUP, GROUP);
  }

  @Test
  void a_group_gets_no_updates_until_owners_let_it_in() {
    BotUnderTest careful = careful();
    subscribed(careful);
    careful.reply(admin.adds("Дом"));
    careful.reply(admin.lets(true, true, true, "Дом"));
    assertThat(careful.storage.subscriptions().isReachable(GROUP)).isFalse();
    careful.reply(owner.presses("h:y:-5"));
    assertThat(careful.storage.subscriptions().isReachable(GROUP)).isTrue();
  }

  @Test
  void a_group_that_was_there_before_is_asked_about_once_when_the_bot_is_meant() {
    BotUnderTest careful = careful();
    assertThat(careful.reply(admin.commands("frobnicate", ""))).isEqualTo(Reply.SILENCE);
    assertThat(careful.reply(admin.presses("s"))).isEqualTo(Reply.SILENCE);
    Request aside =
        admin.says("ларс").withContent(new Request.Text("ларс", 7, false, Optional.empty()));
    assertThat(careful.reply(aside)).isEqualTo(Reply.SILENCE);
    assertThat(state(careful)).isEmpty();
    assertThat(careful.screen(admin.commands("wait", "ларс")).html()).contains("Сначала владельцы");
    assertThat(careful.reply(admin.says("ларс"))).isEqualTo(Reply.SILENCE);
    assertThat(careful.letters())
        .hasSize(2)
        .allMatch(letter -> letter.contains("был в ней раньше") && letter.contains("h:y:-5"));
    careful.reply(owner.presses("h:y:-5"));
    assertThat(careful.screen(admin.says("ларс")).html()).contains("Ларс");
  }

  private void subscribed(BotUnderTest careful) {
    careful
        .storage
        .subscriptions()
        .save(
            GROUP,
            Subscription.none("ru").withTopics(new TreeSet<>(List.of(Topic.ALL))),
            Someone.NOW,
            new Effect(3, 0));
  }

  @Test
  void a_group_without_an_answer_is_left_after_a_day_and_asked_about_anew() {
    BotUnderTest careful = careful();
    careful.reply(admin.adds("Дом"));
    careful.clock.tick(Duration.ofHours(23));
    careful.doChores();
    assertThat(careful.courier.left).isEmpty();
    careful.clock.tick(Duration.ofHours(2));
    careful.courier.answers.add(new Delivery.Unreachable());
    careful.courier.answers.add(new Delivery.Unreachable());
    careful.doChores();
    assertThat(state(careful)).contains(State.ASKED);
    careful.doChores();
    careful.doChores();
    assertThat(careful.courier.left).containsExactly(GROUP, GROUP);
    assertThat(state(careful)).isEmpty();
    assertThat(careful.screen(owner.presses("h:y:-5")).html()).contains("больше не ждёт");
    careful.reply(admin.adds("Дом"));
    assertThat(state(careful)).contains(State.ASKED);
  }

  @Test
  void only_owners_answer() {
    BotUnderTest careful = careful();
    careful.reply(admin.adds("Дом"));
    careful.reply(new Someone(2, "ru").presses("h:y:-5"));
    careful.reply(owner.presses("h:y:nonsense"));
    assertThat(state(careful)).contains(State.ASKED);
  }

  private static Optional<State> state(BotUnderTest bot) {
    return bot.storage.groups().find(GROUP).map(Approval::state);
  }
}
