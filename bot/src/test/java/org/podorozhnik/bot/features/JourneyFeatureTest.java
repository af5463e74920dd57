package org.podorozhnik.bot.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.podorozhnik.bot.routing.Chat;
import org.podorozhnik.bot.routing.ChatKind;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.routing.Someone;
import org.podorozhnik.bot.text.Key;
import org.podorozhnik.bot.text.Languages;
import org.podorozhnik.bot.text.Navigation;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.border.Direction;
import org.podorozhnik.content.border.Journey;
import org.podorozhnik.content.border.Observation;
import org.podorozhnik.content.border.Queue;
import org.podorozhnik.content.border.ReportService;
import org.podorozhnik.content.border.TravellerClass;
import org.podorozhnik.content.border.WaitReport;
import org.podorozhnik.content.update.PendingReplyStore.Lane;

class JourneyFeatureTest {
  private static final long CHAT = 1;
  private static final Queue LARS = new Queue("verkhny-lars", Direction.OUT, TravellerClass.CAR);
  private static final String BEGIN = "j:s:verkhny-lars:out:car";

  private final BotUnderTest bot = new BotUnderTest();
  private final Someone traveller = new Someone(CHAT, "ru");

  private String press(String data) {
    return press(traveller, data);
  }

  private String press(Someone who, String data) {
    return bot.screen(who.at(bot.clock.instant()).presses(data)).html();
  }

  private void minutes(long count) {
    bot.clock.tick(Duration.ofMinutes(count));
  }

  private List<Observation> reports() {
    Instant now = bot.clock.instant();
    return bot.storage.waits().reports(LARS, now.minus(Duration.ofDays(9)), now, 100);
  }

  @Test
  void the_whole_way_ends_in_a_rounded_measurement_without_a_name() {
    assertThat(press(BEGIN)).contains("Верхний Ларс", "Россия → Грузия, на машине", "зашифрован");
    minutes(61);
    assertThat(press("j:c:1")).contains("Контроль: Россия, только что", "Вы в очереди: 1 ч");
    minutes(20);
    assertThat(press("j:c:2")).contains("Контроль: Грузия");
    minutes(22);
    assertThat(press("j:c:3")).contains("прошло 1 ч 40 мин", "Оставить замер без имени?");
    assertThat(reports()).isEmpty();
    assertThat(press("j:y")).contains("Спасибо");
    Observation report = reports().get(0);
    assertThat(report.kind()).isEqualTo(WaitReport.Kind.PASSED);
    assertThat(report.origin()).isEqualTo(WaitReport.Origin.MEASURED);
    assertThat(report.amount()).isEqualTo(105);
    assertThat(report.at()).isEqualTo(Someone.NOW.plus(Duration.ofMinutes(100)));
    assertThat(bot.storage.journeys().current(CHAT)).isEmpty();
    press("j:y");
    assertThat(reports()).hasSize(1);
  }

  private void passAndLeave() {
    press(BEGIN);
    minutes(40);
    press("j:c:3");
    press("j:y");
  }

  @Test
  void a_measurement_is_the_persons_like_any_report() {
    passAndLeave();
    passAndLeave();
    assertThat(reports()).hasSize(1);
    assertThat(bot.storage.waits().of(CHAT)).hasSize(1);
    long id = bot.storage.waits().listed(LARS.crossing(), 1).get(0).id();
    bot.storage.waits().hideSource(id, new Effect(1, 0));
    minutes(300);
    passAndLeave();
    assertThat(reports()).isEmpty();
    bot.storage.waits().forgetReporters(bot.clock.instant().plusSeconds(1));
    assertThat(bot.storage.waits().of(CHAT)).isEmpty();
  }

  @Test
  void who_tells_too_much_leaves_no_measurement_either() {
    press(BEGIN);
    minutes(40);
    for (int i = 0; i < 12; i++) {
      Queue other = new Queue("other" + i, Direction.OUT, TravellerClass.CAR);
      WaitReport report =
          new WaitReport(
              other, bot.clock.instant(), WaitReport.Kind.PASSED, 9, WaitReport.Origin.TOLD);
      bot.storage.waits().add(report, CHAT, ReportService.WINDOW, new Effect(i, 0));
    }
    press("j:c:3");
    assertThat(press("j:y")).contains("слишком много", "замер не остаётся");
    assertThat(reports()).isEmpty();
    assertThat(bot.storage.journeys().current(CHAT)).isEmpty();
  }

  @Test
  void marks_moved_by_hand_only_tell() {
    press(BEGIN);
    press("j:e:60");
    minutes(2);
    press("j:c:3");
    press("j:y");
    assertThat(reports()).hasSize(1).first().returns(WaitReport.Origin.TOLD, Observation::origin);
  }

  @Test
  void one_journey_that_fails_does_not_stop_the_others() {
    Journey broken =
        new Journey(
            0,
            77,
            LARS,
            Map.of(Journey.Checkpoint.JOINED, Instant.MAX),
            Optional.empty(),
            false,
            Optional.empty(),
            0,
            0,
            Optional.empty());
    press(traveller, BEGIN);
    press("j:x!");
    bot.storage.journeys().start(broken, new Effect(1, 0));
    press(BEGIN);
    bot.clock.tick(Duration.ofDays(2).plusMinutes(1));
    bot.doChores();
    assertThat(bot.storage.journeys().open()).extracting(Journey::chat).containsExactly(77L);
    assertThat(bot.storage.journeys().traces(CHAT).own()).isEqualTo(1);
  }

  @Test
  void who_says_no_leaves_nothing() {
    press(BEGIN);
    minutes(61);
    press("j:c:3");
    assertThat(press("j:n")).contains("не остаётся");
    assertThat(reports()).isEmpty();
  }

  @Test
  void a_finger_that_slipped_measures_nothing() {
    press(BEGIN);
    bot.clock.tick(Duration.ofSeconds(20));
    assertThat(press("j:c:3")).contains("Замера нет").doesNotContain("Оставить");
    press("j:y");
    assertThat(reports()).isEmpty();
  }

  @Test
  void a_checkpoint_is_corrected_but_not_before_the_one_ahead_of_it() {
    press(BEGIN);
    minutes(50);
    press("j:c:1");
    assertThat(press("j:e:30")).contains("Россия, 30 мин назад");
    assertThat(note("j:e:60")).contains("раньше предыдущей");
    assertThat(press("j:e:10")).contains("Россия, 40 мин назад");
    assertThat(note("j:e:15")).isNotBlank();
  }

  @Test
  void the_last_checkpoint_is_taken_back_and_joining_stays() {
    press(BEGIN);
    minutes(5);
    press("j:c:1");
    assertThat(press("j:u")).doesNotContain("Последняя отметка");
    assertThat(note("j:u")).contains("Отменять нечего");
    assertThat(bot.storage.journeys().current(CHAT)).isPresent();
  }

  @Test
  void the_same_update_again_changes_nothing_more() {
    press(BEGIN);
    minutes(50);
    press("j:c:1");
    Request earlier = traveller.at(bot.clock.instant()).presses("j:e:10");
    bot.reply(earlier);
    assertThat(bot.screen(earlier).html()).contains("Россия, 10 мин назад");
    Request back = traveller.presses("j:u");
    minutes(1);
    press("j:c:2");
    bot.reply(back);
    bot.reply(back);
    assertThat(press("j")).contains("Контроль: Россия");
  }

  @ParameterizedTest
  @ValueSource(strings = {"j:c:1", "j:e:10", "j:u", "j:x", "j:x!", "j:l", "j:r", "j:y", "j:n"})
  void without_a_journey_an_old_button_offers_a_new_one(String data) {
    assertThat(note(data)).contains("Можно начать новую").hasSizeLessThanOrEqualTo(200);
    assertThat(press(data)).contains("Встал в очередь");
  }

  @ParameterizedTest
  @ValueSource(strings = {"j", "j:", "j:zz", "j:c:9", "j:c:", "j:s:", "j:s:nowhere", "j:p", "j:q"})
  void whatever_a_button_carries_it_is_answered(String data) {
    assertThat(press(data)).isNotBlank();
    press(BEGIN);
    assertThat(press(data)).isNotBlank();
    assertThat(bot.storage.journeys().current(CHAT)).isPresent();
  }

  @Test
  void old_buttons_do_not_turn_the_way_back() {
    press(BEGIN);
    minutes(5);
    press("j:c:2");
    assertThat(note("j:c:1")).contains("уже отмечено");
    assertThat(note(BEGIN)).contains("закончите эту");
    assertThat(press("j:y")).contains("Контроль: Грузия");
    assertThat(reports()).isEmpty();
  }

  @Test
  void giving_up_is_asked_once_and_measures_nothing() {
    press(BEGIN);
    minutes(70);
    assertThat(press("j:x")).contains("Закончить без замера?");
    assertThat(bot.storage.journeys().current(CHAT)).isPresent();
    assertThat(press("j:x!")).contains("замера нет");
    assertThat(bot.storage.journeys().current(CHAT)).isEmpty();
  }

  @Test
  void a_journey_through_gives_way_to_the_next_one() {
    press(BEGIN);
    minutes(70);
    press("j:c:3");
    assertThat(press("j:s:verkhny-lars:in:foot")).contains("Грузия → Россия, пешком");
    assertThat(reports()).isEmpty();
  }

  @Test
  void what_is_left_is_a_range_with_its_knowledge_or_an_honest_word() {
    assertThat(press(BEGIN)).contains("я не знаю: данных об этой очереди нет");
    press("j:x!");
    for (int i = 0; i < 5; i++) {
      WaitReport report =
          new WaitReport(
              LARS, bot.clock.instant(), WaitReport.Kind.PASSED, 180, WaitReport.Origin.MEASURED);
      bot.storage.waits().add(report, 10 + i, ReportService.WINDOW, new Effect(i, 0));
    }
    assertThat(press(BEGIN)).contains("Ждать ещё примерно: от", "По свежим сообщениям");
    minutes(24 * 60);
    assertThat(press("j")).contains("больше, чем ожидалось").doesNotContain("Ждать ещё");
  }

  @Test
  void it_ends_by_itself_and_all_is_deleted_two_days_later() {
    press(BEGIN);
    minutes(24 * 60 - 1);
    bot.doChores();
    assertThat(bot.storage.journeys().current(CHAT)).isPresent();
    minutes(1);
    bot.doChores();
    bot.doChores();
    assertThat(bot.storage.journeys().open()).isEmpty();
    assertThat(bot.letters()).hasSize(1).first().asString().contains("закрыл запись");
    bot.clock.tick(Duration.ofDays(2).plusMinutes(1));
    bot.doChores();
    bot.storage.pendingReplies().due(Lane.QUEUED, bot.clock.instant(), 9).stream()
        .forEach(letter -> bot.storage.pendingReplies().remove(letter.id()));
    assertThat(bot.storage.rowsAboutPeople()).isZero();
  }

  @Test
  void forget_deletes_it_at_once() {
    press(BEGIN);
    assertThat(bot.screen(traveller.presses("x:yes")).html()).contains("Удалено");
    assertThat(bot.storage.rowsAboutPeople()).isZero();
  }

  @Test
  void in_a_group_it_points_to_the_private_chat() {
    Chat group = new Chat(-100_777L, ChatKind.GROUP, Optional.empty());
    Someone member = new Someone(3, "ru").in(group);
    assertThat(bot.screen(member.commands("journey", "")).html()).contains("личное");
    assertThat(bot.reply(member.presses(BEGIN))).isInstanceOf(Reply.Note.class);
    assertThat(bot.storage.rowsAboutPeople()).isZero();
  }

  @Test
  void the_button_that_begins_it_carries_its_queue() {
    Key key = Navigation.joined(LARS, Languages.load().first());
    assertThat(key).isEqualTo(Key.press("Встал в очередь", BEGIN));
  }

  private String note(String data) {
    Request request = traveller.at(bot.clock.instant()).presses(data);
    return ((Reply.NoteAndShow) bot.reply(request)).note();
  }
}
