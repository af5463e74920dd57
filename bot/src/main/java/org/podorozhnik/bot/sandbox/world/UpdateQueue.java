package org.podorozhnik.bot.sandbox.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Updates until a poll with a higher offset confirms them, as Telegram keeps them. Has a monitor of
 * its own, so that a waiting poll holds nobody up.
 */
public final class UpdateQueue {
  /** How far an offset may lie beyond the newest id before Telegram starts again from the head. */
  private static final int BEYOND = 10;

  private static final Set<String> NOT_BY_DEFAULT =
      Set.of("chat_member", "message_reaction", "message_reaction_count");

  private record Waiting(long id, String json) {}

  private final Deque<Waiting> updates = new ArrayDeque<>();
  private Set<String> allowed = Set.of();
  private String webhook = "";
  private long nextId = 1_000;
  private long polls;
  private boolean closed;

  /** Adds an update of a kind, unless the bot has said that it does not want the kind. */
  public synchronized void add(String kind, ObjectNode content) {
    if (allowed.isEmpty() ? !NOT_BY_DEFAULT.contains(kind) : allowed.contains(kind)) {
      enqueue("{\"update_id\":" + nextId + ",\"" + kind + "\":" + content + "}");
    }
  }

  /** Adds an update of any shape; its {@code update_id} is set here. */
  public synchronized void addRaw(ObjectNode update) {
    enqueue(update.deepCopy().put("update_id", nextId).toString());
  }

  private void enqueue(String json) {
    updates.add(new Waiting(nextId++, json));
    notifyAll();
  }

  /** The next update gets this id, as after a week without updates. */
  public synchronized void restartIds(long id) {
    nextId = id;
  }

  /** How many polls have begun. */
  public synchronized long polls() {
    return polls;
  }

  /** How many updates are not confirmed. */
  public synchronized int outstanding() {
    return updates.size();
  }

  /** Waits until every update is confirmed; false if that does not happen in time. */
  public boolean awaitEmpty(Duration patience) throws InterruptedException {
    return await(patience, updates::isEmpty);
  }

  /** Waits until so many polls have begun; false if they do not in time. */
  public boolean awaitPolls(long count, Duration patience) throws InterruptedException {
    return await(patience, () -> polls >= count);
  }

  private synchronized boolean await(Duration patience, BooleanSupplier condition)
      throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (!condition.getAsBoolean() && System.nanoTime() < end) {
      TimeUnit.NANOSECONDS.timedWait(this, Math.max(1_000_000, end - System.nanoTime()));
    }
    return condition.getAsBoolean();
  }

  /** The kinds of update that the bot wants from now on; empty means the default ones. */
  public synchronized void allow(Set<String> kinds) {
    allowed = Set.copyOf(kinds);
  }

  public synchronized Set<String> allowed() {
    return allowed;
  }

  /** Sets the webhook or, with an empty address, removes it; a waiting poll ends with 409. */
  public synchronized void webhook(String url, boolean dropPending) {
    webhook = url;
    if (dropPending) {
      updates.clear();
    }
    notifyAll();
  }

  public synchronized String webhook() {
    return webhook;
  }

  /**
   * Waits for updates from the offset on; a second poll ends the first with 409.
   *
   * @return a JSON array
   */
  public synchronized String poll(long offset, int limit, int seconds) throws InterruptedException {
    checkNoWebhook(
        "can't use getUpdates method while webhook is active; use deleteWebhook to delete"
            + " the webhook first");
    long own = ++polls;
    notifyAll();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    confirm(offset);
    while (updates.isEmpty() && own == polls && !closed && System.nanoTime() < end) {
      TimeUnit.NANOSECONDS.timedWait(this, Math.max(1_000_000, end - System.nanoTime()));
      checkNoWebhook("terminated by setWebhook request");
    }
    if (own != polls) {
      throw ApiError.conflict(
          "terminated by other getUpdates request; make sure that only one bot instance is"
              + " running");
    }
    return taken(limit);
  }

  private void checkNoWebhook(String refusal) {
    if (!webhook.isEmpty()) {
      throw ApiError.conflict(refusal);
    }
  }

  private void confirm(long offset) {
    if (offset < 0) {
      while (updates.size() > -offset) {
        updates.removeFirst();
      }
    } else if (offset <= nextId + BEYOND) {
      for (Iterator<Waiting> all = updates.iterator(); all.hasNext(); ) {
        if (all.next().id() < offset) {
          all.remove();
        }
      }
    }
    notifyAll();
  }

  private String taken(int limit) {
    StringBuilder out = new StringBuilder("[");
    int count = 0;
    for (Waiting update : updates) {
      if (count++ == limit) {
        break;
      }
      out.append(count > 1 ? "," : "").append(update.json());
    }
    return out.append(']').toString();
  }

  /** Ends every waiting poll. */
  public synchronized void close() {
    closed = true;
    notifyAll();
  }
}
