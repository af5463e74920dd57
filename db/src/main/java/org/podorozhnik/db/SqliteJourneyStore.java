package org.podorozhnik.db;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.border.Journey;
import org.podorozhnik.content.border.JourneyStore;
import org.podorozhnik.content.update.PendingReplyStore.PendingReply;

final class SqliteJourneyStore implements JourneyStore {
  private static final String CURRENT = "chat = :chat and ended is null";

  private final Readers readers;
  private final Writes writes;
  private final JourneyRows rows;
  private final JourneyLinks links;
  private final PendingReplyRows replies;
  private final HandledEffects effects;

  SqliteJourneyStore(
      Readers readers,
      Writes writes,
      JourneyRows rows,
      PendingReplyRows replies,
      HandledEffects effects) {
    this.readers = readers;
    this.writes = writes;
    this.rows = rows;
    this.links = new JourneyLinks(rows);
    this.replies = replies;
    this.effects = effects;
  }

  @Override
  public Journey start(Journey journey, Effect effect) {
    Map<String, String> chat = Map.of("chat", rows.chat(journey.chat()));
    return writes.write(
        handle -> {
          boolean first = effects.first(handle, effect);
          Optional<Journey> current = rows.first(handle, CURRENT, chat);
          return current.orElseGet(
              () -> first ? begin(handle, journey, chat) : begun(handle, journey, chat));
        });
  }

  private Journey begin(Handle handle, Journey journey, Map<String, String> chat) {
    // Only a damaged row can still stand there.
    handle.createUpdate("delete from journeys where " + CURRENT).bindMap(chat).execute();
    return rows.insert(handle, journey);
  }

  /** What an earlier call began, though it has ended or is gone since. */
  private Journey begun(Handle handle, Journey journey, Map<String, String> chat) {
    return rows.first(handle, "chat = :chat order by id desc", chat)
        .orElseGet(() -> journey.endedAt(journey.started()));
  }

  @Override
  public Optional<Journey> current(long chat) {
    return readers.read(handle -> rows.first(handle, CURRENT, Map.of("chat", rows.chat(chat))));
  }

  @Override
  public Optional<Journey> find(long id) {
    return readers.read(handle -> rows.find(handle, id));
  }

  @Override
  public Optional<Journey> accompaniedBy(long companion) {
    return readers.read(
        handle ->
            rows.first(
                handle,
                "companion = :companion and ended is null order by id desc",
                Map.of("companion", rows.companion(companion))));
  }

  @Override
  public List<Journey> open() {
    return readers.read(handle -> rows.select(handle, "ended is null order by id", Map.of()));
  }

  @Override
  public boolean save(Journey journey, List<PendingReply> messages, Effect effect) {
    return writes.write(
        handle -> {
          if (!effects.first(handle, effect) || !rows.update(handle, journey)) {
            return false;
          }
          messages.forEach(message -> replies.insert(handle, message));
          return true;
        });
  }

  @Override
  public Optional<Journey> joined(String hash, long companion) {
    return readers.read(handle -> links.used(handle, hash, companion));
  }

  @Override
  public Traces traces(long chat) {
    return readers.read(handle -> rows.traces(handle, chat));
  }

  @Override
  public boolean offerLink(long id, String hash, Instant expires, Effect effect) {
    return writes.write(
        handle -> effects.first(handle, effect) && JourneyLinks.offer(handle, id, hash, expires));
  }

  @Override
  public Optional<Journey> join(String hash, long companion, Instant now, Effect effect) {
    return writes.write(
        handle ->
            effects.first(handle, effect)
                ? links.use(handle, hash, companion, now)
                : links.used(handle, hash, companion));
  }

  @Override
  public int purge(Instant endedBefore) {
    return writes.write(
        handle ->
            handle
                .createUpdate("delete from journeys where ended < :instant")
                .bind("instant", endedBefore.toEpochMilli())
                .execute());
  }

  @Override
  public boolean forget(long chat, List<PendingReply> messages, Effect effect) {
    return writes.write(
        handle -> {
          if (!effects.first(handle, effect) || !rows.forget(handle, chat)) {
            return false;
          }
          messages.forEach(message -> replies.insert(handle, message));
          return true;
        });
  }
}
