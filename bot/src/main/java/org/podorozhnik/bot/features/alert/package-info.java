/** "Tell me when": alerts, set by a person and told by themselves. Keeps nothing itself. */
@org.jspecify.annotations.NullMarked
package org.podorozhnik.bot.features.alert;
