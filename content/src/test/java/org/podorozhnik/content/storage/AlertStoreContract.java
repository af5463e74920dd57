package org.podorozhnik.content.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.border.Alert;
import org.podorozhnik.content.border.Alert.Condition;
import org.podorozhnik.content.border.AlertStore;
import org.podorozhnik.content.border.Direction;
import org.podorozhnik.content.border.Queue;
import org.podorozhnik.content.border.TravellerClass;
import org.podorozhnik.content.update.PendingReplyStore.Lane;
import org.podorozhnik.content.update.PendingReplyStore.PendingReply;
import org.podorozhnik.content.update.PendingReplyStore.Stored;

public abstract class AlertStoreContract extends StorageContract {
  private static final long CHAT = 4_815_162_342L;
  private static final Instant END = START.plus(Duration.ofDays(1));
  private static final Instant LATER_END = START.plus(Duration.ofDays(2));
  private static final Queue LARS = new Queue("verkhny-lars", Direction.OUT, TravellerClass.CAR);

  private AlertStore store() {
    return storage.alerts();
  }

  private static Alert wish(long chat, Queue queue, Condition condition, int minutes, Instant end) {
    return new Alert(0, chat, queue, condition, minutes, end, true, Optional.empty(), "ru");
  }

  private static Alert below(long chat, int minutes) {
    return wish(chat, LARS, Condition.BELOW, minutes, END);
  }

  private Alert added(Alert alert) {
    return store().add(alert, fresh()).orElseThrow();
  }

  private static PendingReply message(String payload) {
    return new PendingReply(payload, START, START);
  }

  private List<String> messages() {
    return storage.pendingReplies().due(Lane.REPLIES, END, 100).stream()
        .map(Stored::payload)
        .toList();
  }

  @Test
  void at_first_nobody_waits_for_anything() {
    assertThat(store().of(CHAT)).isEmpty();
    assertThat(store().live(START)).isEmpty();
  }

  @Test
  void every_part_of_an_alert_is_kept() {
    Alert wish =
        new Alert(
            77, -CHAT, LARS.back(), Condition.ABOVE, 90, END, false, Optional.of(START), "en");
    Alert alert = added(wish);
    assertThat(alert).usingRecursiveComparison().ignoringFields("id").isEqualTo(wish);
    assertThat(store().of(-CHAT)).containsExactly(alert);
    assertThat(store().live(START)).containsExactly(alert);
  }

  @Test
  void alerts_come_in_the_order_of_their_ids_and_chats_do_not_mix() {
    Alert first = added(below(CHAT, 90));
    Alert other = added(below(-CHAT, 90));
    Alert second = added(below(CHAT, 30));
    assertThat(store().of(CHAT)).containsExactly(first, second);
    assertThat(store().of(-CHAT)).containsExactly(other);
  }

  @Test
  void an_equal_alert_gets_the_new_end_and_keeps_the_rest() {
    Alert alert = added(below(CHAT, 60));
    store().fire(alert.id(), START, message("told"));
    Alert longer = added(wish(CHAT, LARS, Condition.BELOW, 60, LATER_END));
    assertThat(longer.id()).isEqualTo(alert.id());
    assertThat(longer.until()).isEqualTo(LATER_END);
    assertThat(longer.fired()).contains(START);
    assertThat(store().of(CHAT)).containsExactly(longer);
  }

  @Test
  void an_equal_alert_in_another_language_gets_that_language() {
    Alert russian = added(below(CHAT, 60));
    Alert english =
        added(new Alert(0, CHAT, LARS, Condition.BELOW, 60, END, true, Optional.empty(), "en"));
    assertThat(english.id()).isEqualTo(russian.id());
    assertThat(store().of(CHAT)).extracting(Alert::language).containsExactly("en");
  }

  @Test
  void another_queue_condition_or_bound_makes_another_alert() {
    added(below(CHAT, 60));
    added(below(CHAT, 61));
    added(wish(CHAT, LARS, Condition.ABOVE, 60, END));
    added(wish(CHAT, LARS.back(), Condition.BELOW, 60, END));
    added(wish(CHAT, LARS, Condition.CLOSES, 0, END));
    added(wish(CHAT, LARS, Condition.OPENS, 0, END));
    assertThat(store().of(CHAT)).hasSize(6);
  }

  @Test
  void a_chat_has_no_more_than_its_share_but_an_equal_one_is_still_prolonged() {
    for (int minutes = 0; minutes < Alert.MOST; minutes++) {
      added(below(CHAT, minutes));
    }
    assertThat(store().add(below(CHAT, 99), fresh())).isEmpty();
    assertThat(added(wish(CHAT, LARS, Condition.BELOW, 3, LATER_END)).until()).isEqualTo(LATER_END);
    assertThat(store().of(CHAT)).hasSize(Alert.MOST);
    added(below(CHAT + 1, 99));
  }

  @Test
  void adding_again_for_the_same_effect_answers_the_same() {
    Effect effect = fresh();
    Optional<Alert> alert = store().add(below(CHAT, 0), effect);
    assertThat(store().add(below(CHAT, 0), effect)).isEqualTo(alert).isPresent();
    for (int minutes = 1; minutes < Alert.MOST; minutes++) {
      added(below(CHAT, minutes));
    }
    Effect refused = fresh();
    assertThat(store().add(below(CHAT, 99), refused)).isEmpty();
    store().remove(alert.orElseThrow().id(), CHAT, fresh());
    assertThat(store().add(below(CHAT, 99), refused)).isEmpty();
    assertThat(store().add(below(CHAT, 0), effect)).isEmpty();
    assertThat(store().of(CHAT)).hasSize(Alert.MOST - 1);
  }

  @Test
  void an_alert_lives_until_its_end() {
    Alert alert = added(below(CHAT, 60));
    assertThat(store().live(END.minusMillis(1))).containsExactly(alert);
    assertThat(store().live(END)).isEmpty();
  }

  @Test
  void a_removed_alert_is_gone_and_said_once() {
    Alert alert = added(below(CHAT, 60));
    Alert other = added(below(CHAT, 30));
    Effect effect = fresh();
    assertThat(store().remove(alert.id(), CHAT, effect)).contains(alert);
    assertThat(store().remove(other.id(), CHAT, effect)).isEmpty();
    assertThat(store().remove(alert.id(), CHAT, fresh())).isEmpty();
    assertThat(store().of(CHAT)).containsExactly(other);
  }

  @Test
  void only_the_chat_itself_removes_or_prolongs_its_alerts() {
    Alert alert = added(below(CHAT, 60));
    assertThat(store().remove(alert.id(), CHAT + 1, fresh())).isEmpty();
    assertThat(store().prolong(alert.id(), CHAT + 1, LATER_END, fresh())).isFalse();
    assertThat(store().of(CHAT)).containsExactly(alert);
  }

  @Test
  void an_alert_is_prolonged_once_for_an_effect() {
    Alert alert = added(below(CHAT, 60));
    Effect effect = fresh();
    assertThat(store().prolong(alert.id(), CHAT, LATER_END, effect)).isTrue();
    assertThat(store().prolong(alert.id(), CHAT, END, effect)).isFalse();
    assertThat(store().of(CHAT)).extracting(Alert::until).containsExactly(LATER_END);
    assertThat(store().prolong(alert.id() + 1, CHAT, END, fresh())).isFalse();
  }

  @Test
  void an_alert_that_told_says_so_and_its_message_is_kept() {
    Alert alert = added(below(CHAT, 60));
    assertThat(store().fire(alert.id(), START, message("free"))).isTrue();
    assertThat(messages()).containsExactly("free");
    assertThat(store().of(CHAT))
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.armed()).isFalse();
              assertThat(told.fired()).contains(START);
            });
  }

  @Test
  void an_alert_that_told_is_silent_until_it_is_armed_again() {
    Alert alert = added(below(CHAT, 60));
    store().fire(alert.id(), START, message("one"));
    assertThat(store().fire(alert.id(), START, message("two"))).isFalse();
    store().rearm(alert.id());
    assertThat(store().of(CHAT)).extracting(Alert::armed).containsExactly(true);
    assertThat(store().of(CHAT)).extracting(Alert::fired).containsExactly(Optional.of(START));
    assertThat(store().fire(alert.id(), END, message("three"))).isTrue();
    assertThat(messages()).containsExactly("one", "three");
  }

  @Test
  void an_alert_that_is_gone_says_nothing() {
    Alert alert = added(below(CHAT, 60));
    store().remove(alert.id(), CHAT, fresh());
    assertThat(store().fire(alert.id(), START, message("free"))).isFalse();
    store().rearm(alert.id());
    assertThat(messages()).isEmpty();
    assertThat(store().live(START)).isEmpty();
  }

  @Test
  void only_what_ended_before_the_instant_is_purged() {
    added(below(CHAT, 60));
    Alert longer = added(wish(CHAT, LARS, Condition.BELOW, 30, LATER_END));
    assertThat(store().purge(END)).isZero();
    assertThat(store().purge(LATER_END)).isEqualTo(1);
    assertThat(store().of(CHAT)).containsExactly(longer);
  }

  @Test
  void an_id_is_never_used_twice() {
    Alert gone = added(below(CHAT, 60));
    store().purge(LATER_END);
    assertThat(added(below(CHAT, 60)).id()).isGreaterThan(gone.id());
  }

  @Test
  void forgetting_deletes_all_alerts_of_the_chat_and_no_others() {
    added(below(CHAT, 60));
    added(below(CHAT, 30));
    Alert other = added(below(CHAT + 1, 60));
    Effect effect = fresh();
    assertThat(store().forget(CHAT, effect)).isTrue();
    assertThat(store().live(START)).containsExactly(other);
    Alert again = added(below(CHAT, 60));
    assertThat(store().forget(CHAT, effect)).isFalse();
    assertThat(store().of(CHAT)).containsExactly(again);
    store().forget(CHAT, fresh());
    assertThat(store().forget(CHAT, fresh())).isFalse();
  }
}
