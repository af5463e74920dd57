package org.podorozhnik.bot.telegram;

import java.time.Duration;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * What a failed poll means: how long to wait, and what to tell the operator.
 *
 * @param grave worth a line each time
 */
record PollFailure(Duration pause, boolean grave, String sentence) {
  private static final long FIRST_MILLIS = 500;
  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final int HIGHEST_POWER = 6;

  static PollFailure of(Throwable error, int failures) {
    Duration backoff = backoff(failures);
    if (!(error instanceof TelegramApiRequestException refused)) {
      return new PollFailure(backoff, false, "Telegram cannot be reached.");
    }
    int code = refused.getErrorCode() == null ? 0 : refused.getErrorCode();
    return switch (code) {
      case 401, 404 ->
          new PollFailure(LONGEST, true, "Telegram refuses the token: check it with BotFather.");
      case 409 ->
          new PollFailure(
              Duration.ofSeconds(3),
              true,
              "Another program polls with this token, or a webhook is set: stop the other one.");
      case 429 ->
          new PollFailure(
              later(backoff, retryAfter(refused)), false, "Telegram asks to poll more slowly.");
      default -> new PollFailure(backoff, false, "Telegram answers with error " + code + ".");
    };
  }

  private static Duration retryAfter(TelegramApiRequestException refused) {
    boolean given =
        refused.getParameters() != null && refused.getParameters().getRetryAfter() != null;
    return given ? Duration.ofSeconds(refused.getParameters().getRetryAfter()) : Duration.ZERO;
  }

  private static Duration backoff(int failures) {
    long millis = FIRST_MILLIS << Math.min(failures - 1, HIGHEST_POWER);
    return millis > LONGEST.toMillis() ? LONGEST : Duration.ofMillis(millis);
  }

  private static Duration later(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
