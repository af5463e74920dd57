package org.podorozhnik.bot.outbox;

import java.util.Optional;
import org.podorozhnik.bot.outbox.PacedWire.Act;
import org.podorozhnik.content.broadcast.Parcel;

/**
 * One delivery of a broadcast, ready to be done.
 *
 * @param version of the text
 * @param urgent rather twice than not at all
 * @param act what to do
 * @param instead what to do if Telegram refuses that: to send outside of a topic that is gone, or
 *     to put a withdrawal where deleting is not possible
 */
record Errand(Parcel parcel, int version, boolean urgent, Act act, Optional<Act> instead) {
  /** The second best, after which there is no other. */
  Errand secondBest() {
    return new Errand(parcel, version, urgent, instead.orElseThrow(), Optional.empty());
  }
}
