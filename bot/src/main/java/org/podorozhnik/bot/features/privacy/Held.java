package org.podorozhnik.bot.features.privacy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.podorozhnik.bot.text.AlertWords;
import org.podorozhnik.bot.text.Dates;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.Storage;
import org.podorozhnik.content.border.Alert;
import org.podorozhnik.content.border.Journey;
import org.podorozhnik.content.border.JourneyStore.Traces;
import org.podorozhnik.content.subscriber.Preferences;
import org.podorozhnik.content.subscriber.QuietHours;
import org.podorozhnik.content.update.PendingReplyStore.PendingReply;

/**
 * Everything held on a chat and a person.
 *
 * @param journey the chat's own, not ended
 * @param traces all journeys that name the chat, ended ones too
 * @param reports how many can still be told to be this person's
 */
record Held(
    Preferences preferences,
    List<Alert> alerts,
    Optional<Journey> journey,
    Traces traces,
    int reports) {
  static Held of(Storage storage, long chat, long person) {
    return new Held(
        storage.preferences().find(chat),
        storage.alerts().of(chat),
        storage.journeys().current(chat),
        storage.journeys().traces(chat),
        storage.waits().of(person).size());
  }

  /**
   * Deletes all of it, each part once for the update.
   *
   * @param farewells letters to those whom a journey of the chat ties to it
   * @return lines of what was there
   */
  static List<String> forget(
      Storage storage,
      long chat,
      long person,
      long update,
      List<PendingReply> farewells,
      Words words) {
    List<String> gone = new ArrayList<>();
    if (storage.preferences().forget(chat, new Effect(update, 0))) {
      gone.add(words.get("forget.preferences"));
    }
    if (storage.alerts().forget(chat, new Effect(update, 1))) {
      gone.add(words.get("forget.alerts"));
    }
    if (storage.journeys().forget(chat, farewells, new Effect(update, 2))) {
      gone.add(words.get("forget.journeys"));
    }
    int reports = storage.waits().forget(person, new Effect(update, 3));
    if (reports > 0) {
      gone.add(words.get("forget.reports", "count", reports));
    }
    return gone;
  }

  boolean nothing() {
    return preferences.empty()
        && alerts.isEmpty()
        && traces.own() == 0
        && traces.accompanied() == 0
        && reports == 0;
  }

  /** What there is, a line each; plain text. */
  List<String> lines(AlertWords alertWords, Instant now, Words words) {
    List<String> lines = new ArrayList<>();
    String unset = words.get("mydata.unset");
    lines.add(words.get("mydata.language", "language", preferences.language().orElse(unset)));
    String country = preferences.country().map(c -> words.get("area." + c)).orElse(unset);
    lines.add(words.get("mydata.country", "country", country));
    String quiet = preferences.quiet().map(q -> AlertWords.quiet(q, now, words)).orElse(unset);
    lines.add(words.get("mydata.quiet", "quiet", quiet));
    lines.add(words.get("mydata.alerts", "count", alerts.size()));
    alerts.forEach(a -> lines.add("— " + alert(a, alertWords, words)));
    String journal = words.get(journey.isPresent() ? "mydata.yes" : "mydata.no");
    lines.add(words.get("mydata.journey", "journal", journal));
    journey.ifPresent(j -> lines.add("— " + journey(j, alertWords, words)));
    int ended = traces.own() - (journey.isPresent() ? 1 : 0);
    if (ended > 0) {
      lines.add(words.get("mydata.ended", "count", ended));
    }
    if (traces.accompanied() > 0) {
      lines.add(words.get("mydata.accompanies"));
    }
    lines.add(words.get("mydata.reports", "count", reports));
    return lines;
  }

  private String alert(Alert alert, AlertWords alertWords, Words words) {
    return words.get(
        "mydata.until",
        "what",
        alertWords.wish(alert, words),
        "until",
        AlertWords.moment(alert.until(), zone(), words));
  }

  private String journey(Journey journey, AlertWords alertWords, Words words) {
    String relative = words.get(journey.companion().isPresent() ? "mydata.yes" : "mydata.no");
    return words.get(
        "mydata.journeySince",
        "queue",
        alertWords.queue(journey.queue(), words),
        "since",
        AlertWords.moment(journey.started(), zone(), words),
        "relative",
        relative);
  }

  private ZoneId zone() {
    return preferences.quiet().map(QuietHours::zone).orElse(Dates.MOSCOW);
  }
}
