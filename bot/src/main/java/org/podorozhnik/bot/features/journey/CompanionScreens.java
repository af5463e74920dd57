package org.podorozhnik.bot.features.journey;

import java.util.List;
import org.podorozhnik.bot.text.Html;
import org.podorozhnik.bot.text.Key;
import org.podorozhnik.bot.text.Navigation;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.border.Journey;
import org.podorozhnik.content.border.Journey.Stage;

/** What a relative sees: the stage alone, never a crossing, a place or a time. */
final class CompanionScreens {
  private CompanionScreens() {}

  static Screen welcome(Journey journey, Words words) {
    String text =
        words.get("journey.relative.welcome", "stage", stage(journey.stage(), words))
            + "\n\n"
            + words.get("journey.relative.kept");
    return watching(text, words);
  }

  static Screen now(Journey journey, Words words) {
    String stage = stage(journey.stage(), words);
    return watching(words.get("journey.relative.now", "stage", stage), words);
  }

  /** The stage changed; back again, if a checkpoint was a mistake. */
  static Screen moved(Stage before, Stage now, Words words) {
    boolean back = now.compareTo(before) < 0;
    String key = back ? "journey.relative.corrected" : "journey.relative.moved";
    return watching(words.get(key, "stage", stage(now, words)), words);
  }

  static Screen silence(boolean last, Words words) {
    String key = last ? "journey.relative.silenceLast" : "journey.relative.silence";
    return watching(words.get(key), words);
  }

  /** A line for whoever sees no journey, or none any more. */
  static Screen line(String key, Words words) {
    return closed(words.get(key), words);
  }

  private static String stage(Stage stage, Words words) {
    return words.get("journey.stage." + stage);
  }

  private static Screen watching(String text, Words words) {
    String show = Navigation.to(Navigation.JOURNEY, "p");
    String quit = Navigation.to(Navigation.JOURNEY, "q");
    return new Screen(
        Html.escape(text),
        List.of(
            Key.row(Key.press(words.get("journey.key.refresh"), show)),
            Key.row(Key.press(words.get("journey.key.quit"), quit)),
            Navigation.backAndHome(words, Navigation.HOME)));
  }

  private static Screen closed(String text, Words words) {
    List<Key> last = Navigation.backAndHome(words, Navigation.HOME);
    return new Screen(Html.escape(text), List.of(last));
  }
}
