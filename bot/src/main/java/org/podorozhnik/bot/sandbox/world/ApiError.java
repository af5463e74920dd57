package org.podorozhnik.bot.sandbox.world;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A refusal in Telegram's words. */
public final class ApiError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int code;
  private final transient ObjectNode parameters = JsonNodeFactory.instance.objectNode();

  public ApiError(int code, String description) {
    super(description, null, false, false);
    this.code = code;
  }

  public static ApiError bad(String reason) {
    return new ApiError(400, "Bad Request: " + reason);
  }

  public static ApiError forbidden(String reason) {
    return new ApiError(403, "Forbidden: " + reason);
  }

  public static ApiError conflict(String reason) {
    return new ApiError(409, "Conflict: " + reason);
  }

  public static ApiError tooMany(int seconds) {
    ApiError error = new ApiError(429, "Too Many Requests: retry after " + seconds);
    error.parameters.put("retry_after", seconds);
    return error;
  }

  static ApiError moved(long newChatId) {
    ApiError error = bad("group chat was upgraded to a supergroup chat");
    error.parameters.put("migrate_to_chat_id", newChatId);
    return error;
  }

  /** The HTTP status, which is also the error code in the answer. */
  public int code() {
    return code;
  }

  /** Seconds to wait, or 0. */
  public int retryAfter() {
    return parameters.path("retry_after").asInt(0);
  }

  public ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("ok", false).put("error_code", code).put("description", getMessage());
    if (!parameters.isEmpty()) {
      json.set("parameters", parameters);
    }
    return json;
  }
}
