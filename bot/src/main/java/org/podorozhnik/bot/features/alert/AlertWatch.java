package org.podorozhnik.bot.features.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.podorozhnik.bot.routing.Chore;
import org.podorozhnik.bot.routing.Letters;
import org.podorozhnik.bot.text.Dates;
import org.podorozhnik.bot.text.Languages;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.Storage;
import org.podorozhnik.content.border.Alert;
import org.podorozhnik.content.border.AlertPolicy;
import org.podorozhnik.content.border.Queue;
import org.podorozhnik.content.border.WaitBoard;
import org.podorozhnik.content.subscriber.Preferences;
import org.podorozhnik.content.subscriber.QuietHours;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every minute whether what people wait for has come. Each queue is estimated once; an alert
 * that tells and its message are kept in one transaction.
 */
final class AlertWatch {
  private static final Logger LOG = LoggerFactory.getLogger(AlertWatch.class);
  private static final Duration EVERY = Duration.ofMinutes(1);
  private static final Duration KEEP_ENDED = Duration.ofDays(1);

  private final Storage storage;
  private final WaitBoard board;
  private final Letters letters;
  private final Languages languages;
  private final AlertMessage message;

  AlertWatch(
      Storage storage,
      WaitBoard board,
      Letters letters,
      Languages languages,
      AlertMessage message) {
    this.storage = storage;
    this.board = board;
    this.letters = letters;
    this.languages = languages;
    this.message = message;
  }

  Chore chore() {
    return new Chore("alerts", EVERY, this::look);
  }

  private void look(Instant now) {
    storage.alerts().purge(now.minus(KEEP_ENDED));
    Map<Queue, List<Alert>> byQueue =
        storage.alerts().live(now).stream()
            .collect(Collectors.groupingBy(Alert::queue, LinkedHashMap::new, Collectors.toList()));
    byQueue.forEach((queue, alerts) -> looked(queue, alerts, now));
  }

  /** What fails at one queue comes again in a minute, and does not keep the others waiting. */
  private void looked(Queue queue, List<Alert> alerts, Instant now) {
    try {
      boolean wait = alerts.stream().anyMatch(alert -> AlertDraft.bounded(alert.condition()));
      Sight sight = Sight.of(board, queue, wait, now);
      alerts.forEach(alert -> acted(alert, sight, now));
    } catch (RuntimeException e) {
      LOG.error("Alerts at {} could not be looked at: {}", queue.crossing(), e.toString());
    }
  }

  /** One bad alert must not silence the others of its queue. The log does not say whose it is. */
  private void acted(Alert alert, Sight sight, Instant now) {
    try {
      act(alert, sight, now);
    } catch (RuntimeException e) {
      LOG.error(
          "An alert at {} failed and is tried again in a minute: {}",
          alert.queue().crossing(),
          e.getClass().getName());
    }
  }

  /** What the chat chose is read only for an alert that tells unless its hours are quiet. */
  private void act(Alert alert, Sight sight, Instant now) {
    switch (act(alert, sight, Optional.empty(), now)) {
      case TELL -> tellUnlessQuiet(alert, sight, now);
      case REARM -> storage.alerts().rearm(alert.id());
      case WAIT -> {}
    }
  }

  private static AlertPolicy.Act act(
      Alert alert, Sight sight, Optional<QuietHours> quiet, Instant now) {
    return AlertPolicy.act(alert, sight.standing(alert), quiet, now);
  }

  private void tellUnlessQuiet(Alert alert, Sight sight, Instant now) {
    Preferences chosen = storage.preferences().find(alert.chat());
    if (act(alert, sight, chosen.quiet(), now) == AlertPolicy.Act.TELL) {
      tell(alert, sight, chosen, now);
    }
  }

  private void tell(Alert alert, Sight sight, Preferences chosen, Instant now) {
    Words words = languages.pick(chosen.language(), alert.language());
    ZoneId zone = chosen.quiet().map(QuietHours::zone).orElse(Dates.MOSCOW);
    Screen screen = message.told(alert, sight, zone, now, words);
    storage.alerts().fire(alert.id(), now, letters.to(alert.chat(), screen, now));
  }
}
