package org.podorozhnik.content.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.broadcast.BroadcastStore;
import org.podorozhnik.content.broadcast.DeliveryState;
import org.podorozhnik.content.broadcast.Outcome;
import org.podorozhnik.content.broadcast.Outcome.Result;
import org.podorozhnik.content.broadcast.Parcel;
import org.podorozhnik.content.subscriber.Digest;
import org.podorozhnik.content.subscriber.Subscription;
import org.podorozhnik.content.subscriber.SubscriptionStore;
import org.podorozhnik.content.subscriber.SubscriptionStore.DueDigest;
import org.podorozhnik.content.subscriber.Topic;
import org.podorozhnik.content.update.PendingReplyStore.Lane;
import org.podorozhnik.content.update.PendingReplyStore.PendingReply;

public abstract class SubscriptionStoreContract extends BroadcastContract {
  private static final long CHAT = 4_815_162_342L;
  private static final long GROUP = -1_001_928_374_655L;
  private static final Digest EVENING =
      new Digest(LocalTime.of(18, 30), Optional.empty(), ZoneOffset.UTC);
  private static final Instant FIRST = Instant.parse("2026-03-01T18:30:00Z");
  private static final Instant SECOND = FIRST.plus(Duration.ofDays(1));

  private SubscriptionStore subscriptions() {
    return storage.subscriptions();
  }

  private DueDigest due(long chat, Instant since, Instant at) {
    return new DueDigest(chat, subscriptions().find(chat).orElseThrow(), since, at);
  }

  @Test
  void nobody_is_told_anything_at_first_and_everybody_can_be_reached() {
    assertThat(subscriptions().find(CHAT)).isEmpty();
    assertThat(subscriptions().isReachable(CHAT)).isTrue();
    assertThat(subscriptions().deliveries(CHAT)).isZero();
  }

  @Test
  void every_choice_is_kept_and_replaced_whole() {
    Digest weekly =
        new Digest(LocalTime.of(7, 5), Optional.of(DayOfWeek.SUNDAY), ZoneOffset.ofHours(4));
    Subscription all =
        new Subscription(
            topics(LARS, GEORGIA), true, true, "en", Optional.of(17), Optional.of(weekly));
    subscribe(GROUP, all);
    subscribe(CHAT, Topic.ALL);
    assertThat(subscriptions().find(GROUP)).contains(all);
    subscribe(GROUP, to(LARS));
    assertThat(subscriptions().find(GROUP)).contains(to(LARS));
    assertThat(subscriptions().find(CHAT)).contains(to(Topic.ALL));
  }

  @Test
  void a_topic_of_a_forum_that_is_gone_is_dropped_and_nothing_else() {
    Subscription chosen = to(LARS).withThread(Optional.of(17));
    subscribe(GROUP, chosen);
    subscriptions().dropThread(GROUP);
    subscriptions().dropThread(CHAT);
    assertThat(subscriptions().find(GROUP)).contains(to(LARS));
    assertThat(subscriptions().find(CHAT)).isEmpty();
  }

  @Test
  void a_choice_is_applied_once_for_an_effect_and_an_empty_one_ends_it() {
    Effect effect = fresh();
    assertThat(subscriptions().save(CHAT, to(LARS), START, effect)).isTrue();
    subscribe(CHAT, Subscription.none("en"));
    assertThat(subscriptions().find(CHAT)).isEmpty();
    assertThat(subscriptions().save(CHAT, to(LARS), START, effect)).isFalse();
    assertThat(subscriptions().find(CHAT)).isEmpty();
    assertThat(subscriptions().forget(CHAT, fresh())).isFalse();
  }

  @Test
  void a_chat_that_is_closed_keeps_its_choices_and_opens_by_choosing() {
    subscriptions().reachable(CHAT, false);
    assertThat(subscriptions().isReachable(CHAT)).isTrue();
    subscribe(CHAT, LARS);
    subscriptions().reachable(CHAT, false);
    assertThat(subscriptions().isReachable(CHAT)).isFalse();
    assertThat(subscriptions().find(CHAT)).contains(to(LARS));
    subscriptions().reachable(CHAT, true);
    assertThat(subscriptions().isReachable(CHAT)).isTrue();
    subscriptions().reachable(CHAT, false);
    subscribe(CHAT, LARS);
    assertThat(subscriptions().isReachable(CHAT)).isTrue();
  }

  @Test
  void whoever_ends_it_or_pauses_gets_nothing_that_was_not_sent_yet() {
    subscribed(3);
    long number = run(saying("Закрыто"));
    end(number, 1, Result.UNKNOWN);
    subscribe(1, Subscription.none("ru"));
    subscribe(2, Subscription.none("ru"));
    subscribe(3, to(LARS).withPaused(true));
    assertThat(ready(number)).isEmpty();
    assertThat(tally(number).left()).isZero();
    assertThat(subscriptions().deliveries(1)).isEqualTo(1);
    assertThat(subscriptions().deliveries(2)).isZero();
    assertThat(subscriptions().forget(2, fresh())).isFalse();
  }

  @Test
  void a_subscription_that_ended_can_be_corrected_until_its_deliveries_go() {
    subscribed(1);
    long number = run(saying("Закрыто"));
    doAll(number);
    subscribe(1, Subscription.none("ru"));
    assertThat(subscriptions().find(1)).isEmpty();
    assertThat(store().size(EVERYBODY, true).total()).isZero();
    correct(number, "Открыто");
    fix(number);
    assertThat(chats(number)).containsExactly(1L);
    clock.tick(BroadcastStore.KEPT);
    store().purge(clock.instant().plusMillis(1));
    assertThat(subscriptions().forget(1, fresh())).isFalse();
  }

  @Test
  void forgetting_deletes_the_subscription_its_deliveries_and_drafts_and_no_others() {
    subscribe(AUTHOR, LARS);
    subscribe(GROUP, LARS);
    long number = run(saying("Закрыто"));
    Parcel onWire = begin(number, AUTHOR);
    long draft = draft(saying("Открыто")).id();
    Effect effect = fresh();
    assertThat(subscriptions().forget(AUTHOR, effect)).isTrue();
    assertThat(subscriptions().find(AUTHOR)).isEmpty();
    assertThat(subscriptions().deliveries(AUTHOR)).isZero();
    assertThat(store().findDraft(draft)).isEmpty();
    assertThat(subscriptions().find(GROUP)).isPresent();
    end(Outcome.sent(onWire, 1, 5));
    assertThat(tally(number).total()).isEqualTo(1);
    subscribe(AUTHOR, GEORGIA);
    assertThat(subscriptions().forget(AUTHOR, effect)).isFalse();
    assertThat(subscriptions().find(AUTHOR)).isPresent();
  }

  @Test
  void who_is_forgotten_wrote_nothing() {
    long number = run(saying("Закрыто"));
    store().control(number, 7);
    assertThat(subscriptions().forget(AUTHOR + 1, fresh())).isFalse();
    assertThat(now(number).author()).isEqualTo(AUTHOR);
    assertThat(subscriptions().forget(AUTHOR, fresh())).isTrue();
    assertThat(now(number).author()).isZero();
    assertThat(now(number).control()).isZero();
    assertThat(subscriptions().forget(AUTHOR, fresh())).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Result.class)
  void what_became_of_a_parcel_counts_also_if_its_group_moved_meanwhile(Result result) {
    subscribe(-1, GEORGIA);
    long number = run(saying("Закрыто"));
    subscribe(GROUP, LARS);
    long next = run(saying("Открыто"));
    Parcel onWire = begin(number, -1);
    storage.moved(-1, GROUP);
    assertThat(tally(next).total()).isEqualTo(1);
    end(new Outcome(onWire, 1, result, result == Result.DONE ? 10 : 0, START));
    boolean again = result == Result.LATER || result == Result.BLOCKED || result == Result.GONE;
    assertThat(ready(number)).hasSize(again ? 1 : 0);
    assertThat(subscriptions().isReachable(GROUP)).isTrue();
    if (again) {
      end(Outcome.sent(begin(number, GROUP), 1, 11));
    }
    assertThat(tally(number).left()).isZero();
    assertThat(chats(next)).containsExactly(GROUP);
    correct(number, "Закрыто до утра");
    fix(number);
    assertThat(ready(number)).hasSize(again ? 1 : 0);
  }

  @Test
  void a_group_that_moved_while_both_its_parcels_were_on_the_wire_waits_for_one() {
    subscribe(-1, GEORGIA);
    subscribe(GROUP, LARS);
    long number = run(saying("Закрыто"));
    long half = run(saying("Открыто"));
    Parcel old = begin(number, -1);
    Parcel present = begin(number, GROUP);
    storage.moved(-1, GROUP);
    end(Outcome.later(old, START));
    assertThat(tally(number).left()).isEqualTo(1);
    assertThat(ready(number)).isEmpty();
    end(Outcome.sent(present, 1, 10));
    assertThat(tally(number).left()).isZero();
    assertThat(chats(half)).containsExactly(GROUP);
    assertThat(tally(half).total()).isEqualTo(1);
  }

  @Test
  void a_group_that_moved_keeps_its_number_and_its_messages_cannot_be_edited() {
    subscribe(-1, GEORGIA);
    long number = run(saying("Закрыто"));
    Parcel onWire = begin(number, -1);
    storage.moved(-1, -2);
    storage.moved(-2, GROUP);
    end(Outcome.sent(onWire, 1, 10));
    assertThat(count(number, DeliveryState.SENT)).isEqualTo(1);
    correct(number, "Открыто");
    fix(number);
    assertThat(ready(number)).isEmpty();
    assertThat(tally(number).left()).isZero();
  }

  @Test
  void a_digest_begins_when_it_is_chosen_and_keeps_its_count_while_it_is_the_same() {
    subscribe(CHAT, to(LARS).withDigest(Optional.of(EVENING)));
    clock.tick(Duration.ofHours(1));
    subscribe(CHAT, to(GEORGIA).withDigest(Optional.of(EVENING)));
    assertThat(subscriptions().dueDigests(FIRST.minusMillis(1), 10)).isEmpty();
    assertThat(subscriptions().dueDigests(FIRST, 10)).containsExactly(due(CHAT, START, FIRST));
    Digest earlier = new Digest(LocalTime.of(14, 0), Optional.empty(), ZoneOffset.UTC);
    subscribe(CHAT, to(LARS).withDigest(Optional.of(earlier)));
    assertThat(subscriptions().dueDigests(FIRST, 10))
        .containsExactly(due(CHAT, clock.instant(), Instant.parse("2026-03-01T14:00:00Z")));
    subscribe(CHAT, to(LARS));
    assertThat(subscriptions().dueDigests(SECOND, 10)).isEmpty();
  }

  @Test
  void digests_come_oldest_first_and_not_to_closed_or_paused_chats() {
    Digest later = new Digest(LocalTime.of(18, 31), Optional.empty(), ZoneOffset.UTC);
    subscribe(1, to(LARS).withDigest(Optional.of(later)));
    subscribe(2, to(LARS).withDigest(Optional.of(EVENING)));
    subscribe(3, to(LARS).withDigest(Optional.of(EVENING)).withPaused(true));
    subscribe(4, to(LARS).withDigest(Optional.of(EVENING)));
    subscriptions().reachable(4, false);
    assertThat(subscriptions().dueDigests(SECOND, 10))
        .extracting(DueDigest::chat)
        .containsExactly(2L, 1L);
    assertThat(subscriptions().dueDigests(SECOND, 1)).hasSize(1);
  }

  @Test
  void a_digest_is_told_once_with_its_message() {
    subscribe(CHAT, to(LARS).withDigest(Optional.of(EVENING)));
    PendingReply message = new PendingReply("news", FIRST, FIRST, Lane.QUEUED);
    assertThat(subscriptions().digested(CHAT, FIRST, FIRST, Optional.of(message))).isTrue();
    assertThat(subscriptions().digested(CHAT, FIRST, FIRST, Optional.of(message))).isFalse();
    assertThat(storage.pendingReplies().size()).isEqualTo(1);
    assertThat(subscriptions().dueDigests(SECOND, 10)).containsExactly(due(CHAT, FIRST, SECOND));
    assertThat(subscriptions().digested(CHAT, SECOND, SECOND, Optional.empty())).isTrue();
    assertThat(storage.pendingReplies().size()).isEqualTo(1);
  }

  @Test
  void a_group_that_moved_keeps_its_choices_and_what_was_not_sent_yet() {
    subscribe(-1, to(LARS).withDigest(Optional.of(EVENING)));
    subscriptions().reachable(-1, false);
    subscriptions().reachable(-1, true);
    long sent = run(saying("Закрыто"));
    doAll(sent);
    long waiting = run(saying("Открыто"));
    storage.moved(-1, GROUP);
    storage.moved(-1, GROUP);
    storage.moved(-2, -3);
    assertThat(subscriptions().find(-1)).isEmpty();
    assertThat(subscriptions().dueDigests(FIRST, 10)).containsExactly(due(GROUP, START, FIRST));
    assertThat(subscriptions().deliveries(GROUP)).isEqualTo(2);
    assertThat(chats(waiting)).containsExactly(GROUP);
    // The messages of the former group have other numbers in the new one.
    correct(sent, "Закрыто до утра");
    fix(sent);
    assertThat(ready(sent)).isEmpty();
    assertThat(tally(sent).current()).isZero();
  }

  @Test
  void a_group_that_moved_to_one_that_chose_already_gets_everything_once() {
    subscribe(-1, GEORGIA);
    long before = run(saying("Раньше"));
    subscribe(GROUP, LARS);
    long both = run(saying("Закрыто", EVERYBODY, true));
    long later = run(saying("Открыто"));
    end(both, -1, Result.UNKNOWN);
    storage.moved(-1, GROUP);
    assertThat(subscriptions().find(GROUP)).contains(to(LARS));
    assertThat(subscriptions().deliveries(-1)).isZero();
    assertThat(chats(before)).containsExactly(GROUP);
    assertThat(count(both, DeliveryState.UNKNOWN)).isEqualTo(1);
    assertThat(tally(both).total()).isEqualTo(1);
    assertThat(tally(later).left()).isEqualTo(1);
  }
}
