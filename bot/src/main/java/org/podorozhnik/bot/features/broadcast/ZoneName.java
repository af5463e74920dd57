package org.podorozhnik.bot.features.broadcast;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.podorozhnik.bot.text.Dates;
import org.podorozhnik.bot.text.Words;

/**
 * A time zone as it was named.
 *
 * @param name as typed, or its IANA name; Moscow is never typed
 */
record ZoneName(String name, ZoneId zone) {
  static final ZoneName MOSCOW = new ZoneName("Europe/Moscow", Dates.MOSCOW);

  /** Kazakhstan counts as Yekaterinburg does, on machines with old tables too. */
  private static final ZoneId KAZAKHSTAN = ZoneId.of("Asia/Yekaterinburg");

  private static final ZoneId TBILISI = ZoneId.of("Asia/Tbilisi");
  private static final ZoneId ISTANBUL = ZoneId.of("Europe/Istanbul");
  private static final Map<String, ZoneId> CITIES =
      Map.ofEntries(
          Map.entry("москва", Dates.MOSCOW),
          Map.entry("москве", Dates.MOSCOW),
          Map.entry("мск", Dates.MOSCOW),
          Map.entry("moscow", Dates.MOSCOW),
          Map.entry("тбилиси", TBILISI),
          Map.entry("tbilisi", TBILISI),
          Map.entry("алматы", KAZAKHSTAN),
          Map.entry("almaty", KAZAKHSTAN),
          Map.entry("asia/almaty", KAZAKHSTAN),
          Map.entry("астана", KAZAKHSTAN),
          Map.entry("astana", KAZAKHSTAN),
          Map.entry("asia/qostanay", KAZAKHSTAN),
          Map.entry("стамбул", ISTANBUL),
          Map.entry("istanbul", ISTANBUL));

  /** By a city, an IANA name, or {@code UTC+4}; in any case of letters. */
  static Optional<ZoneName> of(String typed) {
    String name = typed.toLowerCase(Locale.ROOT).replaceFirst("^(?:по|в|in) ", "");
    ZoneId city = CITIES.get(name);
    if (city != null && !name.contains("/")) {
      return Optional.of(
          new ZoneName(city.equals(Dates.MOSCOW) ? MOSCOW.name() : title(name), city));
    }
    if (name.matches("(?:utc|gmt)?[+-].*|utc|gmt")) {
      return read(name.toUpperCase(Locale.ROOT));
    }
    return ZoneId.getAvailableZoneIds().stream()
        .filter(id -> id.contains("/") && id.equalsIgnoreCase(name))
        .findFirst()
        .map(id -> new ZoneName(id, CITIES.getOrDefault(name, ZoneId.of(id))));
  }

  private static Optional<ZoneName> read(String id) {
    try {
      return Optional.of(new ZoneName(id, ZoneId.of(id)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String title(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /** «25 ноября, 17:00 по Москве», and the hour in the zone that was named. */
  String shown(Instant at, Words words) {
    String moscow = Dates.moment(at, words);
    if (zone.equals(Dates.MOSCOW)) {
      return moscow;
    }
    ZonedDateTime there = at.atZone(zone);
    String time = String.format(Locale.ROOT, "%d:%02d", there.getHour(), there.getMinute());
    return words.get(
        "broadcast.zone",
        "moscow",
        moscow,
        "time",
        time,
        "day",
        there.getDayOfMonth(),
        "month",
        words.get("month.of." + there.getMonthValue()),
        "zone",
        name + " (UTC" + there.getOffset().getId().replace("Z", "+0") + ")");
  }
}
