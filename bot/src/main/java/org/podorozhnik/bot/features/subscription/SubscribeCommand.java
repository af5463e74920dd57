package org.podorozhnik.bot.features.subscription;

import java.util.List;
import java.util.Map;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.routing.Visitor;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.content.border.Crossing;
import org.podorozhnik.content.subscriber.Subscription;

/** {@code /subscribe}: several topics at once; without any the preference screen. */
final class SubscribeCommand {
  static final String NAME = "subscribe";

  private final Choices choices;
  private final TopicNames names;
  private final SubscriptionScreens screens;

  SubscribeCommand(Choices choices, TopicNames names, SubscriptionScreens screens) {
    this.choices = choices;
    this.names = names;
    this.screens = screens;
  }

  /** What is clear is taken, and said before what is not. */
  Reply handle(Request request, Visitor visitor) {
    String line = visitor.arguments().strip();
    TopicNames.Named named = names.read(line);
    View before = View.of(choices.held(request, visitor), request, visitor);
    boolean none = named.topics().isEmpty() && named.several().isEmpty();
    if (none && !named.unknown().isEmpty()) {
      return Reply.show(screens.wrong(before, "/" + NAME + " " + line, named.unknown()));
    }
    if (!Choices.fits(before.held(), named.topics())) {
      return Reply.show(screens.main(before, Presses.full(visitor.words())));
    }
    if (none) {
      return Reply.show(screens.main(before));
    }
    Subscription after = before.held();
    if (!named.topics().isEmpty()) {
      after = choices.change(request, visitor, held -> Choices.with(held, named.topics()));
    }
    View view = View.of(after, request, visitor);
    Screen said = answer(named, view);
    return Reply.show(
        named.unknown().isEmpty()
            ? said
            : screens.partly(view, "/" + NAME + " " + line, named.unknown(), said));
  }

  private Screen answer(TopicNames.Named named, View view) {
    if (named.several().isEmpty()) {
      return screens.subscribed(view);
    }
    Map.Entry<String, List<Crossing>> open = named.several().entrySet().iterator().next();
    Screen question = screens.several(view, Presses.ADD, open.getKey(), open.getValue());
    return named.topics().isEmpty()
        ? question
        : question.withHtml(screens.subscribed(view).html() + "\n\n" + question.html());
  }
}
