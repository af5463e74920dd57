package org.podorozhnik.db;

import org.jdbi.v3.core.Handle;

/** Takes the rows of one chat over to another id, in the transaction of the whole move. */
final class ChatMove {
  private final ChatCipher preferences;
  private final ChatCipher groups;
  private final ChatCipher boards;

  ChatMove(ChatCipher preferences, ChatCipher groups, ChatCipher boards) {
    this.preferences = preferences;
    this.groups = groups;
    this.boards = boards;
  }

  void move(Handle handle, long from, long to) {
    move(handle, "preferences", preferences, from, to);
    move(handle, "admitted_groups", groups, from, to);
    // The new chat counts its messages from 1 again, so that the old number means nothing there.
    handle.execute(
        "update boards set message_id = 0, shown = 0 where chat = ?", boards.encrypt(from));
    move(handle, "boards", boards, from, to);
  }

  /** What stands at the new id already stays. */
  private static void move(Handle handle, String table, ChatCipher chats, long from, long to) {
    String before = chats.encrypt(from);
    String after = chats.encrypt(to);
    handle.execute(
        "update "
            + table
            + " set chat = ? where chat = ? and not exists (select 1 from "
            + table
            + " where chat = ?)",
        after,
        before,
        after);
    handle.execute("delete from " + table + " where chat = ?", before);
  }
}
