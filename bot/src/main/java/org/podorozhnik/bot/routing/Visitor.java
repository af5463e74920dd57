package org.podorozhnik.bot.routing;

import java.util.Optional;
import java.util.function.Predicate;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.search.SearchContext;
import org.podorozhnik.content.staff.Role;
import org.podorozhnik.content.subscriber.Preferences;

/**
 * What the router knows of whoever asks.
 *
 * @param words the interface words in their language
 * @param preferences what the chat chose, if anything
 * @param context what was shown in this chat within the last ten minutes
 * @param arguments what the route matched behind its name: the rest of a button's data, or the
 *     arguments of a command
 * @param may whether the person has a role of staff; asked only where it changes what is shown
 */
public record Visitor(
    Words words,
    Preferences preferences,
    SearchContext context,
    String arguments,
    Predicate<Role> may) {
  public String language() {
    return words.language();
  }

  public Optional<String> country() {
    return context.country();
  }
}
