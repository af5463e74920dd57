package org.podorozhnik.bot.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Someone;
import org.podorozhnik.bot.text.PlainText;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.border.CrossingState;
import org.podorozhnik.content.border.Direction;
import org.podorozhnik.content.border.Queue;
import org.podorozhnik.content.border.TravellerClass;
import org.podorozhnik.content.border.WaitReport;

class InlineWaitTest {
  private static final Queue LARS = new Queue("verkhny-lars", Direction.OUT, TravellerClass.CAR);

  private final BotUnderTest bot = new BotUnderTest();
  private final Someone person = new Someone(1, "ru");

  @ParameterizedTest
  @ValueSource(strings = {"", "ларс", "Верхний Ларс", "crossing/verkhny-lars"})
  void the_present_wait_comes_before_the_article(String query) {
    threePassages();
    List<Reply.Result> results = results(query);
    Reply.Result wait = results.get(0);
    assertThat(wait.id()).isEqualTo("wait/verkhny-lars");
    assertThat(wait.title()).matches("Верхний Ларс: \\d.* – \\d.*");
    assertThat(wait.description()).contains("3 сообщения, самое новое 20 мин назад");
    assertThat(wait.html())
        .contains("<b>Верхний Ларс", "Россия → Грузия, на машине")
        .containsPattern("<b>\\d[^<]* – \\d[^<]*</b>")
        .contains("По словам людей из очереди", "на 24 ноября, 15:00 по Москве");
    assertThat(results.get(1).id()).isEqualTo("crossing/verkhny-lars");
  }

  @Test
  void without_reports_it_says_that_nothing_is_known() {
    Reply.Result wait = results("ларс").get(0);
    assertThat(wait.title()).isEqualTo("Верхний Ларс: не знаю");
    assertThat(wait.description()).contains("я не знаю").doesNotContainPattern("\\d");
    assertThat(wait.html()).contains("я не знаю", "на 24 ноября").doesNotContain("<b>не");
  }

  @Test
  void an_old_number_is_never_sent_on_as_of_now() {
    threePassages();
    results("ларс");
    bot.clock.tick(Duration.ofHours(24));
    Reply.Result wait = results("ларс").get(0);
    assertThat(wait.title()).isEqualTo("Верхний Ларс: не знаю");
    assertThat(wait.html()).contains("на 25 ноября, 15:00 по Москве").doesNotContain("сообщения,");
  }

  @Test
  void what_is_usual_is_called_usual() {
    PastWeeks.into(bot);
    bot.clock.tick(Duration.ofDays(2));
    Reply.Result wait = results("ларс").get(0);
    assertThat(wait.title()).startsWith("Верхний Ларс: обычно ");
    assertThat(wait.html()).contains("<b>обычно ", "Свежих сообщений нет.");
  }

  @Test
  void a_closed_crossing_is_told_with_its_source() {
    Instant at = bot.clock.instant();
    CrossingState closed =
        new CrossingState(
            LARS.crossing(),
            CrossingState.Word.CLOSED,
            at,
            at.plus(Duration.ofHours(5)),
            "Снег.",
            "https://example.org/a");
    bot.storage.official().setState(closed, new Effect(99, 0));
    Reply.Result wait = results("ларс").get(0);
    assertThat(wait.description()).startsWith("Переход закрыт. ");
    assertThat(wait.html())
        .contains("<b>Переход закрыт.</b> Снег.", "https://example.org/a", "24 ноября, 20:00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ru", "en"})
  void results_fit_the_limits(String language) {
    for (String query : List.of("", "ларс", "казахстан", "переход", "грузия граница", "очередь")) {
      Reply.Results all = (Reply.Results) bot.reply(new Someone(4, language).inline(query));
      assertThat(all.results()).hasSizeLessThanOrEqualTo(20);
      assertThat(all.results().stream().map(Reply.Result::id)).doesNotHaveDuplicates();
      for (Reply.Result one : all.results()) {
        assertThat(one.id().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(64);
        assertThat(PlainText.of(one.html()).length()).isBetween(1, 4096);
      }
    }
  }

  @Test
  void an_article_that_is_no_crossing_has_no_wait() {
    assertThat(results("georgia/stay")).hasSize(1);
  }

  @Test
  void a_crossing_that_is_found_by_the_way_has_no_wait() {
    assertThat(results("грузия страховка")).noneMatch(one -> one.id().startsWith("wait/"));
  }

  private List<Reply.Result> results(String query) {
    Someone now = person.at(bot.clock.instant());
    return ((Reply.Results) bot.reply(now.inline(query))).results();
  }

  private void threePassages() {
    for (int i = 1; i <= 3; i++) {
      Instant at = bot.clock.instant().minus(Duration.ofMinutes(20L * i));
      WaitReport told =
          new WaitReport(LARS, at, WaitReport.Kind.PASSED, 150 + 5 * i, WaitReport.Origin.TOLD);
      bot.storage.waits().add(told, 40 + i, Duration.ofHours(3), new Effect(i, 0));
    }
  }
}
