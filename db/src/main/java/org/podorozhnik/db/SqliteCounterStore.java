package org.podorozhnik.db;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.podorozhnik.content.update.CounterStore;

final class SqliteCounterStore implements CounterStore {
  private final Readers readers;
  private final Writes writes;

  SqliteCounterStore(Readers readers, Writes writes) {
    this.readers = readers;
    this.writes = writes;
  }

  @Override
  public void add(LocalDate day, Map<String, Long> amounts) {
    Map<String, Long> copy = Map.copyOf(amounts);
    if (!copy.isEmpty()) {
      writes.write(handle -> addAll(handle, day, copy));
    }
  }

  private static int addAll(Handle handle, LocalDate day, Map<String, Long> amounts) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into counters (day, name, amount) values (:day, :name, :amount)
            on conflict (day, name) do update set amount = counters.amount + excluded.amount
            """);
    amounts.forEach(
        (name, amount) ->
            batch.bind("day", day.toString()).bind("name", name).bind("amount", amount).add());
    return batch.execute().length;
  }

  @Override
  public Map<String, Long> sums(LocalDate first, LocalDate last) {
    return readers.read(
        handle -> {
          Map<String, Long> sums = new TreeMap<>();
          handle
              .createQuery(
                  """
                  select name, sum(amount) as amount from counters
                  where day between :first and :last group by name
                  """)
              .bind("first", first.toString())
              .bind("last", last.toString())
              .map((row, context) -> Map.entry(row.getString("name"), row.getLong("amount")))
              .forEach(sum -> sums.put(sum.getKey(), sum.getValue()));
          return sums;
        });
  }
}
