package org.podorozhnik.bot.routing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Optional;
import org.podorozhnik.bot.text.Html;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.Words;

/** What a group was told within the last two minutes, so that it is not told again. */
final class GroupCooldown {
  private static final Duration COOLDOWN = Duration.ofMinutes(2);
  private static final int MOST = 10_000;

  private final Cache<Told, Integer> messages;

  private record Told(Chat chat, int answer) {}

  GroupCooldown(Ticker ticker) {
    this.messages =
        Caffeine.newBuilder().ticker(ticker).expireAfterWrite(COOLDOWN).maximumSize(MOST).build();
  }

  /** The message that said the same, 0 if its id is not known; empty if it was not said lately. */
  private Optional<Integer> saidIn(Chat chat, String html) {
    return Optional.ofNullable(messages.getIfPresent(new Told(chat, html.hashCode())));
  }

  private void said(Chat chat, String html, int messageId) {
    messages.put(new Told(chat, html.hashCode()), messageId);
  }

  /** Remembers under which id a group was answered. */
  void delivered(Request request, Reply reply, int messageId) {
    if (request.chat().kind() == ChatKind.GROUP) {
      newMessage(request, reply).ifPresent(html -> said(request.chat(), html, messageId));
    }
  }

  /** The words of a reply that adds a message to the chat: a button adds only pictures. */
  private static Optional<String> newMessage(Request request, Reply reply) {
    if (reply instanceof Reply.Photo photo) {
      return Optional.of(photo.caption().html());
    }
    boolean show = reply instanceof Reply.Show && !(request.content() instanceof Request.Button);
    return show ? Optional.of(((Reply.Show) reply).screen().html()) : Optional.empty();
  }

  /** The reply, unless a group was told the same just now. */
  Reply answer(Request request, Reply reply, Words words) {
    boolean asked =
        request.content() instanceof Request.Text || request.content() instanceof Request.Command;
    if (request.chat().kind() != ChatKind.GROUP || !(asked || reply instanceof Reply.Photo)) {
      return reply;
    }
    Optional<Integer> before =
        newMessage(request, reply).flatMap(html -> saidIn(request.chat(), html));
    if (before.isPresent() && request.content() instanceof Request.Button) {
      return new Reply.Note(words.get("group.again"));
    }
    if (before.isPresent() && isPointer(reply, words)) {
      return Reply.SILENCE;
    }
    return before.map(messageId -> again(request.chat(), messageId, words)).orElse(reply);
  }

  /** "This is private" answers no question, so that "answered above" would mislead. */
  private static boolean isPointer(Reply reply, Words words) {
    String pointer = Html.escape(words.get("group.private"));
    return reply instanceof Reply.Show show && show.screen().html().equals(pointer);
  }

  private static Reply again(Chat chat, int messageId, Words words) {
    String internal = String.valueOf(chat.id());
    if (messageId == 0 || !internal.startsWith("-100")) {
      return Reply.show(Screen.of(Html.escape(words.get("group.again"))));
    }
    String link = "https://t.me/c/" + internal.substring(4) + "/" + messageId;
    return Reply.show(Screen.of(Html.escape(words.get("group.againLink", "link", link))));
  }
}
