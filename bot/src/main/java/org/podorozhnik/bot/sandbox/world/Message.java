package org.podorozhnik.bot.sandbox.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** A message as it is now, and what it was. */
public final class Message {
  private static final int MOST_EARLIER = 1_000;

  private final Chat chat;
  private final ObjectNode json;
  private final List<String> earlier = new ArrayList<>();
  private List<String> reactions = List.of();
  private String source = "";
  private boolean silent;
  private boolean deleted;
  private long changed;

  Message(Chat chat, ObjectNode json) {
    this.chat = chat;
    this.json = json;
  }

  public Chat chat() {
    return chat;
  }

  public int id() {
    return json.path("message_id").asInt();
  }

  /** As the Bot API shows it; the live object, not a copy. */
  public ObjectNode json() {
    return json;
  }

  /** The text as the bot wrote it, with its tags; empty for people's messages. */
  public String source() {
    return source;
  }

  public void writtenAs(String raw) {
    source = raw;
  }

  /** Whether it came without sound. */
  public boolean silent() {
    return silent;
  }

  public void silence() {
    silent = true;
  }

  /** The texts that it had before its edits, oldest first; not all of very many. */
  public List<String> earlier() {
    return earlier;
  }

  public void edited() {
    earlier.add(json.path("text").asText(json.path("caption").asText("")));
    if (earlier.size() > MOST_EARLIER) {
      earlier.remove(0);
    }
  }

  /** The emoji that the bot put under it. */
  public List<String> reactions() {
    return reactions;
  }

  public void reactions(List<String> emoji) {
    reactions = List.copyOf(emoji);
  }

  public boolean deleted() {
    return deleted;
  }

  public void delete() {
    deleted = true;
  }

  public long sentAt() {
    return json.path("date").asLong();
  }

  public boolean from(long account) {
    return json.path("from").path("id").asLong() == account;
  }

  /** The version of the world in which it last changed. */
  public long changed() {
    return changed;
  }

  void changed(long version) {
    changed = version;
  }

  /** The copy that goes into an answer to it: Telegram shows only one level. */
  public ObjectNode quoted() {
    ObjectNode copy = json.deepCopy();
    copy.remove("reply_to_message");
    return copy;
  }
}
