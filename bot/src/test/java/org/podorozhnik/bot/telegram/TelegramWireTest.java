package org.podorozhnik.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podorozhnik.bot.outbox.Delivery;
import org.podorozhnik.bot.outbox.Outgoing;
import org.podorozhnik.bot.outbox.Wire;
import org.podorozhnik.bot.sandbox.FakeTelegram;
import org.podorozhnik.bot.sandbox.FakeTelegram.Person;
import org.podorozhnik.bot.sandbox.FakeTelegram.Place;
import org.podorozhnik.bot.sandbox.Seen;
import org.podorozhnik.bot.sandbox.world.Standing;
import org.podorozhnik.bot.text.Key;
import org.podorozhnik.bot.text.Languages;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.content.broadcast.Payload.Attachment;

/** What goes through the real client over HTTP, and what comes back. */
class TelegramWireTest {
  private static final Person ANYA = new Person(101, "Аня", "ru");
  private static final Person MAX = new Person(103, "Max", "en");
  private static final long GROUP = -1_001_000_000_001L;

  private FakeTelegram telegram;
  private TelegramGateway gateway;
  private Wire wire;

  @BeforeEach
  void start() throws Exception {
    telegram = FakeTelegram.start(Clock.systemUTC());
    telegram.open(ANYA);
    telegram.group(GROUP, "Релоканты", Map.of(2, "Границы"));
    telegram.groups().standing(GROUP, ANYA, Standing.ADMINISTRATOR);
    telegram.groups().standing(GROUP, MAX, Standing.MEMBER);
    gateway = new TelegramGateway(telegram.token(), telegram.apiUrl(), Clock.systemUTC());
    wire = gateway.wire();
  }

  @AfterEach
  void stop() {
    gateway.close();
    telegram.close();
  }

  private static <T> T done(CompletableFuture<T> future) throws Exception {
    return future.get(10, TimeUnit.SECONDS);
  }

  private int sent(Outgoing message) throws Exception {
    return ((Delivery.Sent) done(wire.send(message))).messageId();
  }

  private Seen last(long chat) {
    List<Seen> history = telegram.history(chat);
    return history.get(history.size() - 1);
  }

  private static Outgoing text(long chat, String html) {
    return Outgoing.text(chat, Optional.empty(), Screen.of(html));
  }

  private Attachment document() {
    int id =
        telegram.people().document(ANYA, Place.privately(ANYA), "памятка.pdf", new byte[3], "");
    return new Attachment(Attachment.Kind.DOCUMENT, fileId("/document/file_id", id));
  }

  private Attachment photo() throws Exception {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", png);
    int id = telegram.people().photo(ANYA, Place.privately(ANYA), png.toByteArray(), "");
    return new Attachment(Attachment.Kind.PHOTO, fileId("/photo/0/file_id", id));
  }

  private String fileId(String where, int message) {
    return telegram.history(101).stream()
        .filter(seen -> seen.id() == message)
        .map(seen -> seen.json().at(where).asText())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void files_that_telegram_has_go_with_their_caption_into_the_topic_and_without_sound()
      throws Exception {
    Screen caption = Screen.of("<b>Ларс</b>").withRow(Key.press("Ещё", "more"));
    for (Attachment file : List.of(photo(), document())) {
      Outgoing message =
          Outgoing.text(GROUP, Optional.of(2), caption)
              .withAttachment(Optional.of(file))
              .silently();
      int id = sent(message);
      Seen seen = last(GROUP);
      assertThat(seen.id()).isEqualTo(id);
      assertThat(seen.json().has(file.kind() == Attachment.Kind.PHOTO ? "photo" : "document"))
          .isTrue();
      assertThat(seen.text()).isEqualTo("Ларс");
      assertThat(seen.json().at("/caption_entities/0/type").asText()).isEqualTo("bold");
      assertThat(seen.topic()).isEqualTo(2);
      assertThat(seen.silent()).isTrue();
      assertThat(seen.button("Ещё")).isPresent();
    }
    assertThat(telegram.complaints()).isEmpty();
  }

  @Test
  void a_message_sounds_unless_it_is_to_be_silent() throws Exception {
    sent(text(101, "громко"));
    assertThat(last(101).silent()).isFalse();
    sent(text(101, "тихо").silently());
    assertThat(last(101).silent()).isTrue();
  }

  @Test
  void a_text_and_a_caption_are_changed_in_place() throws Exception {
    int text = sent(text(101, "a"));
    assertThat(done(wire.send(Outgoing.edit(101, text, Screen.of("<i>b</i>")))))
        .isEqualTo(new Delivery.Sent(text));
    assertThat(last(101).text()).isEqualTo("b");
    Optional<Attachment> file = Optional.of(document());
    int captioned = sent(text(101, "c").withAttachment(file));
    Outgoing change = Outgoing.edit(101, captioned, Screen.of("<i>d</i>")).withAttachment(file);
    assertThat(done(wire.send(change))).isEqualTo(new Delivery.Sent(captioned));
    assertThat(last(101).text()).isEqualTo("d");
    assertThat(last(101).json().has("document")).isTrue();
  }

  @Test
  void what_cannot_be_changed_or_taken_away_says_why() throws Exception {
    assertThat(done(wire.send(Outgoing.edit(101, 77, Screen.of("x")))))
        .isEqualTo(new Delivery.Rejected("Bad Request: message to edit not found"));
    assertThat(done(wire.delete(101, 77)))
        .isEqualTo(new Delivery.Rejected("Bad Request: message to delete not found"));
    assertThat(done(wire.send(Outgoing.text(GROUP, Optional.of(9), Screen.of("x")))))
        .isEqualTo(new Delivery.Rejected("Bad Request: message thread not found"));
  }

  @Test
  void a_message_is_pinned_without_sound_where_the_bot_may_and_deleted() throws Exception {
    int board = sent(text(GROUP, "Табло"));
    assertThat(done(wire.pin(GROUP, board))).isInstanceOf(Delivery.Rejected.class);
    telegram.groups().bot(ANYA, GROUP, Standing.ADMINISTRATOR);
    assertThat(done(wire.pin(GROUP, board))).isEqualTo(new Delivery.Sent(board));
    assertThat(last(GROUP).json().at("/pinned_message/message_id").asInt()).isEqualTo(board);
    assertThat(last(GROUP).silent()).isTrue();
    assertThat(done(wire.delete(GROUP, board))).isEqualTo(new Delivery.Sent(board));
    assertThat(telegram.history(GROUP)).filteredOn(Seen::deleted).hasSize(1);
  }

  @Test
  void telegram_says_who_is_an_admin() throws Exception {
    assertThat(done(wire.standing(GROUP, ANYA.id()))).isEqualTo(Wire.Standing.ADMIN);
    assertThat(done(wire.standing(GROUP, MAX.id()))).isEqualTo(Wire.Standing.OTHER);
    assertThat(done(wire.standing(GROUP, 999))).isEqualTo(Wire.Standing.UNKNOWN);
    telegram.close();
    assertThat(done(wire.standing(GROUP, ANYA.id()))).isEqualTo(Wire.Standing.UNKNOWN);
  }

  @Test
  void a_group_that_was_left_takes_nothing_more() throws Exception {
    assertThat(done(wire.leave(GROUP))).isEqualTo(new Delivery.Sent(0));
    assertThat(done(wire.send(text(GROUP, "x")))).isEqualTo(new Delivery.ChatGone(true));
  }

  @Test
  void admins_of_a_group_see_what_only_they_may_choose() throws Exception {
    gateway.introduce(Languages.load(), List.of("start", "help"));
    assertThat(
            telegram.await(java.time.Duration.ofSeconds(10), t -> menu(t, ANYA).contains("board")))
        .isTrue();
    assertThat(menu(telegram, ANYA)).contains("wait", "subscribe", "here", "settings");
    assertThat(menu(telegram, MAX)).contains("wait").doesNotContain("board");
  }

  private static List<String> menu(FakeTelegram telegram, Person person) {
    return telegram.commands(person, new Place(GROUP, 0)).findValuesAsText("command");
  }
}
