package org.podorozhnik.bot.outbox;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.podorozhnik.bot.outbox.Wire.Standing;
import org.podorozhnik.bot.routing.Doors;

/**
 * Who is an admin of which group, as Telegram says, remembered for 15 seconds, in which a screen of
 * buttons is used. A no is not remembered, so that somebody just promoted need not wait. Where
 * Telegram does not say it is no, and also where too many wait to be told: those who ask something
 * else must not wait behind them.
 */
public final class GroupAdmins implements Doors.ChatRights {
  /** So many callers wait for Telegram at most, and so many questions are open. */
  public static final int AT_ONCE = 4;

  private static final Duration YES = Duration.ofSeconds(15);
  private static final long PATIENCE_SECONDS = 3;
  private static final int MOST = 5_000;

  private final Wire wire;
  private final Cache<Member, Boolean> admins;
  private final ConcurrentMap<Member, CompletableFuture<Standing>> open = new ConcurrentHashMap<>();
  private final Semaphore questions = new Semaphore(AT_ONCE);
  private final Semaphore callers = new Semaphore(AT_ONCE);

  private record Member(long chat, long person) {}

  public GroupAdmins(Wire wire, Ticker ticker) {
    this.wire = wire;
    this.admins =
        Caffeine.newBuilder().expireAfterWrite(YES).ticker(ticker).maximumSize(MOST).build();
  }

  @Override
  public boolean admin(long chat, long person) {
    Member member = new Member(chat, person);
    if (admins.getIfPresent(member) != null) {
      return true;
    }
    if (!callers.tryAcquire()) {
      return false;
    }
    try {
      return answer(member) == Standing.ADMIN;
    } finally {
      callers.release();
    }
  }

  private Standing answer(Member member) {
    CompletableFuture<Standing> question = question(member);
    return question
        .copy()
        .completeOnTimeout(Standing.UNKNOWN, PATIENCE_SECONDS, TimeUnit.SECONDS)
        .join();
  }

  /** The one that is open, or a new one. */
  private CompletableFuture<Standing> question(Member member) {
    CompletableFuture<Standing> mine = new CompletableFuture<>();
    CompletableFuture<Standing> other = open.putIfAbsent(member, mine);
    if (other != null) {
      return other;
    }
    if (!questions.tryAcquire()) {
      settle(member, mine, Standing.UNKNOWN);
      return mine;
    }
    var unused =
        wire.standing(member.chat(), member.person())
            .exceptionally(error -> Standing.UNKNOWN)
            .thenAccept(
                standing -> {
                  questions.release();
                  if (standing == Standing.ADMIN) {
                    admins.put(member, true);
                  }
                  settle(member, mine, standing);
                });
    return mine;
  }

  private void settle(Member member, CompletableFuture<Standing> question, Standing standing) {
    open.remove(member, question);
    question.complete(standing);
  }
}
