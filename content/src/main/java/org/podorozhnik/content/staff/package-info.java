/**
 * Who works for the bot and may do what. Depends on nothing of ours but {@link
 * org.podorozhnik.content.Effect}; values are immutable, services thread-safe.
 */
@org.jspecify.annotations.NullMarked
package org.podorozhnik.content.staff;
