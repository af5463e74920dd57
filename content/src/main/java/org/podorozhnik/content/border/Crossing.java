package org.podorozhnik.content.border;

import java.util.ArrayList;
import java.util.List;

/**
 * A road border crossing.
 *
 * @param id lasting name, also the topic of its article {@code crossing/<id>}
 * @param fromCountry ISO 3166-1 alpha-2 code of the side named first
 * @param toCountry ISO 3166-1 alpha-2 code of the other side
 * @param aliases what people call it, lower case, Cyrillic and Latin
 * @param modes traveller classes known to be let through
 * @param moreModes true if the facts do not say that there are no others
 * @param place for distances; never drawn as a barrier
 * @param state as the facts have it, with their dates; never live
 */
public record Crossing(
    String id,
    String fromCountry,
    String toCountry,
    SideName from,
    SideName to,
    List<String> aliases,
    List<TravellerClass> modes,
    boolean moreModes,
    Place place,
    State state) {
  private static final double EARTH_KM = 6371;

  public Crossing {
    aliases = List.copyOf(aliases);
    modes = List.copyOf(modes);
  }

  /**
   * Where it is, in degrees.
   *
   * @param exact false if it is only the place of the nearest settlement, or rounded
   */
  public record Place(double latitude, double longitude, boolean exact) {}

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

  /**
   * Classes that may be asked and told of: those known, and where the facts leave it open all but
   * walkers, who are never assumed. At least cars.
   */
  public List<TravellerClass> classes() {
    List<TravellerClass> all = new ArrayList<>();
    for (TravellerClass one : TravellerClass.values()) {
      boolean open = moreModes && one != TravellerClass.FOOT;
      if (modes.contains(one) || open || one == TravellerClass.CAR) {
        all.add(one);
      }
    }
    return all;
  }

  /** Distance over ground along a great circle, in kilometres (haversine formula). */
  public double kilometresTo(double latitude, double longitude) {
    double dLat = Math.toRadians(latitude - place.latitude()) / 2;
    double dLon = Math.toRadians(longitude - place.longitude()) / 2;
    double a =
        Math.pow(Math.sin(dLat), 2)
            + Math.cos(Math.toRadians(latitude))
                * Math.cos(Math.toRadians(place.latitude()))
                * Math.pow(Math.sin(dLon), 2);
    return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(a)));
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
