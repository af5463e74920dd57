package org.podorozhnik.bot.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.routing.Someone;
import org.podorozhnik.bot.text.Key;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.broadcast.BroadcastStore;
import org.podorozhnik.content.staff.Grant;
import org.podorozhnik.content.staff.Role;
import org.podorozhnik.content.subscriber.Subscription;
import org.podorozhnik.content.subscriber.Topic;

/** A bot with a few subscribers, and whoever writes to them. */
final class Composing {
  final BotUnderTest bot = new BotUnderTest();
  final Someone owner = new Someone(BotUnderTest.OWNER, "ru");
  private long effects = 1_000_000;

  Composing() {
    subscribe(11, "ru", "georgia");
    subscribe(12, "en", "georgia", "turkey");
    subscribe(13, "ru", "all");
    subscribe(-14, "ru", "crossing:verkhny-lars");
  }

  void subscribe(long chat, String language, String... topics) {
    TreeSet<Topic> chosen = new TreeSet<>(Arrays.stream(topics).map(Topic::new).toList());
    bot.storage
        .subscriptions()
        .save(chat, Subscription.none(language).withTopics(chosen), Someone.NOW, effect());
  }

  Someone sender(long person, String signature) {
    bot.storage.staff().grant(person, Grant.of(Role.SENDER), Optional.of(signature), effect());
    return new Someone(person, "ru");
  }

  Effect effect() {
    return new Effect(effects++, 0);
  }

  BroadcastStore store() {
    return bot.storage.broadcasts();
  }

  /** A command with formatting, or about another message. */
  static Request command(
      Someone who, String name, String arguments, String html, Request.Quoted... quoted) {
    Optional<Request.Quoted> about = Arrays.stream(quoted).findFirst();
    return who.commands(name, arguments)
        .withContent(new Request.Command(name, arguments, html, about, 7));
  }

  List<Reply.Part> preview(Request request) {
    Reply reply = bot.reply(request);
    assertThat(reply).isInstanceOf(Reply.Several.class);
    return ((Reply.Several) reply).parts();
  }

  /** The control message under a preview. */
  Screen control(Request request) {
    List<Reply.Part> parts = preview(request);
    return parts.get(parts.size() - 1).screen();
  }

  String note(Request request) {
    Reply reply = bot.reply(request);
    return reply instanceof Reply.NoteAndShow both ? both.note() : ((Reply.Note) reply).text();
  }

  static List<String> labels(Screen screen) {
    return screen.rows().stream().flatMap(List::stream).map(Key::label).toList();
  }

  static String key(Screen screen, String label) {
    return screen.rows().stream()
        .flatMap(List::stream)
        .filter(key -> key.label().startsWith(label))
        .map(Key::value)
        .findFirst()
        .orElseThrow(() -> new AssertionError(label + " is not in " + labels(screen)));
  }
}
