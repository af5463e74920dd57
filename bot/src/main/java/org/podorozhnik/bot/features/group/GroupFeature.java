package org.podorozhnik.bot.features.group;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.podorozhnik.bot.outbox.Courier;
import org.podorozhnik.bot.routing.Chore;
import org.podorozhnik.bot.routing.Feature;
import org.podorozhnik.bot.routing.Letters;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.routing.Route;
import org.podorozhnik.bot.routing.Visitor;
import org.podorozhnik.bot.text.Languages;
import org.podorozhnik.bot.text.Navigation;
import org.podorozhnik.content.Storage;
import org.podorozhnik.content.staff.Role;
import org.podorozhnik.content.staff.StaffRoll;

/**
 * Notices that the bot came into a chat, went, was muted, blocked or moved. What the chat chose
 * stays; only whether it can be reached changes.
 */
public final class GroupFeature implements Feature {
  private static final Duration EVERY = Duration.ofMinutes(10);

  private final Storage storage;
  private final GroupScreens screens;
  private final Approvals approvals;
  private final boolean approved;

  /** New ids of groups: coming into those is no reason for a greeting. A few a year. */
  private final Set<Long> moved = ConcurrentHashMap.newKeySet();

  /**
   * @param approved whether owners approve each group
   */
  public GroupFeature(
      Storage storage,
      Languages languages,
      Letters letters,
      Courier courier,
      StaffRoll staff,
      boolean approved) {
    this.storage = storage;
    this.screens = new GroupScreens(storage, languages);
    this.approvals = new Approvals(storage, screens, letters, courier, staff);
    this.approved = approved;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.of(Route.Kind.MEMBERSHIP, this::membership),
        Route.of(Route.Kind.MOVED, this::moved),
        Route.of(Route.Kind.UNADMITTED, (request, visitor) -> approvals.written(request)),
        Route.button(Navigation.GROUPS, approvals::answered).needs(Role.OWNER));
  }

  @Override
  public List<Chore> chores() {
    return approved
        ? List.of(new Chore("groups without an answer", EVERY, approvals::look))
        : List.of();
  }

  private Reply membership(Request request, Visitor visitor) {
    Request.Membership membership = (Request.Membership) request.content();
    long chat = request.chat().id();
    boolean reached = membership.member() && membership.mayWrite();
    storage.subscriptions().reachable(chat, reached && !(approved && approvals.closed(chat)));
    if (!membership.member()) {
      storage.boards().end(chat);
    }
    if (!membership.added() || request.chat().isPrivate() || moved.contains(chat)) {
      return Reply.SILENCE;
    }
    if (approved) {
      return approvals.added(chat, membership.title(), request.at());
    }
    return reached ? Reply.show(screens.greeting(chat)) : Reply.SILENCE;
  }

  private Reply moved(Request request, Visitor visitor) {
    long to = ((Request.Moved) request.content()).to();
    moved.add(to);
    storage.moved(request.chat().id(), to);
    return Reply.SILENCE;
  }
}
