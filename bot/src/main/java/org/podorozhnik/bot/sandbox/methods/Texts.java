package org.podorozhnik.bot.sandbox.methods;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.podorozhnik.bot.sandbox.markup.Found;
import org.podorozhnik.bot.sandbox.markup.HtmlMarkup;
import org.podorozhnik.bot.sandbox.markup.Markup;
import org.podorozhnik.bot.sandbox.markup.MarkupException;
import org.podorozhnik.bot.sandbox.world.ApiError;
import org.podorozhnik.bot.sandbox.world.World;

/** Reads texts and captions: parse mode, limits, entities. */
final class Texts {
  private static final int MAX_TEXT = 4096;
  private static final int MAX_CAPTION = 1024;
  private static final int MAX_ENTITIES = 100;

  private final World world;

  Texts(World world) {
    this.world = world;
  }

  /**
   * @param field where the text is
   * @param entities where its entities may be given instead of a parse mode
   */
  Markup text(JsonNode from, String field, String entities) {
    Markup text = read(from, field, entities);
    if (text.text().isEmpty()) {
      throw ApiError.bad("message text is empty");
    }
    if (text.text().length() > MAX_TEXT) {
      throw ApiError.bad("message is too long");
    }
    return text;
  }

  Markup caption(JsonNode from) {
    Markup caption = read(from, "caption", "caption_entities");
    if (caption.text().length() > MAX_CAPTION) {
      throw ApiError.bad("message caption is too long");
    }
    return caption;
  }

  private Markup read(JsonNode from, String field, String entities) {
    Markup read = Found.in(parsed(from, field, entities));
    if (read.entities().size() > MAX_ENTITIES) {
      world.complain("more than " + MAX_ENTITIES + " entities: Telegram drops the rest");
    }
    return read;
  }

  private Markup parsed(JsonNode from, String field, String entities) {
    String raw = from.path(field).asText("");
    switch (from.path("parse_mode").asText("").toLowerCase(Locale.ROOT)) {
      case "" -> {
        boolean given = from.path(entities).isArray();
        return given ? new Markup(raw, (ArrayNode) from.path(entities)) : Markup.plain(raw.strip());
      }
      case "html" -> {
        return html(raw);
      }
      case "markdown", "markdownv2" -> {
        world.complain("the sandbox shows Markdown as it stands; the bot speaks HTML");
        return Markup.plain(raw.strip());
      }
      default -> throw ApiError.bad("unsupported parse_mode");
    }
  }

  private static Markup html(String raw) {
    try {
      return HtmlMarkup.parse(raw);
    } catch (MarkupException e) {
      throw ApiError.bad("can't parse entities: " + e.getMessage());
    }
  }

  /** Puts a text or caption into a message. */
  static void put(ObjectNode message, String field, Markup text) {
    String entities = field.equals("text") ? "entities" : "caption_entities";
    message.remove(entities);
    if (text.text().isEmpty()) {
      message.remove(field);
    } else {
      message.put(field, text.text());
    }
    if (!text.entities().isEmpty()) {
      message.set(entities, text.entities());
    }
  }
}
