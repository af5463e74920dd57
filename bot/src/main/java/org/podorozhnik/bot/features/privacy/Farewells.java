package org.podorozhnik.bot.features.privacy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.podorozhnik.bot.routing.Letters;
import org.podorozhnik.bot.text.Html;
import org.podorozhnik.bot.text.Key;
import org.podorozhnik.bot.text.Languages;
import org.podorozhnik.bot.text.Navigation;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.Storage;
import org.podorozhnik.content.border.Journey;
import org.podorozhnik.content.update.PendingReplyStore.PendingReply;

/**
 * What the other side of a journey reads when one of the two forgets everything: a wait in silence
 * would frighten. Nothing once through, since both know. Written in the language of who reads it.
 */
final class Farewells {
  private final Storage storage;
  private final Languages languages;
  private final Letters letters;

  Farewells(Storage storage, Languages languages, Letters letters) {
    this.storage = storage;
    this.languages = languages;
    this.letters = letters;
  }

  List<PendingReply> of(long chat, Instant now) {
    List<PendingReply> all = new ArrayList<>();
    for (Journey journey : storage.journeys().open()) {
      if (journey.reached() == Journey.Checkpoint.THROUGH) {
        continue;
      }
      if (journey.chat() == chat) {
        journey.companion().ifPresent(other -> all.add(toCompanion(other, now)));
      } else if (journey.companion().equals(Optional.of(chat))) {
        all.add(toTraveller(journey.chat(), now));
      }
    }
    return all;
  }

  private PendingReply toCompanion(long chat, Instant now) {
    Words words = words(chat);
    Screen line = Screen.of(Html.escape(words.get("journey.relative.over")));
    return letters.to(chat, withHome(line, words), now);
  }

  private PendingReply toTraveller(long chat, Instant now) {
    Words words = words(chat);
    Screen line =
        Screen.of(Html.escape(words.get("journey.quit")))
            .withRow(Key.press(words.get("journey.key.mine"), Navigation.JOURNEY));
    return letters.to(chat, withHome(line, words), now);
  }

  private static Screen withHome(Screen line, Words words) {
    return line.withRows(List.of(Navigation.backAndHome(words, Navigation.HOME)));
  }

  private Words words(long chat) {
    return languages.pick(storage.preferences().find(chat).language(), "");
  }
}
