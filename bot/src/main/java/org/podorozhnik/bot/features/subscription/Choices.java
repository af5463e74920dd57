package org.podorozhnik.bot.features.subscription;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.routing.Visitor;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.subscriber.Subscription;
import org.podorozhnik.content.subscriber.SubscriptionStore;
import org.podorozhnik.content.subscriber.Topic;

/** What the chat of a request chose, read and changed. */
final class Choices {
  private final SubscriptionStore store;

  Choices(SubscriptionStore store) {
    this.store = store;
  }

  /** What is chosen now; nothing, in the language of the chat, where nothing is. */
  Subscription held(Request request, Visitor visitor) {
    return store.find(request.chat().id()).orElseGet(() -> Subscription.none(visitor.language()));
  }

  /**
   * Changes it once for the request, and takes up the language that the chat chose.
   *
   * @return what is chosen now, which is also the answer to a request that comes again
   */
  Subscription change(Request request, Visitor visitor, UnaryOperator<Subscription> change) {
    save(change.apply(held(request, visitor)), request, visitor);
    return held(request, visitor);
  }

  /** False if this request changed something before, and nothing changed now. */
  boolean save(Subscription chosen, Request request, Visitor visitor) {
    Subscription spoken = visitor.preferences().language().map(chosen::withLanguage).orElse(chosen);
    return store.save(request.chat().id(), spoken, request.at(), new Effect(request.updateId(), 0));
  }

  static Subscription with(Subscription held, SortedSet<Topic> added) {
    SortedSet<Topic> topics = new TreeSet<>(held.topics());
    topics.addAll(added);
    return held.withTopics(topics);
  }

  static Subscription without(Subscription held, SortedSet<Topic> taken) {
    SortedSet<Topic> topics = new TreeSet<>(held.topics());
    topics.removeAll(taken);
    return held.withTopics(topics);
  }

  /** Whether there is room for more topics. */
  static boolean fits(Subscription held, SortedSet<Topic> added) {
    SortedSet<Topic> topics = new TreeSet<>(held.topics());
    topics.addAll(added);
    return topics.size() <= Subscription.MOST_TOPICS;
  }
}
