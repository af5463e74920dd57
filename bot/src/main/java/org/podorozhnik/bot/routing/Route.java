package org.podorozhnik.bot.routing;

import java.util.Optional;
import java.util.Set;
import org.podorozhnik.content.staff.Role;

/**
 * One line of the table of everything the bot reacts to. Permission and place stand here, so that
 * the table alone tells who may do what.
 *
 * @param kind what sets it off
 * @param name the command or the beginning of a button's data; empty for kinds without names
 * @param where the chats in which it is answered; elsewhere a command points to the private chat
 * @param access who may use it; to others it does not exist
 * @param whileFrozen whether staff may use it while all their acts are stopped: it only shows
 */
public record Route(
    Kind kind,
    String name,
    Set<ChatKind> where,
    Access access,
    boolean whileFrozen,
    Handler handler) {
  /** What sets a route off. */
  public enum Kind {
    COMMAND,
    BUTTON,
    /** The payload of a deep link, {@code /start <name>_<rest>}. */
    START,
    TEXT,
    INLINE,
    UNREADABLE,
    PLACE,
    /** The bot comes into a chat, goes, or may do something else there. */
    MEMBERSHIP,
    /** A group gets another id. */
    MOVED,
    /** A group that nobody admitted means the bot by what is written there. */
    UNADMITTED
  }

  /** Who may use a route. To whoever lacks a role, what needs it does not exist. */
  public enum Access {
    ANYONE,
    /** In a group its admins, by what Telegram says now; in a private chat the person. */
    GROUP_ADMINS,
    EDITOR,
    REVIEWER,
    SENDER,
    OWNER,
    /** An owner named in the settings; also while everything is frozen. */
    NAMED_OWNER;

    /** The role of staff that is needed, if one is. */
    public Optional<Role> role() {
      return switch (this) {
        case ANYONE, GROUP_ADMINS -> Optional.empty();
        case EDITOR -> Optional.of(Role.EDITOR);
        case REVIEWER -> Optional.of(Role.REVIEWER);
        case SENDER -> Optional.of(Role.SENDER);
        case OWNER, NAMED_OWNER -> Optional.of(Role.OWNER);
      };
    }
  }

  private static final Set<ChatKind> PRIVATE_ONLY = Set.of(ChatKind.PRIVATE);
  private static final Set<ChatKind> EVERYWHERE = Set.of(ChatKind.PRIVATE, ChatKind.GROUP);

  public static Route command(String name, Handler handler) {
    return new Route(Kind.COMMAND, name, EVERYWHERE, Access.ANYONE, false, handler);
  }

  public static Route button(String name, Handler handler) {
    return new Route(Kind.BUTTON, name, EVERYWHERE, Access.ANYONE, false, handler);
  }

  /** A deep link, answered in the private chat, where alone Telegram opens it. */
  public static Route start(String name, Handler handler) {
    return new Route(Kind.START, name, PRIVATE_ONLY, Access.ANYONE, false, handler);
  }

  public static Route of(Kind kind, Handler handler) {
    return new Route(kind, "", EVERYWHERE, Access.ANYONE, false, handler);
  }

  /** The same, answered only in the private chat. */
  public Route personal() {
    return new Route(kind, name, PRIVATE_ONLY, access, whileFrozen, handler);
  }

  /** The same, for those with the role only, and only in the private chat. */
  public Route needs(Role role) {
    return new Route(kind, name, PRIVATE_ONLY, Access.valueOf(role.name()), whileFrozen, handler);
  }

  /** The same, for owners named in the settings only, and only in the private chat. */
  public Route needsNamedOwner() {
    return new Route(kind, name, PRIVATE_ONLY, Access.NAMED_OWNER, true, handler);
  }

  /** The same; in groups for their admins only. */
  public Route groupAdmins() {
    return new Route(kind, name, where, Access.GROUP_ADMINS, whileFrozen, handler);
  }

  /** The same, also while all acts of staff are stopped. */
  public Route alsoWhileFrozen() {
    return new Route(kind, name, where, access, true, handler);
  }

  /** The same, answered only in groups. */
  public Route inGroups() {
    return new Route(kind, name, Set.of(ChatKind.GROUP), access, whileFrozen, handler);
  }
}
