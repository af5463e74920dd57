package org.podorozhnik.content.border;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The wait of someone who joins a queue at a moment, from reports and time alone: pure, the same
 * for the same reports, and untouched by what is told later.
 *
 * <p>What is done, and where it is written down: the rhythm of the week from the past ({@link
 * WaitRhythm}); how far each report is believed ({@link WaitConsensus}); what it says of the wait
 * of whoever joined when ({@link WaitEvidence}); and a cloud of guesses that follows the queue
 * through six days and then on into the next hours ({@link WaitParticles}). Reports age by
 * themselves, since the cloud spreads with every hour that nobody tells of.
 */
public final class WaitEstimator {
  /** How far back reports are read. */
  public static final Duration WINDOW = Duration.ofDays(WaitClock.DAYS);

  /** How far back the rhythm is learnt from. */
  public static final Duration PAST = Duration.ofDays(56);

  /** More reports than this in the window do not make the answer better. */
  public static final int MOST_REPORTS = 1_000;

  /** How many reports of the past are read for the rhythm. */
  public static final int MOST_PAST = 20_000;

  public static final int FORECAST_HOURS = 24;

  /** What was told within so long counts as now, or within the wait itself if that is longer. */
  private static final Duration FRESH = Duration.ofHours(8);

  private static final Duration FRESHEST_LIMIT = Duration.ofDays(2);

  /** One person's reports within so long are one. */
  private static final Duration ONE_VOTE = Duration.ofHours(6);

  private static final int TYPICAL_PASSAGES = 60;
  private static final double TYPICAL_DAYS = 14;

  private WaitEstimator() {}

  /**
   * @param rhythm learnt from reports before the moment
   * @param reports of the {@link #WINDOW}, oldest first; those after the moment are not looked at
   * @param at when somebody joins
   */
  public static WaitEstimate estimate(WaitRhythm rhythm, List<Observation> reports, Instant at) {
    List<Observation> known = voices(reports, at);
    Fresh fresh = Fresh.among(known, at);
    WaitEstimate.Knowledge knowledge = fresh.knowledge(typicalIsKnown(rhythm));
    if (knowledge == WaitEstimate.Knowledge.UNKNOWN) {
      return WaitEstimate.UNKNOWN;
    }
    WaitParticles.Range range = cloud(rhythm, known, at).range();
    return new WaitEstimate(
        knowledge, range.low(), range.median(), range.high(), fresh.count(), fresh.newest());
  }

  /** The coming hours, each on the hour; hidden while the past is too short to tell. */
  public static WaitForecast forecast(WaitRhythm rhythm, List<Observation> reports, Instant at) {
    if (!typicalIsKnown(rhythm)) {
      return WaitForecast.HIDDEN;
    }
    WaitParticles cloud = cloud(rhythm, voices(reports, at), at);
    List<WaitForecast.Hour> hours = new ArrayList<>();
    Instant before = at;
    for (int i = 1; i <= FORECAST_HOURS; i++) {
      Instant hour = at.truncatedTo(ChronoUnit.HOURS).plus(i, ChronoUnit.HOURS);
      double length = WaitScale.hours(hour) - WaitScale.hours(before);
      cloud.pass(WaitScale.hours(hour), length);
      WaitParticles.Range range = cloud.range();
      hours.add(new WaitForecast.Hour(hour, range.low(), range.median(), range.high()));
      before = hour;
    }
    return new WaitForecast(hours);
  }

  /** Whether the past is long enough to say what is usual. */
  static boolean typicalIsKnown(WaitRhythm rhythm) {
    return rhythm.passages() >= TYPICAL_PASSAGES && rhythm.days() >= TYPICAL_DAYS;
  }

  private static WaitParticles cloud(WaitRhythm rhythm, List<Observation> known, Instant at) {
    WaitClock clock = new WaitClock(WaitScale.hours(at));
    WaitEvidence evidence = new WaitEvidence();
    evidence.add(known, WaitConsensus.doubt(known), clock);
    WaitParticles cloud = new WaitParticles(rhythm);
    cloud.see(evidence.at(0));
    for (int step = 1; step <= clock.last(); step++) {
      cloud.pass(clock.time(step), clock.length(step));
      cloud.see(evidence.at(step));
    }
    return cloud;
  }

  /** Waits told up to the moment, the last word of each pseudonym within some hours. */
  private static List<Observation> voices(List<Observation> reports, Instant at) {
    List<Observation> voices = new ArrayList<>();
    Map<String, Instant> spoke = new HashMap<>();
    Instant from = at.minus(WINDOW);
    for (int i = reports.size() - 1; i >= 0 && voices.size() < MOST_REPORTS; i--) {
      Observation told = reports.get(i);
      boolean known = !told.at().isAfter(at) && !told.at().isBefore(from);
      if (known && hasVote(told, spoke)) {
        voices.add(told);
      }
    }
    Collections.reverse(voices);
    return TailPace.inMinutes(voices);
  }

  /** From the newest to the oldest: what a later word of the same person takes the place of. */
  private static boolean hasVote(Observation told, Map<String, Instant> spoke) {
    if (told.reporter().isEmpty()) {
      return true;
    }
    Instant later = spoke.get(told.reporter());
    if (later != null && told.at().isAfter(later.minus(ONE_VOTE))) {
      return false;
    }
    spoke.put(told.reporter(), told.at());
    return true;
  }

  /** What was told lately. */
  private record Fresh(int count, Optional<Instant> newest, boolean crowd, boolean official) {
    static Fresh among(List<Observation> known, Instant at) {
      int count = 0;
      Optional<Instant> newest = Optional.empty();
      boolean crowd = false;
      boolean official = false;
      for (Observation told : known) {
        if (!told.at().isBefore(at.minus(lasting(told)))) {
          boolean authority = told.kind() == WaitReport.Kind.OFFICIAL;
          count += authority ? 0 : 1;
          crowd |= !authority;
          official |= authority;
          newest = authority && crowd ? newest : Optional.of(told.at());
        }
      }
      return new Fresh(count, newest, crowd, official);
    }

    /** A wait of two days is not old news after eight hours. */
    private static Duration lasting(Observation told) {
      if (told.kind() == WaitReport.Kind.OFFICIAL && told.origin() != WaitReport.Origin.IMPORTED) {
        return OfficialWait.LONGEST;
      }
      Duration wait = Duration.ofMinutes(told.amount());
      Duration longer = wait.compareTo(FRESH) > 0 ? wait : FRESH;
      return longer.compareTo(FRESHEST_LIMIT) < 0 ? longer : FRESHEST_LIMIT;
    }

    WaitEstimate.Knowledge knowledge(boolean typicalIsKnown) {
      if (crowd) {
        return WaitEstimate.Knowledge.CROWD;
      }
      if (official) {
        return WaitEstimate.Knowledge.OFFICIAL;
      }
      return typicalIsKnown ? WaitEstimate.Knowledge.TYPICAL : WaitEstimate.Knowledge.UNKNOWN;
    }
  }
}
