package org.podorozhnik.bot.features.accuracy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.podorozhnik.bot.routing.Chore;
import org.podorozhnik.bot.routing.Feature;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.routing.Route;
import org.podorozhnik.bot.routing.Visitor;
import org.podorozhnik.bot.text.Navigation;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.WaitWords;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.border.AccuracyRecord;
import org.podorozhnik.content.border.WaitAccuracy;

/** {@code /accuracy}: measured from time to time, told to whoever asks. */
public final class AccuracyFeature implements Feature {
  private static final Duration EVERY = Duration.ofHours(6);

  private final AccuracyRecord accuracy;

  public AccuracyFeature(AccuracyRecord accuracy) {
    this.accuracy = accuracy;
  }

  @Override
  public List<Route> routes() {
    return List.of(Route.command("accuracy", this::accuracy));
  }

  @Override
  public List<Chore> chores() {
    return List.of(new Chore("accuracy of estimates", EVERY, accuracy::measure));
  }

  private Reply accuracy(Request request, Visitor visitor) {
    Words words = visitor.words();
    String text =
        accuracy
            .score()
            .map(score -> text(score, words))
            .orElseGet(() -> words.get("accuracy.none"));
    return Reply.show(
        Screen.of(text).withRows(List.of(Navigation.backAndHome(words, Navigation.WAITS))));
  }

  private static String text(WaitAccuracy.Score score, Words words) {
    if (score.early()) {
      return words.get("accuracy.early", "count", score.measured());
    }
    String text =
        words.get(
            "accuracy.text",
            "count",
            score.measured(),
            "error",
            WaitWords.duration(score.error(), words),
            "factor",
            String.format(Locale.forLanguageTag(words.language()), "%.1f", score.factor()),
            "within",
            Math.round(100 * score.within()));
    return score.good() ? text : text + "\n\n" + words.get("accuracy.bad");
  }
}
