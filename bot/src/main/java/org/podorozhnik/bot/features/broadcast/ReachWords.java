package org.podorozhnik.bot.features.broadcast;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.podorozhnik.bot.text.BroadcastWords;
import org.podorozhnik.bot.text.TopicWords;
import org.podorozhnik.bot.text.WaitWords;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.border.CrossingCatalog;
import org.podorozhnik.content.broadcast.Announcement;
import org.podorozhnik.content.broadcast.Audience;
import org.podorozhnik.content.broadcast.AudienceSize;
import org.podorozhnik.content.subscriber.Topic;

/** Whom an announcement reaches and how long that takes, as plain text. */
final class ReachWords {
  private final CrossingCatalog crossings;
  private final int perSecond;

  ReachWords(CrossingCatalog crossings, int perSecond) {
    this.crossings = crossings;
    this.perSecond = perSecond;
  }

  String audience(Audience audience, Words words) {
    return BroadcastWords.audience(audience, crossings, words);
  }

  String place(Topic topic, Words words) {
    return new TopicWords(crossings).of(topic, words);
  }

  /** «412 чатов: 380 по-русски, 32 по-английски, из них 40 групп». */
  String size(AudienceSize size, Words words) {
    String languages =
        size.byLanguage().entrySet().stream()
            .sorted((a, b) -> Long.compare(b.getValue(), a.getValue()))
            .map(e -> in(e.getKey(), e.getValue(), words))
            .collect(Collectors.joining(", "));
    return words.get(
        "broadcast.size", "count", size.total(), "languages", languages, "groups", size.groups());
  }

  private static String in(String language, long count, Words words) {
    String key = "broadcast.in." + language;
    return words.has(key) ? words.get(key, "count", count) : count + " " + language;
  }

  /** Who gets Russian because the own language is missing: a line for each language. */
  List<String> without(Announcement announcement, AudienceSize size, Words words) {
    List<String> lines = new ArrayList<>();
    size.byLanguage()
        .forEach(
            (language, count) -> {
              if (count > 0 && !announcement.texts().containsKey(language)) {
                lines.add(words.get("broadcast.without", "chats", in(language, count, words)));
              }
            });
    return lines;
  }

  /** How long it takes at the pace of the token. */
  String duration(long chats, Words words) {
    long seconds = (chats + perSecond - 1) / perSecond;
    return seconds < 60
        ? words.get("broadcast.soon")
        : WaitWords.exact((int) Math.min(Integer.MAX_VALUE, (seconds + 59) / 60), words);
  }
}
