package org.podorozhnik.bot.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podorozhnik.bot.outbox.Outgoing;
import org.podorozhnik.bot.sandbox.FakeTelegram.Person;
import org.podorozhnik.bot.sandbox.FakeTelegram.Place;
import org.podorozhnik.bot.sandbox.world.Standing;
import org.podorozhnik.bot.telegram.TelegramGateway;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.picture.Picture;

/** The chat page in headless Chromium, where that is installed. */
class SandboxPageTest {
  private static final Person ANYA = SandboxServer.PEOPLE.get(0);
  private static final long GROUP = SandboxServer.GROUP;

  // The browser may still write there for a moment after it has gone.
  @TempDir(cleanup = CleanupMode.NEVER)
  Path profile;

  private SandboxServer server;
  private FakeTelegram telegram;
  private ApiClient bot;

  @BeforeEach
  void talk() throws Exception {
    server = SandboxServer.start(0, Clock.systemUTC());
    telegram = server.telegram();
    bot = new ApiClient(server.apiUrl(), FakeTelegram.TOKEN);
    assumeTrue(chromium().isPresent(), "no browser is installed");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void what_people_write_is_shown_as_text() throws Exception {
    telegram.say(ANYA, "<script>alert(1)</script> сколько стоять на Ларсе");
    bot.ok("sendMessage", "{'chat_id':101,'parse_mode':'HTML','text':'<b>Два</b> &lt;часа&gt;'}");
    String page = run("--dump-dom", 1400, 900, false);
    assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt; сколько стоять на Ларсе");
    assertThat(page).contains("<strong>Два</strong> &lt;часа&gt;");
  }

  @Test
  void a_conversation_looks_like_a_chat() throws Exception {
    converse();
    String page = run("--dump-dom", 1400, 900, false);
    assertThat(page)
        .contains("изменено")
        .contains("через @" + FakeTelegram.BOT_NAME)
        .contains("Закреплено")
        .contains("сообщение удалено")
        .contains("Показать целиком")
        .contains("памятка.pdf");
  }

  @Test
  void a_photo_of_the_bot_is_shown_with_its_caption() throws Exception {
    telegram.say(ANYA, "/wait");
    BufferedImage image = new BufferedImage(1200, 675, BufferedImage.TYPE_INT_RGB);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(image, "png", png);
    Optional<Picture> picture = Optional.of(new Picture(png.toByteArray()));
    Screen caption = Screen.of("<b>Ларс</b> за сутки");
    try (TelegramGateway gateway =
        new TelegramGateway(FakeTelegram.TOKEN, server.apiUrl(), Clock.systemUTC())) {
      Outgoing photo = new Outgoing(101, Optional.empty(), 0, 0, caption, picture);
      gateway.wire().send(photo).get(10, TimeUnit.SECONDS);
    }
    assertThat(run("--dump-dom", 390, 844, true))
        .contains("class=\"photo\"")
        .contains("<strong>Ларс</strong> за сутки");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "wide-light,   1400, 900, false",
    "wide-dark,    1400, 900, true",
    "narrow-light,  390, 844, false",
    "narrow-dark,   390, 844, true"
  })
  void a_picture_is_left_for_people_to_look_at(String name, int width, int height, boolean dark)
      throws Exception {
    converse();
    Path picture = Path.of("target", "sandbox-" + name + ".png").toAbsolutePath();
    Files.createDirectories(picture.getParent());
    run("--screenshot=" + picture, width, height, dark);
    assertThat(Files.size(picture)).isGreaterThan(20_000);
  }

  @Test
  void silence_the_pinned_board_and_a_muted_bot_are_shown() throws Exception {
    telegram.groups().bot(SandboxServer.OWNER, GROUP, Standing.ADMINISTRATOR);
    String where = "{'chat_id':" + GROUP + ",";
    int board =
        bot.ok("sendMessage", where + "'text':'Табло','disable_notification':true}")
            .path("message_id")
            .asInt();
    bot.ok("pinChatMessage", where + "'message_id':" + board + ",'disable_notification':true}");
    telegram.groups().bot(SandboxServer.OWNER, GROUP, Standing.RESTRICTED);
    assertThat(run("--dump-dom", 1400, 900, false))
        .contains("<span class=\"silent\">без звука </span>")
        .contains("закрепляет без звука: «Табло»")
        .contains("<b>Закреплено</b><span>Табло</span>")
        .contains("Бот: разрешить писать")
        .contains("Удалить бота из группы")
        .contains("сделать админом")
        .contains("Ответить на: Табло")
        .contains("Переслать боту в личный чат: Табло");
  }

  private void converse() throws Exception {
    telegram.say(ANYA, "/start");
    JsonNode menu =
        bot.ok(
            "sendMessage",
            "{'chat_id':101,'text':'Здравствуйте. Спросите словами или выберите:','reply_markup':"
                + "{'inline_keyboard':[[{'text':'Границы','callback_data':'r:border'},"
                + "{'text':'Правила','callback_data':'r:rules'}],"
                + "[{'text':'Помощь','callback_data':'r:help'}],"
                + "[{'text':'Официальный сайт','url':'https://example.org/'}]]}}");
    int asked = telegram.say(ANYA, "сколько стоять на Ларсе на машине");
    String answer =
        "<b>Верхний Ларс → Дариали</b>\\nлегковая: <b>2–3 часа</b>\\n\\nсводка людей: 5 отзывов,"
            + " новейший 12 минут назад\\n<blockquote expandable>Очередь длиннее по выходным и перед"
            + " праздниками.\\nНочью быстрее.\\nВелосипед и самокат пускают отдельно.\\nПешком"
            + " нельзя: нужен транспорт.\\nНазад так же.</blockquote>\\nИсточник: <a"
            + " href='https://example.org/lars'>сводка</a>, проверено 24.11.2026."
            + " <tg-spoiler>Секрет</tg-spoiler> <code>GE-INS</code>";
    bot.ok(
        "sendMessage",
        "{'chat_id':101,'parse_mode':'HTML','text':'"
            + answer.replace("'", "\\\"")
            + "',"
            + "'reply_parameters':{'message_id':"
            + asked
            + "}}");
    telegram.people().location(ANYA, Place.privately(ANYA), 42.7444, 44.6303);
    int gone = bot.ok("sendMessage", "{'chat_id':101,'text':'лишнее'}").path("message_id").asInt();
    bot.ok("deleteMessage", "{'chat_id':101,'message_id':" + gone + "}");
    bot.ok(
        "editMessageText",
        "{'chat_id':101,'message_id':"
            + menu.path("message_id").asInt()
            + ",'text':'Здравствуйте. Чем помочь?','reply_markup':{'inline_keyboard':[["
            + "{'text':'Границы','callback_data':'r:border'},"
            + "{'text':'Правила','callback_data':'r:rules'}]]}}");
    telegram.people().document(ANYA, Place.privately(ANYA), "памятка.pdf", new byte[48_000]);
    group();
  }

  private void group() throws Exception {
    Person max = SandboxServer.PEOPLE.get(2);
    telegram.say(max, new Place(GROUP, 2), "Кто сегодня проезжал?", 0);
    int asked = telegram.say(ANYA, new Place(GROUP, 2), "/wait@" + FakeTelegram.BOT_NAME, 0);
    bot.ok(
        "sendMessage",
        "{'chat_id':"
            + GROUP
            + ",'message_thread_id':2,'text':'Ларс: 2–3 часа, 5 отзывов.',"
            + "'reply_parameters':{'message_id':"
            + asked
            + "}}");
    telegram.groups().bot(SandboxServer.OWNER, GROUP, Standing.ADMINISTRATOR);
    int board =
        bot.ok("sendMessage", "{'chat_id':" + GROUP + ",'text':'Границы сейчас: Ларс 2–3 часа'}")
            .path("message_id")
            .asInt();
    bot.ok("pinChatMessage", "{'chat_id':" + GROUP + ",'message_id':" + board + "}");
    String query = telegram.inline(max, "ларс");
    bot.ok(
        "answerInlineQuery",
        "{'inline_query_id':'"
            + query
            + "','results':[{'type':'article','id':'1','title':'Ларс',"
            + "'input_message_content':{'message_text':'Ларс: 2–3 часа на 24.11.2026'}}]}");
    telegram.choose(max, new Place(GROUP, 0), telegram.inlineAnswer(query).get(0));
    bot.ok(
        "setMessageReaction",
        "{'chat_id':"
            + GROUP
            + ",'message_id':"
            + asked
            + ",'reaction':[{'type':'emoji','emoji':'👍'}]}");
    assertThat(telegram.complaints()).isEmpty();
  }

  private static Optional<Path> chromium() {
    return Stream.of(
            System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"),
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  private String run(String action, int width, int height, boolean dark) throws Exception {
    URI page = server.pageUrl();
    List<String> command = new ArrayList<>();
    command.add(chromium().orElseThrow().toString());
    command.addAll(
        List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars",
            "--blink-settings=preferredColorScheme=" + (dark ? 0 : 1),
            "--window-size=" + width + "," + height,
            "--virtual-time-budget=4000",
            "--user-data-dir=" + profile,
            action,
            page + "&once"));
    Path out = profile.resolve("out.html");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return Files.readString(out, StandardCharsets.UTF_8);
  }
}
