package org.podorozhnik.bot.telegram;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.podorozhnik.bot.text.Html;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;

/**
 * Writes what a person formatted as Telegram HTML. What has no tag of its own (links that Telegram
 * found by itself, mentions, emoji of its own) stays text.
 */
final class EntityHtml {
  /** Tags around a part of the text; offsets in UTF-16 units. */
  private record Tag(int from, int to, String open, String close) {}

  private final String text;
  private final List<Tag> tags;
  private final Deque<Tag> open = new ArrayDeque<>();
  private final StringBuilder html = new StringBuilder();

  private EntityHtml(String text, List<Tag> tags) {
    this.text = text;
    this.tags = tags;
  }

  static String of(String text, @Nullable List<MessageEntity> entities) {
    return of(text, entities, 0, text.length());
  }

  /** The part between two offsets; entities that reach out of it are cut. */
  static String of(String text, @Nullable List<MessageEntity> entities, int from, int to) {
    List<Tag> tags = new ArrayList<>();
    for (MessageEntity entity : entities == null ? List.<MessageEntity>of() : entities) {
      int begin = Math.max(from, entity.getOffset());
      int end = Math.min(to, entity.getOffset() + entity.getLength());
      if (begin < end) {
        add(entity, begin, end, tags);
      }
    }
    // The longer one is outside; of two alike the one that Telegram named first.
    tags.sort(Comparator.comparingInt(Tag::from).thenComparing(Tag::to, Comparator.reverseOrder()));
    return new EntityHtml(text, tags).written(from, to);
  }

  private static void add(MessageEntity entity, int from, int to, List<Tag> tags) {
    switch (String.valueOf(entity.getType())) {
      case "bold" -> tags.add(tag(from, to, "b"));
      case "italic" -> tags.add(tag(from, to, "i"));
      case "underline" -> tags.add(tag(from, to, "u"));
      case "strikethrough" -> tags.add(tag(from, to, "s"));
      case "spoiler" -> tags.add(tag(from, to, "tg-spoiler"));
      case "code" -> tags.add(tag(from, to, "code"));
      case "pre" -> tags.add(pre(from, to, entity.getLanguage()));
      case "blockquote" -> tags.add(tag(from, to, "blockquote"));
      case "expandable_blockquote" ->
          tags.add(new Tag(from, to, "<blockquote expandable>", "</blockquote>"));
      case "text_link" -> {
        if (entity.getUrl() != null) {
          String open = "<a href=\"" + Html.escape(entity.getUrl()) + "\">";
          tags.add(new Tag(from, to, open, "</a>"));
        }
      }
      default -> {}
    }
  }

  private static Tag tag(int from, int to, String name) {
    return new Tag(from, to, "<" + name + ">", "</" + name + ">");
  }

  private static Tag pre(int from, int to, @Nullable String language) {
    if (language == null || language.isEmpty()) {
      return tag(from, to, "pre");
    }
    String open = "<pre><code class=\"language-" + Html.escape(language) + "\">";
    return new Tag(from, to, open, "</code></pre>");
  }

  private String written(int from, int to) {
    TreeSet<Integer> turns = new TreeSet<>(List.of(from, to));
    tags.forEach(tag -> turns.addAll(List.of(tag.from(), tag.to())));
    int at = from;
    for (int turn : turns) {
      html.append(Html.escape(text.substring(at, turn)));
      at = turn;
      close(turn);
      tags.stream().filter(tag -> tag.from() == turn).forEach(this::open);
    }
    return html.toString();
  }

  private void open(Tag tag) {
    open.push(tag);
    html.append(tag.open());
  }

  /** Ends what ends here; what lies over it and goes on is closed with it and opened again. */
  private void close(int turn) {
    Deque<Tag> again = new ArrayDeque<>();
    while (open.stream().anyMatch(tag -> tag.to() == turn)) {
      Tag tag = open.pop();
      html.append(tag.close());
      if (tag.to() > turn) {
        again.push(tag);
      }
    }
    again.forEach(this::open);
  }
}
