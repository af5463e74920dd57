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
import org.podorozhnik.content.broadcast.Payload.Attachment;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.AnswerInlineQuery;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.api.methods.groupadministration.LeaveChat;
import org.telegram.telegrambots.meta.api.methods.pinnedmessages.PinChatMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.telegram.telegrambots.meta.api.objects.inlinequery.inputmessagecontent.InputTextMessageContent;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResult;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultArticle;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** Sends through the library's client. */
final class TelegramWire implements Wire {
  private static final int MAX_NOTE = 200;

  private final TelegramClient client;

  TelegramWire(TelegramClient client) {
    this.client = client;
  }

  @Override
  public CompletableFuture<Delivery> send(Outgoing message) {
    if (message.edit() != 0) {
      BotApiMethod<Serializable> edit =
          message.attachment().isPresent()
              ? OutgoingTranslator.editCaption(message)
              : OutgoingTranslator.edit(message);
      return execute(edit, any -> message.edit());
    }
    boolean photo = message.attachment().stream().anyMatch(a -> a.kind() == Attachment.Kind.PHOTO);
    if (photo || message.picture().isPresent()) {
      return delivery(
          client.executeAsync(OutgoingTranslator.photo(message)), Message::getMessageId);
    }
    return message.attachment().isPresent()
        ? delivery(client.executeAsync(OutgoingTranslator.document(message)), Message::getMessageId)
        : execute(OutgoingTranslator.text(message), (Message m) -> m.getMessageId());
  }

  @Override
  public CompletableFuture<Delivery> delete(long chat, int messageId) {
    return done(new DeleteMessage(String.valueOf(chat), messageId), messageId);
  }

  @Override
  public CompletableFuture<Delivery> pin(long chat, int messageId) {
    PinChatMessage pin = new PinChatMessage(String.valueOf(chat), messageId);
    pin.setDisableNotification(true);
    return done(pin, messageId);
  }

  @Override
  public CompletableFuture<Delivery> leave(long chat) {
    return done(new LeaveChat(String.valueOf(chat)), 0);
  }

  @Override
  public CompletableFuture<Standing> standing(long chat, long person) {
    try {
      return client
          .executeAsync(new GetChatMember(String.valueOf(chat), person))
          .handle((member, error) -> error == null ? standing(member) : Standing.UNKNOWN);
    } catch (TelegramApiException e) {
      return CompletableFuture.completedFuture(Standing.UNKNOWN);
    }
  }

  private static Standing standing(ChatMember member) {
    return switch (member.getStatus()) {
      case "creator", "administrator" -> Standing.ADMIN;
      default -> Standing.OTHER;
    };
  }

  @Override
  public CompletableFuture<Delivery> answerButton(String callbackId, String text) {
    AnswerCallbackQuery answer = new AnswerCallbackQuery(callbackId);
    if (!text.isEmpty()) {
      answer.setText(text.substring(0, Math.min(MAX_NOTE, text.length())));
    }
    return done(answer, 0);
  }

  @Override
  public CompletableFuture<Delivery> answerInline(String queryId, List<Reply.Result> results) {
    List<InlineQueryResult> articles = new ArrayList<>();
    for (Reply.Result result : results) {
      InputTextMessageContent text = new InputTextMessageContent(result.html());
      text.setParseMode(OutgoingTranslator.HTML);
      text.setLinkPreviewOptions(OutgoingTranslator.noPreview());
      InlineQueryResultArticle article =
          new InlineQueryResultArticle(result.id(), result.title(), text);
      article.setDescription(result.description());
      articles.add(article);
    }
    AnswerInlineQuery answer = new AnswerInlineQuery(queryId, articles);
    answer.setCacheTime(0);
    answer.setIsPersonal(true);
    return done(answer, 0);
  }

  private CompletableFuture<Delivery> done(BotApiMethod<Boolean> method, int messageId) {
    return execute(method, any -> messageId);
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
