package org.podorozhnik.bot.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podorozhnik.bot.outbox.Outgoing;
import org.podorozhnik.bot.telegram.TelegramGateway;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.picture.Picture;

/** What the chat page asks of its server. */
class PageTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient browser =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private SandboxServer server;
  private FakeTelegram telegram;
  private ApiClient bot;

  @BeforeEach
  void enter() throws Exception {
    server = SandboxServer.start(0, Clock.systemUTC());
    telegram = server.telegram();
    bot = new ApiClient(server.apiUrl(), FakeTelegram.TOKEN);
    HttpRequest key = HttpRequest.newBuilder(server.pageUrl()).build();
    assertThat(browser.send(key, BodyHandlers.ofString()).body()).contains("Подорожник: песочница");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpRequest act(String body) {
    return HttpRequest.newBuilder(server.apiUrl().resolve("/api/act"))
        .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
        .build();
  }

  private JsonNode perform(String body) throws Exception {
    return JSON.readTree(browser.send(act(body), BodyHandlers.ofString()).body());
  }

  private JsonNode chat(long id) throws Exception {
    URI state = server.apiUrl().resolve("/api/state");
    String body =
        browser.send(HttpRequest.newBuilder(state).build(), BodyHandlers.ofString()).body();
    for (JsonNode chat : JSON.readTree(body).path("chats")) {
      if (chat.path("id").asLong() == id) {
        return chat;
      }
    }
    throw new AssertionError("no chat " + id);
  }

  @Test
  void what_a_person_writes_reaches_the_bot_and_the_page() throws Exception {
    assertThat(chat(101).path("contact").asText()).isEqualTo("NEVER_WROTE");
    perform("{'do':'say','person':101,'chat':101,'text':'/start'}");
    assertThat(bot.ok("getUpdates", "{}").get(0).at("/message/from/first_name").asText())
        .isEqualTo("Аня");
    assertThat(chat(101).path("contact").asText()).isEqualTo("OPEN");
    assertThat(chat(101).at("/messages/0/text").asText()).isEqualTo("/start");
  }

  @Test
  void a_pressed_button_waits_for_the_bots_answer() throws Exception {
    perform("{'do':'say','person':101,'chat':101,'text':'/start'}");
    String keys = "{'inline_keyboard':[[{'text':'k','callback_data':'go'}]]}";
    int id =
        bot.ok("sendMessage", "{'chat_id':101,'text':'x','reply_markup':" + keys + "}")
            .path("message_id")
            .asInt();
    String press = "{'do':'press','person':101,'chat':101,'message':%d,'data':'go'}";
    var pressed = browser.sendAsync(act(press.formatted(id)), BodyHandlers.ofString());
    JsonNode updates = bot.ok("getUpdates", "{'offset':1001,'timeout':10}");
    String query = updates.get(0).at("/callback_query/id").asText();
    bot.ok("answerCallbackQuery", "{'callback_query_id':'" + query + "','text':'Готово'}");
    assertThat(pressed.get(10, TimeUnit.SECONDS).body()).contains("\"text\":\"Готово\"");
  }

  @Test
  void events_bring_what_changed() throws Exception {
    HttpRequest events = HttpRequest.newBuilder(server.apiUrl().resolve("/api/events")).build();
    InputStream stream = browser.send(events, BodyHandlers.ofInputStream()).body();
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    assertThat(data(lines)).contains("\"people\"").doesNotContain("привет");
    telegram.say(SandboxServer.PEOPLE.get(0), "привет");
    assertThat(data(lines)).contains("привет");
  }

  private static String data(BufferedReader lines) throws Exception {
    return CompletableFuture.supplyAsync(() -> nextData(lines)).get(10, TimeUnit.SECONDS);
  }

  private static String nextData(BufferedReader lines) {
    try {
      String line = lines.readLine();
      while (!line.startsWith("data:")) {
        line = lines.readLine();
      }
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_file_takes_its_caption_along_and_messages_are_forwarded() throws Exception {
    perform(
        "{'do':'document','person':101,'chat':101,'name':'a.pdf','base64':'PGI+',"
            + "'caption':'/broadcast all'}");
    assertThat(chat(101).at("/messages/0/caption").asText()).isEqualTo("/broadcast all");
    perform("{'do':'say','person':103,'chat':-2001,'text':'Ларс закрыт'}");
    int said = chat(-2001).at("/messages/0/message_id").asInt();
    perform("{'do':'forward','person':101,'chat':101,'from':-2001,'message':" + said + "}");
    assertThat(chat(101).at("/messages/1/forward_origin/sender_user/id").asLong()).isEqualTo(103);
  }

  @Test
  void circumstances_change_as_the_page_wishes() throws Exception {
    perform("{'do':'say','person':101,'chat':101,'text':'/start'}");
    perform("{'do':'block','person':101,'chat':101,'on':true}");
    assertThat(chat(101).path("contact").asText()).isEqualTo("BLOCKED");
    perform("{'do':'bot','person':102,'chat':-2001,'standing':'administrator'}");
    assertThat(chat(-2001).path("bot").asText()).isEqualTo("administrator");
    perform("{'do':'migrate','person':102,'chat':-2001}");
    assertThat(chat(-2001).path("movedTo").asLong()).isEqualTo(-1_001_000_002_001L);
    perform("{'do':'language','person':101,'language':'en'}");
    perform("{'do':'say','person':101,'chat':" + SandboxServer.GROUP + ",'text':'/wait'}");
    JsonNode updates = bot.ok("getUpdates", "{}");
    assertThat(updates.get(updates.size() - 1).at("/message/from/language_code").asText())
        .isEqualTo("en");
  }

  @Test
  void faults_are_switched_on_and_off() throws Exception {
    perform(
        "{'do':'fault','person':101,'fault':"
            + "{'kind':'STATUS','value':500,'method':'getMe','times':5}}");
    assertThat(bot.refusal("getMe", "{}")).isEqualTo("500 Internal Server Error");
    perform("{'do':'mend','person':101}");
    bot.ok("getMe", "{}");
  }

  @Test
  void nonsense_is_refused_in_words() throws Exception {
    assertThat(perform("{'do':'dance','person':101}").path("error").asText()).contains("dance");
    assertThat(perform("{'do':'say','person':9}").path("error").asText()).contains("no person 9");
    assertThat(perform("{'do':'photo','person':101,'chat':101,'base64':''}").has("error")).isTrue();
  }

  @Test
  void a_photo_of_the_bot_is_shown_with_its_bytes() throws Exception {
    telegram.say(SandboxServer.PEOPLE.get(0), "/wait");
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(80, 45, BufferedImage.TYPE_INT_RGB), "png", png);
    Picture picture = new Picture(png.toByteArray());
    try (TelegramGateway gateway =
        new TelegramGateway(FakeTelegram.TOKEN, server.apiUrl(), Clock.systemUTC())) {
      Screen caption = Screen.of("Ларс за сутки");
      gateway
          .wire()
          .send(new Outgoing(101, Optional.empty(), 0, 0, caption, Optional.of(picture)))
          .get(10, TimeUnit.SECONDS);
    }
    JsonNode shown = chat(101).at("/messages/1");
    assertThat(shown.path("caption").asText()).isEqualTo("Ларс за сутки");
    assertThat(shown.at("/photo/0/width").asInt()).isEqualTo(80);
    String id = shown.at("/photo/0/file_id").asText();
    HttpRequest file = HttpRequest.newBuilder(server.apiUrl().resolve("/api/file/" + id)).build();
    var answer = browser.send(file, BodyHandlers.ofByteArray());
    assertThat(answer.body()).isEqualTo(picture.png());
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/png");
    assertThat(answer.headers().firstValue("Content-Disposition")).hasValue("inline");
  }

  @Test
  void a_document_is_only_ever_saved() throws Exception {
    perform("{'do':'document','person':101,'chat':101,'name':'a.html','base64':'PGI+'}");
    String id = chat(101).at("/messages/0/document/file_id").asText();
    HttpRequest file = HttpRequest.newBuilder(server.apiUrl().resolve("/api/file/" + id)).build();
    var answer = browser.send(file, BodyHandlers.ofString());
    assertThat(answer.body()).isEqualTo("<b>");
    assertThat(answer.headers().firstValue("Content-Disposition")).hasValue("attachment");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
  }
}
