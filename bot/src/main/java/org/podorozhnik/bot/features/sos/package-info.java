/** Emergency numbers; works without any storage. Stateless and thread-safe. */
@org.jspecify.annotations.NullMarked
package org.podorozhnik.bot.features.sos;
