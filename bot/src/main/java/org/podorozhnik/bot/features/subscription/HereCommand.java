package org.podorozhnik.bot.features.subscription;

import java.util.Optional;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.routing.Visitor;
import org.podorozhnik.bot.text.Html;
import org.podorozhnik.bot.text.Key;
import org.podorozhnik.bot.text.Navigation;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.subscriber.Subscription;

/** {@code /here}: the topic of a forum in which it is said becomes the place for updates. */
final class HereCommand {
  private final Choices choices;

  HereCommand(Choices choices) {
    this.choices = choices;
  }

  Reply handle(Request request, Visitor visitor) {
    Words words = visitor.words();
    Optional<Integer> thread = request.chat().thread();
    Subscription after = choices.change(request, visitor, held -> held.withThread(thread));
    boolean here = after.thread().isPresent();
    String said = words.get(here ? "subscription.here.thread" : "subscription.here.chat");
    boolean nothing = after.topics().isEmpty() && after.digest().isEmpty();
    String more = nothing ? " " + words.get("subscription.here.nothing") : "";
    Key change = Key.press(words.get("subscription.change"), Navigation.SUBSCRIPTION);
    return Reply.show(Screen.of(Html.escape(said + more)).withRow(change));
  }
}
