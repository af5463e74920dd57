package org.podorozhnik.bot.telegram;

import java.time.Clock;
import java.util.Optional;
import org.podorozhnik.bot.routing.Chat;
import org.podorozhnik.bot.routing.ChatKind;
import org.podorozhnik.bot.routing.Request;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.inlinequery.InlineQuery;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * Turns Telegram's updates into requests, leaving names behind. What the bot gets in groups only
 * because it is an admin there is dropped here, before anything looks at it.
 */
final class UpdateTranslator {
  private final String botName;
  private final Clock clock;
  private final ContentTranslator contents;

  UpdateTranslator(String botName, Clock clock) {
    this.botName = botName;
    this.clock = clock;
    this.contents = new ContentTranslator(botName);
  }

  /** The request in an update; empty for what the bot does not react to. */
  Optional<Request> request(Update update) {
    if (update.getMessage() != null) {
      return message(update.getUpdateId(), update.getMessage());
    }
    if (update.getCallbackQuery() != null) {
      return Optional.of(button(update.getUpdateId(), update.getCallbackQuery()));
    }
    if (update.getInlineQuery() != null) {
      return Optional.of(inline(update.getUpdateId(), update.getInlineQuery()));
    }
    return Optional.ofNullable(update.getMyChatMember())
        .map(change -> membership(update.getUpdateId(), change));
  }

  private Optional<Request> message(long updateId, Message message) {
    Chat chat = ChatTranslator.of(message);
    boolean own = message.getViaBot() != null && botName.equals(message.getViaBot().getUserName());
    Optional<Request.Content> content = own ? Optional.empty() : contents.content(message, chat);
    return content.map(
        c ->
            new Request(
                updateId, chat, person(message), language(message.getFrom()), c, clock.instant()));
  }

  private Request membership(long updateId, ChatMemberUpdated change) {
    Chat chat = ChatTranslator.of(change.getChat());
    return by(change.getFrom(), updateId, chat, MembershipTranslator.membership(change, chat));
  }

  private Request button(long updateId, CallbackQuery query) {
    MaybeInaccessibleMessage under = query.getMessage();
    Chat chat = new Chat(query.getFrom().getId(), ChatKind.PRIVATE, Optional.empty());
    int messageId = 0;
    if (under != null) {
      messageId = under.getMessageId();
      chat =
          under instanceof Message message
              ? ChatTranslator.of(message)
              : ChatTranslator.of(under.getChatId());
    }
    String data = query.getData() == null ? "" : query.getData();
    return by(query.getFrom(), updateId, chat, new Request.Button(query.getId(), data, messageId));
  }

  private Request inline(long updateId, InlineQuery query) {
    Chat chat = new Chat(query.getFrom().getId(), ChatKind.PRIVATE, Optional.empty());
    String offset = query.getOffset() == null ? "" : query.getOffset();
    return by(
        query.getFrom(),
        updateId,
        chat,
        new Request.Inline(query.getId(), query.getQuery(), offset));
  }

  private Request by(User user, long updateId, Chat chat, Request.Content content) {
    return new Request(updateId, chat, user.getId(), language(user), content, clock.instant());
  }

  /** An admin who writes as the group is the group. */
  private static long person(Message message) {
    if (message.getSenderChat() != null) {
      return message.getSenderChat().getId();
    }
    return message.getFrom() == null ? message.getChatId() : message.getFrom().getId();
  }

  private static String language(@org.jspecify.annotations.Nullable User user) {
    return user == null || user.getLanguageCode() == null ? "" : user.getLanguageCode();
  }
}
