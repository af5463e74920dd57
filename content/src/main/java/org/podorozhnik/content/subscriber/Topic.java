package org.podorozhnik.content.subscriber;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What updates are about: everything, a country, or a crossing; never a topic of help.
 *
 * @param word {@code all}, an area, or {@code crossing:<id>}; as in commands and tables
 */
public record Topic(String word) implements Comparable<Topic> {
  public static final Topic ALL = new Topic("all");
  public static final List<Topic> COUNTRIES =
      List.of(new Topic("georgia"), new Topic("kazakhstan"), new Topic("turkey"));
  private static final String CROSSING = "crossing:";
  private static final Pattern CROSSING_ID = Pattern.compile("[a-z0-9-]{1,60}");

  public Topic {
    boolean crossing =
        word.startsWith(CROSSING)
            && CROSSING_ID.matcher(word.substring(CROSSING.length())).matches();
    if (!crossing && !List.of("all", "georgia", "kazakhstan", "turkey").contains(word)) {
      throw new IllegalArgumentException("not a topic: " + word);
    }
  }

  /** Empty if the word is no topic; whether a crossing exists is not looked at. */
  public static Optional<Topic> of(String word) {
    try {
      return Optional.of(new Topic(word));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  public static Topic crossing(String id) {
    return new Topic(CROSSING + id);
  }

  /** The id of the crossing, if it is about one. */
  public Optional<String> crossingId() {
    return word.startsWith(CROSSING)
        ? Optional.of(word.substring(CROSSING.length()))
        : Optional.empty();
  }

  @Override
  public int compareTo(Topic other) {
    return word.compareTo(other.word);
  }
}
