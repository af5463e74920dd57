package org.podorozhnik.bot.sandbox.world;

import java.util.Locale;

/** How somebody stands in a group. */
public enum Standing {
  CREATOR,
  ADMINISTRATOR,
  MEMBER,
  RESTRICTED,
  LEFT,
  KICKED;

  /** The word of the Bot API. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean admin() {
    return this == CREATOR || this == ADMINISTRATOR;
  }

  public boolean inside() {
    return this != LEFT && this != KICKED;
  }
}
