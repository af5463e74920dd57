package org.podorozhnik.bot.sandbox.markup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Entities that nobody marked: Telegram finds commands, mentions, tags and addresses by itself. */
public final class Found {
  private record Kind(String type, Pattern pattern) {
    static Kind of(String type, String pattern) {
      return new Kind(type, Pattern.compile(pattern));
    }
  }

  private static final String BEFORE = "(?<![\\w@/.\\-\\p{L}])";
  private static final List<Kind> KINDS =
      List.of(
          Kind.of("email", BEFORE + "[\\w.+-]{1,64}@[\\w-]+(?:\\.[\\w-]+)*\\.[a-zA-Z]{2,8}\\b"),
          Kind.of("url", "(?i)" + BEFORE + "(?:https?|tg)://[^\\s<>\"]*[^\\s<>\"().,;:!?»]"),
          Kind.of(
              "url",
              "(?i)"
                  + BEFORE
                  + "(?:[a-z0-9-]+\\.)+(?:com|org|net|ru|ge|kz|tr|me|info|gov|io)\\b"
                  + "(?:/[^\\s<>\"]*[^\\s<>\"().,;:!?»])?"),
          Kind.of("bot_command", BEFORE + "/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32})?"),
          Kind.of("mention", BEFORE + "@[a-zA-Z0-9_]{3,32}\\b"),
          Kind.of("hashtag", BEFORE + "#[\\p{L}\\d_]{1,256}"));

  private Found() {}

  /** The same text with the found entities beside those that it has; none lies within another. */
  public static Markup in(Markup markup) {
    if (markup.text().chars().noneMatch(c -> "/@#.:".indexOf(c) >= 0)) {
      return markup;
    }
    List<JsonNode> all = new ArrayList<>();
    markup.entities().forEach(all::add);
    for (Kind kind : KINDS) {
      Matcher matcher = kind.pattern().matcher(markup.text());
      while (matcher.find()) {
        if (all.stream().noneMatch(e -> clash(e, matcher.start(), matcher.end()))) {
          all.add(entity(kind.type(), matcher));
        }
      }
    }
    all.sort(
        Comparator.<JsonNode>comparingInt(e -> e.path("offset").asInt())
            .thenComparingInt(e -> -e.path("length").asInt()));
    ArrayNode sorted = JsonNodeFactory.instance.arrayNode().addAll(all);
    return new Markup(markup.text(), sorted);
  }

  /** The texts of the entities of one type. */
  public static List<String> texts(JsonNode message, String type) {
    String text = message.path("text").asText(message.path("caption").asText(""));
    JsonNode entities =
        message.has("text") ? message.path("entities") : message.path("caption_entities");
    return StreamSupport.stream(entities.spliterator(), false)
        .filter(e -> e.path("type").asText().equals(type))
        .map(e -> text.substring(start(e), start(e) + e.path("length").asInt()))
        .toList();
  }

  private static ObjectNode entity(String type, Matcher found) {
    ObjectNode entity = JsonNodeFactory.instance.objectNode();
    entity.put("offset", found.start()).put("length", found.end() - found.start());
    return entity.put("type", type);
  }

  private static boolean clash(JsonNode entity, int start, int end) {
    boolean solid =
        !List.of(
                "bold",
                "italic",
                "underline",
                "strikethrough",
                "spoiler",
                "blockquote",
                "expandable_blockquote")
            .contains(entity.path("type").asText());
    return solid && start(entity) < end && start < start(entity) + entity.path("length").asInt();
  }

  private static int start(JsonNode entity) {
    return entity.path("offset").asInt();
  }
}
