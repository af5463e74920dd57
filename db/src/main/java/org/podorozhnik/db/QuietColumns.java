package org.podorozhnik.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jdbi.v3.core.statement.Update;
import org.podorozhnik.content.subscriber.QuietHours;

/** Quiet hours as minutes of the day and a zone; all or none of the three. */
final class QuietColumns {
  private QuietColumns() {}

  static Optional<QuietHours> read(ResultSet row) throws SQLException {
    String zone = row.getString("quiet_zone");
    return zone == null
        ? Optional.empty()
        : Optional.of(
            new QuietHours(
                time(row.getInt("quiet_from")), time(row.getInt("quiet_to")), ZoneId.of(zone)));
  }

  /** Fills {@code :quietFrom}, {@code :quietTo} and {@code :quietZone}. */
  static Update bind(Update update, Optional<QuietHours> quiet) {
    return update
        .bind("quietFrom", quiet.map(hours -> minuteOfDay(hours.from())).orElse(null))
        .bind("quietTo", quiet.map(hours -> minuteOfDay(hours.to())).orElse(null))
        .bind("quietZone", quiet.map(hours -> hours.zone().getId()).orElse(null));
  }

  private static LocalTime time(int minuteOfDay) {
    return LocalTime.of(minuteOfDay / 60, minuteOfDay % 60);
  }

  private static int minuteOfDay(LocalTime time) {
    return time.getHour() * 60 + time.getMinute();
  }
}
