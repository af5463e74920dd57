package org.podorozhnik.bot.sandbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A refusal in Telegram's words. */
final class ApiError extends Exception {
  private static final long serialVersionUID = 1L;

  private final int code;
  private final transient ObjectNode parameters = JsonNodeFactory.instance.objectNode();

  ApiError(int code, String description) {
    super(description, null, false, false);
    this.code = code;
  }

  static ApiError bad(String reason) {
    return new ApiError(400, "Bad Request: " + reason);
  }

  static ApiError tooMany(int seconds) {
    ApiError error = new ApiError(429, "Too Many Requests: retry after " + seconds);
    error.parameters.put("retry_after", seconds);
    return error;
  }

  static ApiError moved(long newChatId) {
    ApiError error = new ApiError(400, "Bad Request: group chat was upgraded to a supergroup chat");
    error.parameters.put("migrate_to_chat_id", newChatId);
    return error;
  }

  int code() {
    return code;
  }

  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("ok", false).put("error_code", code).put("description", getMessage());
    if (!parameters.isEmpty()) {
      json.set("parameters", parameters);
    }
    return json;
  }
}
