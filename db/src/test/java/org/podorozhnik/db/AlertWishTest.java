package org.podorozhnik.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.podorozhnik.content.border.Alert.Condition;
import org.podorozhnik.content.border.Direction;
import org.podorozhnik.content.border.Queue;
import org.podorozhnik.content.border.TravellerClass;

class AlertWishTest {
  private static final Queue LARS = new Queue("verkhny-lars", Direction.OUT, TravellerClass.CAR);

  @Test
  void a_wish_comes_back_with_its_language() {
    AlertWish wish = new AlertWish(LARS, Condition.BELOW, 60, "en");
    assertThat(wish.write()).isEqualTo("below 60 out car verkhny-lars en");
    assertThat(AlertWish.read(wish.write())).isEqualTo(wish);
  }

  @Test
  void one_from_before_languages_were_kept_is_russian() {
    AlertWish old = AlertWish.read("below 60 out car verkhny-lars");
    assertThat(old).isEqualTo(new AlertWish(LARS, Condition.BELOW, 60, "ru"));
  }

  @Test
  void what_is_no_wish_is_refused() {
    assertThatThrownBy(() -> AlertWish.read("damaged")).isInstanceOf(RuntimeException.class);
  }
}
