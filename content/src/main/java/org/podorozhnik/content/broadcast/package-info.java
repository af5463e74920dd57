/**
 * Updates that go to many chats: what is told to whom, how far each delivery is, the boards in
 * groups, and the changes that digests tell. Depends on {@code subscriber}, {@code border} and
 * {@link org.podorozhnik.content.Effect}; values are immutable, ports thread-safe.
 */
@org.jspecify.annotations.NullMarked
package org.podorozhnik.content.broadcast;
