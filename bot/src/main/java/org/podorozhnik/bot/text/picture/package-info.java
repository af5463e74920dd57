/**
 * Pictures of waits: the last day of a queue and its week by hour. The only package that draws; it
 * depends on the interface words. Where nothing can be drawn there is no picture, and text is sent
 * instead. Thread-safe.
 */
@org.jspecify.annotations.NullMarked
package org.podorozhnik.bot.text.picture;
