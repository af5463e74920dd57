package org.podorozhnik.bot.features.privacy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.podorozhnik.bot.text.AlertWords;
import org.podorozhnik.bot.text.Dates;
import org.podorozhnik.bot.text.Languages;
import org.podorozhnik.bot.text.RoleWords;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.Storage;
import org.podorozhnik.content.border.Alert;
import org.podorozhnik.content.border.CrossingCatalog;
import org.podorozhnik.content.border.Journey;
import org.podorozhnik.content.border.JourneyStore.Traces;
import org.podorozhnik.content.staff.StaffMember;
import org.podorozhnik.content.subscriber.Preferences;
import org.podorozhnik.content.subscriber.QuietHours;

/**
 * Everything held on a chat and a person.
 *
 * @param journey the chat's own, not ended
 * @param traces all journeys that name the chat, ended ones too
 * @param reports how many can still be told to be this person's
 * @param staff what the person may do for the bot, if anything
 */
record Held(
    Preferences preferences,
    List<Alert> alerts,
    Optional<Journey> journey,
    Traces traces,
    int reports,
    HeldUpdates updates,
    Optional<StaffMember> staff) {
  static Held of(Storage storage, long chat, long person) {
    return new Held(
        storage.preferences().find(chat),
        storage.alerts().of(chat),
        storage.journeys().current(chat),
        storage.journeys().traces(chat),
        storage.waits().of(person).size(),
        HeldUpdates.of(storage, chat),
        storage.staff().all().stream().filter(one -> one.person() == person).findFirst());
  }

  boolean nothing() {
    return preferences.empty()
        && alerts.isEmpty()
        && traces.own() == 0
        && traces.accompanied() == 0
        && reports == 0
        && updates.nothing()
        && staff.isEmpty();
  }

  /** What there is, a line each; plain text. */
  List<String> lines(CrossingCatalog crossings, Languages languages, Instant now, Words words) {
    AlertWords alertWords = new AlertWords(crossings);
    List<String> lines = new ArrayList<>();
    lines.addAll(choices(languages, now, words));
    if (!alerts.isEmpty()) {
      lines.add(words.get("mydata.alerts", "count", alerts.size()));
    }
    alerts.forEach(a -> lines.add("— " + alert(a, alertWords, words)));
    journey.ifPresent(
        j -> {
          lines.add(words.get("mydata.journey", "journal", words.get("mydata.yes")));
          lines.add("— " + journey(j, alertWords, words));
        });
    int ended = traces.own() - (journey.isPresent() ? 1 : 0);
    if (ended > 0) {
      lines.add(words.get("mydata.ended", "count", ended));
    }
    if (traces.accompanied() > 0) {
      lines.add(words.get("mydata.accompanies"));
    }
    if (reports > 0) {
      lines.add(words.get("mydata.reports", "count", reports));
    }
    lines.addAll(updates.lines(crossings, languages, now, words));
    staff.ifPresent(member -> lines.add(staff(member, words)));
    return lines;
  }

  private List<String> choices(Languages languages, Instant now, Words words) {
    List<String> lines = new ArrayList<>();
    preferences
        .language()
        .map(code -> languages.pick(Optional.of(code), code).get("_name"))
        .ifPresent(name -> lines.add(words.get("mydata.language", "language", name)));
    preferences
        .country()
        .map(c -> words.get("area." + c))
        .ifPresent(country -> lines.add(words.get("mydata.country", "country", country)));
    preferences
        .quiet()
        .map(q -> AlertWords.quiet(q, now, words))
        .ifPresent(quiet -> lines.add(words.get("mydata.quiet", "quiet", quiet)));
    return lines;
  }

  private static String staff(StaffMember member, Words words) {
    String roles = RoleWords.all(member.grants(), words);
    return words.get("mydata.staff", "signature", member.signature(), "roles", roles);
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
