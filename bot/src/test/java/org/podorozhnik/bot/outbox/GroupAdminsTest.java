package org.podorozhnik.bot.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.podorozhnik.bot.outbox.Wire.Standing;

class GroupAdminsTest {
  private final FakeWire wire = new FakeWire();
  private final AtomicLong nanos = new AtomicLong();
  private final GroupAdmins admins = new GroupAdmins(wire, nanos::get);

  @Test
  void a_yes_is_believed_for_a_quarter_of_a_minute() {
    wire.standing = Standing.ADMIN;
    assertThat(admins.admin(-1, 7)).isTrue();
    wire.standing = Standing.OTHER;
    pass(Duration.ofSeconds(14));
    assertThat(admins.admin(-1, 7)).isTrue();
    pass(Duration.ofSeconds(2));
    assertThat(admins.admin(-1, 7)).isFalse();
  }

  @Test
  void a_no_is_asked_again_at_once() {
    assertThat(admins.admin(-1, 7)).isFalse();
    wire.standing = Standing.ADMIN;
    assertThat(admins.admin(-1, 7)).isTrue();
    assertThat(admins.admin(-1, 7)).isTrue();
    assertThat(wire.asked).hasValue(2);
  }

  @Test
  void one_who_presses_again_and_again_is_one_question() throws Exception {
    CompletableFuture<Standing> slow = hold();
    CompletableFuture<Boolean> first = ask(7);
    await(1);
    CompletableFuture<Boolean> second = ask(7);
    slow.complete(Standing.ADMIN);
    assertThat(first.get(5, TimeUnit.SECONDS)).isTrue();
    assertThat(second.get(5, TimeUnit.SECONDS)).isTrue();
    assertThat(wire.asked).hasValue(1);
  }

  @Test
  void where_four_wait_already_the_next_does_not_wait() throws Exception {
    List<CompletableFuture<Standing>> slow = new ArrayList<>();
    List<CompletableFuture<Boolean>> waiting = new ArrayList<>();
    for (int person = 1; person <= GroupAdmins.AT_ONCE; person++) {
      slow.add(hold());
      waiting.add(ask(person));
    }
    await(GroupAdmins.AT_ONCE);
    wire.standing = Standing.ADMIN;
    assertThat(admins.admin(-1, 99)).isFalse();
    assertThat(wire.asked).hasValue(GroupAdmins.AT_ONCE);
    slow.forEach(question -> question.complete(Standing.ADMIN));
    for (CompletableFuture<Boolean> one : waiting) {
      assertThat(one.get(5, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(admins.admin(-1, 99)).isTrue();
  }

  private CompletableFuture<Standing> hold() {
    CompletableFuture<Standing> answer = new CompletableFuture<>();
    wire.standings.add(answer);
    return answer;
  }

  private CompletableFuture<Boolean> ask(long person) {
    CompletableFuture<Boolean> answer = new CompletableFuture<>();
    Thread thread = new Thread(() -> answer.complete(admins.admin(-1, person)));
    thread.setDaemon(true);
    thread.start();
    return answer;
  }

  private void await(int questions) {
    long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
    while (wire.asked.get() < questions && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    assertThat(wire.asked).hasValue(questions);
  }

  @Test
  void where_telegram_does_not_say_it_is_no() {
    wire.standing = Standing.UNKNOWN;
    assertThat(admins.admin(-1, 7)).isFalse();
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }
}
