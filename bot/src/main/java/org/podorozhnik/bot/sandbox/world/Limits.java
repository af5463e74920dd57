package org.podorozhnik.bot.sandbox.world;

/**
 * How much the bot may send; 0 is no limit.
 *
 * @param chatBurst messages to one private chat that may come at once; one a second is given back
 * @param groupPerMinute messages to one group in any minute
 * @param globalPerSecond messages to all chats in any second
 */
public record Limits(int chatBurst, int groupPerMinute, int globalPerSecond) {
  public static final Limits NONE = new Limits(0, 0, 0);

  /** What Telegram's questions and answers for bots say, with a small burst. */
  public static final Limits TELEGRAM = new Limits(5, 20, 30);
}
