package org.podorozhnik.content.subscriber;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a chat wants to be told without asking. Nothing until chosen.
 *
 * @param topics what about; empty for nothing
 * @param urgentOnly only what cannot wait
 * @param paused nothing at all until it is lifted
 * @param language ISO 639-1 code of the chat's updates
 * @param thread the topic of a forum in which updates arrive
 */
public record Subscription(
    SortedSet<Topic> topics,
    boolean urgentOnly,
    boolean paused,
    String language,
    Optional<Integer> thread,
    Optional<Digest> digest) {
  /** The most topics of one chat. */
  public static final int MOST_TOPICS = 40;

  public Subscription {
    topics = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(topics));
    if (topics.size() > MOST_TOPICS) {
      throw new IllegalArgumentException("too many topics: " + topics.size());
    }
  }

  /** Nothing chosen, in a language. */
  public static Subscription none(String language) {
    return new Subscription(
        new TreeSet<>(), false, false, language, Optional.empty(), Optional.empty());
  }

  /** True if it says no more than that the chat has a language. */
  public boolean empty() {
    return equals(none(language));
  }

  public Subscription withTopics(SortedSet<Topic> chosen) {
    return new Subscription(chosen, urgentOnly, paused, language, thread, digest);
  }

  public Subscription withUrgentOnly(boolean chosen) {
    return new Subscription(topics, chosen, paused, language, thread, digest);
  }

  public Subscription withPaused(boolean chosen) {
    return new Subscription(topics, urgentOnly, chosen, language, thread, digest);
  }

  public Subscription withLanguage(String chosen) {
    return new Subscription(topics, urgentOnly, paused, chosen, thread, digest);
  }

  public Subscription withThread(Optional<Integer> chosen) {
    return new Subscription(topics, urgentOnly, paused, language, chosen, digest);
  }

  public Subscription withDigest(Optional<Digest> chosen) {
    return new Subscription(topics, urgentOnly, paused, language, thread, chosen);
  }
}
