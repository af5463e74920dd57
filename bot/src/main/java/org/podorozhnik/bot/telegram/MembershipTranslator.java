package org.podorozhnik.bot.telegram;

import org.podorozhnik.bot.routing.Chat;
import org.podorozhnik.bot.routing.ChatKind;
import org.podorozhnik.bot.routing.Request;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberRestricted;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;

/** How the bot stands in a chat, before and now; a person who blocks it has kicked it. */
final class MembershipTranslator {
  private MembershipTranslator() {}

  static Request.Membership membership(ChatMemberUpdated change, Chat chat) {
    String title = chat.kind() == ChatKind.GROUP ? change.getChat().getTitle() : null;
    return new Request.Membership(
        member(change.getOldChatMember()),
        member(change.getNewChatMember()),
        mayWrite(change.getNewChatMember()),
        title == null ? "" : title);
  }

  private static boolean member(ChatMember standing) {
    return switch (standing.getStatus()) {
      case "creator", "administrator", "member" -> true;
      case "restricted" ->
          standing instanceof ChatMemberRestricted restricted
              && Boolean.TRUE.equals(restricted.getIsMember());
      default -> false;
    };
  }

  private static boolean mayWrite(ChatMember standing) {
    boolean muted =
        standing instanceof ChatMemberRestricted restricted
            && !Boolean.TRUE.equals(restricted.getCanSendMessages());
    return member(standing) && !muted;
  }
}
