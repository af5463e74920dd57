package org.podorozhnik.bot.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.picture.Picture;

class ReplyTest {
  private static final Picture PICTURE = new Picture(new byte[] {1});

  @Test
  void a_caption_is_measured_without_its_tags() {
    Screen longest = Screen.of("<b>" + "ы".repeat(Reply.Photo.MAX_CAPTION) + "</b>");
    assertThat(new Reply.Photo(PICTURE, longest, Optional.empty()).caption()).isEqualTo(longest);
    Screen longer = Screen.of("ы".repeat(Reply.Photo.MAX_CAPTION + 1));
    assertThatThrownBy(() -> new Reply.Photo(PICTURE, longer, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
