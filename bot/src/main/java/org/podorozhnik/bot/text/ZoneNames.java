package org.podorozhnik.bot.text;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Time zones as people name them: by a city, or as «Asia/Tbilisi» and «UTC+4». */
public final class ZoneNames {
  /** Kazakhstan counts as Yekaterinburg does, on old machines too. */
  private static final Map<String, String> CITIES =
      Map.of(
          "москв[аеуы]|московск\\S+|мск|moscow", "Europe/Moscow",
          "тбилиси|батуми|груз\\S+|tbilisi|batumi", "Asia/Tbilisi",
          "алма-?аты|астан[аеуы]|казахстан\\S*|almaty|astana", "Asia/Yekaterinburg",
          "екатеринбург[ауе]?|екб|yekaterinburg|ekaterinburg", "Asia/Yekaterinburg",
          "стамбул[ауе]?|анкар[аеуы]|турци\\S+|istanbul|ankara", "Europe/Istanbul",
          "ереван[ауе]?|yerevan|erevan", "Asia/Yerevan",
          "омск[ауе]?|omsk", "Asia/Omsk");

  private ZoneNames() {}

  public static Optional<ZoneId> of(String name) {
    String plain = name.strip().toLowerCase(Locale.ROOT).replaceFirst("^(по|in) ", "");
    return CITIES.entrySet().stream()
        .filter(city -> plain.matches(city.getKey()))
        .findFirst()
        .map(city -> ZoneId.of(city.getValue()))
        .or(() -> written(name.strip()));
  }

  private static Optional<ZoneId> written(String name) {
    try {
      return Optional.of(ZoneId.of(name));
    } catch (DateTimeException e) {
      return ZoneId.getAvailableZoneIds().stream()
          .filter(name::equalsIgnoreCase)
          .findFirst()
          .map(ZoneId::of);
    }
  }
}
