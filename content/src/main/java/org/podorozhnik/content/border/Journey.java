package org.podorozhnik.content.border;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * One traveller's way through a queue.
 *
 * @param chat the traveller's private chat
 * @param times when each checkpoint was reached, in order; at least {@link Checkpoint#JOINED}
 * @param expected minutes from joining to being through, as the estimate had it when last asked;
 *     empty if it knew nothing
 * @param leave true if the traveller agrees to leave the measured wait, without a name
 * @param companion the chat of a relative who may see the stage, if one was let in
 * @param shifted by how many minutes checkpoints were moved back by hand, all together
 * @param told how often the relative was told of a silence since the last checkpoint
 * @param ended set when it is over: through, given up, or ended by itself
 */
public record Journey(
    long id,
    long chat,
    Queue queue,
    Map<Checkpoint, Instant> times,
    Optional<Integer> expected,
    boolean leave,
    Optional<Long> companion,
    int shifted,
    int told,
    Optional<Instant> ended) {
  public Journey {
    times = Map.copyOf(times);
    if (!times.containsKey(Checkpoint.JOINED)) {
      throw new IllegalArgumentException("a journey begins with joining the queue");
    }
  }

  /** Points of the way, in order. */
  public enum Checkpoint {
    JOINED,
    /** At the control of the country that is left. */
    FIRST_CONTROL,
    /** At the control of the country that is entered. */
    SECOND_CONTROL,
    THROUGH
  }

  /** What a relative may see, and nothing more. */
  public enum Stage {
    APPROACHING,
    INSIDE,
    THROUGH
  }

  public Instant started() {
    return times.getOrDefault(Checkpoint.JOINED, Instant.MAX);
  }

  /** The farthest checkpoint reached. */
  public Checkpoint reached() {
    Checkpoint last = Checkpoint.JOINED;
    for (Checkpoint one : Checkpoint.values()) {
      last = times.containsKey(one) ? one : last;
    }
    return last;
  }

  public Instant lastCheckpoint() {
    return times.values().stream().max(Instant::compareTo).orElseThrow();
  }

  public Stage stage() {
    return switch (reached()) {
      case JOINED -> Stage.APPROACHING;
      case FIRST_CONTROL, SECOND_CONTROL -> Stage.INSIDE;
      case THROUGH -> Stage.THROUGH;
    };
  }

  /** The wait it measured, once through. */
  public Optional<Duration> measured() {
    return Optional.ofNullable(times.get(Checkpoint.THROUGH))
        .map(end -> Duration.between(started(), end));
  }

  /** The checkpoint set, or corrected, to the instant; later ones than it stay. */
  public Journey with(Checkpoint checkpoint, Instant at) {
    Map<Checkpoint, Instant> changed = new EnumMap<>(times);
    changed.put(checkpoint, at);
    return new Journey(id, chat, queue, changed, expected, leave, companion, shifted, 0, ended);
  }

  /** The farthest checkpoint moved back by hand. */
  public Journey earlier(int minutes) {
    Instant at = times.getOrDefault(reached(), started()).minusSeconds(60L * minutes);
    Journey moved = with(reached(), at);
    return new Journey(
        id,
        chat,
        queue,
        moved.times,
        expected,
        leave,
        companion,
        shifted + minutes,
        moved.told,
        ended);
  }

  /** The farthest checkpoint taken back; joining stays. */
  public Journey withoutLast() {
    Map<Checkpoint, Instant> changed = new EnumMap<>(times);
    if (reached() != Checkpoint.JOINED) {
      changed.remove(reached());
    }
    return new Journey(id, chat, queue, changed, expected, leave, companion, shifted, told, ended);
  }

  public Journey withExpected(Optional<Integer> minutes) {
    return new Journey(id, chat, queue, times, minutes, leave, companion, shifted, told, ended);
  }

  public Journey withLeave(boolean agrees) {
    return new Journey(id, chat, queue, times, expected, agrees, companion, shifted, told, ended);
  }

  public Journey withTold(int times2) {
    return new Journey(id, chat, queue, times, expected, leave, companion, shifted, times2, ended);
  }

  public Journey withCompanion(Optional<Long> other) {
    return new Journey(id, chat, queue, times, expected, leave, other, shifted, told, ended);
  }

  /** Over; the pair with the relative ends with it. */
  public Journey endedAt(Instant at) {
    return new Journey(
        id, chat, queue, times, expected, leave, Optional.empty(), shifted, told, Optional.of(at));
  }
}
