package org.podorozhnik.bot.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.podorozhnik.bot.routing.Chat;
import org.podorozhnik.bot.routing.ChatKind;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Someone;

class PictureTest {
  private final BotUnderTest bot = new BotUnderTest();
  private final Someone person = new Someone(1, "ru");

  @Test
  void with_nothing_to_draw_a_note_says_so() {
    assertThat(note("d:verkhny-lars:out:car")).contains("ничего не известно");
    assertThat(note("o:verkhny-lars:out:car")).contains("пока мало сообщений");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ru", "en"})
  void with_history_the_day_and_the_week_are_pictures_with_words(String language) {
    PastWeeks.into(bot);
    Someone reader = new Someone(2, language);
    for (String data : new String[] {"d:verkhny-lars:out:car", "o:verkhny-lars:out:car"}) {
      Reply reply = bot.reply(reader.presses(data));
      assertThat(reply).as(data).isInstanceOfAny(Reply.Photo.class, Reply.Note.class);
      if (reply instanceof Reply.Photo photo) {
        assertThat(photo.caption().rows().get(0).get(0).value())
            .isEqualTo("c:verkhny-lars:out:car");
      } else {
        assertThat(((Reply.Note) reply).text()).containsPattern("Картинку|picture");
      }
    }
  }

  @Test
  void the_caption_says_what_the_picture_shows() {
    PastWeeks.into(bot);
    if (bot.reply(person.presses("d:verkhny-lars:out:car")) instanceof Reply.Photo day) {
      assertThat(day.caption().html())
          .contains("Верхний Ларс: Россия → Грузия, на машине", "Последние сутки.", "сообщени");
    }
    if (bot.reply(person.presses("o:verkhny-lars:out:car")) instanceof Reply.Photo week) {
      assertThat(week.caption().html()).contains("время московское", "Проездов за 8 недель: 448.");
    }
  }

  @Test
  void another_queue_of_the_same_crossing_has_a_picture_of_its_own() {
    PastWeeks.into(bot);
    assertThat(note("d:verkhny-lars:in:car")).contains("ничего не известно");
    assertThat(note("o:verkhny-lars:out:bus")).contains("пока мало");
  }

  @ParameterizedTest
  @ValueSource(strings = {"d", "d:", "d:nowhere", "o:nowhere:out:car", "o:verkhny-lars:up:car"})
  void a_crossing_that_is_gone_is_told(String data) {
    assertThat(note(data)).contains("Такого перехода в списке нет");
  }

  @Test
  void a_group_is_shown_it_as_well() {
    PastWeeks.into(bot);
    Chat group = new Chat(-100_777L, ChatKind.GROUP, Optional.empty());
    assertThat(bot.reply(new Someone(3, "ru").in(group).presses("d:verkhny-lars")))
        .isInstanceOfAny(Reply.Photo.class, Reply.Note.class);
  }

  private String note(String data) {
    return ((Reply.Note) bot.reply(person.presses(data))).text();
  }
}
