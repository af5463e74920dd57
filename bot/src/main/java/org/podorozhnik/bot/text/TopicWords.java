package org.podorozhnik.bot.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.podorozhnik.content.border.Crossing;
import org.podorozhnik.content.border.CrossingCatalog;
import org.podorozhnik.content.subscriber.Topic;

/** Topics in words; plain text, not escaped. */
public final class TopicWords {
  private final CrossingCatalog crossings;

  public TopicWords(CrossingCatalog crossings) {
    this.crossings = crossings;
  }

  /** The id of a crossing that is gone. */
  public String of(Topic topic, Words words) {
    if (topic.equals(Topic.ALL)) {
      return words.get("subscription.all");
    }
    return topic
        .crossingId()
        .map(id -> crossings.find(id).map(c -> c.name(words.language())).orElse(id))
        .orElseGet(() -> words.get("area." + topic.word()));
  }

  /** All first, then countries, then crossings, in the order in which they are shown elsewhere. */
  public String of(Collection<Topic> topics, Words words) {
    List<Topic> order = new ArrayList<>(List.of(Topic.ALL));
    order.addAll(Topic.COUNTRIES);
    crossings.all().stream().map(Crossing::id).map(Topic::crossing).forEach(order::add);
    return Stream.concat(
            order.stream().filter(topics::contains),
            topics.stream().filter(topic -> !order.contains(topic)))
        .map(topic -> of(topic, words))
        .collect(Collectors.joining(", "));
  }
}
