package org.podorozhnik.bot.features.staff;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.podorozhnik.bot.routing.PersonalLetters;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.staff.Role;
import org.podorozhnik.content.staff.StaffRoll;
import org.podorozhnik.content.update.PendingReplyStore.PendingReply;

/** What staff are told without having asked, each in their own language, by signatures alone. */
final class StaffLetters {
  private final PersonalLetters letters;
  private final StaffRoll roll;

  StaffLetters(PersonalLetters letters, StaffRoll roll) {
    this.letters = letters;
    this.roll = roll;
  }

  /** Every owner but the one who does it and knows. */
  List<Long> otherOwners(long doer) {
    return roll.with(Role.OWNER).stream().filter(owner -> owner != doer).toList();
  }

  Words words(long person) {
    return letters.words(person);
  }

  /** To be kept with the effect that it tells of. */
  PendingReply to(long person, String html, Instant now) {
    return letters.letter(person, Screen.of(html), now);
  }

  /** To be sent now, apart from any effect. */
  void tell(long person, Function<Words, String> html, Instant now) {
    letters.tell(person, words -> Screen.of(html.apply(words)), now);
  }

  /** The signature; an owner of the settings may have none. */
  String who(long person, Words words) {
    return roll.signature(person).orElseGet(() -> words.get("staff.someOwner"));
  }
}
