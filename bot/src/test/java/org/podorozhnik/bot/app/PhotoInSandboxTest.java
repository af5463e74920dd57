package org.podorozhnik.bot.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Ticker;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podorozhnik.bot.outbox.ChatGates;
import org.podorozhnik.bot.outbox.Pacer;
import org.podorozhnik.bot.outbox.ReplyLane;
import org.podorozhnik.bot.outbox.Wire;
import org.podorozhnik.bot.routing.Doors;
import org.podorozhnik.bot.routing.Feature;
import org.podorozhnik.bot.routing.FloodGuard;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Route;
import org.podorozhnik.bot.routing.RouteTable;
import org.podorozhnik.bot.routing.Router;
import org.podorozhnik.bot.sandbox.FakeTelegram;
import org.podorozhnik.bot.sandbox.FakeTelegram.Person;
import org.podorozhnik.bot.sandbox.FakeTelegram.Place;
import org.podorozhnik.bot.telegram.TelegramGateway;
import org.podorozhnik.bot.text.Key;
import org.podorozhnik.bot.text.Languages;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.picture.Picture;
import org.podorozhnik.content.InMemoryStorage;
import org.podorozhnik.content.staff.StaffRoll;

/** A picture from a handler to the chat, through the real client and over HTTP. */
class PhotoInSandboxTest {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Person ANNA = new Person(101, "Аня", "ru");
  private static final long GROUP = -1_001_000_000_001L;
  private static final Screen CARD =
      Screen.of("Карточка").withRow(Key.press("За сутки", "picture"));

  private final ExecutorService workers = Executors.newFixedThreadPool(2);
  private final Screen caption = Screen.of("<b>Ларс</b>").withRow(Key.press("Ещё", "picture"));
  private Picture picture;
  private FakeTelegram telegram;
  private TelegramGateway gateway;
  private ReplyLane lane;

  @BeforeEach
  void start() throws Exception {
    Clock clock = Clock.systemUTC();
    picture = new Picture(png());
    telegram = FakeTelegram.start(clock);
    telegram.group(GROUP, "Релоканты", Map.of(2, "Границы"));
    gateway = new TelegramGateway(telegram.token(), telegram.apiUrl(), clock);
    InMemoryStorage storage = new InMemoryStorage(clock);
    Wire wire = gateway.wire();
    ChatGates gates = new ChatGates(System::nanoTime, 1, 18);
    Pacer pacer = new Pacer(System::nanoTime, 28);
    lane = new ReplyLane(wire, storage, clock, gates, pacer, workers);
    Feature feature =
        () ->
            List.of(
                Route.command("card", (request, visitor) -> Reply.show(CARD)),
                Route.command("picture", (request, visitor) -> photo()),
                Route.button("picture", (request, visitor) -> photo()));
    Router router =
        new Router(
            new RouteTable(List.of(feature)),
            Languages.load(),
            storage.preferences(),
            FakeTelegram.BOT_NAME,
            new Doors(new StaffRoll(storage.staff(), List.of()), (c, p) -> false, c -> true),
            Ticker.systemTicker());
    FloodGuard flood = new FloodGuard(100, Duration.ofMinutes(1), System::nanoTime);
    gateway.poll(FakeTelegram.BOT_NAME, new Dispatcher(router, lane, wire, flood, workers)::handle);
  }

  private Reply photo() {
    return new Reply.Photo(picture, caption, Optional.empty());
  }

  @AfterEach
  void stop() {
    gateway.close();
    telegram.close();
    workers.shutdownNow();
  }

  @Test
  void a_photo_arrives_as_it_was_sent_with_its_caption_and_buttons() throws Exception {
    telegram.say(ANNA, "/picture");
    ObjectNode photo = answers(ANNA.id(), 1).get(0);
    assertThat(telegram.file(photo.at("/photo/0/file_id").asText())).isEqualTo(picture.png());
    assertThat(photo.path("caption").asText()).isEqualTo("Ларс");
    assertThat(photo.at("/caption_entities/0/type").asText()).isEqualTo("bold");
    assertThat(photo.at("/reply_markup/inline_keyboard/0/0/text").asText()).isEqualTo("Ещё");
    assertThat(telegram.complaints()).isEmpty();
  }

  @Test
  void a_button_brings_a_new_message_and_the_card_stays() throws Exception {
    telegram.say(ANNA, "/card");
    int card = answers(ANNA.id(), 1).get(0).path("message_id").asInt();
    String query = telegram.press(ANNA, ANNA.id(), card, "picture");
    List<ObjectNode> answers = answers(ANNA.id(), 2);
    assertThat(answers.get(0).path("text").asText()).isEqualTo("Карточка");
    assertThat(answers.get(1).has("photo")).isTrue();
    assertThat(telegram.await(PATIENCE, t -> t.buttonAnswer(query).has("answered"))).isTrue();
  }

  @Test
  void in_a_group_it_answers_the_asker_in_the_topic_and_not_twice() throws Exception {
    String command = "/picture@" + FakeTelegram.BOT_NAME;
    int asked = telegram.say(ANNA, new Place(GROUP, 2), command, 0);
    ObjectNode photo = answers(GROUP, 1).get(0);
    assertThat(photo.path("message_thread_id").asInt()).isEqualTo(2);
    assertThat(photo.at("/reply_to_message/message_id").asInt()).isEqualTo(asked);
    String query = telegram.press(ANNA, GROUP, photo.path("message_id").asInt(), "picture");
    assertThat(
            telegram.await(
                PATIENCE, t -> t.buttonAnswer(query).path("text").asText().contains("выше")))
        .isTrue();
    assertThat(telegram.answers(GROUP)).hasSize(1);
  }

  @Test
  void words_are_sent_alone_where_telegram_refuses_the_picture() throws Exception {
    picture = new Picture(new byte[] {1, 2, 3});
    telegram.say(ANNA, "/picture");
    for (int i = 0; i < 100 && telegram.answers(ANNA.id()).isEmpty(); i++) {
      telegram.await(Duration.ofMillis(100), t -> !t.answers(ANNA.id()).isEmpty());
      lane.sendDue();
    }
    ObjectNode text = answers(ANNA.id(), 1).get(0);
    assertThat(text.path("text").asText()).isEqualTo("Ларс");
    assertThat(text.at("/reply_markup/inline_keyboard/0/0/text").asText()).isEqualTo("Ещё");
  }

  private List<ObjectNode> answers(long chat, int count) throws InterruptedException {
    assertThat(telegram.await(PATIENCE, t -> t.answers(chat).size() >= count)).isTrue();
    return telegram.answers(chat);
  }

  private static byte[] png() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(80, 45, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }
}
