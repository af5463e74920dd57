package org.podorozhnik.bot.telegram;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.podorozhnik.bot.routing.Chat;
import org.podorozhnik.bot.routing.Request;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** What a message means to the bot; nothing, if it is not meant for it. */
final class ContentTranslator {
  private static final Pattern COMMAND =
      Pattern.compile("/([A-Za-z0-9_]{1,32})(?:@([A-Za-z0-9_]+))?(?:\\s+(.*))?", Pattern.DOTALL);

  private final String botName;
  private final Pattern mention;

  ContentTranslator(String botName) {
    this.botName = botName;
    this.mention = Pattern.compile("@" + Pattern.quote(botName) + "\\b", Pattern.CASE_INSENSITIVE);
  }

  Optional<Request.Content> content(Message message, Chat chat) {
    // Told once, to whoever is in the group, also to a bot that reads nothing else there.
    if (message.getMigrateToChatId() != null) {
      return Optional.of(new Request.Moved(message.getMigrateToChatId()));
    }
    if (message.getForwardOrigin() != null) {
      return inPrivate(chat, new Request.Unreadable("forwarded", message.getMessageId()));
    }
    return message.getText() == null ? withoutText(message, chat) : written(message, chat);
  }

  private Optional<Request.Content> written(Message message, Chat chat) {
    String text = message.getText();
    int id = message.getMessageId();
    Matcher command = COMMAND.matcher(text.strip());
    if (command.matches()) {
      return meant(command, chat) ? Optional.of(command(command, message, chat)) : Optional.empty();
    }
    if (!chat.isPrivate() && !mention.matcher(text).find() && !repliesToBot(message)) {
      return Optional.empty();
    }
    String words = mention.matcher(text).replaceAll(" ").strip();
    return Optional.of(
        words.isEmpty()
            ? new Request.Command("help", "", id)
            : new Request.Text(words, id, true, Optional.empty()));
  }

  private boolean meant(Matcher command, Chat chat) {
    String addressee = command.group(2);
    return addressee == null || addressee.equalsIgnoreCase(botName) || chat.isPrivate();
  }

  private static Request.Command command(Matcher command, Message message, Chat chat) {
    String whole = message.getText() == null ? message.getCaption() : message.getText();
    List<MessageEntity> entities =
        message.getText() == null ? message.getCaptionEntities() : message.getEntities();
    return new Request.Command(
        command.group(1).toLowerCase(Locale.ROOT),
        command.group(3) == null ? "" : command.group(3).strip(),
        arguments(command, whole, entities),
        chat.isPrivate() ? QuoteTranslator.of(message) : Optional.empty(),
        message.getMessageId());
  }

  /** The entities count from the beginning of the whole text, the match from its first letter. */
  private static String arguments(
      Matcher command, String whole, @Nullable List<MessageEntity> entities) {
    String arguments = command.group(3) == null ? "" : command.group(3);
    if (arguments.isBlank()) {
      return "";
    }
    int indent = whole.length() - whole.stripLeading().length();
    int blank = arguments.length() - arguments.stripLeading().length();
    int from = indent + command.start(3) + blank;
    return EntityHtml.of(whole, entities, from, from + arguments.strip().length());
  }

  private boolean repliesToBot(Message message) {
    Message original = message.getReplyToMessage();
    return original != null
        && original.getFrom() != null
        && botName.equals(original.getFrom().getUserName());
  }

  /** A picture or a file may carry a command under it. */
  private static Optional<Request.Content> withoutText(Message message, Chat chat) {
    boolean file = message.getPhoto() != null || message.getDocument() != null;
    if (chat.isPrivate() && file && message.getCaption() != null) {
      Matcher command = COMMAND.matcher(message.getCaption().strip());
      if (command.matches()) {
        return Optional.of(command(command, message, chat));
      }
    }
    return inPrivate(chat, unreadable(message, message.getMessageId()));
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
}
