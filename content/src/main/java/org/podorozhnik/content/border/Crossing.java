package org.podorozhnik.content.border;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A road border crossing.
 *
 * @param id lasting name, also the topic of its article {@code crossing/<id>}
 * @param fromCountry ISO 3166-1 alpha-2 code of the side named first
 * @param toCountry ISO 3166-1 alpha-2 code of the other side
 * @param aliases what people call it, lower case, Cyrillic and Latin
 * @param modes traveller classes known to be let through
 * @param moreModes true if the facts do not say that there are no others
 * @param place for distances, if the facts give one; never drawn as a barrier
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
    Optional<Place> place,
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
  public record Place(double latitude, double longitude, boolean exact) {
    /** The haversine formula. */
    double kilometresTo(double latitude, double longitude) {
      double dLat = Math.toRadians(latitude - this.latitude) / 2;
      double dLon = Math.toRadians(longitude - this.longitude) / 2;
      double a =
          Math.pow(Math.sin(dLat), 2)
              + Math.cos(Math.toRadians(latitude))
                  * Math.cos(Math.toRadians(this.latitude))
                  * Math.pow(Math.sin(dLon), 2);
      return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(a)));
    }
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

  /**
   * Classes that may be asked and told of: those known, and where the facts leave it open all but
   * walkers, who are never assumed. Cars always: where they are restricted, the dated facts
   * disagree or may have changed, and whoever passes by car has to be able to say so.
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

  /** The queue that is asked about most: out of the country named first, by car. */
  public Queue usualQueue() {
    return new Queue(id, Direction.OUT, TravellerClass.CAR);
  }

  /** Kilometres along a great circle to a place; infinite if it is not known where this is. */
  public double kilometresTo(double latitude, double longitude) {
    return place.map(p -> p.kilometresTo(latitude, longitude)).orElse(Double.POSITIVE_INFINITY);
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
