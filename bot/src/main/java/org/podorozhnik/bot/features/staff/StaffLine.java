package org.podorozhnik.bot.features.staff;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.podorozhnik.bot.text.WrongLine;

/** The words behind a command. */
record StaffLine(List<String> words) {
  private static final int LONGEST_SOURCE = 300;

  static StaffLine of(String arguments) {
    return new StaffLine(
        Arrays.stream(arguments.strip().split("\\s+")).filter(w -> !w.isEmpty()).toList());
  }

  /** The index of the first such word, in lower case; -1 if there is none. */
  int first(Predicate<String> wanted) {
    for (int i = 0; i < words.size(); i++) {
      if (wanted.test(words.get(i).toLowerCase(Locale.ROOT))) {
        return i;
      }
    }
    return -1;
  }

  String at(int i) {
    return i >= 0 && i < words.size() ? words.get(i).toLowerCase(Locale.ROOT) : "";
  }

  String text() {
    return String.join(" ", words);
  }

  StaffLine from(int start) {
    return new StaffLine(words.subList(Math.min(Math.max(0, start), words.size()), words.size()));
  }

  StaffLine before(int end) {
    return new StaffLine(words.subList(0, Math.min(Math.max(0, end), words.size())));
  }

  /** Where the web address stands that the line must name. */
  int source() throws WrongLine {
    int at = first(StaffLine::isAddress);
    if (at < 0) {
      throw new WrongLine("staff.bad.source");
    }
    return at;
  }

  static boolean isAddress(String word) {
    try {
      URI address = new URI(word);
      boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
      return web && address.getHost() != null && word.length() <= LONGEST_SOURCE;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
