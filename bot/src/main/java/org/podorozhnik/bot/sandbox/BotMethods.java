package org.podorozhnik.bot.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the methods of the Bot API do to the fake Telegram, within Telegram's rules. */
final class BotMethods {
  private static final int MAX_TEXT = 4096;
  private static final int MAX_CAPTION = 1024;
  private static final int MAX_DATA = 64;
  private static final int MAX_BUTTONS = 100;
  private static final long DELETABLE_SECONDS = 48 * 3600L;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private interface Method {
    JsonNode call(JsonNode parameters) throws ApiError, InterruptedException;
  }

  private final FakeTelegram telegram;
  private final Map<String, Method> methods;

  BotMethods(FakeTelegram telegram) {
    this.telegram = telegram;
    this.methods =
        Map.ofEntries(
            Map.entry("getme", p -> me()),
            Map.entry("getupdates", this::getUpdates),
            Map.entry("sendmessage", this::sendMessage),
            Map.entry("editmessagetext", this::editMessageText),
            Map.entry("editmessagereplymarkup", this::editReplyMarkup),
            Map.entry("deletemessage", this::deleteMessage),
            Map.entry("sendphoto", p -> sendFile(p, "photo")),
            Map.entry("senddocument", p -> sendFile(p, "document")),
            Map.entry("sendlocation", this::sendLocation),
            Map.entry("answercallbackquery", this::answerButton),
            Map.entry("answerinlinequery", this::answerInline),
            Map.entry("pinchatmessage", this::pin),
            Map.entry("getchat", p -> telegram.find(p.path("chat_id").asLong()).json()),
            Map.entry("getchatmember", this::member));
  }

  /** Carries out a call; a method without an effect of its own is noted and answered with true. */
  JsonNode call(String method, JsonNode parameters) throws ApiError, InterruptedException {
    Method known = methods.get(method);
    if (known != null) {
      return known.call(parameters);
    }
    if (method.startsWith("set")) {
      String scope = parameters.path("scope").path("type").asText("default");
      String language = parameters.path("language_code").asText("");
      telegram.set(method + " " + scope + " " + language, parameters);
    }
    return BooleanNode.TRUE;
  }

  private static ObjectNode me() {
    return FakeTelegram.bot().put("can_join_groups", true).put("supports_inline_queries", true);
  }

  private JsonNode getUpdates(JsonNode p) throws ApiError, InterruptedException {
    if (p.has("allowed_updates")) {
      Set<String> kinds = new TreeSet<>();
      p.path("allowed_updates").forEach(kind -> kinds.add(kind.asText()));
      telegram.updates().allow(kinds);
    }
    int limit = p.path("limit").asInt(100);
    return telegram.updates().poll(p.path("offset").asInt(), limit, p.path("timeout").asInt());
  }

  private JsonNode sendMessage(JsonNode p) throws ApiError {
    EntityParser.Parsed text = text(p, "text", MAX_TEXT, "message");
    telegram.tell(p.path("chat_id").asLong());
    synchronized (telegram) {
      ObjectNode message = newMessage(p);
      FakeTelegram.put(message, text);
      telegram.changed();
      return message;
    }
  }

  private ObjectNode newMessage(JsonNode p) throws ApiError {
    ChatRoom room = telegram.find(p.path("chat_id").asLong());
    room.writable();
    int topic = p.path("message_thread_id").asInt(0);
    if (topic != 0 && !room.topics.containsKey(topic)) {
      throw ApiError.bad("message thread not found");
    }
    JsonNode reply = p.path("reply_parameters");
    boolean found = room.find(reply.path("message_id").asInt(0)).isPresent();
    if (reply.has("message_id")
        && !found
        && !reply.path("allow_sending_without_reply").asBoolean()) {
      throw ApiError.bad("message to be replied not found");
    }
    JsonNode markup = markup(p);
    ObjectNode message = telegram.message(room, FakeTelegram.bot());
    if (topic != 0) {
      message.put("message_thread_id", topic).put("is_topic_message", true);
    }
    room.find(reply.path("message_id").asInt(0))
        .ifPresent(original -> message.set("reply_to_message", original.deepCopy()));
    if (!markup.isMissingNode()) {
      message.set("reply_markup", markup);
    }
    return message;
  }

  private JsonNode editMessageText(JsonNode p) throws ApiError {
    EntityParser.Parsed text = text(p, "text", MAX_TEXT, "message");
    synchronized (telegram) {
      ObjectNode message = own(p, "edit");
      JsonNode markup = markup(p);
      boolean same =
          message.path("text").asText().equals(text.text())
              && message.path("entities").toString().equals(entities(text))
              && message.path("reply_markup").equals(markup);
      if (same) {
        throw ApiError.bad(
            "message is not modified: specified new message content and reply markup are exactly"
                + " the same as a current content and reply markup of the message");
      }
      FakeTelegram.put(message, text);
      return edited(message, markup);
    }
  }

  private static String entities(EntityParser.Parsed text) {
    return text.entities().isEmpty() ? "" : text.entities().toString();
  }

  private JsonNode editReplyMarkup(JsonNode p) throws ApiError {
    synchronized (telegram) {
      return edited(own(p, "edit"), markup(p));
    }
  }

  private JsonNode edited(ObjectNode message, JsonNode markup) {
    message.put("edit_date", telegram.seconds());
    if (markup.isMissingNode()) {
      message.remove("reply_markup");
    } else {
      message.set("reply_markup", markup);
    }
    telegram.changed();
    return message;
  }

  private JsonNode deleteMessage(JsonNode p) throws ApiError {
    synchronized (telegram) {
      ChatRoom room = telegram.find(p.path("chat_id").asLong());
      ObjectNode message =
          room.find(p.path("message_id").asInt())
              .orElseThrow(() -> ApiError.bad("message to delete not found"));
      if (telegram.seconds() - message.path("date").asLong() > DELETABLE_SECONDS) {
        throw ApiError.bad("message can't be deleted");
      }
      message.put("deleted", true);
      telegram.changed();
      return BooleanNode.TRUE;
    }
  }

  private JsonNode sendFile(JsonNode p, String kind) throws ApiError {
    EntityParser.Parsed caption = text(p, "caption", MAX_CAPTION, "message caption");
    synchronized (telegram) {
      ObjectNode message = newMessage(p);
      String name = p.path(kind).path("file_name").asText("file");
      ObjectNode file = JSON.objectNode().put("file_id", name).put("file_unique_id", name);
      if (kind.equals("photo")) {
        message.putArray("photo").add(file.put("width", 1).put("height", 1));
      } else {
        message.set("document", file.put("file_name", name));
      }
      message.put("caption", caption.text());
      telegram.changed();
      return message;
    }
  }

  private JsonNode sendLocation(JsonNode p) throws ApiError {
    synchronized (telegram) {
      ObjectNode message = newMessage(p);
      ObjectNode place = message.putObject("location");
      place.put("latitude", p.path("latitude").asDouble());
      place.put("longitude", p.path("longitude").asDouble());
      telegram.changed();
      return message;
    }
  }

  private JsonNode answerButton(JsonNode p) throws ApiError {
    if (p.path("text").asText("").length() > 200) {
      throw ApiError.bad("MESSAGE_TOO_LONG");
    }
    telegram.answerButton(p.path("callback_query_id").asText(), p);
    return BooleanNode.TRUE;
  }

  private JsonNode answerInline(JsonNode p) throws ApiError {
    JsonNode results = p.path("results");
    if (results.size() > 50) {
      throw ApiError.bad("RESULTS_TOO_MUCH");
    }
    for (JsonNode result : results) {
      if (result.path("id").asText().getBytes(StandardCharsets.UTF_8).length > MAX_DATA) {
        throw ApiError.bad("RESULT_ID_INVALID");
      }
      text(result.path("input_message_content"), "message_text", MAX_TEXT, "message");
    }
    telegram.answerInline(p.path("inline_query_id").asText(), results);
    return BooleanNode.TRUE;
  }

  private JsonNode pin(JsonNode p) throws ApiError {
    synchronized (telegram) {
      own(p, "pin");
      telegram.find(p.path("chat_id").asLong()).pinned = p.path("message_id").asInt();
      telegram.changed();
      return BooleanNode.TRUE;
    }
  }

  private JsonNode member(JsonNode p) throws ApiError {
    telegram.find(p.path("chat_id").asLong());
    ObjectNode member = JSON.objectNode().put("status", "member");
    member.putObject("user").put("id", p.path("user_id").asLong()).put("is_bot", false);
    return member;
  }

  private ObjectNode own(JsonNode p, String purpose) throws ApiError {
    ChatRoom room = telegram.find(p.path("chat_id").asLong());
    room.writable();
    ObjectNode message =
        room.find(p.path("message_id").asInt())
            .orElseThrow(() -> ApiError.bad("message to " + purpose + " not found"));
    if (!message.path("from").path("is_bot").asBoolean()) {
      throw ApiError.bad("message can't be " + purpose + "ed");
    }
    return message;
  }

  private static EntityParser.Parsed text(JsonNode p, String field, int most, String what)
      throws ApiError {
    String raw = p.path(field).asText("");
    boolean html = "HTML".equalsIgnoreCase(p.path("parse_mode").asText());
    EntityParser.Parsed parsed = html ? EntityParser.html(raw) : EntityParser.plain(raw);
    if (parsed.text().isBlank() && !field.equals("caption")) {
      throw ApiError.bad("message text is empty");
    }
    if (parsed.text().length() > most) {
      throw ApiError.bad(what + " is too long");
    }
    return parsed;
  }

  private static JsonNode markup(JsonNode p) throws ApiError {
    JsonNode markup = p.path("reply_markup");
    int buttons = 0;
    for (JsonNode row : markup.path("inline_keyboard")) {
      for (JsonNode button : row) {
        buttons++;
        String data = button.path("callback_data").asText("");
        if (data.getBytes(StandardCharsets.UTF_8).length > MAX_DATA) {
          throw ApiError.bad("BUTTON_DATA_INVALID");
        }
        if (button.path("text").asText("").isBlank()) {
          throw ApiError.bad("text buttons are unallowed in the inline keyboard");
        }
      }
    }
    if (buttons > MAX_BUTTONS) {
      throw ApiError.bad("reply markup is too long");
    }
    return buttons == 0 ? JSON.missingNode() : markup;
  }
}
