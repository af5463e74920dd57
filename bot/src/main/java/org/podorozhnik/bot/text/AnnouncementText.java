package org.podorozhnik.bot.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.podorozhnik.bot.text.AnnouncementText.Problem.What;
import org.podorozhnik.content.broadcast.Announcement;
import org.podorozhnik.content.broadcast.Payload;
import org.podorozhnik.content.broadcast.Payload.Attachment;

/**
 * Reads what is to be told to many: the Russian text, and behind a line {@code [en]} the English
 * one. A picture or document belongs to both.
 *
 * @param texts by language; empty if there is a problem
 */
public record AnnouncementText(SortedMap<String, Payload> texts, Optional<Problem> problem) {
  /** Begins the English text. */
  public static final String ENGLISH_LINE = "[en]";

  private static final String ENGLISH = "en";

  /**
   * Why it cannot be sent.
   *
   * @param language of the text that is wrong
   * @param over by how many characters it is too long; 0 for other problems
   */
  public record Problem(What what, String language, int over) {
    /** What is wrong. */
    public enum What {
      EMPTY,
      ONLY_ENGLISH,
      ENGLISH_EMPTY,
      TWICE,
      TOO_LONG,
      BROKEN
    }
  }

  private record Lines(List<Integer> starts, int end) {}

  public static AnnouncementText read(String html, Optional<Attachment> attachment) {
    Optional<FormattedText> whole = FormattedText.read(html);
    if (whole.isEmpty()) {
      return problem(What.BROKEN, Announcement.FIRST_LANGUAGE);
    }
    FormattedText text = whole.get();
    String plain = text.plain();
    Lines english = englishLines(plain);
    if (english.starts().size() > 1) {
      return problem(What.TWICE, ENGLISH);
    }
    if (english.starts().isEmpty()) {
      FormattedText only = text.part(0, plain.length());
      return only.plain().isEmpty()
          ? problem(What.EMPTY, Announcement.FIRST_LANGUAGE)
          : of(only, Optional.empty(), attachment);
    }
    FormattedText first = text.part(0, english.starts().get(0));
    FormattedText second = text.part(english.end(), plain.length());
    if (first.plain().isEmpty()) {
      boolean nothing = second.plain().isEmpty();
      return problem(nothing ? What.EMPTY : What.ONLY_ENGLISH, Announcement.FIRST_LANGUAGE);
    }
    return second.plain().isEmpty()
        ? problem(What.ENGLISH_EMPTY, ENGLISH)
        : of(first, Optional.of(second), attachment);
  }

  private static AnnouncementText of(
      FormattedText russian, Optional<FormattedText> english, Optional<Attachment> attachment) {
    SortedMap<String, FormattedText> byLanguage = new TreeMap<>();
    byLanguage.put(Announcement.FIRST_LANGUAGE, russian);
    english.ifPresent(text -> byLanguage.put(ENGLISH, text));
    SortedMap<String, Payload> texts = new TreeMap<>();
    for (String language : byLanguage.keySet()) {
      String html = byLanguage.get(language).html();
      int over = UpdateLimits.length(html) - UpdateLimits.most(attachment.isPresent());
      if (over > 0) {
        return new AnnouncementText(
            new TreeMap<>(), Optional.of(new Problem(What.TOO_LONG, language, over)));
      }
      texts.put(language, new Payload(html, attachment));
    }
    return new AnnouncementText(texts, Optional.empty());
  }

  private static AnnouncementText problem(What what, String language) {
    return new AnnouncementText(new TreeMap<>(), Optional.of(new Problem(what, language, 0)));
  }

  /** Where lines begin that are the mark and nothing else, and where the last of them ends. */
  private static Lines englishLines(String plain) {
    List<Integer> starts = new ArrayList<>();
    int end = 0;
    int start = 0;
    while (start <= plain.length()) {
      int newline = plain.indexOf('\n', start);
      int stop = newline < 0 ? plain.length() : newline;
      if (plain.substring(start, stop).strip().equalsIgnoreCase(ENGLISH_LINE)) {
        starts.add(start);
        end = stop;
      }
      start = stop + 1;
    }
    return new Lines(starts, end);
  }
}
