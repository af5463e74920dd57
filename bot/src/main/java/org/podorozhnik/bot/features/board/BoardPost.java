package org.podorozhnik.bot.features.board;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.podorozhnik.bot.outbox.Courier;
import org.podorozhnik.bot.outbox.Delivery;
import org.podorozhnik.bot.outbox.Outgoing;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.content.Storage;
import org.podorozhnik.content.broadcast.Board;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Posts and edits boards, and draws the consequence of what Telegram says. Thread-safe. */
final class BoardPost {
  private static final Logger LOG = LoggerFactory.getLogger(BoardPost.class);

  /** A group in which the bot may not write is not asked every ten seconds. */
  private static final Duration REFUSED = Duration.ofHours(1);

  private final Storage storage;
  private final Courier courier;
  private final Map<Long, Instant> notBefore = new ConcurrentHashMap<>();

  BoardPost(Storage storage, Courier courier) {
    this.storage = storage;
    this.courier = courier;
  }

  boolean mayTry(long chat, Instant now) {
    Instant from = notBefore.get(chat);
    return from == null || !now.isBefore(from);
  }

  /** Whatever comes of it. */
  void once(Outgoing message) {
    courier.behind(message);
  }

  /**
   * @param mark of the content, see {@link BoardText#mark}
   * @param stray takes a message that was posted for a board which is another by now
   * @return done when the consequence is drawn; never fails
   */
  CompletableFuture<Void> show(
      Board board, Screen screen, int mark, Instant now, Consumer<Board> stray) {
    notBefore.remove(board.chat());
    Outgoing message =
        board.messageId() == 0
            ? Outgoing.text(board.chat(), board.thread(), screen).silently()
            : Outgoing.edit(board.chat(), board.messageId(), screen);
    return courier
        .behind(message)
        .thenCompose(delivery -> elsewhere(message, delivery))
        .thenAccept(delivery -> settled(board, mark, delivery, now, stray));
  }

  /** A board whose topic was deleted or closed stands outside of topics. */
  private CompletableFuture<Delivery> elsewhere(Outgoing message, Delivery delivery) {
    boolean closed =
        message.thread().isPresent()
            && delivery instanceof Delivery.Rejected rejected
            && rejected.topicShut();
    return closed
        ? courier.behind(message.withoutThread())
        : CompletableFuture.completedFuture(delivery);
  }

  private void settled(
      Board board, int mark, Delivery delivery, Instant now, Consumer<Board> stray) {
    try {
      settle(board, mark, delivery, now, stray);
    } catch (RuntimeException e) {
      LOG.error("What became of a board could not be kept: {}", e.getClass().getName());
    }
  }

  private void settle(
      Board board, int mark, Delivery delivery, Instant now, Consumer<Board> stray) {
    long chat = board.chat();
    if (delivery instanceof Delivery.Sent sent) {
      sent(board, sent.messageId(), mark, now, stray);
    } else if (delivery instanceof Delivery.Rejected) {
      rejected(board, mark, delivery, now);
    } else if (delivery instanceof Delivery.ChatGone gone) {
      gone(chat, gone, now);
    } else if (delivery instanceof Delivery.ChatMoved moved) {
      storage.moved(chat, moved.newChatId());
    } else if (delivery instanceof Delivery.RetryAfter retry) {
      notBefore.put(chat, now.plus(retry.pause()));
    } else if (delivery instanceof Delivery.Unknown) {
      notBefore.put(chat, now.plus(BoardKeeper.PACE));
    }
  }

  /** Muted is not removed: that Telegram tells by itself. */
  private void gone(long chat, Delivery.ChatGone gone, Instant now) {
    if (gone.blocked()) {
      notBefore.put(chat, now.plus(REFUSED));
    } else {
      storage.boards().end(chat);
    }
  }

  private void sent(Board board, int id, int mark, Instant now, Consumer<Board> stray) {
    boolean edited = board.messageId() != 0;
    if (!edited && id == 0) {
      notBefore.put(board.chat(), now.plus(REFUSED));
    } else if (present(board)) {
      storage.boards().shown(board.shown(edited ? board.messageId() : id, mark, now));
      if (!edited) {
        courier.pin(board.chat(), id);
      }
    } else if (!edited) {
      stray.accept(board.shown(id, mark, now));
    }
  }

  private void rejected(Board board, int mark, Delivery delivery, Instant now) {
    boolean edited = board.messageId() != 0;
    if (edited && says(delivery, "not modified")) {
      sent(board, board.messageId(), mark, now, stray -> {});
    } else if (edited && says(delivery, "to edit not found", "can't be edited", "id_invalid")) {
      postAgain(board, now);
    } else {
      LOG.warn("A board is refused and rests for an hour.");
      notBefore.put(board.chat(), now.plus(REFUSED));
    }
  }

  private void postAgain(Board board, Instant now) {
    if (present(board)) {
      storage.boards().shown(board.shown(0, 0, now));
    }
  }

  /** False if it was ended or made anew while its message was on the way. */
  private boolean present(Board board) {
    return storage.boards().find(board.chat()).filter(board::equals).isPresent();
  }

  private static boolean says(Delivery delivery, String... reasons) {
    return delivery instanceof Delivery.Rejected rejected
        && Stream.of(reasons).anyMatch(rejected.reason().toLowerCase(Locale.ROOT)::contains);
  }
}
