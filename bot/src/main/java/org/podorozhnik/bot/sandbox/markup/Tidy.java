package org.podorozhnik.bot.sandbox.markup;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What Telegram does to a text before it keeps it: no blank edges, entities in order. */
final class Tidy {
  private Tidy() {}

  static Markup trimmed(String text, List<ObjectNode> entities) {
    int start = 0;
    int end = text.length();
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    return new Markup(text.substring(start, end), cut(entities, start, end));
  }

  private static ArrayNode cut(List<ObjectNode> entities, int start, int end) {
    List<ObjectNode> kept = new ArrayList<>();
    for (ObjectNode entity : entities) {
      int from = Math.max(entity.path("offset").asInt(), start);
      int to = Math.min(entity.path("offset").asInt() + entity.path("length").asInt(), end);
      if (to > from) {
        kept.add(entity.put("offset", from - start).put("length", to - from));
      }
      // A language belongs to a block of code only.
      if (entity.path("type").asText().equals("code")) {
        entity.remove("language");
      }
    }
    kept.sort(
        Comparator.<ObjectNode>comparingInt(e -> e.path("offset").asInt())
            .thenComparingInt(e -> -e.path("length").asInt()));
    return JsonNodeFactory.instance.arrayNode().addAll(kept);
  }
}
