package org.podorozhnik.content.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.border.CrossingState;
import org.podorozhnik.content.border.CrossingState.Word;
import org.podorozhnik.content.border.Direction;
import org.podorozhnik.content.border.OfficialStore;
import org.podorozhnik.content.border.OfficialWait;
import org.podorozhnik.content.border.Queue;
import org.podorozhnik.content.border.TravellerClass;

public abstract class OfficialStoreContract extends StorageContract {
  private static final Instant END = START.plus(Duration.ofDays(1));
  private static final Queue CARS = new Queue("lars", Direction.OUT, TravellerClass.CAR);
  private static final CrossingState CLOSED = state("lars", Word.CLOSED, "лавина");
  private static final OfficialWait LONG = wait(CARS, 300);

  private OfficialStore store() {
    return storage.official();
  }

  private static CrossingState state(String crossing, Word word, String reason) {
    return new CrossingState(crossing, word, START, END, reason, "https://example.org/?a=1&b='");
  }

  private static OfficialWait wait(Queue queue, int minutes) {
    return new OfficialWait(queue, minutes, START, END, "https://example.org/wait");
  }

  @Test
  void at_first_nobody_said_anything() {
    assertThat(store().states(START)).isEmpty();
    assertThat(store().waits(START)).isEmpty();
    assertThat(store().clearState("lars", fresh())).isEmpty();
    assertThat(store().clearWait(CARS, fresh())).isFalse();
  }

  @Test
  void a_word_comes_back_as_it_was_said() {
    assertThat(store().setState(CLOSED, fresh())).isTrue();
    assertThat(store().setWait(LONG, fresh())).isTrue();
    assertThat(store().states(START)).containsExactly(CLOSED);
    assertThat(store().waits(START)).containsExactly(LONG);
  }

  @Test
  void a_word_holds_from_its_beginning_until_just_before_its_end() {
    store().setState(CLOSED, fresh());
    store().setWait(LONG, fresh());
    for (Instant outside : new Instant[] {START.minusMillis(1), END}) {
      assertThat(store().states(outside)).isEmpty();
      assertThat(store().waits(outside)).isEmpty();
    }
    assertThat(store().states(END.minusMillis(1))).hasSize(1);
    assertThat(store().waits(END.minusMillis(1))).hasSize(1);
  }

  @Test
  void the_newest_word_replaces_the_one_before_it_even_where_that_held_longer() {
    store().setState(CLOSED, fresh());
    store().setWait(LONG, fresh());
    CrossingState open =
        new CrossingState("lars", Word.OPEN, START, START.plusMillis(1), "", "source");
    OfficialWait none = new OfficialWait(CARS, 0, START, START.plusMillis(1), "source");
    store().setState(open, fresh());
    store().setWait(none, fresh());
    assertThat(store().states(START)).containsExactly(open);
    assertThat(store().waits(START)).containsExactly(none);
    assertThat(store().states(START.plusMillis(1))).isEmpty();
    assertThat(store().waits(START.plusMillis(1))).isEmpty();
  }

  @Test
  void crossings_and_queues_do_not_mix() {
    CrossingState other = state("bugristoe", Word.RESTRICTED, "");
    OfficialWait back = wait(CARS.back(), 5);
    OfficialWait buses = wait(new Queue("lars", Direction.OUT, TravellerClass.BUS), 6);
    store().setState(CLOSED, fresh());
    store().setState(other, fresh());
    store().setWait(LONG, fresh());
    store().setWait(back, fresh());
    store().setWait(buses, fresh());
    assertThat(store().states(START)).containsExactly(other, CLOSED);
    assertThat(store().waits(START)).containsExactly(back, buses, LONG);
    assertThat(store().clearState("lars", fresh())).contains(CLOSED);
    assertThat(store().clearWait(CARS, fresh())).isTrue();
    assertThat(store().states(START)).containsExactly(other);
    assertThat(store().waits(START)).containsExactly(back, buses);
  }

  @Test
  void a_redelivered_word_does_not_undo_a_later_one() {
    Effect first = fresh();
    store().setState(CLOSED, first);
    CrossingState open = state("lars", Word.OPEN, "");
    store().setState(open, fresh());
    assertThat(store().setState(CLOSED, first)).isFalse();
    assertThat(store().states(START)).containsExactly(open);
    Effect wait = fresh();
    store().setWait(LONG, wait);
    store().clearWait(CARS, fresh());
    assertThat(store().setWait(LONG, wait)).isFalse();
    assertThat(store().waits(START)).isEmpty();
  }

  @Test
  void a_redelivered_clearing_takes_nothing() {
    Effect state = fresh();
    Effect wait = fresh();
    store().setState(CLOSED, fresh());
    store().setWait(LONG, fresh());
    assertThat(store().clearState("lars", state)).contains(CLOSED);
    assertThat(store().clearWait(CARS, wait)).isTrue();
    store().setState(CLOSED, fresh());
    store().setWait(LONG, fresh());
    assertThat(store().clearState("lars", state)).isEmpty();
    assertThat(store().clearWait(CARS, wait)).isFalse();
    assertThat(store().states(START)).containsExactly(CLOSED);
    assertThat(store().waits(START)).containsExactly(LONG);
  }
}
