/**
 * What the bot can do: one folder for each feature, one list of all of them. A feature depends on
 * {@code routing}, {@code text} and the content, never on another feature. Handlers are stateless.
 */
@org.jspecify.annotations.NullMarked
package org.podorozhnik.bot.features;
