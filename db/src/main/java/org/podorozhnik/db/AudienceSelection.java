package org.podorozhnik.db;

import java.util.List;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.podorozhnik.content.broadcast.Audience;
import org.podorozhnik.content.broadcast.AudienceSize;
import org.podorozhnik.content.subscriber.Topic;

/**
 * Which rows of {@code subscriptions} a broadcast concerns.
 *
 * @param condition on {@code subscriptions}, to be bound by {@link #bind}
 */
record AudienceSelection(String condition, List<String> topics) {
  private static final String CHOSE_ONE =
      """
       and exists (select 1 from subscription_topics
        where subscription = subscriptions.id and topic in (<topics>))
      """;

  static AudienceSelection of(Audience audience, boolean urgent) {
    List<String> topics = audience.reached().stream().map(Topic::word).toList();
    String kind =
        switch (audience.kind()) {
          case ALL -> "";
          case PEOPLE -> " and is_group = 0";
          case GROUPS -> " and is_group = 1";
        };
    return new AudienceSelection(
        "reachable = 1 and paused = 0 and topics > 0"
            + (urgent ? "" : " and urgent_only = 0")
            + kind
            + (topics.isEmpty() ? "" : CHOSE_ONE),
        topics);
  }

  <T extends SqlStatement<T>> T bind(T statement) {
    return topics.isEmpty() ? statement : statement.bindList("topics", topics);
  }

  AudienceSize size(Handle handle) {
    List<Part> parts =
        bind(handle.createQuery(
                "select language, is_group, count(*) as amount from subscriptions where "
                    + condition
                    + " group by language, is_group"))
            .map(
                (row, context) ->
                    new Part(
                        row.getString("language"),
                        row.getInt("is_group") == 1,
                        row.getLong("amount")))
            .list();
    TreeMap<String, Long> languages = new TreeMap<>();
    parts.forEach(part -> languages.merge(part.language(), part.amount(), Long::sum));
    return new AudienceSize(
        languages, parts.stream().filter(Part::groups).mapToLong(Part::amount).sum());
  }

  private record Part(String language, boolean groups, long amount) {}
}
