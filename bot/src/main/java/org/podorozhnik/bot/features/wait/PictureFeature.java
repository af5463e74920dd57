package org.podorozhnik.bot.features.wait;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.podorozhnik.bot.routing.Feature;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.routing.Route;
import org.podorozhnik.bot.routing.Visitor;
import org.podorozhnik.bot.text.Html;
import org.podorozhnik.bot.text.Key;
import org.podorozhnik.bot.text.Navigation;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.WaitCharts;
import org.podorozhnik.bot.text.WaitWords;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.bot.text.picture.Picture;
import org.podorozhnik.bot.text.picture.WaitPictures;
import org.podorozhnik.content.border.Crossing;
import org.podorozhnik.content.border.CrossingCatalog;
import org.podorozhnik.content.border.Observation;
import org.podorozhnik.content.border.Queue;
import org.podorozhnik.content.border.WaitBoard;
import org.podorozhnik.content.border.WaitEstimate;
import org.podorozhnik.content.border.WaitReport;

/** The last day and the week of a queue as pictures; in words where there is nothing to draw. */
public final class PictureFeature implements Feature {
  private static final int FEWEST_PASSAGES = 20;

  private final CrossingCatalog crossings;
  private final WaitBoard board;
  private final WaitPictures pictures = new WaitPictures();

  public PictureFeature(CrossingCatalog crossings, WaitBoard board) {
    this.crossings = crossings;
    this.board = board;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.button(Navigation.PICTURE_DAY, (r, v) -> draw(r, v, this::day)),
        Route.button(Navigation.PICTURE_WEEK, (r, v) -> draw(r, v, this::week)));
  }

  /** Draws one kind of picture of a queue. */
  private interface Drawing {
    Reply of(Crossing crossing, Queue queue, Words words, Instant now);
  }

  private Reply draw(Request request, Visitor visitor, Drawing drawing) {
    Words words = visitor.words();
    return Navigation.queue(visitor.arguments())
        .flatMap(
            queue ->
                crossings
                    .find(queue.crossing())
                    .map(c -> drawing.of(c, queue, words, request.at())))
        .orElseGet(() -> new Reply.Note(words.get("wait.gone")));
  }

  private Reply day(Crossing crossing, Queue queue, Words words, Instant now) {
    WaitEstimate estimate = board.estimate(queue, now);
    List<WaitBoard.Point> points = new ArrayList<>(board.lastDay(queue, now));
    points.add(new WaitBoard.Point(now, estimate));
    if (points.stream().noneMatch(point -> point.estimate().known())) {
      return new Reply.Note(words.get("picture.nothingDay"));
    }
    String said =
        (estimate.known() ? WaitWords.range(estimate, words) + ". " : "")
            + WaitWords.knowledge(estimate, now, words);
    Optional<Picture> picture =
        pictures.day(
            WaitCharts.day(title(crossing, queue, words), points, board.reports(queue, now), now),
            words);
    return reply(picture, crossing, queue, "picture.day", said, words);
  }

  private Reply week(Crossing crossing, Queue queue, Words words, Instant now) {
    List<Observation> past = board.past(queue, now);
    long passages = past.stream().filter(o -> o.kind() == WaitReport.Kind.PASSED).count();
    if (passages < FEWEST_PASSAGES) {
      return new Reply.Note(words.get("picture.nothingWeek"));
    }
    String said = words.get("picture.weekNote", "count", passages);
    Optional<Picture> picture =
        pictures.week(WaitCharts.week(title(crossing, queue, words), past), words);
    return reply(picture, crossing, queue, "picture.week", said, words);
  }

  private static Reply reply(
      Optional<Picture> picture,
      Crossing crossing,
      Queue queue,
      String key,
      String said,
      Words words) {
    String text =
        Html.bold(title(crossing, queue, words)) + "\n" + Html.escape(words.get(key) + " " + said);
    Key card = Navigation.card(words.get("key.card"), Navigation.code(queue));
    Screen caption = Screen.of(text).withRow(card);
    return picture
        .<Reply>map(drawn -> new Reply.Photo(drawn, caption, Optional.empty()))
        .orElseGet(() -> new Reply.Note(words.get("picture.noFonts")));
  }

  private static String title(Crossing crossing, Queue queue, Words words) {
    return crossing.from().in(words.language()) + ": " + WaitWords.queue(crossing, queue, words);
  }
}
