/**
 * Border crossings and the queues before them: what they are, what people report of them, and the
 * honest arithmetic on it. Depends on nothing of ours but {@link org.podorozhnik.content.Effect},
 * the pending replies of {@code update}, and the quiet hours of {@code subscriber}. Values are
 * immutable, policies pure, ports thread-safe.
 */
@org.jspecify.annotations.NullMarked
package org.podorozhnik.content.border;
