package org.podorozhnik.bot.features.subscription;

import java.util.List;
import java.util.Optional;
import org.podorozhnik.bot.routing.Feature;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.routing.Route;
import org.podorozhnik.bot.routing.Visitor;
import org.podorozhnik.bot.text.Languages;
import org.podorozhnik.bot.text.Navigation;
import org.podorozhnik.bot.text.TopicWords;
import org.podorozhnik.bot.text.Wish;
import org.podorozhnik.content.curated.Library;
import org.podorozhnik.content.subscriber.SubscriptionStore;

/**
 * {@code /subscribe}, {@code /unsubscribe}, {@code /stop}, {@code /digest}, {@code /here} and the
 * preference screen. In groups they are for admins.
 */
public final class SubscriptionFeature implements Feature {
  private final SubscribeCommand subscribe;
  private final EndCommand end;
  private final DigestCommand digest;
  private final HereCommand here;
  private final Presses presses;

  public SubscriptionFeature(Library library, SubscriptionStore store, Languages languages) {
    Choices choices = new Choices(store);
    TopicNames names = new TopicNames(library);
    SubscriptionScreens screens =
        new SubscriptionScreens(new TopicWords(library.crossings()), languages);
    this.subscribe = new SubscribeCommand(choices, names, screens);
    this.end = new EndCommand(choices, names, screens, new UndoCode(library.crossings()));
    this.digest = new DigestCommand(choices, new DigestScreens());
    this.here = new HereCommand(choices);
    this.presses = new Presses(choices, library.crossings(), screens, digest, end);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.command(SubscribeCommand.NAME, subscribe::handle).groupAdmins(),
        Route.command(EndCommand.NAME, end::handle).groupAdmins(),
        Route.command("stop", end::ask).groupAdmins(),
        Route.of(Route.Kind.TEXT, this::plain),
        Route.command("digest", digest::command).groupAdmins(),
        Route.command("here", here::handle).groupAdmins().inGroups(),
        Route.button(Navigation.SUBSCRIPTION, presses::pressed).groupAdmins());
  }

  /** Plain words about news; in groups such words are said to people. */
  private Reply plain(Request request, Visitor visitor) {
    if (!request.chat().isPrivate()) {
      return Reply.PASS;
    }
    Optional<Wish> wish = Wish.of(visitor.arguments());
    if (wish.equals(Optional.of(Wish.NEWS))) {
      return presses.main(request, visitor);
    }
    return wish.equals(Optional.of(Wish.END)) ? end.ask(request, visitor) : Reply.PASS;
  }
}
