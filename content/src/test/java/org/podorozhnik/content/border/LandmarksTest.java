package org.podorozhnik.content.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.podorozhnik.content.curated.Curated;

class LandmarksTest {
  private final Landmarks landmarks = Curated.landmarks();

  @Test
  void they_stand_in_order_along_the_road_without_those_of_unknown_distance() {
    assertThat(landmarks.all())
        .isSortedAccordingTo(Comparator.comparing(Landmark::metresApprox))
        .extracting(Landmark::id)
        .startsWith("kpp", "verkhny-lars-village", "nizhny-lars", "chmi", "balta", "redant")
        .doesNotContain("ezmi");
  }

  @Test
  void distances_are_metres() {
    assertThat(landmarks.find("chmi"))
        .contains(new Landmark("chmi", "Чми", "Chmi", 10_000, 14_000, 12_000, true));
    assertThat(landmarks.find("redant")).map(Landmark::sure).contains(false);
    assertThat(landmarks.find("ezmi")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          хвост у Чми                    | chmi
          конец очереди в Балте          | balta
          очередь от КПП до Балты        | balta
          стоим в Нижнем Ларсе           | nizhny-lars
          на ларсе хвост до реданта      | redant
          хвост в Редант-1               | redant
          queue up to Balta              | balta
          у шлагбаума                    | kpp
          во Владикавказе                | vladikavkaz
          село Верхний Ларс              | verkhny-lars-village
          """)
  void a_text_names_a_landmark(String text, String id) {
    assertThat(landmarks.in(text)).map(Landmark::id).contains(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ларс",
        "на ларсе",
        "верхний ларс",
        "Верхнем Ларсе",
        "lars",
        "хвост у Эзми",
        "балтика",
        "владение",
        ""
      })
  void other_words_do_not(String text) {
    assertThat(landmarks.in(text)).isEmpty();
  }
}
