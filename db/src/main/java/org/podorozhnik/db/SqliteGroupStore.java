package org.podorozhnik.db;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.podorozhnik.content.subscriber.GroupStore;

final class SqliteGroupStore implements GroupStore {
  private static final int MOST = 100;

  private final Readers readers;
  private final Writes writes;
  private final ChatCipher chats;

  SqliteGroupStore(Readers readers, Writes writes, ChatCipher chats) {
    this.readers = readers;
    this.writes = writes;
    this.chats = chats;
  }

  @Override
  public Optional<Approval> find(long chat) {
    return readers.read(
        handle ->
            handle
                .createQuery("select state, since from admitted_groups where chat = :chat")
                .bind("chat", chats.encrypt(chat))
                .map(
                    (row, context) ->
                        new Approval(
                            State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                            Instant.ofEpochMilli(row.getLong("since"))))
                .findOne());
  }

  @Override
  public void save(long chat, Approval approval) {
    writes.write(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into admitted_groups (chat, state, since) values (:chat, :state, :since)
                    on conflict (chat) do update
                    set state = excluded.state, since = excluded.since
                    """)
                .bind("chat", chats.encrypt(chat))
                .bind("state", approval.state().word())
                .bind("since", approval.since().toEpochMilli())
                .execute());
  }

  @Override
  public boolean remove(long chat) {
    return writes.write(
        handle ->
            handle
                    .createUpdate("delete from admitted_groups where chat = :chat")
                    .bind("chat", chats.encrypt(chat))
                    .execute()
                > 0);
  }

  /** What cannot be read any more is left out. */
  @Override
  public List<Long> in(State state, Instant before) {
    return readers.read(
        handle ->
            handle
                .createQuery(
                    """
                    select chat from admitted_groups where state = :state and since < :before
                    order by since limit :most
                    """)
                .bind("state", state.word())
                .bind("before", before.toEpochMilli())
                .bind("most", MOST)
                .mapTo(String.class)
                .list()
                .stream()
                .flatMap(chat -> chats.decrypt(chat).stream())
                .toList());
  }
}
