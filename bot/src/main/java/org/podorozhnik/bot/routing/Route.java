package org.podorozhnik.bot.routing;

import java.util.Set;

/**
 * One line of the table of everything the bot reacts to. Permission and place stand here, so that
 * the table alone tells who may do what.
 *
 * @param kind what sets it off
 * @param name the command or the beginning of a button's data; empty for kinds without names
 * @param where the chats in which it is answered; elsewhere a command points to the private chat
 * @param access who may use it; to others it does not exist
 */
public record Route(Kind kind, String name, Set<ChatKind> where, Access access, Handler handler) {
  /** What sets a route off. */
  public enum Kind {
    COMMAND,
    BUTTON,
    /** The payload of a deep link, {@code /start <name>_<rest>}. */
    START,
    TEXT,
    INLINE,
    UNREADABLE,
    PLACE
  }

  /** Who may use a route. */
  public enum Access {
    ANYONE,
    STAFF
  }

  private static final Set<ChatKind> PRIVATE_ONLY = Set.of(ChatKind.PRIVATE);
  private static final Set<ChatKind> EVERYWHERE = Set.of(ChatKind.PRIVATE, ChatKind.GROUP);

  public static Route command(String name, Handler handler) {
    return new Route(Kind.COMMAND, name, EVERYWHERE, Access.ANYONE, handler);
  }

  public static Route button(String name, Handler handler) {
    return new Route(Kind.BUTTON, name, EVERYWHERE, Access.ANYONE, handler);
  }

  /** A deep link, answered in the private chat, where alone Telegram opens it. */
  public static Route start(String name, Handler handler) {
    return new Route(Kind.START, name, PRIVATE_ONLY, Access.ANYONE, handler);
  }

  public static Route of(Kind kind, Handler handler) {
    return new Route(kind, "", EVERYWHERE, Access.ANYONE, handler);
  }

  /** The same, answered only in the private chat. */
  public Route personal() {
    return new Route(kind, name, PRIVATE_ONLY, access, handler);
  }

  /** The same, for staff only, and only in the private chat. */
  public Route staff() {
    return new Route(kind, name, PRIVATE_ONLY, Access.STAFF, handler);
  }
}
