package org.podorozhnik.bot.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podorozhnik.bot.text.AnnouncementText.Problem;
import org.podorozhnik.bot.text.AnnouncementText.Problem.What;
import org.podorozhnik.content.broadcast.Payload.Attachment;

class AnnouncementTextTest {
  private static final Attachment PHOTO = new Attachment(Attachment.Kind.PHOTO, "file");

  @Test
  void a_line_parts_the_languages_and_a_photo_belongs_to_both() {
    AnnouncementText text =
        AnnouncementText.read(
            "  Привет, <b>мир</b>\n[en]\n\nHello &amp; more\n", Optional.of(PHOTO));
    assertThat(text.problem()).isEmpty();
    assertThat(html(text, "ru")).isEqualTo("Привет, <b>мир</b>");
    assertThat(html(text, "en")).isEqualTo("Hello &amp; more");
    assertThat(text.texts().values()).allMatch(p -> p.attachment().equals(Optional.of(PHOTO)));
  }

  @Test
  void formatting_around_the_line_is_closed_before_it_and_opened_again_behind() {
    AnnouncementText text =
        AnnouncementText.read(
            "<b>Да <a href=\"https://a.org/?x=1&amp;y\">тут\n[en]\nhere</a></b>", Optional.empty());
    assertThat(html(text, "ru"))
        .isEqualTo("<b>Да <a href=\"https://a.org/?x=1&amp;y\">тут</a></b>");
    assertThat(html(text, "en")).isEqualTo("<b><a href=\"https://a.org/?x=1&amp;y\">here</a></b>");
    assertThat(html(AnnouncementText.read("<b>Да\n[en]</b>\nYes", Optional.empty()), "en"))
        .isEqualTo("Yes");
  }

  @Test
  void two_emoji_side_by_side_stay_two() {
    String html = "<tg-emoji emoji-id=\"1\">а</tg-emoji><tg-emoji emoji-id=\"1\">б</tg-emoji>";
    assertThat(html(AnnouncementText.read(html, Optional.empty()), "ru")).isEqualTo(html);
  }

  @ParameterizedTest
  @CsvSource({
    "'', EMPTY",
    "' \n<b> </b>', EMPTY",
    "'[en]', EMPTY",
    "'[en]\nHello', ONLY_ENGLISH",
    "'Да\n[en]\n ', ENGLISH_EMPTY",
    "'Да\n[en]\na\n[EN]\nb', TWICE",
    "'<b>Да', BROKEN",
    "'<b>Да</i>', BROKEN",
    "'Да</b>', BROKEN",
    "'<h1>Да</h1>', BROKEN",
    "'Да <b', BROKEN",
  })
  void what_cannot_be_sent_says_why(String html, What what) {
    AnnouncementText text = AnnouncementText.read(html, Optional.empty());
    assertThat(text.problem().map(Problem::what)).contains(what);
    assertThat(text.texts()).isEmpty();
  }

  @Test
  void the_limit_counts_what_is_read_and_leaves_room_for_the_word_that_it_was_corrected() {
    int most = UpdateLimits.most(false);
    String full = "<b>" + "&amp;".repeat(most) + "</b>";
    assertThat(AnnouncementText.read(full, Optional.empty()).problem()).isEmpty();
    assertThat(AnnouncementText.read("Да\n[en]\n" + "🙂".repeat(most / 2 + 3), Optional.empty()))
        .extracting(t -> t.problem().orElseThrow())
        .isEqualTo(new Problem(What.TOO_LONG, "en", 6));
    assertThat(AnnouncementText.read("я".repeat(1000), Optional.of(PHOTO)).problem())
        .contains(new Problem(What.TOO_LONG, "ru", 1000 - UpdateLimits.most(true)));
  }

  private static String html(AnnouncementText text, String language) {
    return java.util.Objects.requireNonNull(text.texts().get(language)).html();
  }
}
