package org.podorozhnik.bot.features.broadcast;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.podorozhnik.bot.text.Key;
import org.podorozhnik.bot.text.Navigation;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.broadcast.Draft;

/**
 * What a button under a draft carries: {@code v:s:12:0a1b2c3d4e5f}, and for the second of two
 * presses where the author follows it and when it is to start.
 *
 * @param hash of the announcement that was shown
 * @param control message in the author's chat; 0 for none
 * @param time when to start, in seconds; 0 for at once
 * @param number of the broadcast that is corrected; 0 for a new one
 */
record Press(Act act, long draft, String hash, int control, long time, long number) {
  private static final Pattern DATA =
      Pattern.compile("([a-z]):(\\d{1,18}):([0-9a-f]{12})(?::(\\d{1,9}):(\\d{1,11}):(\\d{1,9}))?");

  /** What is wanted. */
  enum Act {
    SEND("s"),
    TIMES("t"),
    AT("p"),
    BACK("b"),
    CORRECT("k"),
    CANCEL("x"),
    AGAIN("z"),
    CONFIRM("y"),
    REFUSE("n"),
    LOOK("o");

    private final String letter;

    Act(String letter) {
      this.letter = letter;
    }

    static Optional<Act> of(String letter) {
      for (Act act : values()) {
        if (act.letter.equals(letter)) {
          return Optional.of(act);
        }
      }
      return Optional.empty();
    }
  }

  static Press of(Act act, Draft draft) {
    long corrects = draft.corrects().orElse(0L);
    return new Press(act, draft.id(), draft.announcement().hash(), 0, 0, corrects);
  }

  static Optional<Press> read(String data) {
    Matcher matcher = DATA.matcher(data);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Act.of(matcher.group(1))
        .map(
            act ->
                new Press(
                    act,
                    Long.parseLong(matcher.group(2)),
                    matcher.group(3),
                    (int) number(matcher.group(4)),
                    number(matcher.group(5)),
                    number(matcher.group(6))));
  }

  private static long number(@org.jspecify.annotations.Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }

  /** Whether it was shown under this draft as it is. */
  boolean of(Draft shown) {
    return shown.id() == draft
        && shown.announcement().hash().equals(hash)
        && shown.corrects().orElse(0L) == number;
  }

  Press at(Instant start) {
    return new Press(act, draft, hash, control, start.getEpochSecond(), number);
  }

  Press as(Act other, int message) {
    return new Press(other, draft, hash, message, time, number);
  }

  Optional<Instant> start() {
    return time == 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(time));
  }

  Key key(String label) {
    String plain = act.letter + ":" + draft + ":" + hash;
    boolean more = control != 0 || time != 0 || number != 0;
    String data = more ? plain + ":" + control + ":" + time + ":" + number : plain;
    return Key.press(label, Navigation.to(Navigation.BROADCAST, data));
  }

  Key key(Words words, String key) {
    return key(words.get("broadcast.key." + key));
  }
}
