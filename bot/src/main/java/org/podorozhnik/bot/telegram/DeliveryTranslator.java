package org.podorozhnik.bot.telegram;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.podorozhnik.bot.outbox.Delivery;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;

/** What an error of the client means for the message that met it. */
final class DeliveryTranslator {
  /** Values of hours were seen; a reply waits no longer than this before it is tried again. */
  private static final Duration LONGEST_CLOSURE = Duration.ofMinutes(10);

  private static final Duration DEFAULT_CLOSURE = Duration.ofSeconds(5);

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
        cause instanceof ConnectException
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
    if (code == 403 || reason.contains("chat not found")) {
      return new Delivery.ChatGone();
    }
    if (code == 400) {
      return new Delivery.Rejected(reason);
    }
    return code == 0 ? new Delivery.Unknown() : new Delivery.Unreachable();
  }

  private static Duration wait(@Nullable ResponseParameters parameters) {
    if (parameters == null || parameters.getRetryAfter() == null) {
      return DEFAULT_CLOSURE;
    }
    Duration asked = Duration.ofSeconds(parameters.getRetryAfter());
    return asked.compareTo(LONGEST_CLOSURE) > 0 ? LONGEST_CLOSURE : asked;
  }
}
