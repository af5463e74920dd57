package org.podorozhnik.db;

import java.time.Instant;
import java.util.List;
import org.podorozhnik.content.update.PendingReplyStore;

final class SqlitePendingReplyStore implements PendingReplyStore {
  private final Database database;
  private final PayloadCipher cipher;

  SqlitePendingReplyStore(Database database, PayloadCipher cipher) {
    this.database = database;
    this.cipher = cipher;
  }

  @Override
  public long add(PendingReply reply) {
    byte[] payload = cipher.encrypt(reply.payload());
    return database.write(
        h ->
            h.createQuery(
                    "insert into pending_replies (payload, created, not_before, attempts)"
                        + " values (:payload, :created, :notBefore, 0) returning id")
                .bind("payload", payload)
                .bind("created", reply.created().toEpochMilli())
                .bind("notBefore", reply.notBefore().toEpochMilli())
                .mapTo(Long.class)
                .one());
  }

  @Override
  public List<Stored> due(Instant now, int limit) {
    return database.read(
        h ->
            h.createQuery(
                    "select id, payload, created, not_before, attempts from pending_replies"
                        + " where not_before <= :now order by id limit :limit")
                .bind("now", now.toEpochMilli())
                .bind("limit", limit)
                .map(
                    (row, context) ->
                        new Stored(
                            row.getLong("id"),
                            cipher.decrypt(row.getBytes("payload")),
                            Instant.ofEpochMilli(row.getLong("created")),
                            Instant.ofEpochMilli(row.getLong("not_before")),
                            row.getInt("attempts")))
                .list());
  }

  @Override
  public void postpone(long id, Instant until) {
    database.write(
        h ->
            h.createUpdate(
                    "update pending_replies set not_before = :until, attempts = attempts + 1"
                        + " where id = :id")
                .bind("until", until.toEpochMilli())
                .bind("id", id)
                .execute());
  }

  @Override
  public void remove(long id) {
    database.write(
        h -> h.createUpdate("delete from pending_replies where id = :id").bind("id", id).execute());
  }

  @Override
  public int size() {
    return database.read(
        h -> h.createQuery("select count(*) from pending_replies").mapTo(Integer.class).one());
  }
}
