package org.podorozhnik.bot.features.privacy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.podorozhnik.bot.text.AlertWords;
import org.podorozhnik.bot.text.Dates;
import org.podorozhnik.bot.text.Languages;
import org.podorozhnik.bot.text.TopicWords;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.Storage;
import org.podorozhnik.content.border.CrossingCatalog;
import org.podorozhnik.content.subscriber.Digest;
import org.podorozhnik.content.subscriber.Subscription;

/**
 * What is held on the updates of a chat.
 *
 * @param deliveries records of updates that were sent to it or wait for it
 */
record HeldUpdates(Optional<Subscription> subscription, int deliveries) {
  static HeldUpdates of(Storage storage, long chat) {
    return new HeldUpdates(
        storage.subscriptions().find(chat), storage.subscriptions().deliveries(chat));
  }

  boolean nothing() {
    return subscription.isEmpty() && deliveries == 0;
  }

  /** What there is, a line each; plain text. */
  List<String> lines(CrossingCatalog crossings, Languages languages, Instant now, Words words) {
    List<String> lines = new ArrayList<>();
    String topics =
        subscription
            .map(one -> new TopicWords(crossings).of(one.topics(), words))
            .filter(t -> !t.isEmpty())
            .orElse(words.get("mydata.unset"));
    subscription.ifPresent(
        one -> {
          lines.add(words.get("mydata.updates", "topics", topics));
          details(one, languages, now, words).forEach(line -> lines.add("— " + line));
        });
    if (deliveries > 0) {
      lines.add(words.get("mydata.deliveries", "count", deliveries));
    }
    return lines;
  }

  private static List<String> details(
      Subscription subscription, Languages languages, Instant now, Words words) {
    List<String> details = new ArrayList<>();
    String code = subscription.language();
    String language = languages.pick(Optional.of(code), code).get("_name");
    details.add(words.get("mydata.updates.language", "language", language));
    if (subscription.urgentOnly()) {
      details.add(words.get("mydata.updates.urgent"));
    }
    if (subscription.paused()) {
      details.add(words.get("mydata.updates.paused"));
    }
    subscription.digest().ifPresent(digest -> details.add(digest(digest, now, words)));
    return details;
  }

  private static String digest(Digest digest, Instant now, Words words) {
    String time = digest.at().toString();
    String id = digest.zone().getId();
    String zone =
        Dates.ZONES.contains(id)
            ? words.get("quiet.zone." + id)
            : AlertWords.offset(digest.zone(), now);
    return digest
        .day()
        .map(day -> words.get("picture.weekday." + day.getValue()))
        .map(day -> words.get("mydata.digest.weekly", "day", day, "time", time, "zone", zone))
        .orElseGet(() -> words.get("mydata.digest.daily", "time", time, "zone", zone));
  }
}
