package org.podorozhnik.bot.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.podorozhnik.bot.sandbox.FakeTelegram.Place;

/** Files and the forms in which parameters come. */
class FilesTest extends Stage {
  private static final ObjectMapper JSON = new ObjectMapper();

  private URI uri(String path) {
    return URI.create(telegram.apiUrl() + "/bot" + telegram.token() + "/" + path);
  }

  private JsonNode multipart(String method, String file, byte[] bytes) throws Exception {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.write(part("chat_id", "101"));
    body.write(part("caption", "<b>Карта</b>"));
    body.write(part("parse_mode", "HTML"));
    body.write(
        ("--xyz\r\nContent-Disposition: form-data; name=\""
                + file
                + "\"; filename=\"очередь.png\""
                + "\r\nContent-Type: image/png\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.write(bytes);
    body.write("\r\n--xyz--\r\n".getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(uri(method))
            .header("Content-Type", "multipart/form-data; boundary=xyz")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
            .build();
    return JSON.readTree(bot.send(request).body());
  }

  private static byte[] part(String name, String value) {
    String part =
        "--xyz\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    return part.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] picture() throws Exception {
    return picture(40, 30);
  }

  private static byte[] picture(int width, int height) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }

  @Test
  void a_photo_can_be_sent_read_and_sent_again() throws Exception {
    JsonNode sent = multipart("sendPhoto", "photo", picture()).path("result");
    assertThat(sent.path("caption").asText()).isEqualTo("Карта");
    assertThat(sent.at("/photo/0/width").asInt()).isEqualTo(40);
    String id = sent.at("/photo/0/file_id").asText();
    String path = bot.ok("getFile", "{'file_id':'" + id + "'}").path("file_path").asText();
    HttpResponse<byte[]> file =
        bot.send(
            HttpRequest.newBuilder(
                    URI.create(telegram.apiUrl() + "/file/bot" + telegram.token() + "/" + path))
                .build());
    assertThat(file.body()).isEqualTo(picture());
    bot.ok("sendPhoto", "{'chat_id':101,'photo':'" + id + "'}");
  }

  @Test
  void a_photo_is_refused_with_too_long_a_caption_or_odd_sides() throws Exception {
    String id = multipart("sendPhoto", "photo", picture()).at("/result/photo/0/file_id").asText();
    String longer = "y".repeat(1025);
    assertThat(
            bot.refusal(
                "sendPhoto", "{'chat_id':101,'photo':'" + id + "','caption':'" + longer + "'}"))
        .isEqualTo("400 Bad Request: message caption is too long");
    assertThat(multipart("sendPhoto", "photo", picture(210, 10)).path("description").asText())
        .isEqualTo("Bad Request: PHOTO_INVALID_DIMENSIONS");
    assertThat(multipart("sendPhoto", "photo", picture(200, 10)).path("ok").asBoolean()).isTrue();
    assertThat(multipart("sendPhoto", "photo", new byte[0]).path("description").asText())
        .isEqualTo("Bad Request: file must be non-empty");
  }

  @Test
  void what_is_no_picture_is_no_photo_but_a_document() throws Exception {
    byte[] text = "не картинка".getBytes(StandardCharsets.UTF_8);
    assertThat(multipart("sendPhoto", "photo", text).path("description").asText())
        .isEqualTo("Bad Request: IMAGE_PROCESS_FAILED");
    assertThat(
            multipart("sendDocument", "document", text).at("/result/document/file_name").asText())
        .isEqualTo("очередь.png");
  }

  @Test
  void parameters_may_come_in_the_address_and_as_a_form() throws Exception {
    String text = URLEncoder.encode("как дела", StandardCharsets.UTF_8);
    HttpRequest address =
        HttpRequest.newBuilder(uri("sendMessage?chat_id=101&text=" + text)).build();
    assertThat(bot.send(address).statusCode()).isEqualTo(200);
    String keys = "{\"inline_keyboard\":[[{\"text\":\"k\",\"callback_data\":\"x\"}]]}";
    HttpRequest form =
        HttpRequest.newBuilder(uri("sendMessage"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "chat_id=101&text=x&disable_notification=true&reply_markup="
                        + URLEncoder.encode(keys, StandardCharsets.UTF_8)))
            .build();
    JsonNode sent = JSON.readTree(bot.send(form).body()).path("result");
    assertThat(sent.at("/reply_markup/inline_keyboard/0/0/text").asText()).isEqualTo("k");
    assertThat(telegram.history(101)).extracting(Seen::text).containsExactly("как дела", "x");
    assertThat(telegram.complaints()).isEmpty();
  }

  @Test
  void a_body_that_is_no_json_is_refused() throws Exception {
    assertThat(bot.refusal("sendMessage", "{'chat_id':")).startsWith("400 Bad Request");
  }

  @Test
  void people_send_photos_places_voices_stickers_and_forward() throws Exception {
    Place here = Place.privately(ANYA);
    telegram.people().photo(ANYA, here, picture(), "вот");
    telegram.people().location(ANYA, here, 42.7, 44.6);
    telegram.people().voice(ANYA, here, 3);
    telegram.people().sticker(ANYA, here, "🌿");
    int document = telegram.people().document(ANYA, here, "a.pdf", new byte[3]);
    telegram.people().forward(ANYA, new Place(GROUP, 0), 101, document);
    assertThat(bot.ok("getUpdates", "{}"))
        .extracting(u -> u.path("message"))
        .satisfiesExactly(
            m -> assertThat(m.path("photo")).hasSize(1),
            m -> assertThat(m.at("/location/latitude").asDouble()).isEqualTo(42.7),
            m -> assertThat(m.at("/voice/duration").asInt()).isEqualTo(3),
            m -> assertThat(m.at("/sticker/emoji").asText()).isEqualTo("🌿"),
            m -> assertThat(m.at("/document/file_name").asText()).isEqualTo("a.pdf"));
    assertThat(telegram.history(GROUP).get(0).json().at("/forward_origin/type").asText())
        .isEqualTo("user");
  }

  @Test
  void a_file_is_sent_again_by_its_id_as_what_it_is_and_its_caption_changed() throws Exception {
    Place here = Place.privately(ANYA);
    telegram.people().document(ANYA, here, "a.pdf", new byte[3], "/broadcast all");
    telegram.people().photo(ANYA, here, picture(), "");
    JsonNode got = bot.ok("getUpdates", "{}");
    String document = got.at("/0/message/document/file_id").asText();
    String photo = got.at("/1/message/photo/0/file_id").asText();
    assertThat(got.at("/0/message/caption_entities/0/type").asText()).isEqualTo("bot_command");
    String as = "{'chat_id':101,'%s':'%s','caption':'<b>a</b>','parse_mode':'HTML'}";
    JsonNode sent = bot.ok("sendDocument", as.formatted("document", document));
    assertThat(sent.at("/document/file_name").asText()).isEqualTo("a.pdf");
    bot.ok("sendPhoto", as.formatted("photo", photo));
    assertThat(bot.refusal("sendPhoto", as.formatted("photo", document)))
        .isEqualTo("400 Bad Request: can't use file of type Document as Photo");
    assertThat(bot.refusal("sendDocument", as.formatted("document", photo)))
        .isEqualTo("400 Bad Request: can't use file of type Photo as Document");
    String edit = "{'chat_id':101,'message_id':" + sent.path("message_id") + ",'%s':'b'}";
    assertThat(bot.ok("editMessageCaption", edit.formatted("caption")).path("caption").asText())
        .isEqualTo("b");
    assertThat(bot.refusal("editMessageText", edit.formatted("text")))
        .isEqualTo("400 Bad Request: there is no text in the message to edit");
  }

  @Test
  void an_answer_carries_what_it_answers_with_its_file_formatting_and_author() throws Exception {
    Place here = Place.privately(ANYA);
    Place group = new Place(GROUP, 0);
    int theirs = telegram.people().formatted(STRANGER, group, "<b>Ларс</b> закрыт", 0);
    int forwarded = telegram.people().forward(ANYA, here, GROUP, theirs);
    int again = telegram.people().forward(ANYA, here, 101, forwarded);
    telegram.say(ANYA, here, "/broadcast all", again);
    telegram.say(ANYA, here, "/broadcast all", telegram.people().photo(ANYA, here, picture(), ""));
    JsonNode got = bot.ok("getUpdates", "{}");
    JsonNode answered = got.at("/2/message/reply_to_message");
    assertThat(answered.at("/entities/0/type").asText()).isEqualTo("bold");
    assertThat(answered.at("/forward_origin/sender_user/id").asLong()).isEqualTo(STRANGER.id());
    assertThat(got.at("/4/message/reply_to_message/photo")).hasSize(1);
  }
}
