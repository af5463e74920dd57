package org.podorozhnik.content.staff;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.update.PendingReplyStore.PendingReply;

/**
 * Keeps who works for the bot. Ids are kept encrypted, in one table; names are never known. Owners
 * named in the settings have a row only if they chose a signature. One call is one transaction.
 * Thread-safe.
 */
public interface StaffStore {
  /** All members, in the order in which they came. */
  List<StaffMember> all();

  /**
   * Gives a member one more role; makes the member if there is none.
   *
   * @param signature empty keeps the present one; for a new member it becomes «редактор N», N
   *     counting up and never used twice
   * @param letters what is told of the member as it is now; kept in the same transaction, unless
   *     the member had the role before or the effect is old
   * @return the member as it is now; applied again for the same effect, it answers the same, or a
   *     member without roles if it went meanwhile
   */
  StaffMember grant(
      long person,
      Grant grant,
      Optional<String> signature,
      Function<StaffMember, List<PendingReply>> letters,
      Effect effect);

  /** The same, told to nobody. */
  default StaffMember grant(long person, Grant grant, Optional<String> signature, Effect effect) {
    return grant(person, grant, signature, member -> List.of(), effect);
  }

  /**
   * Takes a role away, or all if none is named; without roles the member goes.
   *
   * @return the member as it was; empty if there was none, nothing was taken, or the effect is old
   */
  Optional<StaffMember> revoke(long person, Optional<Grant> grant, Effect effect);

  /** Whether all sending and all acts of staff are stopped. */
  boolean frozen();

  /**
   * Stops or lifts, and keeps the letters that tell of it in the same transaction. False, and
   * nothing is told, if it was so already or the effect is old.
   */
  boolean freeze(boolean frozen, List<PendingReply> letters, Effect effect);

  /** The same, told to nobody. */
  default boolean freeze(boolean frozen, Effect effect) {
    return freeze(frozen, List.of(), effect);
  }
}
