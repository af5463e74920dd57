package org.podorozhnik.bot.telegram;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.podorozhnik.bot.outbox.Delivery;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;

/** What an error of the client means for the message that met it. */
final class DeliveryTranslator {
  private static final Duration DEFAULT_CLOSURE = Duration.ofSeconds(5);

  /** Nobody is there, and nobody will be. */
  private static final List<String> NO_MORE =
      List.of(
          "chat not found",
          "user is deactivated",
          "INPUT_USER_DEACTIVATED",
          "PEER_ID_INVALID",
          "group chat was deleted");

  /**
   * The bot may write no word; that may change. Where only pictures are forbidden, words go alone.
   */
  private static final List<String> SHUT =
      List.of(
          "not enough rights to send text messages",
          "have no rights to send a message",
          "CHAT_WRITE_FORBIDDEN",
          "need administrator rights in the channel chat");

  private DeliveryTranslator() {}

  static Delivery of(Throwable error) {
    Throwable cause = error;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (cause instanceof TelegramApiValidationException invalid) {
      return new Delivery.Rejected(String.valueOf(invalid.getMessage()));
    }
    if (cause instanceof TelegramApiRequestException refused) {
      return refused(refused);
    }
    boolean neverLeft =
        NeverLeft.marks(cause)
            || cause instanceof ConnectException
            || cause instanceof UnknownHostException
            || cause instanceof NoRouteToHostException;
    return neverLeft || !(cause instanceof IOException)
        ? new Delivery.Unreachable()
        : new Delivery.Unknown();
  }

  private static Delivery refused(TelegramApiRequestException error) {
    int code = error.getErrorCode() == null ? 0 : error.getErrorCode();
    String reason = String.valueOf(error.getApiResponse());
    ResponseParameters parameters = error.getParameters();
    if (parameters != null && parameters.getMigrateToChatId() != null) {
      return new Delivery.ChatMoved(parameters.getMigrateToChatId());
    }
    if (code == 429) {
      return new Delivery.RetryAfter(wait(parameters));
    }
    if (NO_MORE.stream().anyMatch(reason::contains)) {
      return new Delivery.ChatGone(false);
    }
    if (code == 403 || SHUT.stream().anyMatch(reason::contains)) {
      return new Delivery.ChatGone(true);
    }
    if (code == 400) {
      return new Delivery.Rejected(reason);
    }
    // A gateway that gave up waiting may have passed the request on.
    return code == 0 || code == 504 ? new Delivery.Unknown() : new Delivery.Unreachable();
  }

  private static Duration wait(@Nullable ResponseParameters parameters) {
    if (parameters == null || parameters.getRetryAfter() == null) {
      return DEFAULT_CLOSURE;
    }
    return Duration.ofSeconds(parameters.getRetryAfter());
  }
}
