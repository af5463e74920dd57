package org.podorozhnik.bot.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.podorozhnik.bot.sandbox.markup.Found;
import org.podorozhnik.bot.sandbox.markup.HtmlMarkup;
import org.podorozhnik.bot.sandbox.markup.Markup;
import org.podorozhnik.bot.sandbox.markup.MarkupException;

/** The message that a chosen inline result becomes. */
final class InlineResult {
  private InlineResult() {}

  static void fill(ObjectNode message, JsonNode result) {
    JsonNode content = result.path("input_message_content");
    if (content.has("message_text")) {
      put(message, "text", "entities", parsed(content, "message_text"));
    } else if (content.has("latitude")) {
      message.set("location", content);
    } else {
      put(message, "caption", "caption_entities", parsed(result, "caption"));
    }
    if (result.path("reply_markup").has("inline_keyboard")) {
      message.set("reply_markup", result.path("reply_markup"));
    }
  }

  private static void put(ObjectNode message, String field, String entities, Markup text) {
    message.put(field, text.text());
    ArrayNode found = text.entities();
    if (!found.isEmpty()) {
      message.set(entities, found);
    }
  }

  /** The answer was checked when it came, so the text can be read. */
  private static Markup parsed(JsonNode from, String field) {
    String raw = from.path(field).asText("");
    boolean html = from.path("parse_mode").asText("").equalsIgnoreCase("HTML");
    try {
      return Found.in(html ? HtmlMarkup.parse(raw) : Markup.plain(raw.strip()));
    } catch (MarkupException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
