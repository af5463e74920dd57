package org.podorozhnik.content.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.podorozhnik.content.border.Crossing;
import org.podorozhnik.content.border.Direction;

/** Which way somebody says to go: «в Грузию», «из Казахстана», «домой». */
final class ReportDirection {
  /** How far from Russia; «домой» and «обратно» go there, since the readers come from there. */
  private static final Map<String, Integer> FROM_RUSSIA =
      Map.of("RU", 0, "GE", 1, "KZ", 1, "TR", 2);

  /** In the cases of direction only: «в Грузии» is where somebody is. */
  private static final WordTable GOAL =
      WordTable.read(
          """
          RU\tроссию;росию;рф;рашку;russia;владикавказ;дом
          GE\tгрузию;georgia;тбилиси;сакартвело
          KZ\tказахстан;казакстан;козахстан;kazakhstan;рк;kz;кз
          TR\tтурцию;turkey;turkiye
          """);

  private static final WordTable ORIGIN =
      WordTable.read(
          """
          RU\tроссии;росии;рф;рашки;russia;владикавказа;российск*
          GE\tгрузии;georgia;тбилиси;батуми;грузинск*
          KZ\tказахстана;казакстана;kazakhstan;рк;казахск*;казахстанск*
          TR\tтурции;turkey;турецк*
          """);

  private static final Set<String> TOWARDS =
      Set.of("в", "во", "на", "to", "into", "towards", "сторону", "направлении", "направление");
  private static final Set<String> AWAY = Set.of("из", "с", "со", "from", "стороны", "leaving");
  private static final Set<String> HOME = Set.of("домой", "обратно", "обратку", "home");

  private ReportDirection() {}

  /** Empty too if the words contradict each other or name countries that lie elsewhere. */
  static Optional<Direction> of(List<String> words, Crossing crossing) {
    Set<Direction> found = new TreeSet<>();
    for (int i = 0; i < words.size(); i++) {
      if (HOME.contains(words.get(i))) {
        found.add(Direction.IN);
      }
      String before = i > 0 ? words.get(i - 1) : "";
      if (TOWARDS.contains(before) && !GOAL.named(words.get(i)).isEmpty()) {
        GOAL.named(words.get(i)).forEach(c -> heading(c, crossing).ifPresent(found::add));
      } else if (towardsSide(words, i)) {
        ORIGIN.named(words.get(i)).forEach(c -> heading(c, crossing).ifPresent(found::add));
      } else if (awayFrom(words, i)) {
        ORIGIN
            .named(words.get(i))
            .forEach(c -> heading(c, crossing).map(Direction::other).ifPresent(found::add));
      }
    }
    return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
  }

  /** «В сторону Грузии» has the case of origin. */
  private static boolean towardsSide(List<String> words, int i) {
    return i > 0 && TOWARDS.contains(words.get(i - 1)) && words.get(i - 1).length() > 2;
  }

  /** «На границе с РФ» says where, not from where. */
  private static boolean awayFrom(List<String> words, int i) {
    boolean border = i > 1 && words.get(i - 2).startsWith("границ");
    return i > 0 && AWAY.contains(words.get(i - 1)) && !border;
  }

  /** True if the word names a country or the way home. */
  static boolean knows(String word) {
    return HOME.contains(word) || !GOAL.named(word).isEmpty() || !ORIGIN.named(word).isEmpty();
  }

  private static Optional<Direction> heading(String country, Crossing crossing) {
    Integer goal = FROM_RUSSIA.get(country);
    int near = FROM_RUSSIA.getOrDefault(crossing.fromCountry(), 0);
    boolean other = country.equals("KZ") != crossing.toCountry().equals("KZ");
    if (goal == null || (other && goal > 0)) {
      return Optional.empty();
    }
    return Optional.of(goal <= near ? Direction.IN : Direction.OUT);
  }
}
