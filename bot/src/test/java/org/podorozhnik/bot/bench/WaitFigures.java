package org.podorozhnik.bot.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.podorozhnik.bot.text.CrossingList;
import org.podorozhnik.bot.text.Languages;
import org.podorozhnik.bot.text.WaitCharts;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.bot.text.picture.Picture;
import org.podorozhnik.bot.text.picture.WaitPictures;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.Storage;
import org.podorozhnik.content.border.Observation;
import org.podorozhnik.content.border.Queue;
import org.podorozhnik.content.border.ReportService;
import org.podorozhnik.content.border.WaitBoard;
import org.podorozhnik.content.border.WaitEstimator;
import org.podorozhnik.content.border.WaitReport;
import org.podorozhnik.content.border.WaitRhythm;
import org.podorozhnik.content.cache.CachingStorage;
import org.podorozhnik.content.curated.Library;
import org.podorozhnik.db.SqliteStorage;

/**
 * What estimates, lists and pictures take, in a process of its own: with the flags of the bot, and
 * nothing else warmed up. Arguments: the home, and {@code past} if history was loaded into it.
 */
public final class WaitFigures {
  private static final int FRESH = 1_000;
  private static final int A_QUEUE = 10;
  private static final int ROUNDS = 2_000;
  private static final int LISTS = 200;
  private static final int PICTURES = 50;
  private static final Duration MOVE = Duration.ofSeconds(30);

  private final boolean past;
  private final Library library = Library.curated();
  private final Words words = Languages.load().first();
  private final Instant now = Instant.now();
  private final Storage storage;
  private final WaitBoard board;
  private final CrossingList list;

  private WaitFigures(Storage storage, boolean past) {
    this.storage = storage;
    this.past = past;
    this.board = new WaitBoard(storage.waits(), storage.official());
    this.list = new CrossingList(library, board);
  }

  public static void main(String[] args) {
    boolean past = args.length > 1;
    Path home = Path.of(args[0]);
    if (!past) {
      estimate();
    }
    try (Storage storage =
        new CachingStorage(SqliteStorage.open(home, home.resolve("key"), Clock.systemUTC()))) {
      WaitFigures figures = new WaitFigures(storage, past);
      if (!past) {
        figures.tell();
      }
      figures.lists();
      if (past) {
        figures.week();
      }
    }
  }

  /** Every moment is another one, and nothing stands between the estimate and its caller. */
  private static void estimate() {
    Instant now = Instant.now();
    List<Observation> reports = new ArrayList<>();
    for (int i = 0; i < FRESH; i++) {
      Instant at = now.minusSeconds(25L * (FRESH - i));
      WaitReport.Kind kind = i % 4 == 0 ? WaitReport.Kind.WAITING : WaitReport.Kind.PASSED;
      reports.add(
          new Observation(at, kind, 90 + i * 37 % 120, WaitReport.Origin.TOLD, "person" + i));
    }
    WaitRhythm rhythm = WaitRhythm.learn(reports);
    Bar.times(ROUNDS, i -> WaitEstimator.estimate(rhythm, reports, now.plusMillis(i)));
    long[] times =
        Bar.times(ROUNDS, i -> WaitEstimator.estimate(rhythm, reports, now.plusSeconds(i)));
    Bar.millisAtMost("estimate, 1,000 fresh reports", times, 1);
  }

  /** Reports on every crossing, both ways. */
  private void tell() {
    long update = 1;
    for (Queue queue : WaitPast.queues(library.crossings())) {
      for (int i = 0; i < A_QUEUE; i++) {
        Instant at = now.minus(Duration.ofMinutes(20L * (A_QUEUE - i)));
        WaitReport report =
            new WaitReport(
                queue, at, WaitReport.Kind.PASSED, 60 + i * 7, WaitReport.Origin.MEASURED);
        storage.waits().add(report, update, ReportService.WINDOW, new Effect(update++, 0));
      }
    }
  }

  private void lists() {
    String what = past ? "/wait with a million past reports" : "/wait";
    double bar = past ? 20 : 5;
    long[] first = Bar.times(1, i -> list.countries(words, now));
    Bar.plain(what + ", first of all", Bar.millis(first, 50), "ms");
    Bar.times(LISTS, i -> list.countries(words, now.plus(MOVE.multipliedBy(i))));
    Instant later = now.plus(MOVE.multipliedBy(LISTS));
    list.warm(later);
    long[] warm = Bar.times(ROUNDS, i -> list.countries(words, later.plusMillis(i)));
    Bar.millisAtMost(what + ", after the chore", warm, bar);
    long[] cold =
        Bar.times(LISTS, i -> list.countries(words, later.plus(MOVE.multipliedBy(i + 1))));
    Bar.millisAtMost(what + ", 30 s later each, no chore", cold, bar);
  }

  private void week() {
    Queue queue = WaitPast.queues(library.crossings()).get(0);
    WaitPictures pictures = new WaitPictures();
    if (week(pictures, queue).isEmpty()) {
      System.out.println("week picture: no fonts here, not measured");
      return;
    }
    Bar.millisAtMost("week picture", Bar.times(PICTURES, i -> week(pictures, queue)), 300);
  }

  private Optional<Picture> week(WaitPictures pictures, Queue queue) {
    return pictures.week(WaitCharts.week("Ларс", board.past(queue, now)), words);
  }
}
