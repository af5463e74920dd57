package org.podorozhnik.bot.routing;

import java.util.Optional;

/**
 * A chat as the bot meets it.
 *
 * @param thread the topic of a forum; empty elsewhere
 */
public record Chat(long id, ChatKind kind, Optional<Integer> thread) {
  public boolean isPrivate() {
    return kind == ChatKind.PRIVATE;
  }
}
