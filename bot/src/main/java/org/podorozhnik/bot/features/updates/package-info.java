/**
 * What staff see of broadcasts: the list, one of them with its buttons, the progress while it goes
 * out. Also starts what was scheduled. Keeps only what it showed last.
 */
@org.jspecify.annotations.NullMarked
package org.podorozhnik.bot.features.updates;
