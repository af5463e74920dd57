package org.podorozhnik.content.search;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.podorozhnik.content.border.Crossing;
import org.podorozhnik.content.border.CrossingCatalog;
import org.podorozhnik.content.border.DistanceReader;
import org.podorozhnik.content.border.DurationReader;
import org.podorozhnik.content.border.Landmark;
import org.podorozhnik.content.border.Landmarks;
import org.podorozhnik.content.border.Queue;
import org.podorozhnik.content.border.ReportDraft;
import org.podorozhnik.content.border.TravellerClass;
import org.podorozhnik.content.border.WaitReport;

/**
 * Recognises a message that reports a wait at a crossing now: «стоим на Ларсе 5 часов», «хвост у
 * Чми». Questions, plans, memories and hearsay are none; in doubt it is none. Immutable.
 */
public final class ReportReader {
  /** A longer message tells a story. */
  private static final int MOST_WORDS = 40;

  /** Who only names a place farther from the post than this may speak of anything. */
  private static final int NEAR = 30_000;

  /** «За 3 часа (час наши, два соседи)»: the parts of the whole. */
  private static final Pattern IN_BRACKETS = Pattern.compile("\\([^)]*\\)");

  /** «Ларс -3 часа»: no wait is negative, and nothing is guessed. */
  private static final Pattern NEGATIVE = Pattern.compile("(^|\\s)[-−]\\d");

  private static final Set<String> TO_AND_FROM = Set.of("до", "от");

  private final TextRepair repair;
  private final Gazetteer gazetteer;
  private final CrossingCatalog crossings;
  private final Landmarks landmarks;

  public ReportReader(
      SearchModel model, PlaceTables places, CrossingCatalog crossings, Landmarks landmarks) {
    this.repair = new TextRepair(model.lexicon());
    this.gazetteer = places.gazetteer(crossings, model.lexicon());
    this.crossings = crossings;
    this.landmarks = landmarks;
  }

  /** What the message reports, or empty if it is anything else than a report. */
  public Optional<ReportDraft> read(String text) {
    List<String> words = repair.words(text);
    Set<String> senses = ReportWords.senses(words);
    boolean odd = words.size() > MOST_WORDS || NEGATIVE.matcher(text).find();
    if (words.isEmpty() || odd || text.contains("?") || senses.contains(ReportWords.OTHER)) {
      return Optional.empty();
    }
    Message message = new Message(text, words, senses, gazetteer.slots(words));
    if (message.says(ReportWords.GOING) && !message.says(ReportWords.PASSED, ReportWords.TAIL)) {
      return Optional.empty();
    }
    return tail(message).or(() -> wait(message));
  }

  /** Which queue of a crossing a message speaks of; the usual one as far as it does not say. */
  public Queue queue(String text, Crossing crossing) {
    List<String> words = repair.words(text);
    Message message = new Message(text, words, ReportWords.senses(words), gazetteer.slots(words));
    Queue usual = crossing.usualQueue();
    return new Queue(
        crossing.id(),
        ReportDirection.of(words, crossing).orElse(usual.direction()),
        travellers(message).filter(crossing.classes()::contains).orElse(usual.travellers()));
  }

  private record Message(String text, List<String> words, Set<String> senses, Slots slots) {
    String joined() {
      return String.join(" ", words);
    }

    boolean says(String... any) {
      return List.of(any).stream().anyMatch(senses::contains);
    }
  }

  private Optional<ReportDraft> tail(Message message) {
    boolean wait = message.says(ReportWords.STANDS, ReportWords.PASSED);
    boolean tail = message.says(ReportWords.TAIL, ReportWords.QUEUE);
    if (!tail || (wait && duration(message).isPresent())) {
      return Optional.empty();
    }
    Optional<Landmark> landmark =
        landmarks
            .in(String.join(" ", ReportWords.fromTail(message.words())))
            .or(() -> landmarks.in(message.joined()));
    OptionalInt metres = DistanceReader.metres(message.text());
    boolean far = landmark.isPresent() && landmark.get().metresApprox() > 0;
    boolean end = message.says(ReportWords.TAIL, ReportWords.UP_TO);
    Optional<Crossing> crossing = crossing(message).or(() -> far && end ? lars() : near(landmark));
    Optional<Landmark> named =
        metres.isPresent() ? Optional.empty() : landmark.filter(at(crossing));
    if (crossing.isEmpty() || (metres.isEmpty() && named.isEmpty())) {
      return Optional.empty();
    }
    OptionalInt amount = metres;
    if (named.isPresent()) {
      amount = OptionalInt.of(named.get().metresApprox());
    }
    return Optional.of(
        draft(message, crossing.get(), Optional.of(WaitReport.Kind.TAIL), amount, named));
  }

  private Optional<ReportDraft> wait(Message message) {
    Optional<DurationReader.Found> duration = duration(message);
    if (duration.isEmpty()) {
      return Optional.empty();
    }
    Optional<WaitReport.Kind> kind = kind(message);
    boolean waiting = kind.equals(Optional.of(WaitReport.Kind.WAITING));
    String others = IN_BRACKETS.matcher(duration.get().rest()).replaceAll(" ");
    boolean several = DurationReader.read(others).isPresent();
    if (several && (!waiting || message.says(ReportWords.PASSED))) {
      return Optional.empty();
    }
    Optional<Landmark> landmark = landmarks.in(message.joined());
    Optional<Crossing> crossing =
        crossing(message).or(() -> kind.isPresent() ? near(landmark) : Optional.empty());
    if (crossing.isEmpty() || (kind.isEmpty() && !bare(message, others))) {
      return Optional.empty();
    }
    Optional<Landmark> where = landmark.filter(at(crossing)).filter(l -> waiting && isNear(l));
    OptionalInt amount = OptionalInt.of(duration.get().minutes());
    return Optional.of(draft(message, crossing.get(), kind, amount, where));
  }

  private static ReportDraft draft(
      Message message,
      Crossing crossing,
      Optional<WaitReport.Kind> kind,
      OptionalInt amount,
      Optional<Landmark> landmark) {
    return new ReportDraft(
        Optional.of(crossing.id()),
        ReportDirection.of(message.words(), crossing),
        travellers(message),
        kind,
        amount,
        landmark.map(Landmark::id));
  }

  /** From the text as typed; if that has none, from Russian that was typed in Latin letters. */
  private static Optional<DurationReader.Found> duration(Message message) {
    boolean figures = message.text().matches("(?s).*\\d[.,:]\\d.*");
    return DurationReader.read(message.text())
        .or(() -> figures ? Optional.empty() : DurationReader.read(message.joined()));
  }

  /** Who stands now is not through; who only stood is. */
  private static Optional<WaitReport.Kind> kind(Message message) {
    if (message.says(ReportWords.STANDS)) {
      return Optional.of(WaitReport.Kind.WAITING);
    }
    if (message.says(ReportWords.PASSED, ReportWords.IN)) {
      return Optional.of(WaitReport.Kind.PASSED);
    }
    if (message.says(ReportWords.ALREADY)) {
      return Optional.of(WaitReport.Kind.WAITING);
    }
    return message.says(ReportWords.STOOD) ? Optional.of(WaitReport.Kind.PASSED) : Optional.empty();
  }

  private static Optional<TravellerClass> travellers(Message message) {
    List<TravellerClass> named =
        List.of(TravellerClass.values()).stream().filter(c -> message.says(c.word())).toList();
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  /** The one crossing that is named; two are too many. */
  private Optional<Crossing> crossing(Message message) {
    Set<String> named = message.slots().crossings();
    return named.size() == 1 ? crossings.find(named.iterator().next()) : Optional.empty();
  }

  private Optional<Crossing> lars() {
    return crossings.find(Landmark.CROSSING);
  }

  private Optional<Crossing> near(Optional<Landmark> landmark) {
    return landmark.filter(ReportReader::isNear).flatMap(l -> lars());
  }

  private static boolean isNear(Landmark landmark) {
    return landmark.metresMin() > 0 && landmark.metresMax() <= NEAR;
  }

  private static java.util.function.Predicate<Landmark> at(Optional<Crossing> crossing) {
    return l -> crossing.isPresent() && crossing.get().id().equals(Landmark.CROSSING);
  }

  /**
   * Without a verb a wait must stand alone, with names and particulars only: «были в Казбеги 2 дня»
   * is something else. «До Ларса 3 часа» and «Тбилиси — Ларс 3 часа» are drives.
   */
  private boolean bare(Message message, String others) {
    List<String> words = repair.words(others);
    Slots slots = gazetteer.slots(words);
    boolean drive =
        message.slots().placeWords().stream()
            .anyMatch(i -> i > 0 && TO_AND_FROM.contains(message.words().get(i - 1)));
    if (drive || (message.says(ReportWords.TOWN) && !message.joined().contains("кпп"))) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean known = ReportWords.knows(word) || ReportDirection.knows(word);
      if (!known && !slots.placeWords().contains(i)) {
        return false;
      }
    }
    return true;
  }
}
