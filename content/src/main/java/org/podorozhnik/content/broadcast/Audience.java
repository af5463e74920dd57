package org.podorozhnik.content.broadcast;

import java.util.Collections;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.podorozhnik.content.border.Crossing;
import org.podorozhnik.content.border.CrossingCatalog;
import org.podorozhnik.content.subscriber.Topic;

/**
 * Whom a broadcast reaches: of the chats that subscribed to anything, those of the kind that chose
 * one of the topics.
 *
 * @param places as named by whoever composed it; empty for everybody
 * @param reached the topics whose subscribers are meant; empty for all
 */
public record Audience(Kind kind, SortedSet<Topic> places, SortedSet<Topic> reached) {
  /** Which chats. */
  public enum Kind {
    ALL,
    PEOPLE,
    GROUPS;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Audience {
    places = Collections.unmodifiableSortedSet(new TreeSet<>(places));
    reached = Collections.unmodifiableSortedSet(new TreeSet<>(reached));
  }

  /**
   * A country reaches whoever chose it or all; a crossing reaches whoever chose it, its country or
   * all. No places, or {@code all} among them, reach everybody.
   */
  public static Audience of(Kind kind, SortedSet<Topic> places, CrossingCatalog crossings) {
    if (places.isEmpty() || places.contains(Topic.ALL)) {
      return new Audience(kind, new TreeSet<>(), new TreeSet<>());
    }
    TreeSet<Topic> reached = new TreeSet<>(places);
    reached.add(Topic.ALL);
    for (Topic place : places) {
      place
          .crossingId()
          .flatMap(crossings::find)
          .map(Crossing::area)
          .map(Topic::new)
          .ifPresent(reached::add);
    }
    return new Audience(kind, places, reached);
  }
}
