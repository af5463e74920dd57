package org.podorozhnik.db;

import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.podorozhnik.content.update.PendingReplyStore.Lane;
import org.podorozhnik.content.update.PendingReplyStore.PendingReply;

/** Puts replies aside inside the transaction of whoever has something to say. */
final class PendingReplyRows {
  private final PayloadCipher payloads;

  PendingReplyRows(PayloadCipher payloads) {
    this.payloads = payloads;
  }

  long insert(Handle handle, PendingReply reply) {
    long id = Sequences.next(handle, "pending_reply");
    handle
        .createUpdate(
            """
            insert into pending_replies (id, payload, created, not_before, attempts, lane)
            values (:id, :payload, :created, :notBefore, 0, :lane)
            """)
        .bind("id", id)
        .bind("payload", payloads.encrypt(id, reply.payload()))
        .bind("created", reply.created().toEpochMilli())
        .bind("notBefore", reply.notBefore().toEpochMilli())
        .bind("lane", word(reply.lane()))
        .execute();
    return id;
  }

  static String word(Lane lane) {
    return lane.name().toLowerCase(Locale.ROOT);
  }
}
