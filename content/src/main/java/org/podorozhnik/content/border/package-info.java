/**
 * Border crossings: what they are and where. Depends on nothing of ours. Values are immutable and
 * thread-safe.
 */
@org.jspecify.annotations.NullMarked
package org.podorozhnik.content.border;
