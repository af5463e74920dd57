package org.podorozhnik.bot.telegram;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.podorozhnik.bot.outbox.Delivery;
import org.podorozhnik.bot.outbox.Outgoing;
import org.podorozhnik.bot.outbox.Wire;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.text.Key;
import org.podorozhnik.bot.text.picture.Picture;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.AnswerInlineQuery;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.inlinequery.inputmessagecontent.InputTextMessageContent;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResult;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultArticle;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** Sends through the library's client; link previews are always off. */
final class TelegramWire implements Wire {
  private static final String HTML = "HTML";
  private static final int MAX_NOTE = 200;

  private final TelegramClient client;

  TelegramWire(TelegramClient client) {
    this.client = client;
  }

  @Override
  public CompletableFuture<Delivery> send(Outgoing message) {
    if (message.picture().isPresent()) {
      return delivery(
          client.executeAsync(photo(message, message.picture().get())), Message::getMessageId);
    }
    return message.edit() == 0
        ? execute(newMessage(message), (Message m) -> m.getMessageId())
        : execute(edited(message), (Serializable any) -> message.edit());
  }

  @Override
  public CompletableFuture<Delivery> answerButton(String callbackId, String text) {
    AnswerCallbackQuery answer = new AnswerCallbackQuery(callbackId);
    if (!text.isEmpty()) {
      answer.setText(text.substring(0, Math.min(MAX_NOTE, text.length())));
    }
    return execute(answer, (Boolean b) -> 0);
  }

  @Override
  public CompletableFuture<Delivery> answerInline(String queryId, List<Reply.Result> results) {
    List<InlineQueryResult> articles = new ArrayList<>();
    for (Reply.Result result : results) {
      InputTextMessageContent text = new InputTextMessageContent(result.html());
      text.setParseMode(HTML);
      text.setLinkPreviewOptions(noPreview());
      InlineQueryResultArticle article =
          new InlineQueryResultArticle(result.id(), result.title(), text);
      article.setDescription(result.description());
      articles.add(article);
    }
    AnswerInlineQuery answer = new AnswerInlineQuery(queryId, articles);
    answer.setCacheTime(0);
    answer.setIsPersonal(true);
    return execute(answer, (Boolean b) -> 0);
  }

  private static SendMessage newMessage(Outgoing message) {
    SendMessage send =
        new LeanSendMessage(String.valueOf(message.chatId()), message.screen().html());
    send.setParseMode(HTML);
    send.setLinkPreviewOptions(noPreview());
    message.thread().ifPresent(send::setMessageThreadId);
    if (message.replyTo() != 0) {
      send.setReplyParameters(reply(message));
    }
    if (!message.screen().rows().isEmpty()) {
      send.setReplyMarkup(keyboard(message.screen().rows()));
    }
    return send;
  }

  private static SendPhoto photo(Outgoing message, Picture picture) {
    SendPhoto send = new LeanSendPhoto(String.valueOf(message.chatId()), picture.png());
    send.setCaption(message.screen().html());
    send.setParseMode(HTML);
    message.thread().ifPresent(send::setMessageThreadId);
    if (message.replyTo() != 0) {
      send.setReplyParameters(reply(message));
    }
    if (!message.screen().rows().isEmpty()) {
      send.setReplyMarkup(keyboard(message.screen().rows()));
    }
    return send;
  }

  private static ReplyParameters reply(Outgoing message) {
    ReplyParameters reply = new ReplyParameters(message.replyTo());
    reply.setAllowSendingWithoutReply(true);
    return reply;
  }

  private static EditMessageText edited(Outgoing message) {
    return EditMessageText.builder()
        .text(message.screen().html())
        .chatId(message.chatId())
        .messageId(message.edit())
        .parseMode(HTML)
        .linkPreviewOptions(noPreview())
        .replyMarkup(keyboard(message.screen().rows()))
        .build();
  }

  private static LinkPreviewOptions noPreview() {
    return LinkPreviewOptions.builder().isDisabled(true).build();
  }

  private static InlineKeyboardMarkup keyboard(List<List<Key>> rows) {
    return new InlineKeyboardMarkup(
        rows.stream()
            .map(row -> new InlineKeyboardRow(row.stream().map(TelegramWire::button).toList()))
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

  private <T extends Serializable> CompletableFuture<Delivery> execute(
      BotApiMethod<T> method, Function<T, Integer> messageId) {
    try {
      return delivery(client.executeAsync(method), messageId);
    } catch (TelegramApiException e) {
      return CompletableFuture.completedFuture(DeliveryTranslator.of(e));
    }
  }

  private static <T> CompletableFuture<Delivery> delivery(
      CompletableFuture<T> sending, Function<T, Integer> messageId) {
    return sending.handle(
        (result, error) ->
            error == null
                ? new Delivery.Sent(messageId.apply(result))
                : DeliveryTranslator.of(error));
  }
}
