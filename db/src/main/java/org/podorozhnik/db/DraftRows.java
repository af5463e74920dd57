package org.podorozhnik.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.podorozhnik.content.broadcast.Announcement;
import org.podorozhnik.content.broadcast.Draft;

/** The rows of {@code broadcast_drafts}, with what is encrypted in them. */
final class DraftRows {
  private final ChatCipher authors;
  private final PayloadCipher announcements;

  DraftRows(MasterKey key) {
    this.authors = new ChatCipher(key, "broadcast_drafts/author");
    this.announcements = new PayloadCipher(key, "broadcast_drafts/announcement");
  }

  /** Empty for a damaged row too: its author writes it again. */
  Optional<Draft> find(Handle handle, long id) {
    return handle
        .createQuery("select * from broadcast_drafts where id = :id")
        .bind("id", id)
        .map((row, context) -> read(row))
        .findOne()
        .flatMap(draft -> draft);
  }

  private Optional<Draft> read(ResultSet row) throws SQLException {
    long id = row.getLong("id");
    Optional<Long> author = authors.decrypt(row.getString("author"));
    Optional<Announcement> announcement =
        announcements.decrypt(id, row.getString("announcement")).map(AnnouncementText::read);
    Instant created = Instant.ofEpochMilli(row.getLong("created"));
    long corrects = row.getLong("corrects");
    int replaces = row.getInt("replaces");
    Optional<Instant> confirmed = Columns.instant(row, "confirmed");
    return author.flatMap(
        a ->
            announcement.map(
                text ->
                    new Draft(
                        id,
                        a,
                        created,
                        text,
                        corrects == 0 ? Optional.empty() : Optional.of(corrects),
                        replaces,
                        confirmed)));
  }

  void insert(Handle handle, Draft draft) {
    handle
        .createUpdate(
            """
            insert into broadcast_drafts
              (id, author, announcement, created, corrects, replaces, confirmed)
            values (:id, :author, :announcement, :created, :corrects, :replaces, :confirmed)
            """)
        .bind("id", draft.id())
        .bind("author", authors.encrypt(draft.author()))
        .bind(
            "announcement",
            announcements.encrypt(draft.id(), AnnouncementText.write(draft.announcement())))
        .bind("created", draft.created().toEpochMilli())
        .bind("corrects", draft.corrects().orElse(null))
        .bind("replaces", draft.replaces())
        .bind("confirmed", Columns.millis(draft.confirmed()))
        .execute();
  }

  static boolean confirm(Handle handle, long id, Instant at) {
    return handle.execute(
            "update broadcast_drafts set confirmed = ? where id = ?", at.toEpochMilli(), id)
        == 1;
  }

  static boolean delete(Handle handle, long id) {
    return handle.execute("delete from broadcast_drafts where id = ?", id) == 1;
  }

  static int deleteBefore(Handle handle, Instant before) {
    return handle.execute("delete from broadcast_drafts where created < ?", before.toEpochMilli());
  }

  boolean forget(Handle handle, long author) {
    return handle.execute("delete from broadcast_drafts where author = ?", authors.encrypt(author))
        > 0;
  }
}
