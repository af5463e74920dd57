package org.podorozhnik.bot.sandbox.markup;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/**
 * A text and its formatting.
 *
 * @param entities MessageEntity objects; offsets and lengths in UTF-16 units
 */
public record Markup(String text, ArrayNode entities) {
  /** A text without formatting. */
  public static Markup plain(String text) {
    return new Markup(text, JsonNodeFactory.instance.arrayNode());
  }
}
