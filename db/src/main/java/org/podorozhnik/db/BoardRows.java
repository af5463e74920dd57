package org.podorozhnik.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.podorozhnik.content.broadcast.Board;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rows of {@code boards}. */
final class BoardRows {
  private static final Logger LOG = LoggerFactory.getLogger(BoardRows.class);
  private static final String BETWEEN = " ";

  private final ChatCipher chats;

  BoardRows(ChatCipher chats) {
    this.chats = chats;
  }

  Optional<Board> find(Handle handle, long chat) {
    return select(handle, "where chat = :chat", Map.of("chat", chats.encrypt(chat))).stream()
        .findFirst();
  }

  List<Board> all(Handle handle) {
    return select(handle, "", Map.of());
  }

  private List<Board> select(Handle handle, String condition, Map<String, ?> values) {
    return handle
        .createQuery(
            "select id, chat, thread, crossings, area, message_id, shown, edited from boards "
                + condition
                + " order by id")
        .bindMap(values)
        .map((row, context) -> read(row))
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /** Empty for a damaged row, which must not stop the others. */
  private Optional<Board> read(ResultSet row) throws SQLException {
    Optional<Long> chat = chats.decrypt(row.getString("chat"));
    if (chat.isEmpty()) {
      LOG.warn("Board {} is damaged and is passed over.", row.getLong("id"));
      return Optional.empty();
    }
    int thread = row.getInt("thread");
    return Optional.of(
        new Board(
            chat.get(),
            row.wasNull() ? Optional.empty() : Optional.of(thread),
            List.of(row.getString("crossings").split(BETWEEN)),
            Optional.ofNullable(row.getString("area")),
            row.getInt("message_id"),
            row.getInt("shown"),
            Instant.ofEpochMilli(row.getLong("edited"))));
  }

  void insert(Handle handle, Board board) {
    shown(
            handle.createUpdate(
                """
                insert into boards (id, chat, thread, crossings, area, message_id, shown, edited)
                values (:id, :chat, :thread, :crossings, :area, :message, :shown, :edited)
                """),
            board)
        .bind("id", Sequences.next(handle, "board"))
        .bind("thread", board.thread().orElse(null))
        .bind("area", board.area().orElse(null))
        .execute();
  }

  /** False if the board is gone or another. */
  boolean update(Handle handle, Board board) {
    return shown(
                handle.createUpdate(
                    """
                update boards set message_id = :message, shown = :shown, edited = :edited
                where chat = :chat and crossings = :crossings
                """),
                board)
            .execute()
        == 1;
  }

  private Update shown(Update update, Board board) {
    return update
        .bind("chat", chats.encrypt(board.chat()))
        .bind("crossings", String.join(BETWEEN, board.crossings()))
        .bind("message", board.messageId())
        .bind("shown", board.shown())
        .bind("edited", board.edited().toEpochMilli());
  }

  void delete(Handle handle, long chat) {
    handle.execute("delete from boards where chat = ?", chats.encrypt(chat));
  }
}
