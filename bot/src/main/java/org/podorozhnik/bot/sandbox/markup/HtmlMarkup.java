package org.podorozhnik.bot.sandbox.markup;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads Telegram's HTML the way its own parser does (td/telegram/MessageEntity.cpp): the tags it
 * knows and no others, its errors in its own words, offsets in UTF-16 units.
 */
public final class HtmlMarkup {
  private static final Pattern MENTION = Pattern.compile("tg://user/?\\?id=(\\d{1,18})");
  private static final Pattern LINK =
      Pattern.compile(
          "(?i)(?:(?:https?|tg|ton)://\\S+|(?:mailto|tel):\\S+|[\\w-]+(?:\\.[\\w-]+)+.*)");

  private final String source;
  private final Cursor in;
  private final StringBuilder text = new StringBuilder();
  private final List<ObjectNode> entities = new ArrayList<>();
  private final Deque<StartTag> open = new ArrayDeque<>();

  private HtmlMarkup(String source) {
    this.source = source;
    this.in = new Cursor(source);
  }

  public static Markup parse(String html) throws MarkupException {
    HtmlMarkup parser = new HtmlMarkup(html);
    parser.parse();
    return Tidy.trimmed(parser.text.toString(), parser.entities);
  }

  private void parse() throws MarkupException {
    while (!in.atEnd()) {
      switch (in.peek()) {
        case '&' -> References.read(in, source, text);
        case '<' -> tag();
        default -> text.append(in.next());
      }
    }
    if (!open.isEmpty()) {
      throw new MarkupException(
          "Can't find end tag corresponding to start tag \"" + open.peek().name() + "\"");
    }
  }

  private void tag() throws MarkupException {
    int begin = in.position();
    in.next();
    if (in.peek() == '/') {
      in.next();
      close(begin);
    } else {
      open.push(StartTag.read(in, source, text.length()));
    }
  }

  private void close(int begin) throws MarkupException {
    if (open.isEmpty()) {
      throw new MarkupException("Unexpected end tag" + StartTag.at(source, begin));
    }
    String name = in.word(">");
    in.skipSpaces();
    if (in.peek() != '>') {
      throw new MarkupException("Unclosed end tag" + StartTag.at(source, begin));
    }
    in.next();
    StartTag start = open.pop();
    if (!name.isEmpty() && !name.equals(start.name())) {
      throw new MarkupException(
          "Unmatched end tag%s, expected \"</%s>\", found \"</%s>\""
              .formatted(StartTag.at(source, begin), start.name(), name));
    }
    if (text.length() > start.offset()) {
      add(start);
    }
  }

  private void add(StartTag tag) {
    ObjectNode entity = JsonNodeFactory.instance.objectNode();
    entity.put("offset", tag.offset()).put("length", text.length() - tag.offset());
    switch (tag.name()) {
      case "b", "strong" -> entity.put("type", "bold");
      case "i", "em" -> entity.put("type", "italic");
      case "u", "ins" -> entity.put("type", "underline");
      case "s", "strike", "del" -> entity.put("type", "strikethrough");
      case "tg-spoiler", "span" -> entity.put("type", "spoiler");
      case "tg-emoji" -> entity.put("type", "custom_emoji").put("custom_emoji_id", tag.argument());
      case "tg-time" -> entity.put("type", "date_time").put("unix_time", tag.argument());
      case "blockquote" ->
          entity.put("type", tag.argument().isEmpty() ? "blockquote" : "expandable_blockquote");
      case "a" -> link(entity, tag);
      default -> code(entity, tag);
    }
    if (entity.has("type")) {
      entities.add(entity);
    }
  }

  /** A link without a usable address is no error: Telegram shows its text only. */
  private void link(ObjectNode entity, StartTag tag) {
    String url = tag.argument().isEmpty() ? text.substring(tag.offset()) : tag.argument();
    Matcher mention = MENTION.matcher(url);
    if (mention.matches()) {
      entity.put("type", "text_mention");
      entity.putObject("user").put("id", Long.parseLong(mention.group(1)));
    } else if (LINK.matcher(url).matches()) {
      entity.put("type", "text_link").put("url", url);
    }
  }

  /** {@code <pre><code class=language-x>} is one entity with a language. */
  private void code(ObjectNode entity, StartTag tag) {
    ObjectNode last = entities.isEmpty() ? null : entities.get(entities.size() - 1);
    boolean same =
        last != null
            && last.path("type").asText().equals("code")
            && last.path("offset").equals(entity.path("offset"))
            && last.path("length").equals(entity.path("length"));
    entity.put("type", tag.name());
    if (tag.name().equals("code") && !tag.argument().isEmpty()) {
      entity.put("language", tag.argument());
    }
    if (last != null && same && tag.name().equals("pre")) {
      entities.remove(last);
      entity.setAll(last.<ObjectNode>deepCopy().put("type", "pre"));
    }
  }
}
