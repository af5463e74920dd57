package org.podorozhnik.bot.telegram;

import java.util.Optional;
import org.podorozhnik.bot.routing.Chat;
import org.podorozhnik.bot.routing.ChatKind;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Where something happened, without the names of it. */
final class ChatTranslator {
  private ChatTranslator() {}

  /** The chat of a message, with its topic. */
  static Chat of(Message message) {
    boolean topic = Boolean.TRUE.equals(message.getIsTopicMessage());
    Optional<Integer> thread =
        topic ? Optional.ofNullable(message.getMessageThreadId()) : Optional.empty();
    return new Chat(message.getChatId(), kind(message.getChat().getType()), thread);
  }

  static Chat of(org.telegram.telegrambots.meta.api.objects.chat.Chat chat) {
    return new Chat(chat.getId(), kind(chat.getType()), Optional.empty());
  }

  /** The chat of which only the id is known. */
  static Chat of(long id) {
    ChatKind kind = id > 0 ? ChatKind.PRIVATE : ChatKind.GROUP;
    return new Chat(id, kind, Optional.empty());
  }

  private static ChatKind kind(@org.jspecify.annotations.Nullable String type) {
    return switch (String.valueOf(type)) {
      case "private" -> ChatKind.PRIVATE;
      case "group", "supergroup" -> ChatKind.GROUP;
      default -> ChatKind.OTHER;
    };
  }
}
