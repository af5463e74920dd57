package org.podorozhnik.bot.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.podorozhnik.bot.features.Composing.key;
import static org.podorozhnik.bot.features.Composing.labels;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.routing.Someone;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.content.broadcast.Broadcast;
import org.podorozhnik.content.broadcast.Outcome;
import org.podorozhnik.content.broadcast.Parcel;

class BroadcastConfirmTest {
  private static final Instant NOW = Someone.NOW;

  private final Composing at = new Composing();
  private final Someone owner = at.owner;

  @Test
  void sending_starts_once_however_often_it_is_pressed() {
    String send = key(draft("all\nТекст"), "Отправить");
    Request press = owner.presses(send);
    Reply.Show started = (Reply.Show) at.bot.reply(press);
    assertThat(started.screen()).isEqualTo(Screen.of("№ 1 пошла. Ход: /updates"));
    assertThat(at.bot.reply(press)).isEqualTo(started);
    assertThat(at.note(owner.presses(send))).contains("больше нет");
    assertThat(at.store().list(0, 10)).hasSize(1);
    Broadcast broadcast = at.store().find(1).orElseThrow();
    assertThat(broadcast.state()).isEqualTo(Broadcast.State.FIXING);
    assertThat(broadcast.control()).isEqualTo(9);
    assertThat(broadcast.author()).isEqualTo(BotUnderTest.OWNER);
  }

  @Test
  void a_command_that_comes_again_makes_no_second_draft() {
    Request request = owner.commands("broadcast", "all\nТекст");
    assertThat(at.control(request)).isEqualTo(at.control(request));
    assertThat(at.store().findDraft(2)).isEmpty();
  }

  @Test
  void a_button_is_good_for_its_text_its_author_and_fifteen_minutes() {
    Someone other = at.sender(2, "Аня");
    String send = key(draft("all\nТекст"), "Отправить");
    assertThat(at.note(other.presses(send))).contains("не ваш");
    assertThat(at.note(owner.presses(send.substring(0, send.length() - 1) + flipped(send))))
        .contains("от другого текста");
    owner.at(NOW.plus(Duration.ofMinutes(15)));
    assertThat(at.note(owner.presses(send))).contains("Черновик 1: прошло 15 минут");
    assertThat(at.store().list(0, 10)).isEmpty();
    owner.at(NOW.plus(Duration.ofMinutes(14)));
    at.bot.reply(owner.presses(send));
    assertThat(at.store().list(0, 10)).hasSize(1);
  }

  private static char flipped(String data) {
    return data.endsWith("0") ? '1' : '0';
  }

  @Test
  void cancelling_throws_it_away() {
    Screen control = draft("all\nТекст");
    Request cancel = owner.presses(key(control, "Отмена"));
    assertThat(at.bot.screen(cancel).html()).contains("Отменено", "Текст стоит выше");
    assertThat(at.bot.screen(cancel).html()).contains("Отменено");
    assertThat(at.note(owner.presses(key(control, "Отправить")))).contains("больше нет");
    assertThat(at.store().list(0, 10)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "all\\nТекст | 1",
        "all\\nhttps://www.civil.ge/x и t.me/podorozhnik_bot | 1",
        "urgent all\\nТекст | 0",
        "all\\nсмотрите evil.example.com/civil.ge | 0",
        "all\\nhttps://civil.ge@evil.org/ | 0",
        "all\\nhttps://t.me/somebody | 0",
        "all\\nпишите @somebody | 0",
        "all\\nпишите @Podorozhnik_bot | 1",
      })
  void some_need_a_second_person(String text, int sent) {
    at.sender(2, "Аня");
    at.bot.reply(owner.presses(key(draft(text.replace("\\n", "\n")), "Отправить")));
    assertThat(at.store().list(0, 10)).hasSize(sent);
  }

  @Test
  void all_strange_links_are_named() {
    Screen control = draft("all\nhttps://evil.org/a и https://bad.example.com и evil.org/b");
    assertThat(control.html()).contains("ни одна статья: bad.example.com, evil.org");
  }

  @Test
  void the_second_is_asked_by_letter_and_starts_it_under_the_eyes_of_the_author() {
    Someone other = at.sender(2, "Аня");
    Screen control = draft("urgent all\nТекст");
    Request send = owner.presses(key(control, "Отправить"));
    Screen waiting = at.bot.screen(send);
    assertThat(waiting.html()).contains("Жду второго человека", "Аня", "до 15:15");
    assertThat(labels(waiting)).containsExactly("Отмена");
    assertThat(at.bot.screen(send)).isEqualTo(waiting);
    assertThat(at.bot.letters()).hasSize(2);
    assertThat(at.bot.letters().get(0)).contains("Текст");
    assertThat(at.bot.letters().get(1))
        .contains("владелец просит подтвердить", "она срочная", "Подтвердить", "Отклонить");
    String confirm = inLetter("y");
    assertThat(at.note(owner.presses(confirm))).contains("другой человек");
    assertThat(at.bot.reply(new Someone(3, "ru").presses(confirm)))
        .isEqualTo(at.bot.reply(new Someone(3, "ru").presses("zz:1")));
    Request press = other.presses(confirm);
    assertThat(at.bot.screen(press).html()).isEqualTo("№ 1 пошла. Ход: /updates");
    assertThat(at.bot.screen(press).html()).isEqualTo("№ 1 пошла. Ход: /updates");
    assertThat(at.note(other.presses(confirm))).contains("больше нет");
    Broadcast broadcast = at.store().find(1).orElseThrow();
    assertThat(broadcast.control()).isEqualTo(9);
    assertThat(broadcast.author()).isEqualTo(BotUnderTest.OWNER);
    assertThat(at.bot.letters()).hasSize(3);
    assertThat(at.bot.letters().get(2)).contains("Аня подтверждает. № 1");
  }

  @Test
  void who_lost_the_right_meanwhile_cannot_confirm() {
    Someone other = at.sender(2, "Аня");
    at.bot.reply(owner.presses(key(draft("urgent all\nТекст"), "Отправить")));
    at.bot.storage.staff().revoke(2, Optional.empty(), at.effect());
    at.bot.reply(other.presses(inLetter("y")));
    assertThat(at.store().list(0, 10)).isEmpty();
  }

  @Test
  void nobody_confirms_for_an_author_who_lost_the_right() {
    Someone author = at.sender(2, "Аня");
    Screen control = at.control(author.commands("broadcast", "urgent all\nТекст"));
    at.bot.reply(author.presses(key(control, "Отправить")));
    at.bot.storage.staff().revoke(2, Optional.empty(), at.effect());
    assertThat(at.note(owner.presses(inLetter("y")))).contains("У автора больше нет права");
    assertThat(at.store().list(0, 10)).isEmpty();
  }

  @Test
  void the_second_may_refuse_and_the_author_hears_of_it() {
    Someone other = at.sender(2, "Аня");
    Screen control = draft("urgent all\nТекст");
    at.bot.reply(owner.presses(key(control, "Отправить")));
    Request refuse = other.presses(inLetter("n"));
    assertThat(at.bot.screen(refuse).html()).contains("Отклонено");
    assertThat(at.bot.screen(refuse).html()).contains("Отклонено");
    assertThat(at.bot.letters()).hasSize(3);
    assertThat(at.bot.letters().get(2)).contains("Черновик 1: Аня отклоняет");
    assertThat(at.note(other.presses(inLetter("y")))).contains("больше нет");
  }

  @Test
  void who_is_alone_confirms_twice_with_time_to_think() {
    Screen alone = at.bot.screen(owner.presses(key(draft("urgent all\nТекст"), "Отправить")));
    assertThat(labels(alone)).containsExactly("Подтвердить ещё раз через 10 секунд", "Отмена");
    String again = key(alone, "Подтвердить");
    owner.at(NOW.plusSeconds(9));
    assertThat(at.note(owner.presses(again))).contains("осталось секунд: 1");
    owner.at(NOW.plus(Duration.ofMinutes(15)));
    assertThat(at.note(owner.presses(again))).contains("прошло 15 минут");
    owner.at(NOW.plusSeconds(10));
    Request press = owner.presses(again);
    assertThat(at.bot.screen(press).html()).isEqualTo("№ 1 пошла. Ход: /updates");
    assertThat(at.bot.screen(press).html()).isEqualTo("№ 1 пошла. Ход: /updates");
    assertThat(at.bot.letters()).isEmpty();
    assertThat(at.store().list(0, 10)).hasSize(1);
  }

  @Test
  void a_time_is_chosen_by_button() {
    Screen control = draft("all\nТекст");
    Screen times = at.bot.screen(owner.presses(key(control, "Запланировать")));
    assertThat(times.html()).contains("/schedule 1 2026-11-25 18:00 Тбилиси", "московское");
    assertThat(labels(times))
        .contains("Через час, в 16:00", "Сегодня в 18:00", "Завтра в 9:00", "Отмена");
    assertThat(at.bot.screen(owner.presses(key(times, "‹ Назад")))).isEqualTo(control);
    Request press = owner.presses(key(times, "Завтра"));
    assertThat(at.bot.screen(press).html())
        .contains("№ 1 запланирована: 25 ноября, 09:00 по Москве");
    assertThat(at.bot.screen(press).html()).contains("№ 1 запланирована");
    assertThat(at.store().find(1).orElseThrow().state()).isEqualTo(Broadcast.State.SCHEDULED);
    assertThat(at.store().list(0, 10)).hasSize(1);
  }

  @Test
  void a_time_is_typed_and_moved() {
    draft("all\nТекст");
    Request set = owner.commands("schedule", "1 25.11 18:00 Тбилиси");
    String said = at.bot.screen(set).html();
    assertThat(said).contains("№ 1 запланирована: 25 ноября, 17:00 по Москве", "Тбилиси (UTC+04");
    assertThat(at.bot.screen(set).html()).isEqualTo(said);
    Request move = owner.commands("schedule", "№1 завтра 19:00");
    assertThat(at.bot.screen(move).html()).contains("№ 1 теперь выйдет 25 ноября, 19:00");
    assertThat(at.bot.screen(move).html()).contains("№ 1 теперь выйдет 25 ноября, 19:00");
    assertThat(at.store().find(1).orElseThrow().times().scheduled())
        .contains(Instant.parse("2026-11-25T16:00:00Z"));
    assertThat(at.bot.screen(owner.commands("schedule", "1 25.11 18:00")).html())
        .contains("Черновика 1 нет", "<pre>/schedule 1 25.11 18:00</pre>");
    assertThat(at.bot.screen(owner.commands("schedule", "№8 25.11 18:00")).html())
        .contains("Рассылки № 8 нет");
  }

  @Test
  void what_is_scheduled_needs_the_second_as_well() {
    Someone other = at.sender(2, "Аня");
    draft("urgent all\nТекст");
    Request set = owner.commands("schedule", "1 25.11 18:00");
    assertThat(at.bot.screen(set).html()).contains("Начало: 25 ноября, 18:00", "Жду второго");
    assertThat(at.bot.screen(set).html()).contains("Жду второго");
    assertThat(at.bot.letters()).hasSize(2);
    assertThat(at.bot.letters().get(1)).contains("Начало: 25 ноября, 18:00");
    assertThat(at.bot.screen(owner.commands("schedule", "1 26.11 18:00")).html())
        .contains("уже ждёт подтверждения");
    at.bot.reply(other.presses(inLetter("y")));
    assertThat(at.store().find(1).orElseThrow().times().scheduled())
        .contains(Instant.parse("2026-11-25T15:00:00Z"));
  }

  @Test
  void a_correction_with_a_strange_link_needs_the_second_too() {
    Someone other = at.sender(2, "Аня");
    at.bot.reply(owner.presses(key(draft("all\nТекст"), "Отправить")));
    while (at.store().fix(1, 100, NOW)) {
      assertThat(at.store().active()).isNotEmpty();
    }
    Screen control = at.control(owner.commands("correct", "1\nТекст https://evil.org"));
    at.bot.reply(owner.presses(key(control, "Исправить")));
    assertThat(at.store().find(1).orElseThrow().version()).isEqualTo(1);
    Request press = other.presses(inLetter("y"));
    assertThat(at.bot.screen(press).html()).isEqualTo("№ 1: исправляю…");
    assertThat(at.bot.screen(press).html()).isEqualTo("№ 1: исправляю…");
    assertThat(at.store().find(1).orElseThrow().version()).isEqualTo(2);
    assertThat(at.bot.letters()).hasSize(3);
  }

  @Test
  void an_urgent_one_with_unknown_deliveries_is_corrected_by_two() {
    Someone other = at.sender(2, "Аня");
    at.bot.reply(owner.presses(key(draft("urgent all\nТекст"), "Отправить")));
    at.bot.reply(other.presses(inLetter("y")));
    while (at.store().fix(1, 100, NOW)) {
      assertThat(at.store().active()).isNotEmpty();
    }
    List<Parcel> out = at.store().advance(at.store().ready(1, 100, NOW), List.of(), NOW);
    List<Outcome> lost =
        out.stream().map(parcel -> Outcome.of(parcel, 1, Outcome.Result.UNKNOWN)).toList();
    at.store().advance(List.of(), lost, NOW);
    at.store().change(1, Set.of(Broadcast.State.RUNNING), Broadcast.State.DONE, NOW, "");
    Screen control = at.control(owner.commands("correct", "1\nДругое"));
    assertThat(control.html()).contains("второй человек с правом рассылки: она срочная");
    at.bot.reply(owner.presses(key(control, "Исправить")));
    assertThat(at.store().find(1).orElseThrow().version()).isEqualTo(1);
  }

  @Test
  void a_correction_replaces_only_the_text_that_its_author_saw() {
    Someone other = at.sender(2, "Аня");
    at.bot.reply(owner.presses(key(draft("all\nТекст"), "Отправить")));
    while (at.store().fix(1, 100, NOW)) {
      assertThat(at.store().active()).isNotEmpty();
    }
    String mine = key(at.control(owner.commands("correct", "1\nМой текст")), "Исправить");
    String theirs = key(at.control(other.commands("correct", "1\nИх <текст>")), "Исправить");
    Request press = other.presses(theirs);
    assertThat(at.bot.screen(press).html()).isEqualTo("№ 1: исправляю…");
    assertThat(at.bot.screen(press).html()).isEqualTo("№ 1: исправляю…");
    assertThat(at.bot.screen(owner.presses(mine)).html())
        .startsWith("Текст № 1 с тех пор исправил другой. Вот он:\n<pre>Их &lt;текст&gt;</pre>")
        .endsWith("Соберите исправление заново, ваш текст стоит выше.");
    assertThat(at.store().find(1).orElseThrow().version()).isEqualTo(2);
    mine = key(at.control(owner.commands("correct", "1\nМой текст")), "Исправить");
    assertThat(at.bot.screen(owner.presses(mine)).html()).isEqualTo("№ 1: исправляю…");
  }

  private Screen draft(String arguments) {
    return at.control(owner.commands("broadcast", arguments));
  }

  /** What a button of the last question carries. */
  private String inLetter(String act) {
    Matcher data = Pattern.compile("v:" + act + ":[0-9a-f:]+").matcher(at.bot.letters().get(1));
    assertThat(data.find()).isTrue();
    return data.group();
  }
}
