package org.podorozhnik.bot.features.broadcast;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.text.CorrectionLine;
import org.podorozhnik.bot.text.Dates;
import org.podorozhnik.bot.text.Html;
import org.podorozhnik.bot.text.Languages;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.broadcast.AudienceSize;
import org.podorozhnik.content.broadcast.Broadcast;
import org.podorozhnik.content.broadcast.BroadcastStore;
import org.podorozhnik.content.broadcast.DeliveryState;
import org.podorozhnik.content.broadcast.Draft;
import org.podorozhnik.content.broadcast.Payload;
import org.podorozhnik.content.broadcast.Tally;

/** A draft as its author and whoever confirms it see it: the messages, and what follows. */
final class DraftScreens {
  /** Nothing new goes out until somebody lets it. */
  private static final Set<Broadcast.State> HELD =
      Set.of(Broadcast.State.PAUSED, Broadcast.State.STOPPED);

  private final BroadcastStore store;
  private final ReachWords reach;
  private final SecondPerson second;
  private final Languages languages;

  DraftScreens(BroadcastStore store, ReachWords reach, SecondPerson second, Languages languages) {
    this.store = store;
    this.reach = reach;
    this.second = second;
    this.languages = languages;
  }

  /** The messages exactly as they will arrive, one for each language, Russian first. */
  List<Reply.Part> messages(Draft draft, Instant now) {
    List<Reply.Part> parts = new ArrayList<>();
    for (Words words : languages.all()) {
      Payload payload = draft.announcement().texts().get(words.language());
      if (payload != null) {
        String html =
            showsCorrection(draft)
                ? CorrectionLine.under(payload.html(), now, words)
                : payload.html();
        boolean silent = !draft.announcement().urgent();
        parts.add(new Reply.Part(Screen.of(html), payload.attachment(), silent));
      }
    }
    return parts;
  }

  /** What was not sent yet simply has another text. */
  private boolean showsCorrection(Draft draft) {
    return draft.corrects().flatMap(store::find).flatMap(b -> b.times().started()).isPresent();
  }

  /** The messages, and under them what follows with the buttons. */
  List<Reply.Part> preview(Draft draft, Words words, Instant now) {
    List<Reply.Part> parts = messages(draft, now);
    parts.add(Reply.Part.of(control(draft, words, now)));
    return parts;
  }

  Screen control(Draft draft, Words words, Instant now) {
    List<String> lines = new ArrayList<>(facts(draft, words, now));
    second
        .reason(draft, words)
        .ifPresent(why -> lines.add(words.get("broadcast.second", "why", why)));
    lines.add(
        words.get(
            "broadcast.goodUntil", "time", Dates.clock(draft.created().plus(Draft.GOOD_FOR))));
    Screen screen = Screen.of(Html.bold(title(draft, words)) + "\n\n" + escaped(lines));
    return draft.corrects().isPresent()
        ? screen.withRow(
            Press.of(Press.Act.CORRECT, draft).key(words, "correct"), cancel(draft, words))
        : screen
            .withRow(
                Press.of(Press.Act.SEND, draft).key(words, "send"),
                Press.of(Press.Act.TIMES, draft).key(words, "schedule"))
            .withRow(cancel(draft, words));
  }

  static org.podorozhnik.bot.text.Key cancel(Draft draft, Words words) {
    return Press.of(Press.Act.CANCEL, draft).key(words, "cancel");
  }

  /** «Черновик 12» or «Исправление № 7». */
  static String title(Draft draft, Words words) {
    return draft
        .corrects()
        .map(number -> words.get("broadcast.correction", "number", number))
        .orElseGet(() -> words.get("broadcast.draft", "id", draft.id()));
  }

  static String escaped(List<String> lines) {
    return Html.escape(String.join("\n", lines));
  }

  /** Whom it reaches and what follows from limits, as plain lines. */
  List<String> facts(Draft draft, Words words, Instant now) {
    Optional<Broadcast> corrected = draft.corrects().flatMap(store::find);
    List<String> lines = new ArrayList<>();
    String whom = reach.audience(draft.announcement().audience(), words);
    lines.add(words.get("broadcast.audience", "audience", whom));
    if (corrected.isPresent()) {
      lines.addAll(ofCorrection(draft, corrected.get(), words, now));
    } else {
      lines.addAll(ofNew(draft, words));
    }
    return lines;
  }

  private List<String> ofNew(Draft draft, Words words) {
    AudienceSize size = store.size(draft.announcement().audience(), draft.announcement().urgent());
    List<String> lines = new ArrayList<>();
    lines.add(reach.size(size, words));
    lines.addAll(reach.without(draft.announcement(), size, words));
    String duration = reach.duration(size.total(), words);
    lines.add(words.get("broadcast.takes", "duration", duration));
    lines.add(
        words.get(draft.announcement().urgent() ? "broadcast.isUrgent" : "broadcast.isQuiet"));
    lines.add(words.get("broadcast.later"));
    return lines;
  }

  private List<String> ofCorrection(Draft draft, Broadcast old, Words words, Instant now) {
    List<String> lines = new ArrayList<>();
    if (old.times().started().isEmpty()) {
      lines.add(words.get("broadcast.notStarted"));
    } else if (onlyNews(old, now)) {
      lines.add(words.get("broadcast.onlyNews"));
    } else {
      Tally tally = store.tally(old.number());
      long waiting = tally.of(DeliveryState.PENDING) + tally.of(DeliveryState.RETRY_AT);
      lines.add(words.get("broadcast.reached", "count", tally.of(DeliveryState.SENT)));
      if (waiting > 0) {
        boolean ended = old.state() == Broadcast.State.CANCELLED;
        lines.add(words.get(ended ? "broadcast.never" : "broadcast.notYet", "count", waiting));
      }
      if (old.in(HELD)) {
        lines.add(words.get("broadcast.held." + old.state().name().toLowerCase(Locale.ROOT)));
      }
    }
    for (Map.Entry<String, Payload> text : old.announcement().texts().entrySet()) {
      if (!draft.announcement().texts().containsKey(text.getKey())) {
        lines.add(words.get("broadcast.languageGone"));
      }
    }
    Optional<String> kept = attachment(draft);
    kept.ifPresent(kind -> lines.add(words.get("broadcast.keeps." + kind)));
    return lines;
  }

  /** The kind of file that goes with it, if one does. */
  static Optional<String> attachment(Draft draft) {
    return draft
        .announcement()
        .in("ru")
        .attachment()
        .map(file -> file.kind().name().toLowerCase(Locale.ROOT));
  }

  /** True if nothing that was sent can be edited any more. */
  static boolean onlyNews(Broadcast old, Instant now) {
    Optional<Instant> started = old.times().started();
    return old.times().purged()
        || started.filter(at -> !now.isBefore(at.plus(BroadcastStore.KEPT))).isPresent();
  }
}
