package org.podorozhnik.bot.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.routing.Someone;
import org.podorozhnik.bot.text.Languages;
import org.podorozhnik.bot.text.PlainText;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.border.Direction;
import org.podorozhnik.content.border.Journey;
import org.podorozhnik.content.border.Queue;
import org.podorozhnik.content.border.TravellerClass;
import org.podorozhnik.content.border.WaitReport;
import org.podorozhnik.content.staff.Grant;
import org.podorozhnik.content.staff.Role;
import org.podorozhnik.content.subscriber.Digest;
import org.podorozhnik.content.subscriber.Subscription;
import org.podorozhnik.content.subscriber.Topic;

class PrivacyFeatureTest {
  private static final Queue LARS = new Queue("verkhny-lars", Direction.OUT, TravellerClass.CAR);
  private final BotUnderTest bot = new BotUnderTest();
  private final Someone person = new Someone(1, "ru");

  @Test
  void who_chose_nothing_reads_that_nothing_is_held_and_is_not_asked() {
    assertThat(html("mydata")).contains("О вас ничего не хранится");
    assertThat(html("forget")).contains("О вас ничего не хранится");
  }

  @Test
  void everything_held_is_shown() {
    fill();
    assertThat(html("mydata"))
        .contains("язык: Русский", "страна: Грузия", "тихие часы: 23:00–07:00 (UTC+3)")
        .contains("2 оповещения", "ждать 2 ч или меньше", "переход закрыли")
        .contains("журнал пути: да", "начат: 24 ноября 2026 года, 15:00")
        .contains("1 сообщение об очереди, пока связанное с вами")
        .contains(
            "обновления: Казахстан, Верхний Ларс — Казбеги (Дариали)\n— на языке: Русский\n— только срочные")
        .contains("— сводка раз в неделю, пн, 09:00, Тбилиси (UTC+4)")
        .contains("подпись: Ласточка; права: писать статьи (Грузия), рассылать обновления");
  }

  @Test
  void a_companion_reads_that_a_stage_is_seen() {
    Journey journey = bot.storage.journeys().start(journey(7), new Effect(1, 0));
    bot.storage.journeys().offerLink(journey.id(), "ab", later(), new Effect(2, 0));
    bot.storage.journeys().join("ab", 1, Someone.NOW, new Effect(3, 0));
    assertThat(html("mydata"))
        .contains("виден этап пути близкого")
        .doesNotContain("журнал пути", "оповещени");
  }

  @Test
  void an_ended_journey_is_shown_and_forgotten_as_long_as_it_is_held() {
    Journey journey = bot.storage.journeys().start(journey(1), new Effect(1, 0));
    bot.storage.journeys().save(journey.endedAt(Someone.NOW), List.of(), new Effect(2, 0));
    assertThat(html("mydata")).contains("1 законченный журнал пути");
    assertThat(html("forget")).contains("Удалить всё?");
    assertThat(bot.screen(person.presses("x:yes")).html()).contains("журнал пути");
    assertThat(bot.storage.rowsAboutPeople()).isZero();
    assertThat(html("mydata")).contains("О вас ничего не хранится");
  }

  @Test
  void forgetting_asks_once_and_then_deletes_all_and_says_what() {
    fill();
    int before = bot.storage.rowsAboutPeople();
    assertThat(html("forget")).contains("Удалить всё?");
    assertThat(bot.screen(person.presses("x")).html()).contains("Удалить всё?");
    assertThat(bot.storage.rowsAboutPeople()).isEqualTo(before).isGreaterThan(4);
    Request yes = person.presses("x:yes");
    assertThat(bot.screen(yes).html())
        .contains("язык, страна, тихие часы", "оповещения", "журнал пути", "1 сообщения")
        .contains("подписка на обновления", "ваши права в боте");
    assertThat(bot.storage.rowsAboutPeople()).isZero();
    bot.reply(person.commands("alerts", "ларс закроют"));
    bot.reply(yes);
    assertThat(bot.storage.alerts().of(1)).hasSize(1);
  }

  @Test
  void whoever_wants_no_updates_reads_so_and_all_is_a_word() {
    bot.reply(person.presses("l:ru"));
    assertThat(html("mydata")).doesNotContain("обновления", "вы работаете");
    subscribe(Subscription.none("ru").withTopics(new TreeSet<>(List.of(Topic.ALL))));
    assertThat(html("mydata"))
        .contains("обновления: всё\n— на языке: Русский")
        .doesNotContain("срочные");
  }

  @Test
  void an_owner_of_the_settings_forgets_all_but_the_signature() {
    Someone owner = new Someone(BotUnderTest.OWNER, "ru");
    Effect effect = new Effect(4, 0);
    bot.storage
        .staff()
        .grant(BotUnderTest.OWNER, Grant.of(Role.OWNER), Optional.of("Сова"), effect);
    assertThat(bot.screen(owner.commands("mydata", "")).html()).contains("подпись: Сова");
    bot.reply(owner.presses("x:yes"));
    assertThat(bot.storage.staff().all()).hasSize(1);
  }

  @Test
  void the_promise_is_short_enough_to_be_read() {
    for (Words words : Languages.load().all()) {
      assertThat(PlainText.of(words.get("privacy.text")).length()).isLessThan(3_500);
    }
  }

  private void fill() {
    bot.reply(person.presses("l:ru"));
    bot.reply(person.presses("k:georgia"));
    bot.reply(person.presses("z:23-7"));
    bot.reply(person.commands("alerts", "ларс меньше 2 часов"));
    bot.reply(person.commands("alerts", "ларс закроют"));
    bot.storage.journeys().start(journey(1), new Effect(1, 0));
    WaitReport report =
        new WaitReport(LARS, Someone.NOW, WaitReport.Kind.PASSED, 300, WaitReport.Origin.TOLD);
    bot.storage.waits().add(report, 1, Duration.ofHours(6), new Effect(2, 0));
    Digest digest =
        new Digest(LocalTime.of(9, 0), Optional.of(DayOfWeek.MONDAY), ZoneId.of("Asia/Tbilisi"));
    subscribe(
        Subscription.none("ru")
            .withTopics(
                new TreeSet<>(List.of(Topic.crossing("verkhny-lars"), new Topic("kazakhstan"))))
            .withUrgentOnly(true)
            .withDigest(Optional.of(digest)));
    Grant georgia = new Grant(Role.EDITOR, Optional.of("georgia"));
    bot.storage.staff().grant(1, georgia, Optional.of("Ласточка"), new Effect(2, 1));
    bot.storage.staff().grant(1, Grant.of(Role.SENDER), Optional.empty(), new Effect(2, 2));
  }

  private void subscribe(Subscription subscription) {
    bot.storage.subscriptions().save(1, subscription, Someone.NOW, new Effect(3, 0));
  }

  private static java.time.Instant later() {
    return Someone.NOW.plus(Duration.ofHours(1));
  }

  private static Journey journey(long chat) {
    return new Journey(
        0,
        chat,
        LARS,
        Map.of(Journey.Checkpoint.JOINED, Someone.NOW),
        Optional.empty(),
        false,
        Optional.empty(),
        0,
        0,
        Optional.empty());
  }

  private String html(String command) {
    return bot.screen(person.commands(command, "")).html();
  }
}
