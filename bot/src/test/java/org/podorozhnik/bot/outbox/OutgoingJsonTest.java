package org.podorozhnik.bot.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.podorozhnik.bot.text.Key;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.picture.Picture;

class OutgoingJsonTest {
  private static final Screen SCREEN = Screen.of("<b>Ларс</b>").withRow(Key.press("Ещё", "x:1"));
  private static final Picture PICTURE = new Picture(new byte[] {-119, 'P', 0, 127, -128});

  @Test
  void a_message_is_read_as_it_was_written() {
    Outgoing text = new Outgoing(-5, Optional.of(2), 7, 9, SCREEN);
    assertThat(OutgoingJson.read(OutgoingJson.write(text))).isEqualTo(text);
  }

  @Test
  void a_picture_is_kept_with_its_caption() {
    Outgoing photo = new Outgoing(5, Optional.empty(), 7, 0, SCREEN, Optional.of(PICTURE));
    Outgoing read = OutgoingJson.read(OutgoingJson.write(photo));
    assertThat(read).isEqualTo(photo);
    assertThat(read.picture().orElseThrow().png()).isEqualTo(PICTURE.png());
  }

  @Test
  void a_row_of_a_version_without_pictures_is_read() {
    String row = "{\"chat\":5,\"replyTo\":0,\"edit\":3,\"html\":\"text\",\"rows\":[]}";
    assertThat(OutgoingJson.read(row))
        .isEqualTo(new Outgoing(5, Optional.empty(), 0, 3, Screen.of("text")));
  }

  @Test
  void a_picture_never_takes_the_place_of_a_text() {
    assertThatThrownBy(() -> new Outgoing(5, Optional.empty(), 0, 9, SCREEN, Optional.of(PICTURE)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
