package org.podorozhnik.bot.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.podorozhnik.bot.routing.Chat;
import org.podorozhnik.bot.routing.ChatKind;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Someone;
import org.podorozhnik.bot.text.Key;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.broadcast.Broadcast.State;
import org.podorozhnik.content.broadcast.Payload;
import org.podorozhnik.content.broadcast.Payload.Attachment;

class NewsTest {
  private final BotUnderTest bot = new BotUnderTest();
  private final Mailing mailing = new Mailing(bot);
  private final Someone person = new Someone(1, "ru");

  @Test
  void there_may_be_none_yet() {
    assertThat(bot.screen(person.commands("news", "")).html()).contains("Новостей пока нет");
    assertThat(bot.screen(person.commands("start", "n_7")).html()).contains("Новостей пока нет");
  }

  @Test
  void past_updates_are_read_newest_first_three_at_a_time_also_in_groups() {
    for (int i = 1; i <= 5; i++) {
      mailing.finish(mailing.running("Новость <b>" + i + "</b>"));
      bot.clock.tick(Duration.ofMinutes(1));
    }
    mailing.schedule("Ещё не время", bot.clock.instant().plusSeconds(600));
    Chat group = new Chat(-100, ChatKind.GROUP, Optional.empty());
    Screen first = bot.screen(new Someone(2, "ru").in(group).commands("news", ""));
    assertThat(first.html())
        .containsSubsequence(
            "<b>24 ноября, 15:04</b>\nНовость <b>5</b>", "<b>4</b>", "15:02", "<b>3</b>")
        .doesNotContain("<b>2</b>", "Ещё не время");
    Screen second = bot.screen(person.presses(data(first, "Старше ›")));
    assertThat(second.html()).contains("<b>2</b>", "<b>1</b>").doesNotContain("<b>3</b>");
    assertThat(second.rows().toString()).doesNotContain("Старше");
    assertThat(bot.screen(person.presses(data(second, "‹ Новее")))).isEqualTo(first);
  }

  @Test
  void a_correction_is_marked_and_what_was_taken_back_is_gone() {
    long number = mailing.running("Перевал закрыт");
    mailing.finish(number);
    bot.clock.tick(Duration.ofMinutes(10));
    mailing.correct(number, "Перевал открыт");
    mailing.fix(number);
    assertThat(bot.screen(person.commands("start", "n_1")).html())
        .contains("Перевал открыт", "<i>исправлено 24 ноября, 15:10 по Москве</i>")
        .doesNotContain("закрыт");
    mailing.change(number, State.RUNNING, State.PAUSED, "");
    assertThat(bot.screen(person.commands("start", "n_1")).html()).doesNotContain("Перевал");
    mailing.change(number, State.PAUSED, State.RUNNING, "");
    bot.storage.broadcasts().recall(number, bot.clock.instant(), new Effect(1, 0));
    assertThat(bot.screen(person.commands("start", "n_1")).html())
        .startsWith("Этой новости больше нет: её отозвали.")
        .contains("Новостей пока нет");
    assertThat(bot.screen(person.commands("start", "n_9")).html()).startsWith("Такой новости нет.");
    assertThat(bot.reply(person.presses("i:f:1")))
        .isEqualTo(new Reply.Note("Этой новости больше нет."));
  }

  @Test
  void a_picture_is_named_and_shown_by_a_button_in_the_language_of_the_reader() {
    Attachment photo = new Attachment(Attachment.Kind.PHOTO, "file-1");
    mailing.fix(
        mailing.launch(
            Map.of(
                "ru", new Payload("Схема объезда", Optional.of(photo)),
                "en", new Payload("The detour", Optional.of(photo))),
            Optional.empty()));
    Screen english = bot.screen(new Someone(3, "en").commands("news", ""));
    assertThat(english.html()).contains("The detour", "A photo belongs to this");
    Screen russian = bot.screen(person.commands("news", ""));
    Reply shown = bot.reply(person.presses(data(russian, "Фото: 24 ноября, 15:00")));
    Reply.Part part = new Reply.Part(Screen.of("Схема объезда"), Optional.of(photo), true);
    assertThat(shown).isEqualTo(new Reply.Several(List.of(part)));
  }

  @Test
  void a_long_text_has_a_page_of_its_own_and_one_at_the_limit_is_shown_whole_by_a_button() {
    String most = "<b>я</b>".repeat(Screen.MAX_TEXT);
    mailing.running("Коротко");
    mailing.running(most);
    mailing.running("Снова коротко");
    Screen first = bot.screen(person.commands("news", ""));
    assertThat(first.html()).contains("Снова коротко").doesNotContain("яя");
    Screen second = bot.screen(person.presses(data(first, "Старше ›")));
    assertThat(second.html()).contains("яяя", "…").doesNotContain("оротко");
    Reply whole = bot.reply(person.presses(data(second, "Целиком: 24 ноября, 15:00")));
    assertThat(((Reply.Several) whole).parts().get(0).screen().html()).isEqualTo(most);
    assertThat(bot.screen(person.presses(data(second, "‹ Новее"))).html())
        .contains("Снова коротко");
  }

  private static String data(Screen screen, String label) {
    return screen.rows().stream()
        .flatMap(List::stream)
        .filter(key -> key.label().equals(label))
        .map(Key::value)
        .findFirst()
        .orElseThrow(() -> new AssertionError(label + " in " + screen.rows()));
  }
}
