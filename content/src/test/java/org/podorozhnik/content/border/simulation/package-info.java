/**
 * A queue with people in it, some of whom tell what they waited: what the estimate is judged on,
 * since here the truth is known. Single-threaded.
 */
@org.jspecify.annotations.NullMarked
package org.podorozhnik.content.border.simulation;
