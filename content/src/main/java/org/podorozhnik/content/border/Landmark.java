package org.podorozhnik.content.border;

/**
 * A place on the road to Verkhny Lars where the end of the queue is seen.
 *
 * @param metresMin nearest distance along the road to the Russian post that is held possible
 * @param metresMax farthest
 * @param metresApprox the distance to reckon with
 * @param sure false if the distance is hardly more than a guess
 */
public record Landmark(
    String id, String ru, String en, int metresMin, int metresMax, int metresApprox, boolean sure) {
  /** The one crossing that has landmarks. */
  public static final String CROSSING = "verkhny-lars";

  public String in(String language) {
    return language.equals("ru") ? ru : en;
  }
}
