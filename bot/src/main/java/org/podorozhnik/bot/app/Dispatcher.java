package org.podorozhnik.bot.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.podorozhnik.bot.outbox.Outgoing;
import org.podorozhnik.bot.outbox.ReplyLane;
import org.podorozhnik.bot.outbox.Wire;
import org.podorozhnik.bot.routing.Chat;
import org.podorozhnik.bot.routing.FloodGuard;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.routing.Router;
import org.podorozhnik.bot.text.Html;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.picture.Picture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Handles a batch of requests: in parallel by chat, in order within a chat. Returns when every one
 * is handled: its effects are committed, and its answer was delivered, refused for good, or kept.
 */
public final class Dispatcher {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

  private final Router router;
  private final ReplyLane lane;
  private final Wire wire;
  private final FloodGuard flood;
  private final Executor workers;

  public Dispatcher(Router router, ReplyLane lane, Wire wire, FloodGuard flood, Executor workers) {
    this.router = router;
    this.lane = lane;
    this.wire = wire;
    this.flood = flood;
    this.workers = workers;
  }

  public void handle(List<Request> batch) {
    Map<Long, List<Request>> byChat = new LinkedHashMap<>();
    for (Request request : batch) {
      byChat.computeIfAbsent(request.chat().id(), chat -> new ArrayList<>()).add(request);
    }
    List<CompletableFuture<Void>> chats = new ArrayList<>();
    for (List<Request> requests : byChat.values()) {
      CompletableFuture<Void> chain = CompletableFuture.completedFuture(null);
      for (Request request : requests) {
        chain = chain.thenComposeAsync(nothing -> one(request), workers);
      }
      chats.add(chain);
    }
    CompletableFuture.allOf(chats.toArray(CompletableFuture[]::new)).join();
  }

  /** Never fails: a poisoned request must not stop the others. */
  private CompletableFuture<Void> one(Request request) {
    try {
      Reply reply = router.handle(request);
      return deliver(request, reply)
          .exceptionally(
              e -> {
                LOG.error("An answer could not be delivered: {}", e.getClass().getSimpleName());
                return null;
              });
    } catch (RuntimeException e) {
      LOG.error("A request could not be handled: {}", e.getClass().getSimpleName());
      return CompletableFuture.completedFuture(null);
    }
  }

  private CompletableFuture<Void> deliver(Request request, Reply reply) {
    if (request.content() instanceof Request.Button button) {
      wire.answerButton(button.callbackId(), note(reply));
    }
    if (reply instanceof Reply.Results results
        && request.content() instanceof Request.Inline inline) {
      return wire.answerInline(inline.queryId(), results.results()).thenApply(d -> null);
    }
    if (reply instanceof Reply.Several several) {
      return inOrder(request, several.parts());
    }
    Screen screen = screen(request, reply);
    if (screen == null) {
      return CompletableFuture.completedFuture(null);
    }
    Duration slow = flood.slow(request.person());
    return lane.deliver(outgoing(request, screen, picture(reply)), slow)
        .thenAccept(messageId -> router.delivered(request, reply, messageId));
  }

  private CompletableFuture<Void> inOrder(Request request, List<Reply.Part> parts) {
    Duration slow = flood.slow(request.person());
    CompletableFuture<Void> sending = CompletableFuture.completedFuture(null);
    for (Reply.Part part : parts) {
      Chat chat = request.chat();
      Outgoing message =
          Outgoing.text(chat.id(), chat.thread(), part.screen()).withAttachment(part.attachment());
      Outgoing heard = part.silent() ? message.silently() : message;
      sending = sending.thenCompose(n -> lane.deliver(heard, slow)).thenApply(id -> null);
    }
    return sending;
  }

  private static String note(Reply reply) {
    if (reply instanceof Reply.Note note) {
      return note.text();
    }
    return reply instanceof Reply.NoteAndShow both ? both.note() : "";
  }

  private static @org.jspecify.annotations.Nullable Screen screen(Request request, Reply reply) {
    if (reply instanceof Reply.Show show) {
      return show.screen();
    }
    if (reply instanceof Reply.NoteAndShow both) {
      return both.screen();
    }
    if (reply instanceof Reply.Photo photo) {
      return photo.caption();
    }
    boolean note = reply instanceof Reply.Note && !(request.content() instanceof Request.Button);
    return note ? Screen.of(Html.escape(((Reply.Note) reply).text())) : null;
  }

  private static Optional<Picture> picture(Reply reply) {
    return reply instanceof Reply.Photo photo ? Optional.of(photo.picture()) : Optional.empty();
  }

  /** A text takes the place of the message with the button; a picture comes below it. */
  private static Outgoing outgoing(Request request, Screen screen, Optional<Picture> picture) {
    Chat chat = request.chat();
    boolean inPlace = picture.isEmpty() && request.content() instanceof Request.Button;
    int edit = inPlace ? ((Request.Button) request.content()).messageId() : 0;
    int replyTo = chat.isPrivate() ? 0 : messageId(request.content());
    return new Outgoing(chat.id(), chat.thread(), replyTo, edit, screen, picture);
  }

  private static int messageId(Request.Content content) {
    if (content instanceof Request.Text text) {
      return text.messageId();
    }
    return content instanceof Request.Command command ? command.messageId() : 0;
  }
}
