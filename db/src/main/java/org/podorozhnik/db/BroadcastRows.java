package org.podorozhnik.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.podorozhnik.content.broadcast.Announcement;
import org.podorozhnik.content.broadcast.Broadcast;
import org.podorozhnik.content.broadcast.Broadcast.Times;
import org.podorozhnik.content.broadcast.Draft;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rows of {@code broadcasts}, with what is encrypted in them. */
final class BroadcastRows {
  private static final Logger LOG = LoggerFactory.getLogger(BroadcastRows.class);

  private final ChatCipher authors;
  private final PayloadCipher announcements;
  private final PayloadCipher problems;

  BroadcastRows(MasterKey key) {
    this.authors = new ChatCipher(key, "broadcasts/author");
    this.announcements = new PayloadCipher(key, "broadcasts/announcement");
    this.problems = new PayloadCipher(key, "broadcasts/problem");
  }

  Optional<Broadcast> find(Handle handle, long number) {
    return select(handle, "number = :number", Map.of("number", number)).stream().findFirst();
  }

  /**
   * @param condition may end in an order and a limit
   */
  List<Broadcast> select(Handle handle, String condition, Map<String, ?> values) {
    return handle
        .createQuery("select * from broadcasts where " + condition)
        .bindMap(values)
        .map((row, context) -> read(row))
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /** Empty for a damaged row, which must not stop the others. */
  private Optional<Broadcast> read(ResultSet row) throws SQLException {
    long number = row.getLong("number");
    Optional<Long> author = authors.decrypt(row.getString("author"));
    Optional<Announcement> announcement =
        announcements.decrypt(number, row.getString("announcement")).map(AnnouncementText::read);
    if (author.isEmpty() || announcement.isEmpty()) {
      LOG.warn("Broadcast {} is damaged and is passed over.", number);
      return Optional.empty();
    }
    return Optional.of(
        new Broadcast(
            number,
            announcement.get(),
            row.getInt("version"),
            Broadcast.State.valueOf(row.getString("state")),
            Broadcast.Task.valueOf(row.getString("task")),
            author.get(),
            row.getInt("control"),
            Instant.ofEpochMilli(row.getLong("created")),
            times(row),
            problem(number, row.getString("problem"))));
  }

  private static Times times(ResultSet row) throws SQLException {
    return new Times(
        Columns.instant(row, "scheduled"),
        Columns.instant(row, "started"),
        Columns.instant(row, "finished"),
        Columns.instant(row, "corrected"),
        row.getInt("purged") == 1);
  }

  private String problem(long number, @Nullable String stored) {
    return Optional.ofNullable(stored).flatMap(text -> problems.decrypt(number, text)).orElse("");
  }

  /** One that waits for its time. */
  long insert(
      Handle handle, Draft draft, Optional<Instant> scheduled, int control, Instant created) {
    long number = Sequences.next(handle, "broadcast");
    handle
        .createUpdate(
            """
            insert into broadcasts
              (number, announcement, urgent, version, state, task, author, control, created,
              scheduled, purged, sends, held, fixing, fixed_to, fix_until)
            values (:number, :announcement, :urgent, 1, 'SCHEDULED', 'SEND', :author, :control,
              :created, :scheduled, 0, 1, 0, 0, 0, 0)
            """)
        .bind("number", number)
        .bind("announcement", encrypt(number, draft.announcement()))
        .bind("urgent", draft.announcement().urgent() ? 1 : 0)
        .bind("author", authors.encrypt(draft.author()))
        .bind("control", control)
        .bind("created", created.toEpochMilli())
        .bind("scheduled", Columns.millis(scheduled))
        .execute();
    return number;
  }

  private String encrypt(long number, Announcement announcement) {
    return announcements.encrypt(number, AnnouncementText.write(announcement));
  }

  void setAnnouncement(Handle handle, long number, Announcement announcement) {
    handle.execute(
        "update broadcasts set announcement = ? where number = ?",
        encrypt(number, announcement),
        number);
  }

  void setState(Handle handle, long number, Broadcast.State state, String problem) {
    handle.execute(
        "update broadcasts set state = ?, problem = ? where number = ?",
        state.name(),
        problem.isEmpty() ? null : problems.encrypt(number, problem),
        number);
  }

  /** Chats that subscribe from now on do not belong to it. */
  static void start(Handle handle, long number, Instant at) {
    handle
        .createUpdate(
            """
            update broadcasts
            set state = 'FIXING', fixing = 1, started = :at, fix_until = :until
            where number = :number
            """)
        .bind("at", at.toEpochMilli())
        .bind("until", Sequences.reached(handle, "subscription"))
        .bind("number", number)
        .execute();
  }

  /** All its deliveries are to be looked at again, for another task or the same. */
  static void walkAgain(Handle handle, long number, Broadcast.Task task) {
    handle.execute(
        """
        update broadcasts
        set state = 'FIXING', task = ?, fixing = 1, fixed_to = 0, finished = null, problem = null
        where number = ?
        """,
        task.name(),
        number);
  }

  /** Takes the author out of what they sent; false if that was nothing. */
  boolean forget(Handle handle, long author) {
    return handle.execute(
            "update broadcasts set author = ?, control = 0 where author = ?",
            authors.encrypt(0),
            authors.encrypt(author))
        > 0;
  }

  /** True while only edits go out, although more is to be sent. */
  static boolean holdsSends(Handle handle, Broadcast broadcast) {
    return broadcast.state().active() && flag(handle, broadcast.number(), "held");
  }

  static boolean flag(Handle handle, long number, String column) {
    return handle
            .createQuery("select " + column + " from broadcasts where number = :number")
            .bind("number", number)
            .mapTo(Integer.class)
            .findOne()
            .orElse(0)
        == 1;
  }
}
