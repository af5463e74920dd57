package org.podorozhnik.bot.telegram;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.podorozhnik.bot.routing.Chat;
import org.podorozhnik.bot.routing.ChatKind;
import org.podorozhnik.bot.routing.Request;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.inlinequery.InlineQuery;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * Turns Telegram's updates into requests, leaving names behind. What the bot gets in groups only
 * because it is an admin there is dropped here, before anything looks at it.
 */
final class UpdateTranslator {
  private static final Pattern COMMAND =
      Pattern.compile("^/([A-Za-z0-9_]{1,32})(?:@([A-Za-z0-9_]+))?(?:\\s+(.*))?$", Pattern.DOTALL);

  private final String botName;
  private final Clock clock;
  private final Pattern mention;

  UpdateTranslator(String botName, Clock clock) {
    this.botName = botName;
    this.clock = clock;
    this.mention = Pattern.compile("@" + Pattern.quote(botName) + "\\b", Pattern.CASE_INSENSITIVE);
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
    return Optional.empty();
  }

  private Optional<Request> message(long updateId, Message message) {
    Chat chat = chat(message);
    boolean own = message.getViaBot() != null && botName.equals(message.getViaBot().getUserName());
    Optional<Request.Content> content = own ? Optional.empty() : content(message, chat);
    return content.map(
        c ->
            new Request(
                updateId, chat, person(message), language(message.getFrom()), c, clock.instant()));
  }

  private Optional<Request.Content> content(Message message, Chat chat) {
    String text = message.getText();
    int id = message.getMessageId();
    if (message.getForwardOrigin() != null) {
      return inPrivate(chat, new Request.Unreadable("forwarded", id));
    }
    if (text == null) {
      return inPrivate(chat, unreadable(message, id));
    }
    Matcher command = COMMAND.matcher(text.strip());
    if (command.matches()) {
      return command(command, chat, id);
    }
    boolean mentioned = mention.matcher(text).find();
    if (!chat.isPrivate() && !mentioned && !repliesToBot(message)) {
      return Optional.empty();
    }
    String words = mention.matcher(text).replaceAll(" ").strip();
    return Optional.of(
        words.isEmpty()
            ? new Request.Command("help", "", id)
            : new Request.Text(words, id, true, Optional.empty()));
  }

  private Optional<Request.Content> command(Matcher command, Chat chat, int id) {
    String addressee = command.group(2);
    boolean others = addressee != null && !addressee.equalsIgnoreCase(botName) && !chat.isPrivate();
    if (others) {
      return Optional.empty();
    }
    String arguments = command.group(3) == null ? "" : command.group(3).strip();
    String name = command.group(1).toLowerCase(Locale.ROOT);
    return Optional.of(new Request.Command(name, arguments, id));
  }

  private boolean repliesToBot(Message message) {
    Message original = message.getReplyToMessage();
    return original != null
        && original.getFrom() != null
        && botName.equals(original.getFrom().getUserName());
  }

  private static Optional<Request.Content> inPrivate(Chat chat, Request.Content content) {
    return chat.isPrivate() ? Optional.of(content) : Optional.empty();
  }

  private static Request.Content unreadable(Message message, int id) {
    if (message.getLocation() != null) {
      return new Request.Place(
          message.getLocation().getLatitude(), message.getLocation().getLongitude(), id);
    }
    if (message.getVoice() != null
        || message.getVideoNote() != null
        || message.getAudio() != null) {
      return new Request.Unreadable("voice", id);
    }
    if (message.getSticker() != null || message.getAnimation() != null) {
      return new Request.Unreadable("sticker", id);
    }
    if (message.getPhoto() != null || message.getVideo() != null) {
      return new Request.Unreadable("photo", id);
    }
    boolean file = message.getDocument() != null || message.getContact() != null;
    return new Request.Unreadable(file ? "file" : "empty", id);
  }

  private Request button(long updateId, CallbackQuery query) {
    MaybeInaccessibleMessage under = query.getMessage();
    long person = query.getFrom().getId();
    Chat chat = new Chat(person, ChatKind.PRIVATE, Optional.empty());
    int messageId = 0;
    if (under != null) {
      messageId = under.getMessageId();
      chat =
          under instanceof Message message
              ? chat(message)
              : new Chat(under.getChatId(), kind(under.getChatId()), Optional.empty());
    }
    String data = query.getData() == null ? "" : query.getData();
    Request.Content content = new Request.Button(query.getId(), data, messageId);
    return new Request(updateId, chat, person, language(query.getFrom()), content, clock.instant());
  }

  private Request inline(long updateId, InlineQuery query) {
    long person = query.getFrom().getId();
    Chat chat = new Chat(person, ChatKind.PRIVATE, Optional.empty());
    String offset = query.getOffset() == null ? "" : query.getOffset();
    Request.Content content = new Request.Inline(query.getId(), query.getQuery(), offset);
    return new Request(updateId, chat, person, language(query.getFrom()), content, clock.instant());
  }

  private static Chat chat(Message message) {
    ChatKind kind =
        switch (String.valueOf(message.getChat().getType())) {
          case "private" -> ChatKind.PRIVATE;
          case "group", "supergroup" -> ChatKind.GROUP;
          default -> ChatKind.OTHER;
        };
    boolean topic = Boolean.TRUE.equals(message.getIsTopicMessage());
    Optional<Integer> thread =
        topic ? Optional.ofNullable(message.getMessageThreadId()) : Optional.empty();
    return new Chat(message.getChatId(), kind, thread);
  }

  private static ChatKind kind(long chatId) {
    return chatId > 0 ? ChatKind.PRIVATE : ChatKind.GROUP;
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
