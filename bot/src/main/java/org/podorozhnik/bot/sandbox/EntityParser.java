package org.podorozhnik.bot.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads Telegram's HTML: the tags it knows and no others, its errors in its own words, offsets of
 * entities in UTF-16 units.
 */
final class EntityParser {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("b", "bold"),
          Map.entry("strong", "bold"),
          Map.entry("i", "italic"),
          Map.entry("em", "italic"),
          Map.entry("u", "underline"),
          Map.entry("ins", "underline"),
          Map.entry("s", "strikethrough"),
          Map.entry("strike", "strikethrough"),
          Map.entry("del", "strikethrough"),
          Map.entry("a", "text_link"),
          Map.entry("code", "code"),
          Map.entry("pre", "pre"),
          Map.entry("blockquote", "blockquote"),
          Map.entry("tg-spoiler", "spoiler"),
          Map.entry("span", "spoiler"),
          Map.entry("tg-emoji", "custom_emoji"));
  private static final Pattern HREF = Pattern.compile("href=\"([^\"]*)\"");

  private final String html;
  private final StringBuilder text = new StringBuilder();
  private final ArrayNode entities = JsonNodeFactory.instance.arrayNode();
  private final Deque<Open> open = new ArrayDeque<>();

  private record Open(String tag, int offset, String attributes) {}

  /** A text without tags, and its entities. */
  record Parsed(String text, ArrayNode entities) {}

  private EntityParser(String html) {
    this.html = html;
  }

  static Parsed plain(String text) {
    return new Parsed(text, JsonNodeFactory.instance.arrayNode());
  }

  static Parsed html(String html) throws ApiError {
    EntityParser parser = new EntityParser(html);
    parser.parse();
    return new Parsed(parser.text.toString(), parser.entities);
  }

  private void parse() throws ApiError {
    int i = 0;
    while (i < html.length()) {
      char c = html.charAt(i);
      if (c == '<') {
        i = tag(i);
      } else if (c == '&') {
        i = reference(i);
      } else {
        text.append(c);
        i++;
      }
    }
    if (!open.isEmpty()) {
      String tag = open.peek().tag();
      throw fault("Can't find end tag corresponding to start tag \"" + tag + "\"");
    }
  }

  private int tag(int at) throws ApiError {
    int end = html.indexOf('>', at);
    if (end < 0) {
      throw fault("Unclosed start tag at byte offset " + bytes(at));
    }
    String inside = html.substring(at + 1, end).trim();
    if (inside.startsWith("/")) {
      close(inside.substring(1).trim(), at);
    } else {
      String name = inside.split("\\s", 2)[0];
      if (!TYPES.containsKey(name)) {
        throw fault("Unsupported start tag \"" + name + "\" at byte offset " + bytes(at));
      }
      open.push(new Open(name, text.length(), inside.substring(name.length())));
    }
    return end + 1;
  }

  private void close(String name, int at) throws ApiError {
    if (open.isEmpty()) {
      throw fault("Unexpected end tag at byte offset " + bytes(at));
    }
    Open start = open.pop();
    if (!start.tag().equals(name)) {
      throw fault(
          "Unmatched end tag at byte offset "
              + bytes(at)
              + ", expected \"</"
              + start.tag()
              + ">\", found \"</"
              + name
              + ">\"");
    }
    int length = text.length() - start.offset();
    if (length > 0) {
      add(start, length);
    }
  }

  private void add(Open start, int length) {
    ObjectNode entity = entities.addObject();
    String type = TYPES.get(start.tag());
    boolean expandable = start.attributes().contains("expandable");
    entity.put("type", expandable ? "expandable_blockquote" : type);
    entity.put("offset", start.offset()).put("length", length);
    Matcher href = HREF.matcher(start.attributes());
    if ("text_link".equals(type) && href.find()) {
      entity.put("url", href.group(1).replace("&amp;", "&").replace("&quot;", "\""));
    }
  }

  private int reference(int at) {
    for (String[] known :
        new String[][] {{"&lt;", "<"}, {"&gt;", ">"}, {"&amp;", "&"}, {"&quot;", "\""}}) {
      if (html.startsWith(known[0], at)) {
        text.append(known[1]);
        return at + known[0].length();
      }
    }
    text.append('&');
    return at + 1;
  }

  private int bytes(int at) {
    return html.substring(0, at).getBytes(StandardCharsets.UTF_8).length;
  }

  private static ApiError fault(String reason) {
    return ApiError.bad("can't parse entities: " + reason);
  }
}
