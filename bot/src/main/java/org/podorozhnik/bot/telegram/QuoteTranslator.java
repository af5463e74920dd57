package org.podorozhnik.bot.telegram;

import java.util.Comparator;
import java.util.Optional;
import org.podorozhnik.bot.routing.Request.Quoted;
import org.podorozhnik.content.broadcast.Payload.Attachment;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.messageorigin.MessageOriginUser;
import org.telegram.telegrambots.meta.api.objects.photo.PhotoSize;

/** The message or the file that a command is about. */
final class QuoteTranslator {
  private QuoteTranslator() {}

  /** What the command was written under or in answer to. */
  static Optional<Quoted> of(Message command) {
    if (command.getText() == null) {
      return Optional.of(new Quoted("", attachment(command), Optional.empty()));
    }
    Message quoted = command.getReplyToMessage();
    return quoted == null
        ? Optional.empty()
        : Optional.of(new Quoted(html(quoted), attachment(quoted), author(quoted, command)));
  }

  private static String html(Message message) {
    if (message.getText() != null) {
      return EntityHtml.of(message.getText(), message.getEntities());
    }
    String caption = message.getCaption();
    return caption == null ? "" : EntityHtml.of(caption, message.getCaptionEntities());
  }

  /** Of an album only one part would come, so nothing is taken of it. */
  private static Optional<Attachment> attachment(Message message) {
    if (message.getMediaGroupId() != null || message.getAnimation() != null) {
      return Optional.empty();
    }
    if (message.getDocument() != null) {
      String id = message.getDocument().getFileId();
      return Optional.of(new Attachment(Attachment.Kind.DOCUMENT, id));
    }
    if (message.getPhoto() == null) {
      return Optional.empty();
    }
    return message.getPhoto().stream()
        .max(Comparator.comparingLong(QuoteTranslator::area))
        .map(largest -> new Attachment(Attachment.Kind.PHOTO, largest.getFileId()));
  }

  private static long area(PhotoSize size) {
    return (long) size.getWidth() * size.getHeight();
  }

  private static Optional<Long> author(Message quoted, Message command) {
    if (quoted.getForwardOrigin() != null) {
      return quoted.getForwardOrigin() instanceof MessageOriginUser origin
          ? person(origin.getSenderUser())
          : Optional.empty();
    }
    return person(quoted.getFrom())
        .filter(id -> command.getFrom() == null || !id.equals(command.getFrom().getId()));
  }

  private static Optional<Long> person(@org.jspecify.annotations.Nullable User user) {
    return user == null || Boolean.TRUE.equals(user.getIsBot())
        ? Optional.empty()
        : Optional.of(user.getId());
  }
}
