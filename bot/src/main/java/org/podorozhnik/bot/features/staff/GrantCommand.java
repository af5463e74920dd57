package org.podorozhnik.bot.features.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.routing.Visitor;
import org.podorozhnik.bot.text.Html;
import org.podorozhnik.bot.text.RoleWords;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.bot.text.WrongLine;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.staff.Grant;
import org.podorozhnik.content.staff.Role;
import org.podorozhnik.content.staff.StaffMember;
import org.podorozhnik.content.staff.StaffStore;
import org.podorozhnik.content.update.PendingReplyStore.PendingReply;

/** {@code /grant}: gives somebody a role, and a signature with it. */
final class GrantCommand {
  static final String NAME = "grant";

  /** Such ones are given by themselves, so that a chosen one could be taken for another's. */
  private static final Pattern COUNTED =
      Pattern.compile("редактор \\d+", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final StaffStore staff;
  private final StaffLetters letters;

  GrantCommand(StaffStore staff, StaffLetters letters) {
    this.staff = staff;
    this.letters = letters;
  }

  /** What an owner wants. */
  private record Wish(long person, Grant grant, Optional<String> signature) {}

  Reply handle(Request request, Visitor visitor) {
    try {
      Wish wish = wish(StaffLine.of(visitor.arguments()), request);
      return Reply.show(Screen.of(granted(wish, request, visitor.words())));
    } catch (WrongLine e) {
      return StaffWords.wrong(NAME, e, visitor);
    }
  }

  private Wish wish(StaffLine line, Request request) throws WrongLine {
    Optional<Long> typed = GrantLine.id(line.at(0));
    Optional<Long> person = typed.or(() -> GrantLine.author(request));
    if (person.isEmpty()) {
      boolean quoted = GrantLine.quoted(request).isPresent();
      throw new WrongLine(quoted ? "staff.bad.author" : "staff.bad.id");
    }
    StaffLine rest = line.from(typed.isPresent() ? 1 : 0);
    Grant grant = GrantLine.grant(rest.at(0));
    String signature = rest.from(1).text();
    if (signature.isEmpty()) {
      return new Wish(person.get(), grant, Optional.empty());
    }
    check(signature, person.get());
    return new Wish(person.get(), grant, Optional.of(signature));
  }

  private void check(String signature, long person) throws WrongLine {
    if (signature.length() > StaffMember.MOST_SIGNATURE) {
      throw new WrongLine(
          "staff.bad.signature", "count", signature.length(), "most", StaffMember.MOST_SIGNATURE);
    }
    Optional<StaffMember> bearer =
        staff.all().stream().filter(m -> m.signature().equalsIgnoreCase(signature)).findFirst();
    boolean own = bearer.filter(member -> member.person() == person).isPresent();
    boolean misleading =
        GrantLine.id(signature).isPresent() || COUNTED.matcher(signature).matches();
    if (!own && (bearer.isPresent() || misleading)) {
      throw new WrongLine("staff.bad.signatureTaken", "signature", signature);
    }
  }

  /** Letters go only where the role is new, so that a redelivered command sends none again. */
  private String granted(Wish wish, Request request, Words words) {
    boolean before = has(staff.all(), wish);
    StaffMember member =
        staff.grant(
            wish.person(),
            wish.grant(),
            wish.signature(),
            letters(wish, request),
            new Effect(request.updateId(), 0));
    List<String> lines = new ArrayList<>();
    lines.add(StaffWords.rights(member, words));
    if (!before && has(List.of(member), wish)) {
      if (wish.person() != request.person()) {
        lines.add(words.get("staff.grant.told"));
      }
      if (ownersKnow(wish)) {
        lines.add(words.get("staff.ownersTold"));
      }
    }
    return String.join("\n", lines);
  }

  private static boolean has(List<StaffMember> members, Wish wish) {
    return members.stream()
        .anyMatch(m -> m.person() == wish.person() && m.grants().contains(wish.grant()));
  }

  private static boolean ownersKnow(Wish wish) {
    return wish.grant().role() == Role.SENDER || wish.grant().role() == Role.OWNER;
  }

  /** Who is told in which language is read before, since the effect is a transaction. */
  private Function<StaffMember, List<PendingReply>> letters(Wish wish, Request request) {
    List<Function<StaffMember, PendingReply>> all = new ArrayList<>();
    if (wish.person() != request.person()) {
      Words words = letters.words(wish.person());
      all.add(
          member -> letters.to(wish.person(), toMember(wish.grant(), member, words), request.at()));
    }
    for (long owner : ownersKnow(wish) ? letters.otherOwners(request.person()) : List.<Long>of()) {
      Words words = letters.words(owner);
      String by = Html.escape(letters.who(request.person(), words));
      all.add(member -> letters.to(owner, toOwner(wish.grant(), member, by, words), request.at()));
    }
    return member -> all.stream().map(letter -> letter.apply(member)).toList();
  }

  private static String toMember(Grant grant, StaffMember member, Words words) {
    return words.get(
        "staff.letter.granted",
        "role",
        Html.escape(RoleWords.grant(grant, words)),
        "signature",
        Html.escape(member.signature()));
  }

  private static String toOwner(Grant grant, StaffMember member, String by, Words words) {
    return words.get(
        "staff.letter.toOwners",
        "by",
        by,
        "role",
        Html.escape(RoleWords.grant(grant, words)),
        "who",
        Html.escape(member.signature()),
        "word",
        grant.word());
  }
}
