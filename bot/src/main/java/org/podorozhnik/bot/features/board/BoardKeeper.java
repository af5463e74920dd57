package org.podorozhnik.bot.features.board;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.podorozhnik.bot.outbox.Outgoing;
import org.podorozhnik.bot.routing.Chore;
import org.podorozhnik.bot.text.Html;
import org.podorozhnik.bot.text.Languages;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.Storage;
import org.podorozhnik.content.border.Crossing;
import org.podorozhnik.content.border.WaitBoard;
import org.podorozhnik.content.broadcast.Board;
import org.podorozhnik.content.staff.StaffRoll;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every ten seconds which boards say something else by now. A board has one request under way
 * at most, and no two edits within a minute. All of it runs in the one thread of its chore, but for
 * {@link #leave}.
 */
final class BoardKeeper {
  private static final Logger LOG = LoggerFactory.getLogger(BoardKeeper.class);
  private static final Duration EVERY = Duration.ofSeconds(10);
  static final Duration PACE = Duration.ofMinutes(1);

  private final Storage storage;
  private final WaitBoard waits;
  private final BoardPost post;
  private final Languages languages;
  private final StaffRoll staff;
  private final BoardText text;
  private final Map<Long, CompletableFuture<Void>> underWay = new HashMap<>();
  private final Map<Long, Instant> landed = new HashMap<>();
  private final Queue<Board> left = new ConcurrentLinkedQueue<>();

  BoardKeeper(
      Storage storage,
      WaitBoard waits,
      BoardPost post,
      Languages languages,
      StaffRoll staff,
      BoardText text) {
    this.storage = storage;
    this.waits = waits;
    this.post = post;
    this.languages = languages;
    this.staff = staff;
    this.text = text;
  }

  Chore chore() {
    return new Chore("boards", EVERY, this::look);
  }

  /**
   * Old numbers must not stand there as if they were of now: once another board stands, or none is
   * wanted, the message is edited once more. Forgotten if the process ends before.
   */
  void leave(Board old) {
    if (old.messageId() != 0) {
      left.add(old);
    }
  }

  private void sayWhereLeft() {
    left.removeIf(this::toldWhereNow);
  }

  /** False while the board that takes the place of the old one does not stand yet. */
  private boolean toldWhereNow(Board old) {
    Optional<Board> present = storage.boards().find(old.chat());
    if (present.filter(board -> board.messageId() == 0).isPresent()) {
      return false;
    }
    String word = words(old.chat()).get(present.isEmpty() ? "board.ended" : "board.moved");
    post.once(Outgoing.edit(old.chat(), old.messageId(), Screen.of(Html.escape(word))));
    return true;
  }

  private Words words(long chat) {
    return languages.pick(storage.preferences().find(chat).language(), "");
  }

  private void look(Instant now) {
    noteLandings(now);
    if (staff.frozen()) {
      return;
    }
    showDue(now);
    sayWhereLeft();
  }

  private void showDue(Instant now) {
    List<Board> due = storage.boards().all().stream().filter(b -> due(b, now)).toList();
    if (due.isEmpty()) {
      return;
    }
    List<Crossing> crossings = due.stream().flatMap(b -> text.of(b).stream()).distinct().toList();
    BoardSight sight = BoardSight.of(waits, crossings, now);
    due.forEach(board -> kept(board, sight, now));
  }

  /** What waited behind others arrived later than it was handed over. */
  private void noteLandings(Instant now) {
    underWay
        .entrySet()
        .removeIf(
            way -> {
              boolean done = way.getValue().isDone();
              if (done) {
                landed.put(way.getKey(), now);
              }
              return done;
            });
    landed.values().removeIf(at -> !now.isBefore(at.plus(PACE)));
  }

  private boolean due(Board board, Instant now) {
    boolean posted = board.messageId() != 0;
    boolean rested = !posted || !now.isBefore(board.edited().plus(PACE));
    return rested
        && !underWay.containsKey(board.chat())
        && !landed.containsKey(board.chat())
        && post.mayTry(board.chat(), now);
  }

  /** One bad board must not keep the others from being shown. */
  private void kept(Board board, BoardSight sight, Instant now) {
    try {
      keep(board, sight, now);
    } catch (RuntimeException e) {
      LOG.error("A board failed and is tried again: {}", e.getClass().getName());
    }
  }

  private void keep(Board board, BoardSight sight, Instant now) {
    Words words = words(board.chat());
    Screen content = text.content(board, sight, words, now);
    int mark = BoardText.mark(content);
    if (board.messageId() != 0 && board.shown() == mark) {
      return;
    }
    Screen screen = text.stamped(content, words, now);
    CompletableFuture<Void> way = post.show(board, screen, mark, now, this::leave);
    if (!way.isDone()) {
      underWay.put(board.chat(), way);
    }
  }
}
