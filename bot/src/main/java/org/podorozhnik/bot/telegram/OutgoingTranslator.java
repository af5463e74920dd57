package org.podorozhnik.bot.telegram;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.podorozhnik.bot.outbox.Outgoing;
import org.podorozhnik.bot.text.Key;
import org.podorozhnik.content.broadcast.Payload.Attachment;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageCaption;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/** Writes our messages as calls of the Bot API; link previews are always off. */
final class OutgoingTranslator {
  static final String HTML = "HTML";

  private OutgoingTranslator() {}

  static SendMessage text(Outgoing message) {
    SendMessage send = new LeanSendMessage(chat(message), message.screen().html());
    send.setParseMode(HTML);
    send.setLinkPreviewOptions(noPreview());
    send.setReplyMarkup(newKeyboard(message));
    send.setReplyParameters(reply(message));
    send.setDisableNotification(silent(message));
    message.thread().ifPresent(send::setMessageThreadId);
    return send;
  }

  /** A picture of the bot's own, or a photo that Telegram has. */
  static SendPhoto photo(Outgoing message) {
    SendPhoto send =
        message
            .picture()
            .map(picture -> new LeanSendPhoto(chat(message), picture.png()))
            .orElseGet(() -> new LeanSendPhoto(chat(message), fileId(message)));
    send.setCaption(message.screen().html());
    send.setParseMode(HTML);
    send.setReplyMarkup(newKeyboard(message));
    send.setReplyParameters(reply(message));
    send.setDisableNotification(silent(message));
    message.thread().ifPresent(send::setMessageThreadId);
    return send;
  }

  static SendDocument document(Outgoing message) {
    SendDocument send = new LeanSendDocument(chat(message), fileId(message));
    send.setCaption(message.screen().html());
    send.setParseMode(HTML);
    send.setReplyMarkup(newKeyboard(message));
    send.setReplyParameters(reply(message));
    send.setDisableNotification(silent(message));
    message.thread().ifPresent(send::setMessageThreadId);
    return send;
  }

  static EditMessageText edit(Outgoing message) {
    return new LeanEditMessageText(
        EditMessageText.builder()
            .text(message.screen().html())
            .chatId(message.chatId())
            .messageId(message.edit())
            .parseMode(HTML)
            .linkPreviewOptions(noPreview())
            .replyMarkup(keyboard(message.screen().rows())));
  }

  static EditMessageCaption editCaption(Outgoing message) {
    return EditMessageCaption.builder()
        .chatId(message.chatId())
        .messageId(message.edit())
        .caption(message.screen().html())
        .parseMode(HTML)
        .replyMarkup(keyboard(message.screen().rows()))
        .build();
  }

  static LinkPreviewOptions noPreview() {
    return LinkPreviewOptions.builder().isDisabled(true).build();
  }

  private static String chat(Outgoing message) {
    return String.valueOf(message.chatId());
  }

  private static String fileId(Outgoing message) {
    return message.attachment().map(Attachment::fileId).orElseThrow();
  }

  private static @Nullable Boolean silent(Outgoing message) {
    return message.silent() ? Boolean.TRUE : null;
  }

  private static @Nullable ReplyParameters reply(Outgoing message) {
    if (message.replyTo() == 0) {
      return null;
    }
    ReplyParameters reply = new ReplyParameters(message.replyTo());
    reply.setAllowSendingWithoutReply(true);
    return reply;
  }

  private static @Nullable InlineKeyboardMarkup newKeyboard(Outgoing message) {
    return message.screen().rows().isEmpty() ? null : keyboard(message.screen().rows());
  }

  private static InlineKeyboardMarkup keyboard(List<List<Key>> rows) {
    return new InlineKeyboardMarkup(
        rows.stream()
            .map(
                row -> new InlineKeyboardRow(row.stream().map(OutgoingTranslator::button).toList()))
            .toList());
  }

  private static InlineKeyboardButton button(Key key) {
    InlineKeyboardButton button = new InlineKeyboardButton(key.label());
    switch (key.kind()) {
      case PRESS -> button.setCallbackData(key.value());
      case OPEN -> button.setUrl(key.value());
      case SHARE -> button.setSwitchInlineQuery(key.value());
    }
    return button;
  }
}
