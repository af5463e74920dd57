package org.podorozhnik.bot.sandbox.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pressed buttons and inline questions, until and after the bot answers them. */
public final class Queries {
  /** Undocumented; bots report refusals from 10 to 20 seconds on. */
  private static final Duration LIFETIME = Duration.ofSeconds(15);

  private static final int KEEP = 10_000;

  private static final class Asked {
    private final long at;
    private @Nullable JsonNode answer;

    Asked(long at) {
      this.at = at;
    }
  }

  private final Map<String, Asked> all =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Asked> eldest) {
          return size() > KEEP;
        }
      };
  private long next = 1;

  /** A new query; returns its id. */
  public String ask(String kind, long nowSeconds) {
    String id = kind + next++;
    all.put(id, new Asked(nowSeconds));
    return id;
  }

  /** Takes the bot's answer. */
  public void answer(String id, JsonNode answer, long nowSeconds) {
    Asked asked = all.get(id);
    if (asked == null || nowSeconds - asked.at > LIFETIME.toSeconds()) {
      throw ApiError.bad("query is too old and response timeout expired or query ID is invalid");
    }
    asked.answer = answer;
  }

  /** What the bot answered, or null so far. */
  public @Nullable JsonNode answered(String id) {
    Asked asked = all.get(id);
    return asked == null ? null : asked.answer;
  }

  /** The same for a pressed button, which has no answer but words. */
  public ObjectNode buttonAnswer(String id) {
    ObjectNode told = JsonNodeFactory.instance.objectNode();
    JsonNode answer = answered(id);
    if (answer != null) {
      told.put("answered", true).put("text", answer.path("text").asText(""));
      told.put("show_alert", answer.path("show_alert").asBoolean());
      told.put("url", answer.path("url").asText(""));
    }
    return told;
  }
}
