package org.podorozhnik.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jdbi.v3.core.statement.Update;
import org.podorozhnik.content.subscriber.Digest;

/** When a chat wants its digest: minute of the day, day of the week, zone. */
final class DigestColumns {
  private DigestColumns() {}

  static Optional<Digest> read(ResultSet row) throws SQLException {
    String zone = row.getString("digest_zone");
    if (zone == null) {
      return Optional.empty();
    }
    int minute = row.getInt("digest_at");
    int day = row.getInt("digest_day");
    return Optional.of(
        new Digest(
            LocalTime.of(minute / 60, minute % 60),
            day == 0 ? Optional.empty() : Optional.of(DayOfWeek.of(day)),
            ZoneId.of(zone)));
  }

  /** Fills {@code :digestAt}, {@code :digestDay} and {@code :digestZone}. */
  static Update bind(Update update, Optional<Digest> digest) {
    return update
        .bind("digestAt", digest.map(d -> d.at().getHour() * 60 + d.at().getMinute()).orElse(null))
        .bind("digestDay", digest.flatMap(Digest::day).map(DayOfWeek::getValue).orElse(null))
        .bind("digestZone", digest.map(d -> d.zone().getId()).orElse(null));
  }
}
