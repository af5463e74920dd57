package org.podorozhnik.db;

import org.jdbi.v3.core.Handle;
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
            insert into pending_replies (id, payload, created, not_before, attempts)
            values (:id, :payload, :created, :notBefore, 0)
            """)
        .bind("id", id)
        .bind("payload", payloads.encrypt(id, reply.payload()))
        .bind("created", reply.created().toEpochMilli())
        .bind("notBefore", reply.notBefore().toEpochMilli())
        .execute();
    return id;
  }
}
