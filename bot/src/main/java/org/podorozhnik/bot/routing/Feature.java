package org.podorozhnik.bot.routing;

import java.util.List;

/** A part of the bot: the routes it answers. Features know nothing of each other. */
public interface Feature {
  List<Route> routes();
}
