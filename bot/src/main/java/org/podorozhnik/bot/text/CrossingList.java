package org.podorozhnik.bot.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.podorozhnik.content.StorageException;
import org.podorozhnik.content.article.Article;
import org.podorozhnik.content.border.Crossing;
import org.podorozhnik.content.border.CrossingState;
import org.podorozhnik.content.border.Queue;
import org.podorozhnik.content.border.WaitBoard;
import org.podorozhnik.content.border.WaitEstimate;
import org.podorozhnik.content.curated.Library;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The crossings by country, with what is known of each now. */
public final class CrossingList {
  private static final Logger LOG = LoggerFactory.getLogger(CrossingList.class);

  /** Lines that fit beside the rest; buttons tell the others. */
  private static final int MOST_LINES = 30;

  private static final int BRIEF = 10;

  /** Exact distances to five crossings would tell the place itself. */
  private static final long STEP_KM = 5;

  /** Farther than a long day's drive is not near. */
  private static final double FARTHEST_KM = 1_500;

  private final Library library;
  private final WaitBoard board;

  public CrossingList(Library library, WaitBoard board) {
    this.library = library;
    this.board = board;
  }

  /** The countries, each leading to its crossings, and the waits that somebody sees now. */
  public Screen countries(Words words, Instant now) {
    List<List<Key>> rows = new ArrayList<>();
    for (String country : countries()) {
      String data = Navigation.to(Navigation.WAITS, country);
      rows.add(Key.row(Key.press(words.get("wait.country." + country), data)));
    }
    rows.add(Navigation.backAndHome(words, Navigation.HOME));
    List<String> seen = seen(library.crossings().all(), BRIEF, words, now);
    String text =
        Html.bold(words.get("key.waits"))
            + "\n\n"
            + (seen.isEmpty() ? Html.escape(words.get("wait.noneSeen")) : String.join("\n", seen))
            + "\n\n"
            + Html.escape(words.get("wait.choose"));
    return new Screen(text, rows);
  }

  /** Makes the estimates of all lists, so that whoever opens one does not wait for them. */
  public void warm(Instant now) {
    for (Crossing crossing : library.crossings().all()) {
      board.estimate(crossing.usualQueue(), now);
      board.estimate(crossing.usualQueue().back(), now);
    }
  }

  private List<String> countries() {
    return library.crossings().all().stream().map(Crossing::toCountry).distinct().toList();
  }

  /** The crossings towards one country; a button tells the wait where it is known. */
  public Screen towards(String country, Words words, Instant now) {
    List<Crossing> there =
        library.crossings().all().stream().filter(c -> c.toCountry().equals(country)).toList();
    Map<Queue, WaitEstimate> estimates =
        estimates(there.stream().map(Crossing::usualQueue).toList(), now);
    Map<String, CrossingState> states = states(now);
    List<List<Key>> rows = new ArrayList<>();
    for (Crossing crossing : there) {
      WaitEstimate estimate = estimates.getOrDefault(crossing.usualQueue(), WaitEstimate.UNKNOWN);
      String wait = estimate.known() ? WaitLines.brief(estimate, words) : "";
      String known =
          Stream.of(StateWords.brief(crossing, states, words), wait)
              .filter(word -> !word.isEmpty())
              .map(word -> " · " + word)
              .collect(Collectors.joining());
      rows.add(Key.row(Navigation.card(crossing.name(words.language()) + known, crossing.id())));
      special(crossing, words).forEach(a -> rows.add(Key.row(Navigation.article(a))));
    }
    rows.add(Navigation.backAndHome(words, Navigation.WAITS));
    List<String> seen = seen(there, MOST_LINES, words, now);
    String text =
        Html.bold(words.get("wait.country." + country))
            + "\n\n"
            + (seen.isEmpty() ? Html.escape(words.get("wait.noneSeen")) : String.join("\n", seen))
            + "\n\n"
            + Html.escape(words.get("wait.listCountry"));
    return new Screen(text, rows);
  }

  /** The nearest crossings to a place that is not kept. */
  public Screen near(double latitude, double longitude, int most, Words words, Instant now) {
    List<List<Key>> rows = new ArrayList<>();
    for (Crossing crossing : library.crossings().nearest(latitude, longitude, most)) {
      if (crossing.kilometresTo(latitude, longitude) > FARTHEST_KM) {
        continue;
      }
      long km = Math.round(crossing.kilometresTo(latitude, longitude) / (double) STEP_KM) * STEP_KM;
      WaitEstimate estimate =
          estimates(List.of(crossing.usualQueue()), now)
              .getOrDefault(crossing.usualQueue(), WaitEstimate.UNKNOWN);
      String said = StateWords.brief(crossing, states(now), words);
      String brief = WaitLines.brief(estimate, words);
      String wait = said.isEmpty() ? brief : said + ", " + brief;
      String name = crossing.from().in(words.language());
      String label = words.get("wait.neighbour", "name", name, "km", km, "wait", wait);
      rows.add(Key.row(Navigation.card(label, crossing.id())));
    }
    rows.add(Navigation.backAndHome(words, Navigation.WAITS));
    String text = words.get(rows.size() > 1 ? "wait.near" : "wait.noneNear");
    return new Screen(Html.escape(text), rows);
  }

  /** Lines of the crossings from which somebody told something lately. */
  private List<String> seen(List<Crossing> crossings, int most, Words words, Instant now) {
    List<Queue> queues = new ArrayList<>();
    for (Crossing crossing : crossings) {
      queues.add(crossing.usualQueue());
      queues.add(crossing.usualQueue().back());
    }
    List<String> lines = new ArrayList<>();
    estimates(queues, now)
        .forEach(
            (queue, estimate) -> {
              if (estimate.seen() && lines.size() < most) {
                lines.add("• " + Html.escape(line(queue, estimate, words, now)));
              }
            });
    return lines;
  }

  /** Lists lead on to cards and articles, also when the database does not answer. */
  private Map<Queue, WaitEstimate> estimates(List<Queue> queues, Instant now) {
    try {
      return board.estimates(queues, now);
    } catch (StorageException e) {
      LOG.error("Waits cannot be read: {}", e.getMessage());
      return Map.of();
    }
  }

  private Map<String, CrossingState> states(Instant now) {
    try {
      return board.states(now);
    } catch (StorageException e) {
      return Map.of();
    }
  }

  private String line(Queue queue, WaitEstimate estimate, Words words, Instant now) {
    Crossing crossing = library.crossings().find(queue.crossing()).orElseThrow();
    boolean official = estimate.knowledge() == WaitEstimate.Knowledge.OFFICIAL;
    return words.get(
        official ? "wait.officialLine" : "wait.seenLine",
        "name",
        crossing.from().in(words.language()),
        "direction",
        WaitWords.direction(crossing, queue.direction(), words),
        "range",
        WaitWords.range(estimate, words),
        "age",
        WaitWords.ago(estimate.newest().orElse(now), now, words));
  }

  /** Articles about one side of a crossing: on foot, closures. */
  private List<Article> special(Crossing crossing, Words words) {
    return library.inArea("crossing", words.language()).stream()
        .filter(a -> a.slug().topic().startsWith(crossing.id() + "-"))
        .filter(a -> library.crossings().find(a.slug().topic()).isEmpty())
        .toList();
  }
}
