package org.podorozhnik.bot.features.staff;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.routing.Visitor;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.WrongLine;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.staff.Grant;
import org.podorozhnik.content.staff.StaffMember;
import org.podorozhnik.content.staff.StaffRoll;
import org.podorozhnik.content.staff.StaffStore;

/** {@code /revoke}: takes a role away, or all. Ids are shown nowhere, so a signature will do. */
final class RevokeCommand {
  static final String NAME = "revoke";

  private final StaffStore staff;
  private final StaffRoll roll;
  private final StaffLetters letters;

  RevokeCommand(StaffStore staff, StaffRoll roll, StaffLetters letters) {
    this.staff = staff;
    this.roll = roll;
    this.letters = letters;
  }

  /** What an owner wants: one role gone, or all. */
  private record Wish(StaffMember member, Optional<Grant> grant) {}

  Reply handle(Request request, Visitor visitor) {
    try {
      Wish wish = wish(StaffLine.of(visitor.arguments()), request);
      long person = wish.member().person();
      boolean taken =
          staff.revoke(person, wish.grant(), new Effect(request.updateId(), 0)).isPresent();
      StaffMember now =
          staff.all().stream()
              .filter(member -> member.person() == person)
              .findFirst()
              .orElse(new StaffMember(person, wish.member().signature(), new TreeSet<>()));
      if (taken && now.grants().isEmpty() && person != request.person()) {
        letters.tell(person, words -> words.get("staff.letter.revoked"), request.at());
      }
      return Reply.show(Screen.of(StaffWords.rights(now, visitor.words())));
    } catch (WrongLine e) {
      return StaffWords.wrong(NAME, e, visitor);
    }
  }

  private Wish wish(StaffLine line, Request request) throws WrongLine {
    Optional<StaffMember> whole = member(line.text(), request);
    if (whole.isPresent()) {
      return new Wish(whole.get(), Optional.empty());
    }
    int last = line.words().size() - 1;
    boolean role = GrantLine.isGrant(line.at(last));
    Optional<StaffMember> member =
        role ? member(line.before(last).text(), request) : Optional.empty();
    if (member.isEmpty()) {
      String words = role ? line.before(last).text() : line.text();
      throw words.isEmpty()
          ? new WrongLine("staff.bad.noMember")
          : new WrongLine("staff.bad.nobody", "words", words);
    }
    return new Wish(member.get(), Optional.of(GrantLine.grant(line.at(last))));
  }

  /** By id, by signature, or without words by the message that the command replies to. */
  private Optional<StaffMember> member(String words, Request request) throws WrongLine {
    Optional<Long> id = words.isEmpty() ? GrantLine.author(request) : GrantLine.id(words);
    List<StaffMember> found =
        staff.all().stream()
            .filter(
                m -> id.map(one -> one == m.person()).orElse(m.signature().equalsIgnoreCase(words)))
            .toList();
    if (id.filter(roll::named).isPresent()
        || found.stream().anyMatch(member -> roll.named(member.person()))) {
      throw new WrongLine("staff.bad.named");
    }
    if (found.size() > 1) {
      throw new WrongLine("staff.bad.severalMembers", "words", words);
    }
    return found.stream().findFirst();
  }
}
