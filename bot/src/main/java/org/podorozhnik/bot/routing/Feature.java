package org.podorozhnik.bot.routing;

import java.util.List;

/** A part of the bot: the routes it answers. Features know nothing of each other. */
public interface Feature {
  List<Route> routes();

  /** What it does by itself from time to time. */
  default List<Chore> chores() {
    return List.of();
  }
}
