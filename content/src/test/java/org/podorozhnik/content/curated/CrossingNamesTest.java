package org.podorozhnik.content.curated;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.podorozhnik.content.border.Crossing;

class CrossingNamesTest {
  private static final Library LIBRARY = Library.curated();

  @ParameterizedTest
  @ValueSource(strings = {"verkhny-lars", " verkhny-lars ", "ларс", "lars", "Верхний Ларс"})
  void a_crossing_is_found_by_its_id_and_by_its_names(String words) {
    assertThat(LIBRARY.crossingNamed(words)).map(Crossing::id).contains("verkhny-lars");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "фывфыв"})
  void what_names_none_finds_none(String words) {
    assertThat(LIBRARY.crossingsNamed(words)).isEmpty();
  }

  @Test
  void an_id_is_never_doubted() {
    for (Crossing crossing : LIBRARY.crossings().all()) {
      assertThat(LIBRARY.crossingsNamed(crossing.id())).containsExactly(crossing);
    }
  }
}
