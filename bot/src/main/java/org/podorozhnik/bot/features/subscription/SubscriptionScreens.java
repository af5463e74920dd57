package org.podorozhnik.bot.features.subscription;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.podorozhnik.bot.text.AlertWords;
import org.podorozhnik.bot.text.Html;
import org.podorozhnik.bot.text.Key;
import org.podorozhnik.bot.text.Languages;
import org.podorozhnik.bot.text.Navigation;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.TopicWords;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.border.Crossing;
import org.podorozhnik.content.subscriber.Subscription;
import org.podorozhnik.content.subscriber.Topic;

/** The preference screen, and what is said when something was chosen or ended. */
final class SubscriptionScreens {
  private final TopicWords topicWords;
  private final Languages languages;

  SubscriptionScreens(TopicWords topicWords, Languages languages) {
    this.topicWords = topicWords;
    this.languages = languages;
  }

  /** What is chosen, in words, over the buttons that change it. */
  Screen main(View view) {
    return main(view, "");
  }

  /**
   * @param first what is said before; plain text, may be empty
   */
  Screen main(View view, String first) {
    String said = first.isEmpty() ? "" : Html.escape(first) + "\n\n";
    String title = Html.bold(view.words().get("subscription.title"));
    String state = Html.escape(String.join("\n", state(view)));
    return new Screen(said + title + "\n\n" + state, keys(view));
  }

  private List<String> state(View view) {
    Words words = view.words();
    Subscription held = view.held();
    boolean any = !held.topics().isEmpty();
    List<String> lines = new ArrayList<>();
    lines.add(
        any
            ? words.get("subscription.topics", "topics", topics(held.topics(), words))
            : words.get("subscription.nothing"));
    if (held.paused()) {
      lines.add(words.get("subscription.paused"));
    }
    if (any || held.urgentOnly()) {
      lines.add(words.get("subscription." + (held.urgentOnly() ? "urgentOnly" : "both")));
    }
    lines.add(DigestScreens.told(view));
    if (any) {
      lines.add(quiet(view));
    }
    lines.add(words.get("subscription.language", "language", language(held.language())));
    if (view.group()) {
      lines.add(words.get("subscription.place." + (held.thread().isPresent() ? "thread" : "chat")));
    }
    lines.add("");
    lines.add(words.get("subscription.how"));
    return lines;
  }

  private static String quiet(View view) {
    return view.quiet()
        .map(q -> AlertWords.quiet(q, view.at(), view.words()))
        .map(hours -> view.words().get("subscription.quiet", "hours", hours))
        .orElseGet(() -> view.words().get("subscription.noQuiet"));
  }

  private String language(String code) {
    return languages.find(code).orElseGet(languages::first).get("_name");
  }

  private List<List<Key>> keys(View view) {
    Words words = view.words();
    Subscription held = view.held();
    List<List<Key>> rows = new ArrayList<>();
    rows.add(Key.row(toggle(Topic.ALL, view)));
    rows.add(Topic.COUNTRIES.stream().map(country -> toggle(country, view)).toList());
    rows.add(Key.row(View.key(words.get("subscription.crossings"), Presses.CROSSINGS)));
    String urgent = Navigation.to(Presses.URGENT, held.urgentOnly() ? 0 : 1);
    rows.add(
        Key.row(
            View.key(box(held.urgentOnly(), words.get("subscription.urgent")), urgent),
            pause(view)));
    rows.add(Key.row(View.key(words.get("subscription.digest.title"), Presses.DIGEST)));
    rows.add(
        Key.row(
            Key.press(words.get("key.language"), Navigation.LANGUAGE),
            Key.press(words.get("key.quiet"), Navigation.QUIET)));
    if (!held.empty()) {
      rows.add(Key.row(View.key(words.get("subscription.end"), Presses.END)));
    }
    rows.add(view.back(Navigation.SETTINGS));
    return rows;
  }

  private static Key pause(View view) {
    boolean paused = view.held().paused();
    return View.key(
        view.words().get(paused ? "subscription.resume" : "subscription.pause"),
        Navigation.to(Presses.PAUSE, paused ? 0 : 1));
  }

  /** Asks before anything ends. */
  Screen ask(View view) {
    Words words = view.words();
    List<String> lines = new ArrayList<>();
    if (!view.held().topics().isEmpty()) {
      lines.add(words.get("subscription.topics", "topics", topics(view.held().topics(), words)));
    }
    if (view.held().digest().isPresent()) {
      lines.add(DigestScreens.told(view));
    }
    lines.add("");
    lines.add(words.get("subscription.ask"));
    return new Screen(
        Html.escape(String.join("\n", lines)),
        List.of(
            Key.row(View.key(words.get("subscription.end"), Presses.END)),
            Key.row(pause(view)),
            Key.row(Key.press(words.get("subscription.change"), Navigation.SUBSCRIPTION))));
  }

  /** Carries what will be, not "the other": pressed twice it says the same. */
  Key toggle(Topic topic, View view) {
    boolean on = view.held().topics().contains(topic);
    String act = on ? Presses.OFF : Presses.ON;
    String label = box(on, topicWords.of(topic, view.words()));
    return View.key(label, Navigation.to(act, topic.word()));
  }

  static String box(boolean on, String label) {
    return (on ? "☑ " : "☐ ") + label;
  }

  /** What comes from now on, how often, and how to stop it. */
  Screen subscribed(View view) {
    Words words = view.words();
    Subscription held = view.held();
    if (held.topics().isEmpty()) {
      return main(view);
    }
    List<String> lines = new ArrayList<>();
    String chosen = topics(held.topics(), words);
    if (held.paused()) {
      lines.add(words.get("subscription.on", "topic", chosen));
      lines.add(words.get("subscription.paused"));
    } else {
      String only = held.urgentOnly() ? "subscription.doneUrgent" : "subscription.done";
      lines.add(words.get(only, "topics", chosen));
    }
    if (view.thread().isPresent() && !view.thread().equals(held.thread())) {
      lines.add(words.get("subscription.elsewhere"));
    }
    List<List<Key>> rows = new ArrayList<>();
    if (held.paused()) {
      rows.add(Key.row(pause(view)));
    }
    rows.add(
        Key.row(
            Key.press(words.get("subscription.change"), Navigation.SUBSCRIPTION),
            Key.press(words.get("key.quiet"), Navigation.QUIET)));
    return new Screen(Html.escape(String.join("\n", lines)), rows);
  }

  /**
   * Everything ended.
   *
   * @param undo the code of what was; empty if it is not known any more
   */
  Screen ended(View view, Subscription was, Optional<String> undo) {
    Words words = view.words();
    String what = was.topics().isEmpty() ? "" : topics(was.topics(), words);
    String said =
        words.get("subscription.ended")
            + (what.isEmpty() ? "" : "\n" + words.get("subscription.endedWas", "topics", what))
            + (was.digest().isEmpty() ? "" : "\n" + words.get("subscription.endedDigest"));
    List<List<Key>> rows = new ArrayList<>();
    undo.ifPresent(
        code ->
            rows.add(
                Key.row(
                    View.key(words.get("subscription.undo"), Navigation.to(Presses.UNDO, code)))));
    rows.add(Key.row(Key.press(words.get("subscription.again"), Navigation.SUBSCRIPTION)));
    return new Screen(Html.escape(said), rows);
  }

  /** Something that is no topic: what was typed, what topics are, and the buttons. */
  Screen wrong(View view, String command, List<String> unknown) {
    String line = "<code>" + Html.escape(Html.repeated(command)) + "</code>\n\n";
    String list = Html.repeated(String.join(", ", unknown));
    String said = Html.escape(view.words().get("subscription.unknown", "words", list));
    return new Screen(line + said, keys(view));
  }

  /** Under what was typed: what is no topic, then what came of the rest. */
  Screen partly(View view, String command, List<String> unknown, Screen rest) {
    String list = Html.repeated(String.join(", ", unknown));
    String said = view.words().get("subscription.partly", "words", list);
    return rest.withHtml(
        "<code>"
            + Html.escape(Html.repeated(command))
            + "</code>\n\n"
            + Html.escape(said)
            + "\n\n"
            + rest.html());
  }

  /** Words that fit several crossings: which? */
  Screen several(View view, String act, String name, Collection<Crossing> crossings) {
    Words words = view.words();
    List<List<Key>> rows = new ArrayList<>();
    for (Crossing crossing : crossings) {
      String data = Navigation.to(act, Topic.crossing(crossing.id()).word());
      rows.add(Key.row(View.key(crossing.name(words.language()), data)));
    }
    rows.add(Key.row(Key.press(words.get("subscription.change"), Navigation.SUBSCRIPTION)));
    String said = words.get("subscription.several", "words", Html.repeated(name));
    return new Screen(Html.escape(said), rows);
  }

  String topics(Collection<Topic> topics, Words words) {
    return topicWords.of(topics, words);
  }
}
