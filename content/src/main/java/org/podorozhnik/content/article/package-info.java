/**
 * Articles: what they are, how fresh they are, and the port that keeps them. Depends on nothing of
 * ours. Values are immutable and thread-safe.
 */
@org.jspecify.annotations.NullMarked
package org.podorozhnik.content.article;
