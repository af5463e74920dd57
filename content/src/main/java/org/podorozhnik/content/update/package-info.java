/**
 * What goes between the program and Telegram and must survive a crash: which updates were handled,
 * which answers still wait, how often things happened. Depends on nothing of ours; thread-safe.
 */
@org.jspecify.annotations.NullMarked
package org.podorozhnik.content.update;
