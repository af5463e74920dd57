package org.podorozhnik.bot.features.subscription;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.routing.Visitor;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.border.Crossing;
import org.podorozhnik.content.subscriber.Subscription;
import org.podorozhnik.content.subscriber.Topic;

/** {@code /unsubscribe}: from everything, with a way back, or from topics. */
final class EndCommand {
  static final String NAME = "unsubscribe";

  private final Choices choices;
  private final TopicNames names;
  private final SubscriptionScreens screens;
  private final UndoCode codes;

  EndCommand(Choices choices, TopicNames names, SubscriptionScreens screens, UndoCode codes) {
    this.choices = choices;
    this.names = names;
    this.screens = screens;
    this.codes = codes;
  }

  Reply handle(Request request, Visitor visitor) {
    String line = visitor.arguments().strip();
    TopicNames.Named named = names.read(line);
    Subscription held = choices.held(request, visitor);
    View view = View.of(held, request, visitor);
    if (!named.unknown().isEmpty()) {
      return Reply.show(screens.wrong(view, "/" + NAME + " " + line, named.unknown()));
    }
    boolean none = named.topics().isEmpty() && named.several().isEmpty();
    if (none || named.topics().contains(Topic.ALL)) {
      return Reply.show(everything(request, visitor));
    }
    TreeSet<Topic> meant = new TreeSet<>(named.topics());
    for (Map.Entry<String, List<Crossing>> several : named.several().entrySet()) {
      List<Crossing> chosen = several.getValue().stream().filter(c -> on(c, held)).toList();
      if (chosen.size() > 1) {
        return Reply.show(screens.several(view, Presses.OFF, several.getKey(), chosen));
      }
      several.getValue().stream()
          .filter(c -> chosen.isEmpty() || on(c, held))
          .map(c -> Topic.crossing(c.id()))
          .forEach(meant::add);
    }
    return Reply.show(topics(meant, view, request, visitor));
  }

  private static boolean on(Crossing crossing, Subscription held) {
    return held.topics().contains(Topic.crossing(crossing.id()));
  }

  private Screen topics(SortedSet<Topic> meant, View before, Request request, Visitor visitor) {
    Words words = visitor.words();
    TreeSet<Topic> on = new TreeSet<>(meant);
    on.retainAll(before.held().topics());
    String told = screens.topics(on.isEmpty() ? meant : on, words);
    boolean first = choices.save(Choices.without(before.held(), on), request, visitor);
    View view = View.of(choices.held(request, visitor), request, visitor);
    String said = on.isEmpty() && first ? "subscription.notOn" : "subscription.offDone";
    return screens.main(view, words.get(said, "topics", told));
  }

  /** Asks; nothing ends before a button is pressed. */
  Reply ask(Request request, Visitor visitor) {
    Subscription held = choices.held(request, visitor);
    View view = View.of(held, request, visitor);
    return Reply.show(
        held.empty()
            ? screens.main(view, visitor.words().get("subscription.never"))
            : screens.ask(view));
  }

  /** Ends everything; a request that comes again says so again, but what was is forgotten. */
  Screen everything(Request request, Visitor visitor) {
    Subscription was = choices.held(request, visitor);
    Subscription none = Subscription.none(visitor.language());
    boolean first = choices.save(none, request, visitor);
    View view = View.of(none, request, visitor);
    if (first && was.empty()) {
      return screens.main(view, visitor.words().get("subscription.never"));
    }
    return screens.ended(view, was, was.empty() ? Optional.empty() : codes.write(was));
  }

  /** Restores what was ended, unless something else was chosen since. */
  Reply undo(String code, Request request, Visitor visitor) {
    Words words = visitor.words();
    Subscription held = choices.held(request, visitor);
    Optional<Subscription> was = codes.read(code);
    View now = View.of(held, request, visitor);
    if (was.isEmpty() || !(held.empty() || held.equals(spoken(was.get(), visitor)))) {
      return new Reply.NoteAndShow(words.get("subscription.undoLate"), screens.main(now));
    }
    Subscription after = choices.change(request, visitor, nothing -> was.get());
    return new Reply.NoteAndShow(
        words.get("subscription.undone"), screens.main(View.of(after, request, visitor)));
  }

  private static Subscription spoken(Subscription was, Visitor visitor) {
    return visitor.preferences().language().map(was::withLanguage).orElse(was);
  }
}
