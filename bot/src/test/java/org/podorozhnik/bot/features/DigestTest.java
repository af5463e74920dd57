package org.podorozhnik.bot.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podorozhnik.bot.text.Dates;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.article.Slug;
import org.podorozhnik.content.article.StoredArticle;
import org.podorozhnik.content.border.CrossingState;
import org.podorozhnik.content.border.Direction;
import org.podorozhnik.content.border.Queue;
import org.podorozhnik.content.border.TravellerClass;
import org.podorozhnik.content.border.WaitReport;
import org.podorozhnik.content.curated.Curated;
import org.podorozhnik.content.subscriber.Digest;
import org.podorozhnik.content.subscriber.Preferences;
import org.podorozhnik.content.subscriber.QuietHours;
import org.podorozhnik.content.subscriber.Subscription;
import org.podorozhnik.content.subscriber.Topic;

/** It is Tuesday, 15:00 in Moscow; the digest is for 18:00. */
class DigestTest {
  private static final Queue LARS = new Queue("verkhny-lars", Direction.OUT, TravellerClass.CAR);
  private static final long CHAT = -100_700L;
  private final BotUnderTest bot = new BotUnderTest();
  private int effect = 1;

  @BeforeEach
  void articles() {
    bot.storage
        .articles()
        .importCurated(Curated.load().entries().stream().map(Curated.Entry::file).toList());
  }

  @Test
  void it_tells_in_its_hour_what_changed_once_and_without_sound_in_its_topic() {
    subscribe("ru", daily(), "georgia");
    edit("georgia/stay", "ru");
    edit("georgia/stay", "ru");
    state(CrossingState.Word.RESTRICTED, Duration.ofDays(3));
    state(CrossingState.Word.CLOSED, Duration.ofDays(3));
    pass(Duration.ofMinutes(179));
    assertThat(bot.letters()).isEmpty();
    pass(Duration.ofMinutes(1));
    assertThat(bot.letters()).hasSize(1);
    assertThat(letter())
        .contains("С 24 ноября, 15:00 по Москве до 24 ноября, 18:00 по Москве")
        .contains("Верхний Ларс", "Переход закрыт.", "start=c_verkhny-lars")
        .contains("start=a_georgia__stay", "Грузия: сколько можно жить без визы")
        .contains("Без визы до 365 дней", "Дата источника: ", "/digest")
        .contains("\"thread\":5", "\"silent\":true")
        .doesNotContain("с ограничениями");
    assertThat(letter().split("a_georgia__stay", -1)).hasSize(2);
    assertThat(letter().indexOf("Переход закрыт")).isLessThan(letter().indexOf("a_georgia__stay"));
    pass(Duration.ofDays(1));
    assertThat(bot.letters()).hasSize(1);
  }

  @Test
  void nothing_is_said_of_what_the_chat_did_not_choose_or_reads_in_another_language() {
    subscribe("ru", daily(), "kazakhstan", "crossing:sarpi-sarp");
    edit("georgia/stay", "ru");
    edit("kazakhstan/stay", "en");
    state(CrossingState.Word.CLOSED, Duration.ofDays(3));
    pass(Duration.ofHours(3));
    bot.clock.tick(Duration.ofMinutes(1));
    assertThat(bot.letters()).isEmpty();
    edit("crossing/sarpi-sarp", "ru");
    pass(Duration.ofDays(1));
    assertThat(letter()).contains("a_crossing__sarpi-sarp").doesNotContain("Ларс");
  }

  @Test
  void one_a_week_tells_of_the_whole_week() {
    subscribe("en", new Digest(LocalTime.of(18, 0), Optional.of(DayOfWeek.SUNDAY), Dates.MOSCOW));
    state(CrossingState.Word.CLOSED, Duration.ofDays(1));
    pass(Duration.ofDays(4));
    assertThat(bot.letters()).isEmpty();
    pass(Duration.ofDays(1).plusHours(3));
    assertThat(letter())
        .contains("Verkhny Lars", "was said to be closed", "run out")
        .doesNotContain("The crossing is closed");
  }

  @Test
  void a_wait_much_longer_than_usual_is_told_with_what_is_usual() {
    PastWeeks.into(bot, i -> 60);
    subscribe("ru", daily(), "all");
    report(1, 70);
    pass(Duration.ofHours(3));
    assertThat(bot.letters()).isEmpty();
    bot.clock.tick(Duration.ofDays(1));
    for (int person = 1; person <= 5; person++) {
      report(person, 600);
    }
    pass(Duration.ZERO);
    assertThat(letter())
        .contains("Ждут намного дольше обычного", "Россия → Грузия", "обычно в этот час около 1 ч");
  }

  @Test
  void after_quiet_hours_if_they_cover_its_time() {
    QuietHours quiet = new QuietHours(LocalTime.of(17, 0), LocalTime.of(21, 30), Dates.MOSCOW);
    bot.storage
        .preferences()
        .save(CHAT, Preferences.NONE.withQuiet(Optional.of(quiet)), new Effect(effect++, 0));
    subscribe("ru", daily(), "all");
    edit("georgia/stay", "ru");
    pass(Duration.ofHours(3));
    assertThat(bot.letters()).isEmpty();
    bot.clock.tick(Duration.ofMinutes(209));
    assertThat(bot.letters()).isEmpty();
    bot.clock.tick(Duration.ofMinutes(1));
    assertThat(bot.letters()).hasSize(1);
  }

  @Test
  void what_is_too_much_for_one_message_is_counted() {
    subscribe("ru", daily(), "all");
    List<StoredArticle> all =
        bot.storage.articles().all().stream().filter(a -> a.language().equals("ru")).toList();
    all.forEach(a -> edit(a.slug().toString(), "ru"));
    pass(Duration.ofHours(3));
    int shown = letter().split("\\?start=a_", -1).length - 1;
    assertThat(shown).isGreaterThan(5);
    assertThat(letter()).contains("И ещё " + (all.size() - shown) + " изменени");
  }

  @Test
  void while_all_is_frozen_it_stays_due() {
    subscribe("ru", daily(), "all");
    edit("georgia/stay", "ru");
    bot.storage.staff().freeze(true, new Effect(effect++, 0));
    pass(Duration.ofHours(3));
    assertThat(bot.letters()).isEmpty();
    bot.storage.staff().freeze(false, new Effect(effect++, 0));
    pass(Duration.ofMinutes(1));
    assertThat(bot.letters()).hasSize(1);
  }

  @Test
  void changes_are_forgotten_after_sixty_days() {
    edit("georgia/stay", "ru");
    pass(Duration.ofDays(60));
    assertThat(bot.storage.changes().since(Instant.EPOCH)).hasSize(1);
    pass(Duration.ofMinutes(1));
    assertThat(bot.storage.changes().since(Instant.EPOCH)).isEmpty();
  }

  private static Digest daily() {
    return new Digest(LocalTime.of(18, 0), Optional.empty(), Dates.MOSCOW);
  }

  private void subscribe(String language, Digest digest, String... topics) {
    TreeSet<Topic> chosen =
        Arrays.stream(topics.length == 0 ? new String[] {"all"} : topics)
            .map(Topic::new)
            .collect(Collectors.toCollection(TreeSet::new));
    Subscription subscription =
        Subscription.none(language)
            .withTopics(chosen)
            .withThread(Optional.of(5))
            .withDigest(Optional.of(digest));
    bot.storage.subscriptions().save(CHAT, subscription, now(), new Effect(effect++, 0));
    bot.clock.tick(Duration.ofMillis(1)); // What changed in the moment of choosing is not new.
  }

  private void edit(String slug, String language) {
    String source = "text " + effect++;
    bot.storage.edit(Slug.of(slug), language, source);
  }

  private void state(CrossingState.Word word, Duration holds) {
    bot.storage
        .official()
        .setState(
            new CrossingState(
                "verkhny-lars", word, now(), now().plus(holds), "", "https://example.org"),
            new Effect(effect++, 0));
  }

  private void report(long person, int minutes) {
    WaitReport report =
        new WaitReport(LARS, now(), WaitReport.Kind.PASSED, minutes, WaitReport.Origin.TOLD);
    bot.storage.waits().add(report, person, Duration.ofHours(6), new Effect(effect++, 0));
  }

  private String letter() {
    return bot.letters().get(bot.letters().size() - 1);
  }

  private void pass(Duration time) {
    bot.clock.tick(time);
    bot.features.stream()
        .flatMap(feature -> feature.chores().stream())
        .filter(chore -> List.of("digests", "old changes").contains(chore.name()))
        .forEach(chore -> chore.run().accept(now()));
  }

  private Instant now() {
    return bot.clock.instant();
  }
}
