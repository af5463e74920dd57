package org.podorozhnik.bot.features.subscription;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.routing.Visitor;
import org.podorozhnik.bot.text.Dates;
import org.podorozhnik.bot.text.Key;
import org.podorozhnik.bot.text.Navigation;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.subscriber.Digest;
import org.podorozhnik.content.subscriber.QuietHours;
import org.podorozhnik.content.subscriber.Subscription;

/**
 * What a screen shows.
 *
 * @param held what the chat chose
 * @param group whether the chat is a group
 * @param thread the topic of a forum in which it is shown
 */
record View(
    Subscription held,
    boolean group,
    Optional<Integer> thread,
    Optional<QuietHours> quiet,
    Instant at,
    Words words) {
  static View of(Subscription held, Request request, Visitor visitor) {
    return new View(
        held,
        !request.chat().isPrivate(),
        request.chat().thread(),
        visitor.preferences().quiet(),
        request.at(),
        visitor.words());
  }

  /** The zone in which the chat counts its hours, as far as it said. */
  ZoneId zone() {
    return held.digest()
        .map(Digest::zone)
        .or(() -> quiet.map(QuietHours::zone))
        .orElse(Dates.MOSCOW);
  }

  List<Key> back(String above) {
    return group ? Navigation.back(words, above) : Navigation.backAndHome(words, above);
  }

  static Key key(String label, String what) {
    return Key.press(label, Navigation.to(Navigation.SUBSCRIPTION, what));
  }

  /** One of several things to choose from. */
  static Key marked(boolean chosen, String label, String what) {
    return key((chosen ? "• " : "") + label, what);
  }
}
