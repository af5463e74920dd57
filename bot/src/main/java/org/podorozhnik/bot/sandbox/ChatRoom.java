package org.podorozhnik.bot.sandbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One chat with its messages; guarded by the {@link FakeTelegram} that owns it. */
final class ChatRoom {
  final long id;
  final String type;
  final String title;
  final Map<Integer, String> topics = new LinkedHashMap<>();
  final Map<Integer, ObjectNode> messages = new TreeMap<>();
  boolean botAllowed = true;
  boolean botBlocked;
  long movedTo;
  int pinned;
  private int nextMessage = 1;

  ChatRoom(long id, String type, String title) {
    this.id = id;
    this.type = type;
    this.title = title;
  }

  boolean isPrivate() {
    return type.equals("private");
  }

  int nextMessageId() {
    return nextMessage++;
  }

  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", id).put("type", type).put(isPrivate() ? "first_name" : "title", title);
    if (!topics.isEmpty()) {
      json.put("is_forum", true);
    }
    return json;
  }

  Optional<ObjectNode> find(int messageId) {
    return Optional.ofNullable(messages.get(messageId)).filter(m -> !m.has("deleted"));
  }

  /** Refuses what Telegram refuses before it looks at a message. */
  void writable() throws ApiError {
    if (movedTo != 0) {
      throw ApiError.moved(movedTo);
    }
    if (botBlocked) {
      throw new ApiError(403, "Forbidden: bot was blocked by the user");
    }
    if (!botAllowed) {
      String reason =
          isPrivate()
              ? "bot can't initiate conversation with a user"
              : "bot was kicked from the " + (type.equals("group") ? "group" : type) + " chat";
      throw new ApiError(403, "Forbidden: " + reason);
    }
  }
}
