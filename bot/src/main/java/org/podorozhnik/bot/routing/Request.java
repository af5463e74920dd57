package org.podorozhnik.bot.routing;

import java.time.Instant;
import java.util.Optional;
import org.podorozhnik.bot.text.Html;
import org.podorozhnik.content.broadcast.Payload.Attachment;

/**
 * One thing a person did, as a handler sees it. Holds no names.
 *
 * @param updateId Telegram's id of the update
 * @param person Telegram id of who did it; in a group where an admin writes as the group, its id
 * @param languageCode what Telegram says of the person's interface, may be empty
 * @param content what was done
 * @param at when the bot took it
 */
public record Request(
    long updateId, Chat chat, long person, String languageCode, Content content, Instant at) {

  /** What a person did. */
  public sealed interface Content {}

  /**
   * A text, or the caption of a picture.
   *
   * @param text without the mention of the bot
   * @param messageId the message, to reply to
   * @param addressed true if the bot is meant: a private chat, a command, a mention, or a reply to
   *     it
   * @param link where the message can be opened, for public and private supergroups
   */
  public record Text(String text, int messageId, boolean addressed, Optional<String> link)
      implements Content {}

  /**
   * A command; its arguments are what stands behind it.
   *
   * @param name lower case, without slash and bot name
   * @param html the arguments as Telegram HTML, with the formatting that the person gave them
   * @param quoted the message that it replies to, or the file it is the caption of
   */
  public record Command(
      String name, String arguments, String html, Optional<Quoted> quoted, int messageId)
      implements Content {
    /** Without formatting, in reply to nothing. */
    public Command(String name, String arguments, int messageId) {
      this(name, arguments, Html.escape(arguments), Optional.empty(), messageId);
    }
  }

  /**
   * A message that a command is about; used at once and not kept.
   *
   * @param html its text or caption with its formatting; may be empty
   * @param author Telegram id of who wrote it first, where Telegram tells
   */
  public record Quoted(String html, Optional<Attachment> attachment, Optional<Long> author) {}

  /**
   * A button of an inline keyboard.
   *
   * @param callbackId to answer with, at once
   * @param data what the button carries, at most 64 bytes
   * @param messageId the message it hangs under; 0 for a message sent through inline mode
   */
  public record Button(String callbackId, String data, int messageId) implements Content {}

  /** What is typed after the bot's name in any chat. */
  public record Inline(String queryId, String query, String offset) implements Content {}

  /** A point on the map; used and thrown away. */
  public record Place(double latitude, double longitude, int messageId) implements Content {}

  /**
   * Something the bot does not read.
   *
   * @param kind voice, sticker, photo, forwarded, empty: the key of the line that answers it
   */
  public record Unreadable(String kind, int messageId) implements Content {}

  /**
   * The bot was added to a chat, removed, blocked, let in again, or given other rights.
   *
   * @param before whether it was a member before
   * @param member whether it is one now
   * @param mayWrite whether it may write there now
   * @param title of a group, to be shown to an owner at once and never kept; empty for a person
   */
  public record Membership(boolean before, boolean member, boolean mayWrite, String title)
      implements Content {
    /** True if the bot has just come in. */
    public boolean added() {
      return member && !before;
    }
  }

  /** The group became a supergroup with this id; the request's chat is the old one. */
  public record Moved(long to) implements Content {}

  public Request withContent(Content other) {
    return new Request(updateId, chat, person, languageCode, other, at);
  }
}
