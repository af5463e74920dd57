package org.podorozhnik.bot.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.routing.Someone;

/** The traveller, the relative, and what passes between them. */
class JourneyCompanionTest {
  private static final Pattern LINK =
      Pattern.compile("https://t\\.me/podorozhnik_bot\\?start=j_([A-Za-z0-9_-]{22})");
  private static final String DEAD = "Эта ссылка не открывается";

  private final BotUnderTest bot = new BotUnderTest();
  private final Someone traveller = new Someone(1, "ru");
  private final Someone relative = new Someone(2, "ru");
  private final Someone stranger = new Someone(3, "ru");
  private final List<String> seen = new ArrayList<>();

  private String press(Someone who, String data) {
    return bot.screen(who.at(bot.clock.instant()).presses(data)).html();
  }

  private String open(Someone who, String link) {
    return bot.screen(who.at(bot.clock.instant()).commands("start", "j_" + link)).html();
  }

  private void minutes(long count) {
    bot.clock.tick(Duration.ofMinutes(count));
  }

  private String link() {
    Matcher found = LINK.matcher(press(traveller, "j:l"));
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private void begin() {
    press(traveller, "j:s:verkhny-lars:out:car");
  }

  private void together() {
    begin();
    seen.add(open(relative, link()));
  }

  private List<String> letters(int chat) {
    return bot.letters().stream().filter(one -> one.contains("\"chat\":" + chat + ",")).toList();
  }

  @Test
  void a_link_lets_one_relative_in_once_and_the_traveller_knows() {
    begin();
    String link = link();
    assertThat(open(relative, link)).contains("приближается");
    assertThat(letters(1)).hasSize(1).first().asString().contains("По вашей ссылке вошли", "j:r");
    assertThat(press(traveller, "j")).contains("Один человек видит");
    assertThat(open(stranger, link)).contains(DEAD);
    minutes(5);
    press(traveller, "j:c:1");
    assertThat(open(relative, link)).contains("Сейчас: внутри");
    assertThat(letters(1)).hasSize(1);
    assertThat(press(traveller, "j:l")).doesNotContain("t.me");
  }

  @Test
  void joining_again_by_the_same_update_tells_the_traveller_once() {
    begin();
    Request join = relative.at(bot.clock.instant()).commands("start", "j_" + link());
    assertThat(bot.screen(join).html()).isEqualTo(bot.screen(join).html());
    assertThat(letters(1)).hasSize(1);
  }

  @Test
  void a_link_holds_for_a_day() {
    begin();
    String late = link();
    minutes(23 * 60 + 59);
    press(traveller, "j:c:1");
    minutes(1);
    assertThat(open(relative, late)).contains(DEAD);
    String first = link();
    String second = link();
    assertThat(open(relative, first)).contains(DEAD);
    assertThat(open(relative, second)).contains("внутри");
  }

  @Test
  void ones_own_link_opens_nothing_and_stays() {
    begin();
    String link = link();
    assertThat(open(traveller, link)).contains(DEAD);
    assertThat(open(relative, link)).contains("приближается");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "AAAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAA", "ы;'<b>"})
  void what_is_no_link_gets_one_neutral_line(String link) {
    begin();
    link();
    assertThat(open(stranger, link)).contains(DEAD);
  }

  @Test
  void revoking_ends_the_pair_and_an_unused_link() {
    together();
    press(traveller, "j:r");
    assertThat(letters(2)).hasSize(1).first().asString().contains("больше не показывают");
    assertThat(press(relative, "j:p")).contains("никто не показывает");
    String unused = link();
    press(traveller, "j:r");
    assertThat(open(relative, unused)).contains(DEAD);
  }

  @Test
  void the_relative_may_stop_and_the_traveller_knows() {
    together();
    assertThat(press(relative, "j:q")).contains("больше ничего не пришлю");
    assertThat(letters(1)).hasSize(2).last().asString().contains("больше не следит");
    assertThat(press(traveller, "j")).doesNotContain("Один человек видит");
    assertThat(press(relative, "j:q")).contains("никто не показывает");
  }

  @Test
  void the_relative_learns_of_each_stage_once_and_of_corrections() {
    together();
    minutes(5);
    press(traveller, "j:c:1");
    minutes(5);
    press(traveller, "j:c:2");
    minutes(5);
    press(traveller, "j:c:3");
    press(traveller, "j:u");
    assertThat(letters(2)).hasSize(3);
    assertThat(letters(2).get(0)).contains("внутри");
    assertThat(letters(2).get(1)).contains("граница позади");
    assertThat(letters(2).get(2)).contains("поправили", "внутри");
  }

  @Test
  void the_end_is_told_unless_it_was_told_already() {
    together();
    minutes(5);
    press(traveller, "j:x!");
    assertThat(letters(2)).hasSize(1).first().asString().contains("Отметок больше не будет");
    together();
    minutes(5);
    press(traveller, "j:c:3");
    press(traveller, "j:y");
    assertThat(letters(2)).hasSize(2).last().asString().contains("граница позади");
    assertThat(press(relative, "j:p")).contains("никто не показывает");
  }

  @Test
  void a_silence_is_told_once_for_each_time_it_is_due() {
    together();
    minutes(9 * 60 - 1);
    bot.doChores();
    assertThat(letters(2)).isEmpty();
    minutes(1);
    bot.doChores();
    bot.doChores();
    minutes(1);
    bot.doChores();
    assertThat(letters(2)).hasSize(1).first().asString().contains("Новых отметок пока нет");
    assertThat(letters(1)).hasSize(2).last().asString().contains("отметьте, где вы");
    minutes(6 * 60);
    bot.doChores();
    assertThat(letters(2)).hasSize(2);
  }

  @Test
  void who_presses_is_heard() {
    together();
    minutes(9 * 60);
    bot.doChores();
    press(traveller, "j:c:1");
    minutes(1);
    press(traveller, "j:u");
    bot.doChores();
    assertThat(letters(2)).filteredOn(one -> one.contains("Новых отметок")).hasSize(1);
  }

  @Test
  void who_joins_late_is_not_told_of_the_silence_before() {
    begin();
    minutes(10 * 60);
    open(relative, link());
    bot.doChores();
    assertThat(letters(2)).isEmpty();
  }

  @Test
  void it_ends_by_itself_in_neutral_words() {
    together();
    minutes(24 * 60);
    bot.doChores();
    assertThat(letters(2)).hasSize(1).first().asString().contains("я не знаю");
    assertThat(bot.storage.journeys().accompaniedBy(2)).isEmpty();
  }

  @Test
  void the_relative_never_sees_crossing_place_or_time() {
    together();
    seen.add(press(relative, "j:p"));
    seen.add(press(relative, "j"));
    minutes(9 * 60);
    bot.doChores();
    for (String step : List.of("j:c:1", "j:e:10", "j:c:2", "j:c:3", "j:u", "j:x!")) {
      minutes(17);
      press(traveller, step);
      seen.add(press(relative, "j:p"));
    }
    together();
    minutes(24 * 60);
    bot.doChores();
    together();
    press(traveller, "j:r");
    together();
    seen.add(press(relative, "j:q"));
    seen.addAll(letters(2));
    assertThat(seen)
        .hasSizeGreaterThan(12)
        .allSatisfy(
            text ->
                assertThat(text)
                    .doesNotContainIgnoringCase("ларс", "lars", "росси", "грузи")
                    .doesNotContainPattern("\\d+ ?(мин|ч|сут)|\\d:\\d\\d"));
  }

  @Test
  void the_other_side_is_written_to_in_its_own_language() {
    together();
    press(relative, "l:en");
    minutes(5);
    press(traveller, "j:c:1");
    assertThat(letters(2)).hasSize(1).first().asString().contains("inside, at the control");
  }

  @Test
  void a_relative_who_forgets_everything_is_let_go() {
    together();
    bot.reply(relative.presses("x:yes"));
    minutes(5);
    press(traveller, "j:c:1");
    assertThat(letters(2)).isEmpty();
    assertThat(letters(1)).hasSize(2).last().asString().contains("больше не следит");
    assertThat(press(traveller, "j")).doesNotContain("Один человек видит");
  }

  @Test
  void a_traveller_who_forgets_everything_leaves_nobody_waiting() {
    together();
    press(relative, "l:en");
    Request yes = traveller.presses("x:yes");
    bot.reply(yes);
    bot.reply(yes);
    assertThat(letters(2)).hasSize(1).first().asString().contains("There will be no more marks");
    assertThat(letters(1)).hasSize(1);
    assertThat(press(relative, "j:p")).contains("Nobody shows you");
  }

  @Test
  void who_is_through_forgets_without_a_word() {
    together();
    minutes(5);
    press(traveller, "j:c:3");
    bot.reply(traveller.presses("x:yes"));
    assertThat(letters(2)).hasSize(1).first().asString().contains("граница позади");
  }
}
