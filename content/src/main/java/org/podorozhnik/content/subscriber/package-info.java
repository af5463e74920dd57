/**
 * What people and groups chose. Someone who chose nothing has no row. Depends on nothing of ours
 * but {@link org.podorozhnik.content.Effect}; values are immutable and thread-safe.
 */
@org.jspecify.annotations.NullMarked
package org.podorozhnik.content.subscriber;
