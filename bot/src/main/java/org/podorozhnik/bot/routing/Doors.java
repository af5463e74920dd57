package org.podorozhnik.bot.routing;

import java.util.function.LongPredicate;
import org.podorozhnik.content.staff.StaffRoll;

/**
 * Who may do what.
 *
 * @param rights who is an admin of which group
 * @param admitted the groups in which the bot answers
 */
public record Doors(StaffRoll staff, ChatRights rights, LongPredicate admitted) {
  /** Asks Telegram, or remembers for a short time what it said. */
  @FunctionalInterface
  public interface ChatRights {
    /** True if Telegram says that the person is an admin of the group; may take seconds. */
    boolean admin(long chat, long person);
  }
}
