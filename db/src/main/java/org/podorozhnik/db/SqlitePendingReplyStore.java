package org.podorozhnik.db;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.podorozhnik.content.update.PendingReplyStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

final class SqlitePendingReplyStore implements PendingReplyStore {
  private static final Logger LOG = LoggerFactory.getLogger(SqlitePendingReplyStore.class);

  private final Readers readers;
  private final Writes writes;
  private final PayloadCipher payloads;
  private final PendingReplyRows rows;

  SqlitePendingReplyStore(
      Readers readers, Writes writes, PayloadCipher payloads, PendingReplyRows rows) {
    this.readers = readers;
    this.writes = writes;
    this.payloads = payloads;
    this.rows = rows;
  }

  @Override
  public long add(PendingReply reply) {
    return writes.write(handle -> rows.insert(handle, reply));
  }

  @Override
  public List<Stored> due(Lane lane, Instant now, int limit) {
    List<Stored> rows =
        readers.read(
            handle ->
                handle
                    .createQuery(
                        """
                        select id, payload, created, not_before, attempts from pending_replies
                        where lane = :lane and not_before <= :now order by id limit :limit
                        """)
                    .bind("lane", PendingReplyRows.word(lane))
                    .bind("now", now.toEpochMilli())
                    .bind("limit", limit)
                    .map(
                        (row, context) ->
                            new Stored(
                                row.getLong("id"),
                                row.getString("payload"),
                                Instant.ofEpochMilli(row.getLong("created")),
                                Instant.ofEpochMilli(row.getLong("not_before")),
                                row.getInt("attempts")))
                    .list());
    return rows.stream().map(this::readable).flatMap(Optional::stream).toList();
  }

  /** A damaged row must not stop the others. */
  private Optional<Stored> readable(Stored row) {
    Optional<String> payload = payloads.decrypt(row.id(), row.payload());
    if (payload.isEmpty()) {
      LOG.warn("Waiting reply {} is damaged and is passed over.", row.id());
    }
    return payload.map(
        text -> new Stored(row.id(), text, row.created(), row.notBefore(), row.attempts()));
  }

  @Override
  public void postpone(long id, Instant until) {
    writes.write(
        handle ->
            handle
                .createUpdate(
                    """
                    update pending_replies set not_before = :until, attempts = attempts + 1
                    where id = :id
                    """)
                .bind("until", until.toEpochMilli())
                .bind("id", id)
                .execute());
  }

  @Override
  public void remove(long id) {
    writes.write(
        handle ->
            handle
                .createUpdate("delete from pending_replies where id = :id")
                .bind("id", id)
                .execute());
  }

  @Override
  public int size() {
    return readers.read(
        handle ->
            handle.createQuery("select count(*) from pending_replies").mapTo(Integer.class).one());
  }
}
