package org.podorozhnik.content.border;

/**
 * One queue of people: what is waited in, reported on and estimated.
 *
 * @param crossing id of a {@link Crossing}; not checked here, since history may name old ones
 */
public record Queue(String crossing, Direction direction, TravellerClass travellers) {
  public Queue {
    if (crossing.isBlank()) {
      throw new IllegalArgumentException("a queue without a crossing");
    }
  }

  /** The same crossing the other way. */
  public Queue back() {
    return new Queue(crossing, direction.other(), travellers);
  }
}
