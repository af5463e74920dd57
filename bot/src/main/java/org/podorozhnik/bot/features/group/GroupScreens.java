package org.podorozhnik.bot.features.group;

import org.podorozhnik.bot.text.Html;
import org.podorozhnik.bot.text.Key;
import org.podorozhnik.bot.text.Languages;
import org.podorozhnik.bot.text.Navigation;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.Storage;

/** What is said to groups and, about them, to owners. Each chat is told in its own language. */
final class GroupScreens {
  static final String APPROVE = "y";
  static final String REFUSE = "n";

  private final Storage storage;
  private final Languages languages;

  GroupScreens(Storage storage, Languages languages) {
    this.storage = storage;
    this.languages = languages;
  }

  private Words words(long chat) {
    return languages.pick(storage.preferences().find(chat).language(), "");
  }

  /** What the bot does here; that what was chosen before still holds, if anything was. */
  Screen greeting(long chat) {
    Words words = words(chat);
    boolean chosen =
        storage.subscriptions().find(chat).filter(s -> !s.topics().isEmpty()).isPresent();
    String text = words.get(chosen ? "groups.helloAgain" : "groups.hello");
    return Screen.of(Html.escape(text))
        .withRow(Key.press(words.get("key.settings"), Navigation.SETTINGS));
  }

  /** A line to a group: {@code asked}, {@code refused}, {@code unanswered}. */
  Screen line(long chat, String which) {
    return Screen.of(Html.escape(words(chat).get("groups." + which)));
  }

  /**
   * The question to an owner; the only place where the title of a group is shown.
   *
   * @param title empty where Telegram did not tell it
   */
  Screen question(long owner, long chat, String title) {
    Words words = words(owner);
    String text =
        title.isEmpty()
            ? words.get("groups.questionOld")
            : words.get("groups.question", "title", Html.repeated(title));
    return Screen.of(Html.escape(text))
        .withRow(
            key(words.get("groups.approve"), APPROVE, chat),
            key(words.get("groups.refuse"), REFUSE, chat));
  }

  private static Key key(String label, String act, long chat) {
    String data = Navigation.to(act, chat);
    return Key.press(label, Navigation.to(Navigation.GROUPS, data));
  }
}
