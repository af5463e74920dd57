package org.podorozhnik.db;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.podorozhnik.content.update.CounterStore;

final class SqliteCounterStore implements CounterStore {
  private final Database database;

  SqliteCounterStore(Database database) {
    this.database = database;
  }

  @Override
  public void add(LocalDate day, Map<String, Long> amounts) {
    database.write(
        h -> {
          amounts.forEach(
              (name, amount) ->
                  h.createUpdate(
                          "insert into counters (day, name, amount) values (:day, :name, :amount)"
                              + " on conflict (day, name) do update"
                              + " set amount = counters.amount + excluded.amount")
                      .bind("day", day.toString())
                      .bind("name", name)
                      .bind("amount", amount)
                      .execute());
          return amounts.size();
        });
  }

  @Override
  public Map<String, Long> sums(LocalDate first, LocalDate last) {
    return database.read(
        h -> {
          Map<String, Long> sums = new TreeMap<>();
          h.createQuery(
                  "select name, sum(amount) as total from counters"
                      + " where day between :first and :last group by name")
              .bind("first", first.toString())
              .bind("last", last.toString())
              .map((row, context) -> sums.put(row.getString("name"), row.getLong("total")))
              .list();
          return sums;
        });
  }
}
