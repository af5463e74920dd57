package org.podorozhnik.bot.routing;

import java.util.Set;

/**
 * One line of the table of everything the bot reacts to. Permission and place stand here, so that
 * the table alone tells who may do what.
 *
 * @param kind what sets it off
 * @param name the command or the beginning of a button's data; empty for kinds without names
 * @param where the chats in which it is answered; elsewhere a command points to the private chat
 */
public record Route(Kind kind, String name, Set<ChatKind> where, Handler handler) {
  /** What sets a route off. */
  public enum Kind {
    COMMAND,
    BUTTON,
    TEXT,
    INLINE,
    UNREADABLE,
    PLACE
  }

  private static final Set<ChatKind> PRIVATE_ONLY = Set.of(ChatKind.PRIVATE);
  private static final Set<ChatKind> EVERYWHERE = Set.of(ChatKind.PRIVATE, ChatKind.GROUP);

  public static Route command(String name, Handler handler) {
    return new Route(Kind.COMMAND, name, EVERYWHERE, handler);
  }

  public static Route button(String name, Handler handler) {
    return new Route(Kind.BUTTON, name, EVERYWHERE, handler);
  }

  public static Route of(Kind kind, Handler handler) {
    return new Route(kind, "", EVERYWHERE, handler);
  }

  /** The same, answered only in the private chat. */
  public Route personal() {
    return new Route(kind, name, PRIVATE_ONLY, handler);
  }
}
