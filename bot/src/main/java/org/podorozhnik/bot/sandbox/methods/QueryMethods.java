package org.podorozhnik.bot.sandbox.methods;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.podorozhnik.bot.sandbox.world.ApiError;
import org.podorozhnik.bot.sandbox.world.World;

/** Answers to pressed buttons and to inline questions. */
final class QueryMethods {
  private static final int MAX_ANSWER = 200;
  private static final int MAX_RESULTS = 50;
  private static final int MAX_ID_BYTES = 64;

  private final World world;
  private final Texts texts;

  QueryMethods(World world) {
    this.world = world;
    this.texts = new Texts(world);
  }

  Map<String, Method> table() {
    return Map.of(
        "answerCallbackQuery", this::answerCallbackQuery,
        "answerInlineQuery", this::answerInlineQuery);
  }

  private JsonNode answerCallbackQuery(Call call) {
    if (call.text("text").length() > MAX_ANSWER) {
      throw ApiError.bad("MESSAGE_TOO_LONG");
    }
    world.queries().answer(call.text("callback_query_id"), call.parameters(), world.now());
    world.touch();
    return BooleanNode.TRUE;
  }

  private JsonNode answerInlineQuery(Call call) {
    JsonNode results = call.node("results");
    if (results.size() > MAX_RESULTS) {
      throw ApiError.bad("RESULTS_TOO_MUCH");
    }
    if (bytes(call.text("next_offset")) > MAX_ID_BYTES) {
      throw ApiError.bad("NEXT_OFFSET_INVALID");
    }
    Set<String> seen = new HashSet<>();
    for (JsonNode result : results) {
      check(result, seen);
    }
    world.queries().answer(call.text("inline_query_id"), call.parameters(), world.now());
    world.touch();
    return BooleanNode.TRUE;
  }

  private void check(JsonNode result, Set<String> seen) {
    String id = result.path("id").asText("");
    if (id.isEmpty() || bytes(id) > MAX_ID_BYTES) {
      throw ApiError.bad("RESULT_ID_INVALID");
    }
    if (!seen.add(id)) {
      throw ApiError.bad("RESULT_ID_DUPLICATE");
    }
    if (result.path("type").asText().equals("article")) {
      article(result);
    }
    Keyboards.inline(result.path("reply_markup"));
  }

  private void article(JsonNode result) {
    if (result.path("title").asText("").isBlank()) {
      throw ApiError.bad("can't parse inline query result: Can't find field \"title\"");
    }
    JsonNode content = result.path("input_message_content");
    if (!content.isObject()) {
      throw ApiError.bad(
          "can't parse inline query result: Can't find field \"input_message_content\"");
    }
    if (content.has("message_text")) {
      texts.text(content, "message_text", "entities");
    }
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
