package org.podorozhnik.bot.features.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.podorozhnik.bot.routing.Chore;
import org.podorozhnik.bot.routing.Feature;
import org.podorozhnik.bot.routing.Letters;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.routing.Route;
import org.podorozhnik.bot.routing.Visitor;
import org.podorozhnik.bot.text.AlertWords;
import org.podorozhnik.bot.text.Languages;
import org.podorozhnik.bot.text.Navigation;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.Storage;
import org.podorozhnik.content.border.Alert;
import org.podorozhnik.content.border.AlertPolicy;
import org.podorozhnik.content.border.AlertStore;
import org.podorozhnik.content.border.WaitBoard;
import org.podorozhnik.content.curated.Library;

/** {@code /alerts}: "tell me when the queue is short, or the crossing closes". */
public final class AlertFeature implements Feature {
  static final String WHERE = "w";
  static final String ADD = "a";
  static final String OFF = "x";
  static final String LONGER = "p";

  private final Library library;
  private final Storage storage;
  private final WaitBoard board;
  private final AlertSteps steps;
  private final AlertScreens screens;
  private final AlertWatch watch;

  public AlertFeature(
      Library library, Storage storage, WaitBoard board, Languages languages, Letters letters) {
    this.library = library;
    this.storage = storage;
    this.board = board;
    AlertWords alertWords = new AlertWords(library.crossings());
    this.steps = new AlertSteps(library.crossings(), alertWords);
    this.screens = new AlertScreens(alertWords);
    this.watch = new AlertWatch(storage, board, letters, languages, new AlertMessage(alertWords));
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.command("alerts", this::command).personal(),
        Route.button(Navigation.ALERT, this::button).personal());
  }

  @Override
  public List<Chore> chores() {
    return List.of(watch.chore());
  }

  private Reply command(Request request, Visitor visitor) {
    String line = visitor.arguments().strip();
    if (line.isEmpty()) {
      return Reply.show(list(request, visitor, ""));
    }
    AlertLine read = AlertLine.read(line, library::crossingNamed);
    if (read.problem().isEmpty()) {
      return read.draft()
          .map(draft -> step(draft, request, visitor))
          .orElseGet(() -> Reply.show(list(request, visitor, "")));
    }
    Words words = visitor.words();
    Screen help =
        read.draft().map(d -> steps.next(d, words)).orElseGet(() -> steps.where("", words));
    return Reply.show(AlertScreens.wrong(read.problem(), line, help, words));
  }

  private Reply button(Request request, Visitor visitor) {
    String[] parts = visitor.arguments().split(String.valueOf(Navigation.SEPARATOR), 2);
    String rest = parts.length > 1 ? parts[1] : "";
    return switch (parts[0]) {
      case WHERE -> Reply.show(steps.where(rest, visitor.words()));
      case ADD -> add(rest, request, visitor);
      case OFF -> off(rest, request, visitor);
      case LONGER -> longer(rest, request, visitor);
      default -> Reply.show(list(request, visitor, ""));
    };
  }

  private Reply add(String code, Request request, Visitor visitor) {
    return AlertDraft.read(code)
        .filter(draft -> library.crossings().find(draft.queue().crossing()).isPresent())
        .map(draft -> step(draft, request, visitor))
        .orElseGet(
            () ->
                new Reply.NoteAndShow(
                    visitor.words().get("alert.noCrossing"), steps.where("", visitor.words())));
  }

  /** The next question while one is open, else the alert itself. */
  private Reply step(AlertDraft draft, Request request, Visitor visitor) {
    Optional<Alert> whole = draft.alert(request.chat().id(), visitor.language(), request.at());
    if (whole.isPresent()) {
      return Reply.show(added(whole.get(), request, visitor));
    }
    boolean full = alerts().of(request.chat().id()).size() >= Alert.MOST;
    return Reply.show(full ? full(request, visitor) : steps.next(draft, visitor.words()));
  }

  private Screen added(Alert wish, Request request, Visitor visitor) {
    Sight sight = Sight.of(board, wish.queue(), true, request.at());
    boolean armed = AlertPolicy.armedAtFirst(wish.condition(), sight.standing(wish));
    Optional<Alert> kept = alerts().add(wish.withArmed(armed), new Effect(request.updateId(), 0));
    if (kept.isEmpty()) {
      return full(request, visitor);
    }
    return screens.added(kept.get(), sight, view(request, visitor));
  }

  private Screen full(Request request, Visitor visitor) {
    return list(request, visitor, visitor.words().get("alert.full", "most", Alert.MOST));
  }

  private Reply off(String id, Request request, Visitor visitor) {
    Words words = visitor.words();
    long chat = request.chat().id();
    Optional<Alert> gone =
        number(id).flatMap(n -> alerts().remove(n, chat, new Effect(request.updateId(), 0)));
    return gone.map(
            alert ->
                new Reply.NoteAndShow(
                    words.get("alert.offNote"),
                    screens.off(alert, alerts().of(chat), view(request, visitor))))
        .orElseGet(
            () -> new Reply.NoteAndShow(words.get("alert.offBefore"), list(request, visitor, "")));
  }

  private Reply longer(String rest, Request request, Visitor visitor) {
    String[] parts = rest.split(":", -1);
    Optional<Long> days =
        number(parts[parts.length - 1]).filter(d -> d > 0 && d <= AlertDraft.MOST_DAYS);
    long chat = request.chat().id();
    Optional<Alert> alert =
        number(parts[0])
            .flatMap(id -> alerts().of(chat).stream().filter(a -> a.id() == id).findFirst());
    if (parts.length != 2 || days.isEmpty() || alert.isEmpty()) {
      return new Reply.NoteAndShow(
          visitor.words().get("alert.offBefore"), list(request, visitor, ""));
    }
    Instant until = request.at().plus(Duration.ofDays(days.get()));
    alerts().prolong(alert.get().id(), chat, until, new Effect(request.updateId(), 0));
    return new Reply.NoteAndShow(
        visitor.words().get("alert.longerNote"), list(request, visitor, ""));
  }

  private Screen list(Request request, Visitor visitor, String first) {
    return screens.list(alerts().of(request.chat().id()), first, view(request, visitor));
  }

  private static AlertScreens.View view(Request request, Visitor visitor) {
    return new AlertScreens.View(visitor.words(), visitor.preferences().quiet(), request.at());
  }

  private AlertStore alerts() {
    return storage.alerts();
  }

  private static Optional<Long> number(String text) {
    return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }
}
