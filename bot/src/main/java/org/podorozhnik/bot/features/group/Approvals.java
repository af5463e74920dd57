package org.podorozhnik.bot.features.group;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.podorozhnik.bot.outbox.Courier;
import org.podorozhnik.bot.outbox.Delivery;
import org.podorozhnik.bot.outbox.Outgoing;
import org.podorozhnik.bot.routing.Letters;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.routing.Visitor;
import org.podorozhnik.bot.text.Html;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.Storage;
import org.podorozhnik.content.staff.Role;
import org.podorozhnik.content.staff.StaffRoll;
import org.podorozhnik.content.subscriber.GroupStore;
import org.podorozhnik.content.subscriber.GroupStore.Approval;
import org.podorozhnik.content.subscriber.GroupStore.State;

/**
 * Owners let the bot work in a group or do not, and until then it sends no updates there. A refusal
 * lasts; a question that nobody answered for a day is asked again when the bot is added again.
 */
final class Approvals {
  static final Duration PATIENCE = Duration.ofHours(24);

  /** So long a first attempt to leave may be under way. */
  private static final Duration LEAVING = Duration.ofMinutes(1);

  private static final Pattern ANSWER = Pattern.compile("([yn]):(-\\d{1,18})");

  private final Storage storage;
  private final GroupScreens screens;
  private final Letters letters;
  private final Courier courier;
  private final StaffRoll staff;

  Approvals(
      Storage storage, GroupScreens screens, Letters letters, Courier courier, StaffRoll staff) {
    this.storage = storage;
    this.screens = screens;
    this.letters = letters;
    this.courier = courier;
    this.staff = staff;
  }

  private GroupStore groups() {
    return storage.groups();
  }

  /** The bot was added: the greeting, a line that owners are asked, or a goodbye. */
  Reply added(long chat, String title, Instant now) {
    Optional<State> state = groups().find(chat).map(Approval::state);
    if (state.isEmpty()) {
      ask(chat, title, now);
      return Reply.show(screens.line(chat, "asked"));
    }
    return switch (state.get()) {
      case APPROVED -> Reply.show(screens.greeting(chat));
      case ASKED -> Reply.show(screens.line(chat, "asked"));
      case LEAVING, REFUSED -> {
        refuse(chat, now);
        yield Reply.SILENCE;
      }
    };
  }

  /** The bot is meant in a group that was not admitted: it may be there longer than the asking. */
  Reply written(Request request) {
    long chat = request.chat().id();
    return groups().find(chat).isEmpty() ? added(chat, "", request.at()) : Reply.SILENCE;
  }

  /** True if owners were asked and did not let it in. */
  boolean closed(long chat) {
    return groups().find(chat).filter(a -> a.state() != State.APPROVED).isPresent();
  }

  /** Letters first: an owner who is asked twice is better than one who never is. */
  private void ask(long chat, String title, Instant now) {
    for (long owner : staff.with(Role.OWNER)) {
      Screen question = screens.question(owner, chat, title);
      storage.pendingReplies().add(letters.to(owner, question, now));
    }
    storage.subscriptions().reachable(chat, false);
    groups().save(chat, new Approval(State.ASKED, now));
  }

  /** An owner answered; whoever answers late is told how it stands. */
  Reply answered(Request request, Visitor visitor) {
    Matcher answer = ANSWER.matcher(visitor.arguments());
    if (!answer.matches()) {
      return new Reply.Note(visitor.words().get("groups.now.gone"));
    }
    long chat = Long.parseLong(answer.group(2));
    Optional<State> before = groups().find(chat).map(Approval::state);
    if (before.equals(Optional.of(State.ASKED))) {
      if (answer.group(1).equals(GroupScreens.APPROVE)) {
        approve(chat, request.at());
      } else {
        refuse(chat, request.at());
      }
    }
    return stands(chat, visitor.words());
  }

  private void approve(long chat, Instant now) {
    storage.pendingReplies().add(letters.to(chat, screens.greeting(chat), now));
    storage.subscriptions().reachable(chat, true);
    groups().save(chat, new Approval(State.APPROVED, now));
  }

  /** Kept before it is done, so that what fails or is cut short is done later. */
  private void refuse(long chat, Instant now) {
    groups().save(chat, new Approval(State.LEAVING, now));
    close(chat);
    leave(chat, "refused", () -> left(chat, now));
  }

  /** Updates and the board end with the work there. */
  private void close(long chat) {
    storage.subscriptions().reachable(chat, false);
    storage.boards().end(chat);
  }

  private void left(long chat, Instant now) {
    if (stands(chat, State.LEAVING)) {
      groups().save(chat, new Approval(State.REFUSED, now));
    }
  }

  private boolean stands(long chat, State state) {
    return groups().find(chat).filter(a -> a.state() == state).isPresent();
  }

  private Reply stands(long chat, Words words) {
    String state = groups().find(chat).map(a -> a.state().word()).orElse("gone");
    String said = words.get("groups.now." + state);
    return new Reply.NoteAndShow(said, Screen.of(Html.escape(said)));
  }

  /** Leaves whoever waited for too long; what fails is tried again with the next run. */
  void look(Instant now) {
    for (long chat : groups().in(State.LEAVING, now.minus(LEAVING))) {
      refuse(chat, now);
    }
    for (long chat : groups().in(State.ASKED, now.minus(PATIENCE))) {
      close(chat);
      leave(chat, "unanswered", () -> forget(chat));
    }
  }

  private void forget(long chat) {
    if (stands(chat, State.ASKED)) {
      groups().remove(chat);
    }
  }

  /** A polite line, whether it arrives or not, and then the door. */
  private void leave(long chat, String line, Runnable gone) {
    courier
        .now(Outgoing.text(chat, Optional.empty(), screens.line(chat, line)))
        .thenCompose(told -> courier.leave(chat))
        .thenAccept(
            left -> {
              if (left instanceof Delivery.Sent || left instanceof Delivery.ChatGone) {
                gone.run();
              }
            });
  }
}
