package org.podorozhnik.bot.features.digest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.podorozhnik.content.article.Article;
import org.podorozhnik.content.article.Slug;
import org.podorozhnik.content.border.Crossing;
import org.podorozhnik.content.broadcast.Change;
import org.podorozhnik.content.curated.Library;
import org.podorozhnik.content.subscriber.Topic;

/**
 * What of all that changed concerns a chat; each article and crossing once, with the newest word.
 *
 * @param states by crossing, the newest change of each
 * @param rules as the chat reads them
 */
record DigestNews(Map<Crossing, Change> states, List<Article> rules, List<UnusualWait> waits) {
  DigestNews {
    rules = List.copyOf(rules);
    waits = List.copyOf(waits);
  }

  boolean empty() {
    return states.isEmpty() && rules.isEmpty() && waits.isEmpty();
  }

  /**
   * @param changes since the last digest, oldest first
   * @param language a change of the text in another language is none for who reads this one
   */
  static DigestNews of(
      Set<Topic> topics,
      String language,
      List<Change> changes,
      List<UnusualWait> waits,
      Library library) {
    Map<Crossing, Change> states = new LinkedHashMap<>();
    Map<Slug, Article> rules = new LinkedHashMap<>();
    for (Change change : changes) {
      if (change.kind() == Change.Kind.CROSSING) {
        library
            .crossings()
            .find(change.subject())
            .filter(crossing -> concerns(crossing, topics))
            .ifPresent(crossing -> states.put(crossing, change));
      } else {
        article(change, language, library)
            .filter(article -> concerns(article.slug(), topics, library))
            .ifPresent(article -> rules.put(article.slug(), article));
      }
    }
    List<UnusualWait> longer =
        waits.stream().filter(wait -> concerns(wait.crossing(), topics)).toList();
    return new DigestNews(states, new ArrayList<>(rules.values()), longer);
  }

  private static Optional<Article> article(Change change, String language, Library library) {
    return Optional.of(change.subject())
        .filter(Slug::isSlug)
        .flatMap(slug -> library.find(Slug.of(slug), language))
        .filter(article -> article.language().equals(change.word()));
  }

  private static boolean concerns(Crossing crossing, Set<Topic> topics) {
    return topics.contains(Topic.ALL)
        || topics.contains(Topic.crossing(crossing.id()))
        || topics.contains(new Topic(crossing.area()));
  }

  /** An article of a crossing, also one about one side of it, concerns whom the crossing does. */
  private static boolean concerns(Slug slug, Set<Topic> topics, Library library) {
    if (!slug.area().equals("crossing")) {
      return topics.contains(Topic.ALL)
          || topics.stream().anyMatch(topic -> topic.word().equals(slug.area()));
    }
    return topics.contains(Topic.ALL)
        || library.crossings().all().stream()
            .filter(c -> slug.topic().equals(c.id()) || slug.topic().startsWith(c.id() + "-"))
            .anyMatch(c -> concerns(c, topics));
  }
}
