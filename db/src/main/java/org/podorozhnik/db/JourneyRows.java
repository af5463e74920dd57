package org.podorozhnik.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.podorozhnik.content.border.Journey;
import org.podorozhnik.content.border.JourneyStore.Traces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rows of {@code journeys}, with what is encrypted in them. */
final class JourneyRows {
  private static final Logger LOG = LoggerFactory.getLogger(JourneyRows.class);

  private final ChatCipher chats;
  private final ChatCipher companions;
  private final PayloadCipher ways;

  JourneyRows(MasterKey key) {
    this.chats = new ChatCipher(key, "journeys/chat");
    this.companions = new ChatCipher(key, "journeys/companion");
    this.ways = new PayloadCipher(key, "journeys/way");
  }

  String chat(long chat) {
    return chats.encrypt(chat);
  }

  String companion(long companion) {
    return companions.encrypt(companion);
  }

  List<Journey> select(Handle handle, String condition, Map<String, ?> values) {
    return handle
        .createQuery("select id, chat, companion, way, ended from journeys where " + condition)
        .bindMap(values)
        .map((row, context) -> read(row))
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  Optional<Journey> first(Handle handle, String condition, Map<String, ?> values) {
    return select(handle, condition, values).stream().findFirst();
  }

  Optional<Journey> find(Handle handle, long id) {
    return first(handle, "id = :id", Map.of("id", id));
  }

  /** Empty for a damaged row, which must not stop the others. */
  private Optional<Journey> read(ResultSet row) throws SQLException {
    long id = row.getLong("id");
    Optional<Long> companion =
        Optional.ofNullable(row.getString("companion")).flatMap(companions::decrypt);
    Optional<Instant> ended = Columns.instant(row, "ended");
    Optional<Long> chat = chats.decrypt(row.getString("chat"));
    Optional<Journey> journey =
        ways.decrypt(id, row.getString("way"))
            .map(JourneyWay::read)
            .flatMap(way -> chat.map(c -> way.journey(id, c, companion, ended)));
    if (journey.isEmpty()) {
      LOG.warn("Journey {} is damaged and is passed over.", id);
    }
    return journey;
  }

  Journey insert(Handle handle, Journey journey) {
    long id = Sequences.next(handle, "journey");
    handle
        .createUpdate("insert into journeys (id, chat, way) values (:id, :chat, '')")
        .bind("id", id)
        .bind("chat", chats.encrypt(journey.chat()))
        .execute();
    Journey kept =
        JourneyWay.of(journey).journey(id, journey.chat(), journey.companion(), journey.ended());
    update(handle, kept);
    return find(handle, id).orElseThrow();
  }

  /**
   * An end is for good: who did not know of it yet must not open the journey again. A companion can
   * only go here: who did not know of that yet must not bring it back.
   */
  boolean update(Handle handle, Journey journey) {
    boolean over = journey.ended().isPresent();
    return handle
            .createUpdate(
                "update journeys set way = :way, ended = :ended"
                    + (over || journey.companion().isEmpty() ? ", companion = null" : "")
                    + (over
                        ? ", link_hash = null, link_expires = null where id = :id"
                        : " where id = :id and ended is null"))
            .bind("id", journey.id())
            .bind("way", ways.encrypt(journey.id(), JourneyWay.of(journey).write()))
            .bind("ended", Columns.millis(journey.ended()))
            .execute()
        == 1;
  }

  Traces traces(Handle handle, long chat) {
    return new Traces(
        count(handle, "chat", chats.encrypt(chat)),
        count(handle, "companion", companions.encrypt(chat)));
  }

  private static int count(Handle handle, String column, String encrypted) {
    return handle
        .createQuery("select count(*) from journeys where " + column + " = :chat")
        .bind("chat", encrypted)
        .mapTo(Integer.class)
        .one();
  }

  boolean forget(Handle handle, long chat) {
    int own =
        handle
            .createUpdate("delete from journeys where chat = :chat")
            .bind("chat", chats.encrypt(chat))
            .execute();
    int accompanied =
        handle
            .createUpdate("update journeys set companion = null where companion = :companion")
            .bind("companion", companions.encrypt(chat))
            .execute();
    return own + accompanied > 0;
  }
}
