package org.podorozhnik.content.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.broadcast.Announcement;
import org.podorozhnik.content.broadcast.Audience.Kind;
import org.podorozhnik.content.broadcast.AudienceSize;
import org.podorozhnik.content.broadcast.Broadcast;
import org.podorozhnik.content.broadcast.Broadcast.State;
import org.podorozhnik.content.broadcast.Broadcast.Task;
import org.podorozhnik.content.broadcast.DeliveryState;
import org.podorozhnik.content.broadcast.Draft;
import org.podorozhnik.content.broadcast.Outcome.Result;
import org.podorozhnik.content.broadcast.Payload;
import org.podorozhnik.content.broadcast.Payload.Attachment;
import org.podorozhnik.content.broadcast.Tally;
import org.podorozhnik.content.subscriber.Subscription;
import org.podorozhnik.content.subscriber.Topic;

/** Drafts, broadcasts, and whom they concern. */
public abstract class BroadcastStoreContract extends BroadcastContract {
  private static final Instant LATER = START.plus(Duration.ofHours(3));

  private static Announcement full() {
    Attachment photo = new Attachment(Attachment.Kind.PHOTO, "AgACAgIAAxkB-_1");
    return new Announcement(
        audience(Kind.GROUPS, LARS, Topic.ALL),
        true,
        new TreeMap<>(
            Map.of(
                "ru", new Payload("<b>Проход</b>\nзакрыт \"до утра\" ", Optional.of(photo)),
                "en", new Payload("Closed\n\n", Optional.empty()))));
  }

  @Test
  void every_part_of_a_draft_is_kept() {
    Draft written =
        new Draft(0, AUTHOR, START, full(), Optional.of(3L), 4, Optional.of(START.plusSeconds(1)));
    Draft kept = store().draft(written, fresh());
    assertThat(kept).usingRecursiveComparison().ignoringFields("id").isEqualTo(written);
    assertThat(store().findDraft(kept.id())).contains(kept);
    assertThat(store().findDraft(kept.id() + 1)).isEmpty();
  }

  @Test
  void a_draft_is_made_once_for_an_effect_and_its_number_never_comes_back() {
    Effect effect = fresh();
    Draft written = Draft.of(AUTHOR, START, saying("Закрыто"));
    Draft kept = store().draft(written, effect);
    assertThat(store().draft(written, effect)).isEqualTo(kept);
    assertThat(store().dropDraft(kept.id(), effect)).isFalse();
    assertThat(store().dropDraft(kept.id(), fresh())).isTrue();
    assertThat(store().dropDraft(kept.id(), fresh())).isFalse();
    assertThat(store().draft(written, effect)).isEqualTo(kept);
    assertThat(store().findDraft(kept.id())).isEmpty();
    assertThat(draft(saying("Закрыто")).id()).isGreaterThan(kept.id());
  }

  @Test
  void a_draft_is_confirmed_once_for_an_effect_and_old_ones_are_thrown_away() {
    long id = draft(saying("Закрыто")).id();
    Effect effect = fresh();
    assertThat(store().confirm(id, START, effect)).isTrue();
    assertThat(store().confirm(id, LATER, effect)).isFalse();
    assertThat(store().confirm(id + 1, LATER, fresh())).isFalse();
    assertThat(store().findDraft(id).orElseThrow().confirmed()).contains(START);
    assertThat(store().dropDraftsBefore(START)).isZero();
    assertThat(store().dropDraftsBefore(LATER)).isEqualTo(1);
    assertThat(store().findDraft(id)).isEmpty();
  }

  @Test
  void a_launched_draft_is_a_broadcast_once() {
    long draft = draft(full()).id();
    Effect effect = fresh();
    Broadcast made = store().launch(draft, Optional.empty(), 55, LATER, effect).orElseThrow();
    assertThat(made.number()).isEqualTo(1);
    assertThat(made.announcement()).isEqualTo(full());
    assertThat(made.announcement().hash()).isEqualTo(full().hash());
    assertThat(made.author()).isEqualTo(AUTHOR);
    assertThat(made.control()).isEqualTo(55);
    assertThat(made.created()).isEqualTo(LATER);
    assertThat(made.state()).isEqualTo(State.FIXING);
    assertThat(made.times().started()).contains(LATER);
    assertThat(store().findDraft(draft)).isEmpty();
    assertThat(store().launch(draft, Optional.empty(), 0, LATER, effect)).contains(made);
    assertThat(store().launch(draft, Optional.empty(), 0, LATER, fresh())).isEmpty();
    store().control(1, 56);
    assertThat(now(1).control()).isEqualTo(56);
  }

  @Test
  void a_draft_of_a_correction_launches_nothing() {
    Draft correction =
        new Draft(0, AUTHOR, START, saying("Открыто"), Optional.of(1L), 1, Optional.empty());
    long id = store().draft(correction, fresh()).id();
    assertThat(store().launch(id, Optional.empty(), 0, START, fresh())).isEmpty();
    assertThat(store().findDraft(id)).isPresent();
  }

  @Test
  void lists_are_newest_first_and_active_ones_urgent_first() {
    launch(saying("Раз"));
    launch(saying("Два"), Optional.of(LATER));
    launch(saying("Три", EVERYBODY, true));
    launch(saying("Четыре"));
    store().recall(4, START, fresh());
    assertThat(store().list(0, 10)).extracting(Broadcast::number).containsExactly(4L, 3L, 2L, 1L);
    assertThat(store().list(1, 2)).extracting(Broadcast::number).containsExactly(3L, 2L);
    assertThat(store().active()).extracting(Broadcast::number).containsExactly(3L, 1L, 4L);
    fix(4);
    store().recall(4, START, fresh());
    fix(4);
    assertThat(store().news(0, 10)).isEmpty();
    fix(1);
    fix(3);
    assertThat(store().news(0, 10)).extracting(Broadcast::number).containsExactly(3L, 1L);
    assertThat(store().news(1, 10)).extracting(Broadcast::number).containsExactly(1L);
    finish(4);
    assertThat(store().active()).extracting(Broadcast::number).containsExactly(3L, 1L);
  }

  @ParameterizedTest
  @EnumSource(names = {"PAUSED", "STOPPED", "CANCELLED"})
  void what_was_ended_or_rests_is_no_news_until_it_is_corrected_or_goes_on(State state) {
    long number = run(saying("Закрыто"));
    assertThat(store().news(0, 10)).hasSize(1);
    assertThat(change(number, State.RUNNING, state)).isTrue();
    assertThat(store().news(0, 10)).isEmpty();
    correct(number, "Открыто");
    assertThat(store().news(0, 10)).hasSize(1);
    fix(number);
    finish(number);
    assertThat(store().news(0, 10)).hasSize(1);
  }

  @Test
  void subscribers_are_counted_by_what_they_chose_themselves() {
    subscribe(1, Topic.ALL, LARS);
    subscribe(2, to(GEORGIA, LARS).withUrgentOnly(true));
    subscribe(-3, LARS);
    subscribe(4, to(LARS).withPaused(true));
    subscribe(5, LARS);
    storage.subscriptions().reachable(5, false);
    assertThat(store().subscribersByTopic())
        .isEqualTo(Map.of(Topic.ALL, 1L, GEORGIA, 1L, LARS, 3L));
  }

  @Test
  void a_scheduled_one_waits_for_its_time_and_can_be_moved() {
    long number = launch(saying("Закрыто"), Optional.of(LATER)).number();
    assertThat(now(number).times().started()).isEmpty();
    assertThat(store().fix(number, 10, START)).isFalse();
    assertThat(store().due(LATER.minusMillis(1))).isEmpty();
    assertThat(store().due(LATER)).containsExactly(now(number));
    Effect effect = fresh();
    assertThat(change(number, State.SCHEDULED, State.LATE)).isTrue();
    assertThat(store().due(LATER)).isEmpty();
    assertThat(store().reschedule(number, LATER.plusSeconds(1), effect)).isTrue();
    assertThat(store().reschedule(number, START, effect)).isFalse();
    assertThat(store().due(LATER.plusSeconds(1))).hasSize(1);
    subscribed(1);
    assertThat(change(number, State.LATE, State.FIXING)).isFalse();
    assertThat(change(number, State.SCHEDULED, State.FIXING)).isTrue();
    assertThat(now(number).times().started()).contains(START);
    assertThat(store().reschedule(number, LATER, fresh())).isFalse();
    fix(number);
    assertThat(chats(number)).containsExactly(1L);
  }

  @Test
  void a_scheduled_one_is_corrected_before_anybody_saw_it_and_recalled_by_cancelling() {
    long number = launch(saying("Закрыто"), Optional.of(LATER)).number();
    correct(number, "Открыто");
    assertThat(now(number).announcement()).isEqualTo(saying("Открыто"));
    assertThat(now(number).version()).isEqualTo(2);
    assertThat(now(number).state()).isEqualTo(State.SCHEDULED);
    assertThat(now(number).times().corrected()).isEmpty();
    assertThat(store().recall(number, START, fresh()))
        .hasValueSatisfying(
            one -> {
              assertThat(one.state()).isEqualTo(State.CANCELLED);
              assertThat(one.times().finished()).contains(START);
            });
  }

  @Test
  void the_problem_and_the_end_are_kept() {
    long number = run(saying("Закрыто"));
    assertThat(store().change(number, EnumSet.of(State.RUNNING), State.STOPPED, START, "bad text"))
        .isTrue();
    assertThat(now(number).problem()).isEqualTo("bad text");
    assertThat(change(number, State.STOPPED, State.RUNNING)).isTrue();
    assertThat(now(number).problem()).isEmpty();
    finish(number);
    assertThat(now(number).times().finished()).contains(START);
    assertThat(store().find(number + 1)).isEmpty();
    assertThat(store().tally(number + 1)).isEqualTo(new Tally(Map.of(), 0, 0, 0));
  }

  @Test
  void an_audience_is_chosen_by_kind_topic_urgency_pause_and_reach() {
    subscribe(1, Topic.ALL);
    subscribe(2, to(GEORGIA, LARS).withLanguage("en"));
    subscribe(3, to(LARS).withUrgentOnly(true));
    subscribe(4, to(LARS).withPaused(true));
    subscribe(5, LARS);
    storage.subscriptions().reachable(5, false);
    subscribe(6, Subscription.none("ru").withUrgentOnly(true));
    subscribe(-7, LARS);
    subscribe(-8, new Topic("turkey"));
    assertAudience(saying("1", EVERYBODY, false), 1, 2, -7, -8);
    assertAudience(saying("2", EVERYBODY, true), 1, 2, 3, -7, -8);
    assertAudience(saying("3", audience(Kind.PEOPLE), false), 1, 2);
    assertAudience(saying("4", audience(Kind.GROUPS), false), -7, -8);
    assertAudience(saying("5", audience(Kind.ALL, LARS, Topic.ALL), true), 1, 2, 3, -7);
    assertAudience(saying("6", audience(Kind.PEOPLE, GEORGIA), false), 2);
    assertThat(store().size(EVERYBODY, true))
        .isEqualTo(new AudienceSize(new TreeMap<>(Map.of("ru", 4L, "en", 1L)), 2));
  }

  private void assertAudience(Announcement announcement, Integer... chats) {
    long number = run(announcement);
    AudienceSize size = store().size(announcement.audience(), announcement.urgent());
    assertThat(size.total()).isEqualTo(chats.length);
    assertThat(ready(number)).extracting(p -> (int) p.chat()).containsExactly(chats);
    assertThat(change(number, State.RUNNING, State.CANCELLED)).isTrue();
  }

  @Test
  void an_audience_is_written_down_in_portions_of_those_who_were_there_when_it_began() {
    subscribed(5);
    long number = launch(saying("Закрыто")).number();
    assertThat(store().fix(number, 2, START)).isTrue();
    assertThat(tally(number).total()).isEqualTo(2);
    assertThat(ready(number)).isEmpty();
    assertThat(store().correct(number, saying("Открыто"), START, fresh())).isEmpty();
    assertThat(store().recall(number, START, fresh())).isEmpty();
    subscribe(6, LARS);
    assertThat(change(number, State.FIXING, State.PAUSED)).isTrue();
    assertThat(store().fix(number, 2, START)).isFalse();
    assertThat(change(number, State.PAUSED, State.RUNNING)).isTrue();
    assertThat(now(number).state()).isEqualTo(State.FIXING);
    fix(number);
    assertThat(now(number).state()).isEqualTo(State.RUNNING);
    assertThat(chats(number)).containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(store().fix(number, 2, START)).isFalse();
  }

  @Test
  void what_is_at_rest_is_found_by_when_it_ended_or_because_it_may_go_on() {
    subscribed(1);
    long running = run(saying("Идёт"));
    long paused = run(saying("Стоит"));
    long done = run(saying("Конец"));
    assertThat(change(paused, State.RUNNING, State.PAUSED)).isTrue();
    assertThat(change(done, State.RUNNING, State.CANCELLED)).isTrue();
    assertThat(store().atRest(START)).extracting(Broadcast::number).containsExactly(paused, done);
    assertThat(store().atRest(START.plusMillis(1)))
        .extracting(Broadcast::number)
        .containsExactly(paused);
    assertThat(now(running).state()).isEqualTo(State.RUNNING);
  }

  @Test
  void after_two_weeks_only_the_counts_stay() {
    subscribed(3);
    long number = run(saying("Закрыто"));
    end(number, 1, Result.BLOCKED);
    doAll(number);
    finish(number);
    Tally before = tally(number);
    assertThat(store().purge(START)).isZero();
    assertThat(store().purge(START.plusMillis(1))).isEqualTo(3);
    assertThat(store().purge(START.plusMillis(1))).isZero();
    assertThat(tally(number)).isEqualTo(before);
    assertThat(before.of(DeliveryState.BLOCKED)).isEqualTo(1);
    assertThat(before.current()).isEqualTo(2);
    assertThat(storage.subscriptions().deliveries(2)).isZero();
    assertThat(storage.subscriptions().find(2)).isPresent();
    assertThat(now(number).times().purged()).isTrue();
    correct(number, "Открыто");
    assertThat(now(number).state()).isEqualTo(State.DONE);
    assertThat(now(number).announcement()).isEqualTo(saying("Открыто"));
    assertThat(store().recall(number, START, fresh()).orElseThrow().task()).isEqualTo(Task.RECALL);
    assertThat(store().news(0, 10)).isEmpty();
  }
}
