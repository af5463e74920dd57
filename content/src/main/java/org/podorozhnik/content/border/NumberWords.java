package org.podorozhnik.content.border;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** Small numbers as words, in the cases in which they stand before a unit. Lower case, ё as е. */
final class NumberWords {
  private static final Map<String, Double> VALUES =
      read(
          """
          0.5 половина half
          1 один одна одну одного одной one a an
          1.5 полтора полторы полутора
          2 два две двух двое пара пару пары two couple
          3 три трех трое three
          4 четыре четырех четверо four
          5 пять пяти пятеро five
          6 шесть шести шестеро six
          7 семь семи семеро seven
          8 восемь восьми восьмеро eight
          9 девять девяти nine
          10 десять десяти ten
          11 одиннадцать одиннадцати eleven
          12 двенадцать двенадцати twelve
          13 тринадцать тринадцати thirteen
          14 четырнадцать четырнадцати fourteen
          15 пятнадцать пятнадцати fifteen
          16 шестнадцать шестнадцати sixteen
          17 семнадцать семнадцати seventeen
          18 восемнадцать восемнадцати eighteen
          19 девятнадцать девятнадцати nineteen
          20 двадцать двадцати двацать twenty
          30 тридцать тридцати трицать thirty
          40 сорок сорока forty
          50 пятьдесят пятидесяти fifty
          """);

  /** «второй час» has lasted longer than one hour. */
  private static final Map<String, Double> ORDINALS =
      read(
          """
          2 второй вторые вторая
          3 третий третьи третья
          4 четвертый четвертые
          5 пятый пятые
          6 шестой шестые
          7 седьмой седьмые
          8 восьмой восьмые
          9 девятый девятые
          10 десятый десятые
          11 одиннадцатый
          12 двенадцатый
          """);

  /** The words as an alternation for a pattern, and figures. */
  static final String PATTERN =
      "(?:\\d{1,4}(?:[.,]\\d{1,2})?|" + String.join("|", VALUES.keySet()) + ")";

  private NumberWords() {}

  static OptionalDouble value(String word) {
    if (word.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.' || c == ',')) {
      return figures(word);
    }
    return of(VALUES, word);
  }

  static OptionalDouble ordinal(String word) {
    return of(ORDINALS, word);
  }

  private static OptionalDouble figures(String word) {
    boolean number = word.matches("\\d{1,4}(?:[.,]\\d{1,2})?");
    return number
        ? OptionalDouble.of(Double.parseDouble(word.replace(',', '.')))
        : OptionalDouble.empty();
  }

  private static OptionalDouble of(Map<String, Double> table, String word) {
    Double value = table.get(word);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private static Map<String, Double> read(String table) {
    Map<String, Double> values = new HashMap<>();
    table
        .lines()
        .map(line -> line.split(" "))
        .forEach(
            row -> {
              for (int i = 1; i < row.length; i++) {
                values.put(row[i], Double.valueOf(row[0]));
              }
            });
    return values;
  }
}
