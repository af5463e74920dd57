package org.podorozhnik.bot.routing;

import java.time.Instant;
import java.util.function.Function;
import org.podorozhnik.bot.text.Languages;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.Storage;
import org.podorozhnik.content.update.PendingReplyStore.PendingReply;

/**
 * Writes to people who did not ask just now, each in the language that they chose. Kept at once and
 * by itself: what belongs to an effect is kept with it instead. Thread-safe.
 */
public final class PersonalLetters {
  /** Whoever had themselves forgotten: no letter goes there. */
  public static final long NOBODY = 0;

  private final Storage storage;
  private final Languages languages;
  private final Letters letters;

  public PersonalLetters(Storage storage, Languages languages, Letters letters) {
    this.storage = storage;
    this.languages = languages;
    this.letters = letters;
  }

  public Words words(long person) {
    return languages.pick(storage.preferences().find(person).language(), "");
  }

  /** A new message, which is kept until it arrives; none for {@link #NOBODY}. */
  public void tell(long person, Function<Words, Screen> screen, Instant now) {
    if (person == NOBODY) {
      return;
    }
    storage.pendingReplies().add(letter(person, screen.apply(words(person)), now));
  }

  /** A new message, to be kept with the effect that it tells of. */
  public PendingReply letter(long person, Screen screen, Instant now) {
    return letters.to(person, screen, now);
  }
}
