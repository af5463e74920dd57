package org.podorozhnik.bot.routing;

/** Answers one kind of request: a value in, a value out. Touches no client and no clock. */
@FunctionalInterface
public interface Handler {
  Reply handle(Request request, Visitor visitor);
}
