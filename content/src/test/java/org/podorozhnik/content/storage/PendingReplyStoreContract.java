package org.podorozhnik.content.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.podorozhnik.content.update.PendingReplyStore;
import org.podorozhnik.content.update.PendingReplyStore.Lane;
import org.podorozhnik.content.update.PendingReplyStore.PendingReply;
import org.podorozhnik.content.update.PendingReplyStore.Stored;

public abstract class PendingReplyStoreContract extends StorageContract {
  private static final Instant LATER = START.plus(Duration.ofMinutes(5));

  private PendingReplyStore store() {
    return storage.pendingReplies();
  }

  private long add(String payload, Instant notBefore) {
    return store().add(new PendingReply(payload, START, notBefore));
  }

  private List<String> due(Instant now) {
    return store().due(Lane.REPLIES, now, 100).stream().map(Stored::payload).toList();
  }

  @Test
  void at_first_none_waits() {
    assertThat(store().size()).isZero();
    assertThat(store().due(Lane.REPLIES, LATER, 10)).isEmpty();
  }

  @Test
  void a_reply_comes_back_as_it_was_kept() {
    String payload = "{\"text\":\"Очередь: 3–5 ч 🚗\\u0000\"}";
    long id = add(payload, LATER);
    assertThat(store().due(Lane.REPLIES, LATER, 10))
        .containsExactly(new Stored(id, payload, START, LATER, 0));
  }

  @Test
  void an_empty_and_a_long_payload_are_kept() {
    String longest = "ж".repeat(100_000);
    add("", START);
    add(longest, START);
    assertThat(due(START)).containsExactly("", longest);
  }

  @Test
  void nothing_is_due_before_its_time() {
    add("later", LATER);
    assertThat(store().due(Lane.REPLIES, LATER.minusMillis(1), 10)).isEmpty();
    assertThat(due(LATER)).containsExactly("later");
    assertThat(store().size()).isEqualTo(1);
  }

  @Test
  void the_oldest_come_first_and_no_more_than_asked_for() {
    add("one", LATER);
    add("two", START);
    add("three", START);
    assertThat(due(LATER)).containsExactly("one", "two", "three");
    assertThat(store().due(Lane.REPLIES, LATER, 2))
        .extracting(Stored::payload)
        .containsExactly("one", "two");
    assertThat(store().due(Lane.REPLIES, LATER, 0)).isEmpty();
  }

  @Test
  void asking_takes_nothing_away() {
    add("one", START);
    assertThat(due(START)).isEqualTo(due(START)).hasSize(1);
  }

  @Test
  void a_postponed_reply_waits_again_and_counts_the_attempt() {
    long id = add("one", START);
    store().postpone(id, LATER);
    assertThat(due(START)).isEmpty();
    assertThat(store().due(Lane.REPLIES, LATER, 1))
        .containsExactly(new Stored(id, "one", START, LATER, 1));
    store().postpone(id, START);
    assertThat(store().due(Lane.REPLIES, START, 1)).extracting(Stored::attempts).containsExactly(2);
  }

  @Test
  void a_removed_reply_is_gone_and_the_others_stay() {
    long one = add("one", START);
    add("two", START);
    store().remove(one);
    assertThat(due(START)).containsExactly("two");
    assertThat(store().size()).isEqualTo(1);
  }

  @Test
  void ids_grow_even_when_all_earlier_replies_are_gone() {
    long one = add("one", START);
    store().remove(one);
    assertThat(add("two", START)).isGreaterThan(one);
  }

  @Test
  void unknown_ids_are_ignored() {
    long one = add("one", START);
    store().remove(one + 1);
    store().postpone(one + 1, LATER);
    assertThat(due(START)).containsExactly("one");
  }

  @Test
  void each_lane_hands_out_its_own_and_one_counting_of_ids_serves_both() {
    long asked = add("asked", START);
    long queued = store().add(new PendingReply("queued", START, START, Lane.QUEUED));
    assertThat(queued).isGreaterThan(asked);
    assertThat(due(START)).containsExactly("asked");
    assertThat(store().due(Lane.QUEUED, START, 10))
        .containsExactly(new Stored(queued, "queued", START, START, 0));
    assertThat(store().size()).isEqualTo(2);
    store().postpone(queued, LATER);
    assertThat(store().due(Lane.QUEUED, START, 10)).isEmpty();
    assertThat(store().due(Lane.QUEUED, LATER, 10)).extracting(Stored::id).containsExactly(queued);
    store().remove(queued);
    assertThat(store().due(Lane.QUEUED, LATER, 10)).isEmpty();
    assertThat(due(START)).containsExactly("asked");
  }
}
