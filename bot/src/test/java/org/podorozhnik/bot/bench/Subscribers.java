package org.podorozhnik.bot.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.subscriber.Subscription;
import org.podorozhnik.content.subscriber.Topic;
import org.podorozhnik.db.SqliteStorage;

/** Homes with people who subscribed to everything. */
final class Subscribers {
  /** Ids of the people: this and the following. */
  static final long FIRST = 50_000_000;

  private static final int AT_A_TIME = 128;

  private Subscribers() {}

  /** As the bot would write them: encrypted, one transaction each, folded into few commits. */
  static void subscribe(Path home, int people) {
    ExecutorService workers = Executors.newFixedThreadPool(AT_A_TIME);
    try (SqliteStorage storage = open(home)) {
      Subscription all =
          Subscription.none("ru").withTopics(new TreeSet<>(java.util.Set.of(Topic.ALL)));
      Instant now = Instant.now();
      CompletableFuture<?>[] saved =
          IntStream.range(0, people)
              .mapToObj(
                  i ->
                      CompletableFuture.runAsync(
                          () ->
                              storage
                                  .subscriptions()
                                  .save(FIRST + i, all, now, new Effect(-1L - i, 0)),
                          workers))
              .toArray(CompletableFuture[]::new);
      CompletableFuture.allOf(saved).join();
    } finally {
      workers.shutdown();
    }
  }

  static SqliteStorage open(Path home) {
    return SqliteStorage.open(home, home.resolve("key"), Clock.systemUTC());
  }

  /**
   * So many rows beside one that was subscribed, in no time: fixing an audience and counting it
   * decrypt nothing, so their chats may be any text.
   */
  static void copy(Path home, int people) throws SQLException {
    String numbers =
        "with recursive n(i) as (select 1000 union all select i + 1 from n where i < "
            + (1_000 + people - 1)
            + ") ";
    try (Connection database =
            DriverManager.getConnection("jdbc:sqlite:" + home.resolve("podorozhnik.db"));
        Statement statement = database.createStatement()) {
      database.setAutoCommit(false);
      statement.execute("create temp table one as select * from subscriptions limit 1");
      StringBuilder columns = new StringBuilder();
      StringBuilder values = new StringBuilder();
      try (var row = statement.executeQuery("select * from one")) {
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
          String name = row.getMetaData().getColumnName(i);
          columns.append(i > 1 ? ", " : "").append(name);
          String value =
              switch (name) {
                case "id" -> "i";
                case "chat" -> "'copy-' || i";
                default -> "one." + name;
              };
          values.append(i > 1 ? ", " : "").append(value);
        }
      }
      statement.execute(
          "insert into subscriptions ("
              + columns
              + ") "
              + numbers
              + "select "
              + values
              + " from n, one");
      statement.execute(
          "insert into subscription_topics (subscription, topic) "
              + numbers
              + "select i, 'all' from n");
      statement.execute(
          "update sequences set reached = " + (1_000 + people) + " where name = 'subscription'");
      database.commit();
    }
  }
}
