package org.podorozhnik.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Update;
import org.podorozhnik.content.subscriber.Subscription;
import org.podorozhnik.content.subscriber.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rows of {@code subscriptions} with their topics. */
final class SubscriptionRows {
  private static final Logger LOG = LoggerFactory.getLogger(SubscriptionRows.class);

  private final ChatCipher chats;

  SubscriptionRows(MasterKey key) {
    this.chats = new ChatCipher(key, "subscriptions/chat");
  }

  String encrypt(long chat) {
    return chats.encrypt(chat);
  }

  /** 0, which is no chat, where the row is damaged: so its delivery ends as any without a chat. */
  long decrypt(String chat) {
    return chats.decrypt(chat).orElse(0L);
  }

  Optional<SubscriptionRow> find(Handle handle, long chat) {
    return select(handle, "chat = :chat", Map.of("chat", chats.encrypt(chat))).stream().findFirst();
  }

  /**
   * @param condition may end in an order and a limit
   */
  List<SubscriptionRow> select(Handle handle, String condition, Map<String, ?> values) {
    return handle
        .createQuery("select * from subscriptions where " + condition)
        .bindMap(values)
        .map((row, context) -> read(handle, row))
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /** Empty for a damaged row, which must not stop the others. */
  private Optional<SubscriptionRow> read(Handle handle, ResultSet row) throws SQLException {
    long id = row.getLong("id");
    Optional<Long> chat = chats.decrypt(row.getString("chat"));
    if (chat.isEmpty()) {
      LOG.warn("Subscription {} is damaged and is passed over.", id);
      return Optional.empty();
    }
    int thread = row.getInt("thread");
    Subscription chosen =
        new Subscription(
            topics(handle, id),
            row.getInt("urgent_only") == 1,
            row.getInt("paused") == 1,
            row.getString("language"),
            thread == 0 ? Optional.empty() : Optional.of(thread),
            DigestColumns.read(row));
    return Optional.of(
        new SubscriptionRow(
            id,
            chat.get(),
            chosen,
            row.getInt("reachable") == 1,
            Columns.instant(row, "digest_since"),
            Columns.instant(row, "digest_due")));
  }

  private static TreeSet<Topic> topics(Handle handle, long id) {
    TreeSet<Topic> topics = new TreeSet<>();
    handle
        .createQuery("select topic from subscription_topics where subscription = :id")
        .bind("id", id)
        .mapTo(String.class)
        .forEach(word -> Topic.of(word).ifPresent(topics::add));
    return topics;
  }

  /** Writes the row whole, whether it is there or not. */
  void put(Handle handle, SubscriptionRow row) {
    Update update =
        handle.createUpdate(
            """
            insert into subscriptions
              (id, chat, is_group, language, urgent_only, paused, reachable, topics, ended, thread,
              digest_at, digest_day, digest_zone, digest_since, digest_due)
            values (:id, :chat, :group, :language, :urgentOnly, :paused, :reachable, :topics, :ended,
              :thread,
              :digestAt, :digestDay, :digestZone, :since, :due)
            on conflict (id) do update
            set chat = excluded.chat, is_group = excluded.is_group, language = excluded.language,
              urgent_only = excluded.urgent_only, paused = excluded.paused,
              reachable = excluded.reachable, topics = excluded.topics, ended = excluded.ended, thread = excluded.thread,
              digest_at = excluded.digest_at, digest_day = excluded.digest_day,
              digest_zone = excluded.digest_zone, digest_since = excluded.digest_since,
              digest_due = excluded.digest_due
            """);
    bind(DigestColumns.bind(update, row.chosen().digest()), row).execute();
    putTopics(handle, row.id(), row.chosen());
  }

  private Update bind(Update update, SubscriptionRow row) {
    Subscription chosen = row.chosen();
    return update
        .bind("id", row.id())
        .bind("chat", chats.encrypt(row.chat()))
        .bind("group", row.chat() < 0 ? 1 : 0)
        .bind("language", chosen.language())
        .bind("urgentOnly", chosen.urgentOnly() ? 1 : 0)
        .bind("paused", chosen.paused() ? 1 : 0)
        .bind("reachable", row.reachable() ? 1 : 0)
        .bind("topics", chosen.topics().size())
        .bind("ended", chosen.empty() ? 1 : 0)
        .bind("thread", chosen.thread().orElse(null))
        .bind("since", Columns.millis(row.since()))
        .bind("due", Columns.millis(row.due()));
  }

  private static void putTopics(Handle handle, long id, Subscription chosen) {
    handle.execute("delete from subscription_topics where subscription = ?", id);
    if (chosen.topics().isEmpty()) {
      return;
    }
    try (PreparedBatch batch =
        handle.prepareBatch(
            "insert into subscription_topics (subscription, topic) values (:id, :topic)")) {
      chosen.topics().forEach(topic -> batch.bind("id", id).bind("topic", topic.word()).add());
      batch.execute();
    }
  }

  static void delete(Handle handle, long id) {
    handle.execute("delete from subscription_topics where subscription = ?", id);
    handle.execute("delete from subscriptions where id = ?", id);
  }

  static Map<Topic, Long> byTopic(Handle handle) {
    Map<Topic, Long> amounts = new TreeMap<>();
    handle
        .createQuery(
            """
            select topic, count(*) as amount
            from subscription_topics join subscriptions on id = subscription
            where reachable = 1 and paused = 0 group by topic
            """)
        .map((row, c) -> Map.entry(row.getString("topic"), row.getLong("amount")))
        .forEach(
            one -> Topic.of(one.getKey()).ifPresent(topic -> amounts.put(topic, one.getValue())));
    return amounts;
  }

  /** Rows that only deliveries kept, once those are gone. */
  static void deleteEnded(Handle handle) {
    handle.execute(
        """
        delete from subscriptions where ended = 1
          and not exists (select 1 from deliveries where recipient = subscriptions.id)
        """);
  }
}
