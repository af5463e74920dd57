package org.podorozhnik.content.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.border.Direction;
import org.podorozhnik.content.border.Journey;
import org.podorozhnik.content.border.Journey.Checkpoint;
import org.podorozhnik.content.border.JourneyStore;
import org.podorozhnik.content.border.JourneyStore.Traces;
import org.podorozhnik.content.border.Queue;
import org.podorozhnik.content.border.TravellerClass;
import org.podorozhnik.content.update.PendingReplyStore.Lane;
import org.podorozhnik.content.update.PendingReplyStore.PendingReply;
import org.podorozhnik.content.update.PendingReplyStore.Stored;

public abstract class JourneyStoreContract extends StorageContract {
  private static final long CHAT = 4_815_162_342L;
  private static final long RELATIVE = 2_718_281_828L;
  private static final Instant LATER = START.plus(Duration.ofHours(3));
  private static final String LINK = "ab".repeat(32);
  private static final String OTHER_LINK = "cd".repeat(32);
  private static final Queue LARS = new Queue("verkhny-lars", Direction.OUT, TravellerClass.CAR);

  private JourneyStore store() {
    return storage.journeys();
  }

  private static Journey of(long chat) {
    return new Journey(
        0,
        chat,
        LARS,
        Map.of(Checkpoint.JOINED, START),
        Optional.empty(),
        false,
        Optional.empty(),
        0,
        0,
        Optional.empty());
  }

  private Journey started(long chat) {
    return store().start(of(chat), fresh());
  }

  private boolean save(Journey journey) {
    return store().save(journey, List.of(), fresh());
  }

  private Journey ended(long chat, Instant at) {
    Journey journey = started(chat).endedAt(at);
    save(journey);
    return journey;
  }

  private Journey accompanied() {
    Journey journey = started(CHAT);
    store().offerLink(journey.id(), LINK, LATER, fresh());
    return store().join(LINK, RELATIVE, START, fresh()).orElseThrow();
  }

  private static PendingReply message(String payload) {
    return new PendingReply(payload, START, START);
  }

  private List<String> messages() {
    return storage.pendingReplies().due(Lane.REPLIES, LATER, 100).stream()
        .map(Stored::payload)
        .toList();
  }

  @Test
  void at_first_nobody_is_on_the_way() {
    assertThat(store().open()).isEmpty();
    assertThat(store().current(CHAT)).isEmpty();
    assertThat(store().find(1)).isEmpty();
    assertThat(store().accompaniedBy(RELATIVE)).isEmpty();
  }

  @Test
  void a_journey_begins_and_is_found_in_every_way() {
    Journey journey = started(CHAT);
    assertThat(journey).usingRecursiveComparison().ignoringFields("id").isEqualTo(of(CHAT));
    assertThat(store().current(CHAT)).contains(journey);
    assertThat(store().find(journey.id())).contains(journey);
    assertThat(store().open()).containsExactly(journey);
  }

  @Test
  void a_journey_that_has_not_ended_is_not_begun_again() {
    Journey journey = started(CHAT);
    Queue back = LARS.back();
    Journey other =
        new Journey(
            0,
            CHAT,
            back,
            Map.of(Checkpoint.JOINED, LATER),
            Optional.of(9),
            true,
            Optional.empty(),
            0,
            1,
            Optional.empty());
    assertThat(store().start(other, fresh())).isEqualTo(journey);
    assertThat(store().open()).containsExactly(journey);
  }

  @Test
  void after_the_end_another_one_may_begin() {
    Journey first = ended(CHAT, LATER);
    Journey second = started(CHAT);
    assertThat(second.id()).isGreaterThan(first.id());
    assertThat(store().current(CHAT)).contains(second);
    assertThat(store().find(first.id())).contains(first);
  }

  @Test
  void beginning_again_for_the_same_effect_begins_nothing() {
    Effect effect = fresh();
    Journey journey = store().start(of(CHAT), effect);
    assertThat(store().start(of(CHAT), effect)).isEqualTo(journey);
    save(journey.endedAt(LATER));
    assertThat(store().start(of(CHAT), effect)).isEqualTo(journey.endedAt(LATER));
    store().forget(CHAT, List.of(), fresh());
    assertThat(store().start(of(CHAT), effect).ended()).isPresent();
    assertThat(store().open()).isEmpty();
  }

  @Test
  void journeys_come_oldest_first_and_chats_do_not_mix() {
    List<Long> chats = List.of(1L, -1L, 256L, Long.MAX_VALUE, Long.MIN_VALUE, -1_001_234_567_890L);
    chats.forEach(this::started);
    assertThat(store().open()).extracting(Journey::chat).containsExactlyElementsOf(chats);
    assertThat(chats)
        .allSatisfy(chat -> assertThat(store().current(chat)).map(Journey::chat).contains(chat));
  }

  @Test
  void every_part_of_a_journey_is_kept() {
    Journey changed =
        accompanied()
            .with(Checkpoint.FIRST_CONTROL, START.plusMillis(1))
            .with(Checkpoint.SECOND_CONTROL, START.plusSeconds(60))
            .with(Checkpoint.THROUGH, LATER)
            .earlier(30)
            .withExpected(Optional.of(180))
            .withLeave(true)
            .withTold(2);
    assertThat(save(changed)).isTrue();
    assertThat(store().find(changed.id())).contains(changed);
    Journey less = changed.withoutLast().withExpected(Optional.empty()).withLeave(false);
    assertThat(save(less)).isTrue();
    assertThat(store().find(changed.id())).contains(less);
  }

  @Test
  void messages_are_kept_with_the_change() {
    Journey journey = started(CHAT);
    List<PendingReply> messages = List.of(message("one"), message("two"));
    assertThat(store().save(journey.withTold(1), messages, fresh())).isTrue();
    assertThat(messages()).containsExactly("one", "two");
  }

  @Test
  void the_same_effect_changes_nothing_the_second_time() {
    Journey journey = started(CHAT);
    Effect effect = fresh();
    store().save(journey.withTold(1), List.of(message("one")), effect);
    assertThat(store().save(journey.withTold(2), List.of(message("two")), effect)).isFalse();
    assertThat(store().find(journey.id())).contains(journey.withTold(1));
    assertThat(messages()).containsExactly("one");
  }

  @Test
  void a_journey_that_is_gone_is_not_written_and_nobody_is_told() {
    Journey journey = started(CHAT);
    store().forget(CHAT, List.of(), fresh());
    assertThat(store().save(journey, List.of(message("one")), fresh())).isFalse();
    assertThat(store().find(journey.id())).isEmpty();
    assertThat(messages()).isEmpty();
  }

  @Test
  void an_ended_journey_can_be_changed_but_not_opened_again() {
    Journey over = ended(CHAT, LATER);
    assertThat(save(over.withLeave(true))).isTrue();
    assertThat(store().find(over.id())).contains(over.withLeave(true));
    Journey open = of(CHAT);
    Journey again =
        new Journey(
            over.id(),
            CHAT,
            LARS,
            open.times(),
            Optional.empty(),
            false,
            Optional.empty(),
            0,
            0,
            Optional.empty());
    assertThat(store().save(again, List.of(message("one")), fresh())).isFalse();
    assertThat(store().find(over.id())).contains(over.withLeave(true));
    assertThat(messages()).isEmpty();
  }

  @Test
  void the_pair_and_the_link_end_with_the_journey() {
    Journey journey = accompanied();
    store().offerLink(journey.id(), OTHER_LINK, LATER, fresh());
    Journey over = journey.endedAt(START);
    assertThat(save(over.withCompanion(Optional.of(RELATIVE)))).isTrue();
    assertThat(store().find(journey.id())).contains(over);
    assertThat(store().accompaniedBy(RELATIVE)).isEmpty();
    assertThat(store().join(OTHER_LINK, RELATIVE, START, fresh())).isEmpty();
  }

  @Test
  void a_link_lets_one_relative_in() {
    Journey journey = started(CHAT).withTold(1).withExpected(Optional.of(5));
    save(journey);
    assertThat(store().offerLink(journey.id(), LINK, LATER, fresh())).isTrue();
    Journey joined = journey.withCompanion(Optional.of(RELATIVE));
    assertThat(store().join(LINK, RELATIVE, START, fresh())).contains(joined);
    assertThat(store().find(journey.id())).contains(joined);
    assertThat(store().accompaniedBy(RELATIVE)).contains(joined);
    assertThat(store().accompaniedBy(CHAT)).isEmpty();
  }

  @Test
  void a_link_works_once() {
    Journey journey = accompanied();
    assertThat(store().join(LINK, RELATIVE + 1, START, fresh())).isEmpty();
    assertThat(store().join(LINK, RELATIVE, START, fresh())).isEmpty();
    assertThat(store().find(journey.id())).contains(journey);
  }

  @Test
  void joining_again_for_the_same_effect_answers_the_same() {
    Journey journey = started(CHAT);
    store().offerLink(journey.id(), LINK, LATER, fresh());
    Effect effect = fresh();
    Optional<Journey> joined = store().join(LINK, RELATIVE, START, effect);
    assertThat(joined).isPresent();
    assertThat(store().join(LINK, RELATIVE, LATER, effect)).isEqualTo(joined);
    Effect late = fresh();
    assertThat(store().join(LINK, RELATIVE + 1, START, late)).isEmpty();
    assertThat(store().join(LINK, RELATIVE + 1, START, late)).isEmpty();
  }

  @Test
  void a_link_works_until_it_expires() {
    Journey journey = started(CHAT);
    store().offerLink(journey.id(), LINK, LATER, fresh());
    assertThat(store().join(LINK, RELATIVE, LATER, fresh())).isEmpty();
    assertThat(store().join(LINK, RELATIVE, LATER.minusMillis(1), fresh())).isPresent();
  }

  @Test
  void travellers_do_not_accompany_themselves_and_do_not_use_up_the_link() {
    Journey journey = started(CHAT);
    store().offerLink(journey.id(), LINK, LATER, fresh());
    assertThat(store().join(LINK, CHAT, START, fresh())).isEmpty();
    assertThat(store().join(LINK, RELATIVE, START, fresh())).isPresent();
  }

  @Test
  void a_newer_link_stops_the_older() {
    Journey journey = started(CHAT);
    store().offerLink(journey.id(), LINK, LATER, fresh());
    store().offerLink(journey.id(), OTHER_LINK, LATER, fresh());
    assertThat(store().join(LINK, RELATIVE, START, fresh())).isEmpty();
    assertThat(store().join(OTHER_LINK, RELATIVE, START, fresh())).isPresent();
  }

  @Test
  void a_link_is_offered_once_for_an_effect_and_only_to_an_open_journey() {
    Journey journey = started(CHAT);
    Effect effect = fresh();
    assertThat(store().offerLink(journey.id(), LINK, LATER, effect)).isTrue();
    assertThat(store().offerLink(journey.id(), OTHER_LINK, LATER, effect)).isFalse();
    assertThat(store().join(OTHER_LINK, RELATIVE, START, fresh())).isEmpty();
    assertThat(store().offerLink(journey.id() + 1, LINK, LATER, fresh())).isFalse();
    save(journey.endedAt(LATER));
    assertThat(store().offerLink(journey.id(), LINK, LATER, fresh())).isFalse();
  }

  @Test
  void a_change_leaves_the_link_as_it_is() {
    Journey journey = started(CHAT);
    store().offerLink(journey.id(), LINK, LATER, fresh());
    save(journey.withTold(1));
    assertThat(store().join(LINK, RELATIVE, START, fresh())).isPresent();
  }

  @Test
  void who_accompanies_two_sees_the_journey_begun_last() {
    accompanied();
    Journey second = started(CHAT + 1);
    store().offerLink(second.id(), OTHER_LINK, LATER, fresh());
    Journey joined = store().join(OTHER_LINK, RELATIVE, START, fresh()).orElseThrow();
    assertThat(store().accompaniedBy(RELATIVE)).contains(joined);
  }

  @Test
  void only_what_ended_before_the_instant_is_purged() {
    Journey first = ended(CHAT, START);
    Journey second = ended(CHAT, LATER);
    Journey open = started(CHAT);
    assertThat(store().purge(LATER)).isEqualTo(1);
    assertThat(store().find(first.id())).isEmpty();
    assertThat(store().find(second.id())).contains(second);
    assertThat(store().purge(LATER.plusMillis(1))).isEqualTo(1);
    assertThat(store().current(CHAT)).contains(open);
  }

  @Test
  void an_id_is_never_used_twice() {
    Journey gone = ended(CHAT, START);
    store().purge(LATER);
    assertThat(started(CHAT).id()).isGreaterThan(gone.id());
  }

  @Test
  void forgetting_deletes_all_journeys_of_the_chat_and_no_others() {
    Journey first = ended(CHAT, START);
    Journey second = started(CHAT);
    Journey other = started(CHAT + 1);
    Effect effect = fresh();
    assertThat(store().forget(CHAT, List.of(), effect)).isTrue();
    assertThat(store().find(first.id())).isEmpty();
    assertThat(store().find(second.id())).isEmpty();
    assertThat(store().open()).containsExactly(other);
    assertThat(store().forget(CHAT, List.of(), fresh())).isFalse();
  }

  @Test
  void forgetting_a_relative_leaves_the_journey_alone_on_its_way() {
    Journey journey = accompanied();
    assertThat(store().forget(RELATIVE, List.of(), fresh())).isTrue();
    assertThat(store().find(journey.id())).contains(journey.withCompanion(Optional.empty()));
    assertThat(store().accompaniedBy(RELATIVE)).isEmpty();
    assertThat(store().forget(RELATIVE, List.of(), fresh())).isFalse();
  }

  @Test
  void an_older_copy_brings_no_companion_back() {
    Journey old = accompanied();
    store().forget(RELATIVE, List.of(), fresh());
    assertThat(save(old.withTold(1))).isTrue();
    Journey alone = old.withTold(1).withCompanion(Optional.empty());
    assertThat(store().find(old.id())).contains(alone);
    store().offerLink(old.id(), OTHER_LINK, LATER, fresh());
    store().join(OTHER_LINK, RELATIVE + 1, START, fresh());
    save(old.withTold(2));
    assertThat(store().find(old.id())).flatMap(Journey::companion).contains(RELATIVE + 1);
    save(alone);
    assertThat(store().find(old.id())).contains(alone);
  }

  @Test
  void nobody_comes_in_but_by_a_link() {
    Journey journey = started(CHAT);
    save(journey.withCompanion(Optional.of(RELATIVE)));
    assertThat(store().find(journey.id())).contains(journey);
    Journey other = of(CHAT + 1).withCompanion(Optional.of(RELATIVE));
    assertThat(store().start(other, fresh()).companion()).isEmpty();
    assertThat(store().accompaniedBy(RELATIVE)).isEmpty();
  }

  @Test
  void the_link_knows_whom_it_let_in_as_long_as_it_does() {
    Journey journey = started(CHAT);
    store().offerLink(journey.id(), LINK, LATER, fresh());
    assertThat(store().joined(LINK, RELATIVE)).isEmpty();
    Journey joined = store().join(LINK, RELATIVE, START, fresh()).orElseThrow();
    assertThat(store().joined(LINK, RELATIVE)).contains(joined);
    assertThat(store().joined(LINK, RELATIVE + 1)).isEmpty();
    assertThat(store().joined(OTHER_LINK, RELATIVE)).isEmpty();
    save(joined.withCompanion(Optional.empty()));
    assertThat(store().joined(LINK, RELATIVE)).isEmpty();
  }

  @Test
  void traces_are_journeys_ended_or_not_and_places_as_a_companion() {
    assertThat(store().traces(CHAT)).isEqualTo(new Traces(0, 0));
    ended(CHAT, START);
    Journey journey = accompanied();
    assertThat(store().traces(CHAT)).isEqualTo(new Traces(2, 0));
    assertThat(store().traces(RELATIVE)).isEqualTo(new Traces(0, 1));
    save(journey.endedAt(LATER));
    assertThat(store().traces(CHAT)).isEqualTo(new Traces(2, 0));
    assertThat(store().traces(RELATIVE)).isEqualTo(new Traces(0, 0));
    store().purge(LATER);
    assertThat(store().traces(CHAT)).isEqualTo(new Traces(1, 0));
    assertThat(store().forget(CHAT, List.of(), fresh())).isTrue();
    assertThat(store().traces(CHAT)).isEqualTo(new Traces(0, 0));
  }

  @Test
  void messages_are_kept_with_the_forgetting_and_only_then() {
    store().forget(CHAT, List.of(message("nothing held")), fresh());
    accompanied();
    Effect effect = fresh();
    assertThat(store().forget(RELATIVE, List.of(message("one")), effect)).isTrue();
    assertThat(store().forget(CHAT, List.of(message("two")), effect)).isFalse();
    assertThat(messages()).containsExactly("one");
  }

  @Test
  void a_redelivered_forgetting_does_not_undo_what_came_later() {
    Effect effect = fresh();
    store().forget(CHAT, List.of(), effect);
    Journey journey = started(CHAT);
    assertThat(store().forget(CHAT, List.of(), effect)).isFalse();
    assertThat(store().current(CHAT)).contains(journey);
  }
}
