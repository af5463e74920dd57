package org.podorozhnik.content.border;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a person's words say of a queue, as far as they say it; to be confirmed before it counts.
 *
 * @param crossing id of a {@link Crossing}
 * @param kind {@link WaitReport.Kind#PASSED}, {@link WaitReport.Kind#WAITING} or {@link
 *     WaitReport.Kind#TAIL}; empty if the words may mean the first or the second
 * @param amount as in {@link WaitReport#amount}
 * @param landmark id of the {@link Landmark} where the queue ends or the person stands
 */
public record ReportDraft(
    Optional<String> crossing,
    Optional<Direction> direction,
    Optional<TravellerClass> travellers,
    Optional<WaitReport.Kind> kind,
    OptionalInt amount,
    Optional<String> landmark) {}
