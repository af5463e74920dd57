package org.podorozhnik.bot.features.subscription;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.routing.Visitor;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.border.Crossing;
import org.podorozhnik.content.border.CrossingCatalog;
import org.podorozhnik.content.subscriber.Subscription;
import org.podorozhnik.content.subscriber.Topic;

/**
 * The buttons of the preference screen. Each carries what is to be, so that two presses are one.
 */
final class Presses {
  static final String ON = "1";
  static final String OFF = "0";

  /** Like {@link #ON}, from a question which crossing is meant. */
  static final String ADD = "a";

  static final String CROSSINGS = "c";
  static final String URGENT = "u";
  static final String PAUSE = "p";
  static final String DIGEST = "d";
  static final String END = "e";
  static final String UNDO = "r";

  /** Telegram cuts notes that are longer. */
  private static final int MOST_NOTE = 200;

  private final Choices choices;
  private final CrossingCatalog crossings;
  private final SubscriptionScreens screens;
  private final CrossingScreens crossingScreens;
  private final DigestCommand digest;
  private final EndCommand end;

  Presses(
      Choices choices,
      CrossingCatalog crossings,
      SubscriptionScreens screens,
      DigestCommand digest,
      EndCommand end) {
    this.choices = choices;
    this.crossings = crossings;
    this.screens = screens;
    this.crossingScreens = new CrossingScreens(crossings, screens);
    this.digest = digest;
    this.end = end;
  }

  Reply pressed(Request request, Visitor visitor) {
    String[] parts = visitor.arguments().split(":", 2);
    String rest = parts.length > 1 ? parts[1] : "";
    return switch (parts[0]) {
      case ON, OFF, ADD -> topic(parts[0], rest, request, visitor);
      case CROSSINGS -> Reply.show(crossingScreens.screen(rest, now(request, visitor)));
      case URGENT -> urgent(rest.equals(ON), request, visitor);
      case PAUSE -> pause(rest.equals(ON), request, visitor);
      case DIGEST -> digest.pressed(rest, request, visitor);
      case END -> Reply.show(end.everything(request, visitor));
      case UNDO -> end.undo(rest, request, visitor);
      default -> main(request, visitor);
    };
  }

  Reply main(Request request, Visitor visitor) {
    return Reply.show(screens.main(now(request, visitor)));
  }

  private View now(Request request, Visitor visitor) {
    return View.of(choices.held(request, visitor), request, visitor);
  }

  private Reply topic(String act, String word, Request request, Visitor visitor) {
    Words words = visitor.words();
    Optional<Topic> topic = Topic.of(word).filter(t -> act.equals(OFF) || exists(t));
    View before = now(request, visitor);
    if (topic.isEmpty()) {
      return new Reply.NoteAndShow(words.get("subscription.gone"), screens.main(before));
    }
    SortedSet<Topic> one = new TreeSet<>(java.util.Set.of(topic.get()));
    if (!act.equals(OFF) && !Choices.fits(before.held(), one)) {
      return new Reply.NoteAndShow(full(words), screens.main(before));
    }
    Subscription after =
        choices.change(
            request,
            visitor,
            held -> act.equals(OFF) ? Choices.without(held, one) : Choices.with(held, one));
    View view = View.of(after, request, visitor);
    String key = after.topics().contains(topic.get()) ? "subscription.on" : "subscription.off";
    String note = words.get(key, "topic", screens.topics(one, words));
    return new Reply.NoteAndShow(
        cut(note), act.equals(ADD) ? screens.subscribed(view) : after(topic.get(), view));
  }

  private boolean exists(Topic topic) {
    return topic.crossingId().map(id -> crossings.find(id).isPresent()).orElse(true);
  }

  /** The screen on which the topic was pressed. */
  private Screen after(Topic topic, View view) {
    Optional<Crossing> crossing = topic.crossingId().flatMap(crossings::find);
    return crossing.map(c -> crossingScreens.around(c, view)).orElseGet(() -> screens.main(view));
  }

  private Reply urgent(boolean only, Request request, Visitor visitor) {
    Subscription after = choices.change(request, visitor, held -> held.withUrgentOnly(only));
    String note = after.urgentOnly() ? "subscription.urgentOnly" : "subscription.both";
    return noted(note, after, request, visitor);
  }

  private Reply pause(boolean paused, Request request, Visitor visitor) {
    Subscription after = choices.change(request, visitor, held -> held.withPaused(paused));
    String note = after.paused() ? "subscription.paused" : "subscription.resumed";
    return noted(note, after, request, visitor);
  }

  private Reply noted(String note, Subscription after, Request request, Visitor visitor) {
    Screen screen = screens.main(View.of(after, request, visitor));
    return new Reply.NoteAndShow(visitor.words().get(note), screen);
  }

  static String full(Words words) {
    return words.get("subscription.full", "most", Subscription.MOST_TOPICS);
  }

  private static String cut(String note) {
    return note.length() > MOST_NOTE ? note.substring(0, MOST_NOTE) : note;
  }
}
