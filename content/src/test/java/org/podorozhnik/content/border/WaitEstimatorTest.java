package org.podorozhnik.content.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.podorozhnik.content.border.WaitEstimate.Knowledge;
import org.podorozhnik.content.border.WaitReport.Kind;
import org.podorozhnik.content.border.WaitReport.Origin;

class WaitEstimatorTest {
  private static final Instant NOW = Instant.parse("2026-11-24T17:00:00Z");

  @Test
  void without_anything_nothing_is_known() {
    assertThat(estimate(List.of())).isEqualTo(WaitEstimate.UNKNOWN);
  }

  @Test
  void one_fresh_report_is_a_crowd_with_its_count_and_age() {
    WaitEstimate said = estimate(List.of(told(Kind.PASSED, 20, 120)));
    assertThat(said.knowledge()).isEqualTo(Knowledge.CROWD);
    assertThat(said.reports()).isEqualTo(1);
    assertThat(said.newest()).contains(ago(20));
    assertThat(said.median()).isBetween(60, 240);
    assertThat(said.low()).isLessThan(said.median());
    assertThat(said.high()).isGreaterThan(said.median());
  }

  @Test
  void ten_reports_of_one_person_are_as_one() {
    List<Observation> others = passages(240, 200, 150, 100);
    List<Observation> ten = new ArrayList<>(others);
    for (int i = 10; i >= 1; i--) {
      ten.add(new Observation(ago(i), Kind.PASSED, 20, Origin.TOLD, "one person"));
    }
    List<Observation> one = new ArrayList<>(others);
    one.add(ten.get(ten.size() - 1));
    assertThat(estimate(ten)).isEqualTo(estimate(one));
  }

  @Test
  void a_measured_journey_counts_more_than_what_is_told() {
    Observation told = told(Kind.PASSED, 10, 120);
    Observation measured = new Observation(ago(10), Kind.PASSED, 120, Origin.MEASURED, "");
    assertThat(width(estimate(List.of(measured)))).isLessThan(width(estimate(List.of(told))));
  }

  @Test
  void whoever_still_stands_raises_what_passages_said_before() {
    List<Observation> before = passages(60, 330, 320, 310);
    Stream<Observation> standing =
        Stream.of(6, 4, 2).map(minutes -> told(Kind.WAITING, minutes, 300));
    int without = estimate(before).median();
    int with = estimate(Stream.concat(before.stream(), standing).toList()).median();
    assertThat(with).isGreaterThan(Math.max(120, without));
  }

  @Test
  void the_range_widens_with_age_until_nothing_is_known() {
    List<Observation> one = passages(120, 30, 20, 10);
    WaitEstimate fresh = estimate(one);
    WaitEstimate old = WaitEstimator.estimate(WaitRhythm.FLAT, one, NOW.plus(hours(7)));
    assertThat(width(old)).isGreaterThan(1.2 * width(fresh));
    assertThat(WaitEstimator.estimate(WaitRhythm.FLAT, one, NOW.plus(hours(9))))
        .isEqualTo(WaitEstimate.UNKNOWN);
  }

  @Test
  void after_weeks_of_reports_silence_is_answered_with_what_is_typical() {
    List<Observation> past = weeks();
    WaitEstimate said = WaitEstimator.estimate(WaitRhythm.learn(past), past, NOW);
    assertThat(said.knowledge()).isEqualTo(Knowledge.TYPICAL);
    assertThat(said.reports()).isZero();
    assertThat(said.newest()).isEmpty();
    assertThat(said.median()).isBetween(30, 400);
  }

  @Test
  void a_wait_of_days_is_not_old_after_a_day() {
    List<Observation> days = List.of(told(Kind.PASSED, 24 * 60, 3000));
    assertThat(estimate(days).knowledge()).isEqualTo(Knowledge.CROWD);
  }

  @Test
  void an_official_figure_alone_is_official_and_beside_people_it_is_a_crowd() {
    Observation official = told(Kind.OFFICIAL, 30, 180);
    WaitEstimate alone = estimate(List.of(official));
    assertThat(alone.knowledge()).isEqualTo(Knowledge.OFFICIAL);
    assertThat(alone.reports()).isZero();
    assertThat(alone.newest()).contains(ago(30));
    WaitEstimate both = estimate(List.of(told(Kind.PASSED, 60, 180), official));
    assertThat(both.knowledge()).isEqualTo(Knowledge.CROWD);
    assertThat(both.reports()).isEqualTo(1);
    assertThat(both.newest()).contains(ago(60));
  }

  @Test
  void what_is_told_after_the_moment_changes_nothing() {
    List<Observation> before = passages(60, 100, 50, 1);
    List<Observation> more = new ArrayList<>(before);
    more.add(told(Kind.PASSED, -1, 2000));
    more.add(told(Kind.WAITING, -60, 2000));
    assertThat(estimate(more)).isEqualTo(estimate(before));
  }

  @Test
  void a_tail_says_nothing_until_passages_say_what_a_kilometre_costs() {
    Observation tail = told(Kind.TAIL, 200, 2_000);
    Observation later = told(Kind.TAIL, 5, 10_000);
    assertThat(estimate(List.of(tail, later))).isEqualTo(WaitEstimate.UNKNOWN);
    List<Observation> passed = passages(60, 145, 140, 135);
    List<Observation> tails = new ArrayList<>(passed);
    tails.add(0, tail);
    tails.add(later);
    assertThat(estimate(tails).median()).isGreaterThan(3 * estimate(passed).median() / 2);
    assertThat(estimate(tails).newest()).isEqualTo(Optional.of(ago(5)));
  }

  @Test
  void the_same_reports_give_the_same_answer() {
    List<Observation> reports = passages(90, 300, 200, 20);
    assertThat(estimate(reports)).isEqualTo(estimate(reports));
  }

  @Test
  void a_forecast_tells_the_next_day_hour_by_hour_once_weeks_are_known() {
    List<Observation> past = weeks();
    assertThat(WaitEstimator.forecast(WaitRhythm.FLAT, past, NOW).hidden()).isTrue();
    Instant at = NOW.plus(Duration.ofMinutes(20));
    WaitForecast forecast = WaitEstimator.forecast(WaitRhythm.learn(past), past, at);
    assertThat(forecast.hours()).hasSize(WaitEstimator.FORECAST_HOURS);
    assertThat(forecast.hours().get(0).at()).isEqualTo(NOW.plus(hours(1)));
    assertThat(forecast.hours().get(23).at()).isEqualTo(NOW.plus(hours(24)));
  }

  private static WaitEstimate estimate(List<Observation> reports) {
    return WaitEstimator.estimate(WaitRhythm.FLAT, reports, NOW);
  }

  /** Twenty days of passages, four a day, the last of them 17 hours ago. */
  private static List<Observation> weeks() {
    List<Observation> past = new ArrayList<>();
    for (int hours = 20 * 24; hours >= 17; hours -= 6) {
      past.add(told(Kind.PASSED, hours * 60, 120));
    }
    past.sort(Comparator.comparing(Observation::at));
    return past;
  }

  private static List<Observation> passages(int minutes, int... minutesAgo) {
    List<Observation> passages = new ArrayList<>();
    for (int ago : minutesAgo) {
      passages.add(told(Kind.PASSED, ago, minutes));
    }
    return passages;
  }

  private static Observation told(Kind kind, int minutesAgo, int amount) {
    return new Observation(ago(minutesAgo), kind, amount, Origin.TOLD, "");
  }

  private static double width(WaitEstimate said) {
    return said.high() / (double) said.low();
  }

  private static Instant ago(int minutes) {
    return NOW.minus(Duration.ofMinutes(minutes));
  }

  private static Duration hours(int hours) {
    return Duration.ofHours(hours);
  }
}
