package org.podorozhnik.db;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.podorozhnik.content.border.Journey;

/** Links that let one relative in. A used one stays, without an expiry, to know a repeated call. */
final class JourneyLinks {
  private final JourneyRows rows;

  JourneyLinks(JourneyRows rows) {
    this.rows = rows;
  }

  static boolean offer(Handle handle, long id, String hash, Instant expires) {
    return handle
            .createUpdate(
                """
                update journeys set link_hash = :hash, link_expires = :expires
                where id = :id and ended is null
                """)
            .bind("hash", hash)
            .bind("expires", expires.toEpochMilli())
            .bind("id", id)
            .execute()
        == 1;
  }

  Optional<Journey> use(Handle handle, String hash, long companion, Instant now) {
    Optional<Journey> offered =
        rows.first(
                handle,
                "link_hash = :hash and link_expires > :now and ended is null",
                Map.of("hash", hash, "now", now.toEpochMilli()))
            .filter(journey -> journey.chat() != companion);
    offered.ifPresent(journey -> letIn(handle, journey.id(), rows.companion(companion)));
    return offered.map(journey -> journey.withCompanion(Optional.of(companion)));
  }

  private static void letIn(Handle handle, long id, String companion) {
    handle
        .createUpdate(
            "update journeys set companion = :companion, link_expires = null where id = :id")
        .bind("companion", companion)
        .bind("id", id)
        .execute();
  }

  /** The journey that {@link #use} let this companion into. */
  Optional<Journey> used(Handle handle, String hash, long companion) {
    return rows.first(
        handle,
        "link_hash = :hash and link_expires is null and companion = :companion and ended is null",
        Map.of("hash", hash, "companion", rows.companion(companion)));
  }
}
