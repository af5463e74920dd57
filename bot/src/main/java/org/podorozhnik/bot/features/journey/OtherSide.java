package org.podorozhnik.bot.features.journey;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.podorozhnik.bot.routing.Letters;
import org.podorozhnik.bot.text.Languages;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.border.Journey;
import org.podorozhnik.content.subscriber.PreferenceStore;
import org.podorozhnik.content.update.PendingReplyStore.PendingReply;

/** Writes to the one of the two who did not press, in the language that this chat chose. */
final class OtherSide {
  private final Letters letters;
  private final PreferenceStore preferences;
  private final Languages languages;

  OtherSide(Letters letters, PreferenceStore preferences, Languages languages) {
    this.letters = letters;
    this.preferences = preferences;
    this.languages = languages;
  }

  PendingReply traveller(Journey journey, Function<Words, Screen> screen, Instant now) {
    return to(journey.chat(), screen, now);
  }

  /** Nothing if nobody was let in. */
  List<PendingReply> companion(Journey journey, Function<Words, Screen> screen, Instant now) {
    return journey.companion().map(chat -> to(chat, screen, now)).stream().toList();
  }

  private PendingReply to(long chat, Function<Words, Screen> screen, Instant now) {
    Words words = languages.pick(preferences.find(chat).language(), "");
    return letters.to(chat, screen.apply(words), now);
  }
}
