package org.podorozhnik.content.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.podorozhnik.content.subscriber.GroupStore;
import org.podorozhnik.content.subscriber.GroupStore.Approval;
import org.podorozhnik.content.subscriber.GroupStore.State;

public abstract class GroupStoreContract extends StorageContract {
  private static final long GROUP = -1_001_928_374_655L;
  private static final Instant LATER = START.plus(Duration.ofDays(1));

  private GroupStore store() {
    return storage.groups();
  }

  @Test
  void at_first_no_group_was_asked_about() {
    assertThat(store().find(GROUP)).isEmpty();
    assertThat(store().remove(GROUP)).isFalse();
    assertThat(store().in(State.ASKED, LATER)).isEmpty();
  }

  @Test
  void the_newest_standing_of_each_group_is_kept() {
    for (State state : State.values()) {
      store().save(GROUP, new Approval(state, LATER));
      assertThat(store().find(GROUP)).contains(new Approval(state, LATER));
    }
    assertThat(store().find(GROUP + 1)).isEmpty();
  }

  @Test
  void a_group_that_is_forgotten_is_gone_and_the_others_stay() {
    store().save(GROUP, new Approval(State.APPROVED, START));
    store().save(GROUP + 1, new Approval(State.REFUSED, START));
    assertThat(store().remove(GROUP)).isTrue();
    assertThat(store().find(GROUP)).isEmpty();
    assertThat(store().find(GROUP + 1)).isPresent();
  }

  @Test
  void groups_are_found_by_how_long_they_have_stood_so_and_the_oldest_come_first() {
    store().save(-1, new Approval(State.ASKED, START.plusMillis(1)));
    store().save(-2, new Approval(State.ASKED, START));
    store().save(-3, new Approval(State.APPROVED, START));
    store().save(-4, new Approval(State.REFUSED, START));
    store().save(-5, new Approval(State.ASKED, LATER));
    assertThat(store().in(State.ASKED, LATER)).containsExactly(-2L, -1L);
    assertThat(store().in(State.ASKED, START)).isEmpty();
    store().save(-6, new Approval(State.LEAVING, START));
    assertThat(store().in(State.LEAVING, LATER)).containsExactly(-6L);
  }

  @Test
  void no_more_than_a_hundred_are_found_at_once() {
    for (long chat = -101; chat < 0; chat++) {
      store().save(chat, new Approval(State.ASKED, START));
    }
    assertThat(store().in(State.ASKED, LATER)).hasSize(100);
  }
}
