package org.podorozhnik.bot.features.journey;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.podorozhnik.bot.text.Html;
import org.podorozhnik.bot.text.Key;
import org.podorozhnik.bot.text.Navigation;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.WaitWords;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.border.Journey;
import org.podorozhnik.content.border.Journey.Checkpoint;
import org.podorozhnik.content.border.JourneyPolicy;

/** What a traveller sees. */
final class JourneyScreens {
  private final WayNames names;
  private final JourneyKeys keys;
  private final Outlook outlook;

  JourneyScreens(WayNames names, Outlook outlook) {
    this.names = names;
    this.keys = new JourneyKeys(names);
    this.outlook = outlook;
  }

  /** How to begin, and what is kept then. */
  Screen intro(Words words) {
    return line("journey.intro", words);
  }

  Screen begun(Journey journey, Words words, Instant now) {
    Screen mine = mine(journey, words, now);
    return mine.withHtml(mine.html() + "\n\n" + Html.escape(words.get("journey.kept")));
  }

  Screen mine(Journey journey, Words words, Instant now) {
    boolean through = journey.reached() == Checkpoint.THROUGH;
    List<String> lines = through ? measured(journey, words) : underway(journey, words, now);
    if (journey.companion().isPresent()) {
      lines.add(words.get("journey.watched"));
    }
    String title =
        Html.bold(names.crossing(journey.queue(), words))
            + "\n"
            + Html.escape(names.way(journey.queue(), words));
    List<List<Key>> rows = new ArrayList<>();
    if (through) {
      rows.add(answers(journey, words));
    }
    rows.addAll(keys.of(journey, words));
    return new Screen(title + "\n\n" + Html.escape(String.join("\n", lines)), rows);
  }

  private List<String> underway(Journey journey, Words words, Instant now) {
    List<String> lines = new ArrayList<>();
    Duration passed = Duration.between(journey.started(), now);
    lines.add(words.get("journey.since", "span", Spans.of(passed, words)));
    if (journey.reached() != Checkpoint.JOINED) {
      String point = names.checkpoint(journey.queue(), journey.reached(), words);
      lines.add(
          words.get(
              "journey.last",
              "point",
              point,
              "ago",
              WaitWords.ago(journey.lastCheckpoint(), now, words)));
    }
    lines.addAll(outlook.lines(journey, words, now));
    lines.add(words.get("journey.late"));
    return lines;
  }

  /** The wait, and whether to leave it; nothing to leave if it cannot be believed. */
  private static List<String> measured(Journey journey, Words words) {
    List<String> lines = new ArrayList<>();
    Optional<Duration> wait = JourneyPolicy.measurement(journey);
    lines.add(
        wait.map(w -> words.get("journey.measured", "span", Spans.of(w, words)))
            .orElseGet(() -> words.get("journey.unmeasured")));
    wait.ifPresent(w -> lines.add(words.get("journey.leave")));
    return lines;
  }

  private static List<Key> answers(Journey journey, Words words) {
    return JourneyPolicy.measurement(journey).isPresent()
        ? Key.row(JourneyKeys.press("leave", "y", words), JourneyKeys.press("keepBack", "n", words))
        : Key.row(JourneyKeys.press("done", "n", words));
  }

  Screen sure(Words words) {
    return Screen.of(Html.escape(words.get("journey.sure")))
        .withRow(JourneyKeys.press("endNow", "x!", words))
        .withRows(List.of(Navigation.backAndHome(words, Navigation.JOURNEY)));
  }

  /** A link to send; Telegram's own page chooses to whom. */
  Screen link(String url, Words words) {
    String share = "https://t.me/share/url?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8);
    return Screen.of(Html.escape(words.get("journey.link", "url", url)))
        .withRow(Key.open(words.get("journey.key.send"), share))
        .withRow(JourneyKeys.press("cancelLink", "r", words))
        .withRows(List.of(Navigation.backAndHome(words, Navigation.JOURNEY)));
  }

  /** Someone used the link; it may be the wrong one. */
  static Screen joined(Words words) {
    return Screen.of(Html.escape(words.get("journey.joined")))
        .withRow(JourneyKeys.press("mine", "", words))
        .withRow(JourneyKeys.press("revoke", "r", words))
        .withRows(List.of(Navigation.backAndHome(words, Navigation.HOME)));
  }

  /** A letter to the traveller, with the way to the journey. Names nothing that gives it away. */
  static Screen letter(String key, Words words) {
    return Screen.of(Html.escape(words.get(key)))
        .withRow(JourneyKeys.press("mine", "", words))
        .withRows(List.of(Navigation.backAndHome(words, Navigation.HOME)));
  }

  /** A line with the way to a new journey: queues are chosen on the cards of crossings. */
  static Screen line(String key, Words words) {
    return Screen.of(Html.escape(words.get(key)))
        .withRow(Key.press(words.get("key.waits"), Navigation.WAITS))
        .withRows(List.of(Navigation.backAndHome(words, Navigation.HOME)));
  }
}
