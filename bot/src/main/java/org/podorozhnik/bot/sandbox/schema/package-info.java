/**
 * The methods of the Bot API with the types of their parameters, reduced from its machine-readable
 * description. Depends on nothing of ours; thread-safe.
 */
@NullMarked
package org.podorozhnik.bot.sandbox.schema;

import org.jspecify.annotations.NullMarked;
