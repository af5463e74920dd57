package org.podorozhnik.bot.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** Updates until they are confirmed by a poll with a higher offset, as Telegram keeps them. */
final class UpdateQueue {
  private static final int MOST = 100;
  private static final int LONGEST_SECONDS = 50;

  private final Deque<ObjectNode> updates = new ArrayDeque<>();
  private Set<String> allowed = new TreeSet<>();
  private int nextId = 1_000;
  private long polls;

  synchronized int add(String kind, ObjectNode content) {
    if (!allowed.isEmpty() && !allowed.contains(kind)) {
      return 0;
    }
    ObjectNode update = JsonNodeFactory.instance.objectNode();
    update.put("update_id", nextId++).set(kind, content);
    updates.add(update);
    notifyAll();
    return nextId - 1;
  }

  /** An update of any shape, which gets its id here. */
  synchronized void addRaw(ObjectNode update) {
    update.put("update_id", nextId++);
    updates.add(update);
    notifyAll();
  }

  /** As Telegram does after a week without updates. */
  synchronized void restartIds(int id) {
    nextId = id;
  }

  synchronized long polls() {
    return polls;
  }

  synchronized int outstanding() {
    return updates.size();
  }

  synchronized void allow(Set<String> kinds) {
    allowed = new TreeSet<>(kinds);
  }

  /** Waits for updates from the offset on; a second poll ends the first with 409. */
  synchronized ArrayNode poll(int offset, int limit, int timeoutSeconds)
      throws ApiError, InterruptedException {
    long own = ++polls;
    notifyAll();
    confirm(offset);
    long end =
        System.nanoTime() + TimeUnit.SECONDS.toNanos(Math.min(timeoutSeconds, LONGEST_SECONDS));
    while (updates.isEmpty() && own == polls && System.nanoTime() < end) {
      TimeUnit.NANOSECONDS.timedWait(this, Math.max(1_000_000, end - System.nanoTime()));
    }
    if (own != polls) {
      throw new ApiError(
          409,
          "Conflict: terminated by other getUpdates request; make sure that only one bot instance"
              + " is running");
    }
    return taken(Math.max(1, Math.min(limit, MOST)));
  }

  /** An offset far beyond the newest id is an error for Telegram, which then starts at the head. */
  private void confirm(int offset) {
    boolean beyond =
        !updates.isEmpty() && offset > updates.peekLast().path("update_id").asInt() + 10;
    Iterator<ObjectNode> iterator = updates.iterator();
    while (!beyond && iterator.hasNext()) {
      if (iterator.next().path("update_id").asInt() < offset) {
        iterator.remove();
      }
    }
  }

  private ArrayNode taken(int limit) {
    ArrayNode out = JsonNodeFactory.instance.arrayNode();
    for (ObjectNode update : updates) {
      if (out.size() < limit) {
        out.add(update);
      }
    }
    return out;
  }
}
