package org.podorozhnik.content.border;

import java.util.List;

/**
 * A road border crossing.
 *
 * @param id lasting name, also the topic of its article {@code crossing/<id>}
 * @param fromCountry ISO 3166-1 alpha-2 code of the side named first
 * @param toCountry ISO 3166-1 alpha-2 code of the other side
 * @param aliases what people call it, lower case, Cyrillic and Latin
 * @param modes traveller classes known to be let through: car, bus, truck, bicycle, foot
 * @param state as the facts have it, with their dates; never live
 */
public record Crossing(
    String id,
    String fromCountry,
    String toCountry,
    SideName from,
    SideName to,
    List<String> aliases,
    List<String> modes,
    State state) {
  public Crossing {
    aliases = List.copyOf(aliases);
    modes = List.copyOf(modes);
  }

  /** The name of one side in both interface languages. */
  public record SideName(String ru, String en) {
    public String in(String language) {
      return language.equals("ru") ? ru : en;
    }
  }

  /** What the dated facts say about the crossing itself; silence of reports is another matter. */
  public enum State {
    /** A dated fact shows it in use. */
    OPEN,
    /** Closed for some travellers. */
    RESTRICTED,
    /** No dated fact was found. */
    UNKNOWN
  }

  /** «Верхний Ларс — Казбеги (Дариали)». */
  public String name(String language) {
    return from.in(language) + " — " + to.in(language);
  }

  /** The area whose people ask about it: the country reached when leaving Russia, or Turkey. */
  public String area() {
    return switch (toCountry) {
      case "GE" -> "georgia";
      case "KZ" -> "kazakhstan";
      default -> "turkey";
    };
  }
}
