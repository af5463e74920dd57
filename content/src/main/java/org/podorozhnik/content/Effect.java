package org.podorozhnik.content;

/**
 * What makes an effect happen once: the update it answers. A store writes the id in the transaction
 * of the effect; the second time it changes nothing and says so.
 *
 * @param updateId Telegram's {@code update_id}; ids may restart lower, so they are compared for
 *     equality only
 * @param part tells the effects of one update apart, from 0
 */
public record Effect(long updateId, int part) {}
