package org.podorozhnik.bot.features.staff;

import java.util.Optional;
import java.util.regex.Pattern;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.text.WrongLine;
import org.podorozhnik.content.curated.ArticleCheck;
import org.podorozhnik.content.staff.Grant;
import org.podorozhnik.content.staff.Role;

/** The words in which owners say who may do what. */
final class GrantLine {
  private static final Pattern ID = Pattern.compile("[1-9]\\d{0,14}");

  private GrantLine() {}

  static Optional<Long> id(String word) {
    return ID.matcher(word).matches() ? Optional.of(Long.parseLong(word)) : Optional.empty();
  }

  /** Who wrote the message that the command replies to, where Telegram tells. */
  static Optional<Long> author(Request request) {
    return quoted(request).flatMap(Request.Quoted::author);
  }

  static Optional<Request.Quoted> quoted(Request request) {
    return request.content() instanceof Request.Command command
        ? command.quoted()
        : Optional.empty();
  }

  /** True if the word means to be a role, right or wrong in its area. */
  static boolean isGrant(String word) {
    return Role.of(word.split(":", 2)[0]).isPresent();
  }

  /** {@code editor} or {@code editor:georgia}. */
  static Grant grant(String word) throws WrongLine {
    if (word.isEmpty()) {
      throw new WrongLine("staff.bad.noRole");
    }
    String[] parts = word.split(":", 2);
    Optional<Role> role = Role.of(parts[0]);
    if (role.isEmpty()) {
      throw new WrongLine("staff.bad.role", "word", word);
    }
    if (parts.length == 1) {
      return Grant.of(role.get());
    }
    if (!ArticleCheck.AREAS.contains(parts[1])) {
      String areas = String.join(", ", ArticleCheck.AREAS.stream().sorted().toList());
      throw new WrongLine("staff.bad.area", "word", parts[1], "areas", areas);
    }
    if (role.get() == Role.SENDER || role.get() == Role.OWNER) {
      throw new WrongLine("staff.bad.areaRole", "role", role.get().word());
    }
    return new Grant(role.get(), Optional.of(parts[1]));
  }
}
