package org.podorozhnik.bot.sandbox.methods;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.podorozhnik.bot.sandbox.world.ApiError;
import org.podorozhnik.bot.sandbox.world.UpdateQueue;
import org.podorozhnik.bot.sandbox.world.World;

/** How updates come to the bot. */
final class PollMethods {
  private static final int MOST = 100;
  private static final int LONGEST_SECONDS = 50;

  private final UpdateQueue queue;

  PollMethods(World world) {
    this.queue = world.queue();
  }

  Map<String, Method> table() {
    return Map.of(
        "setWebhook", this::setWebhook,
        "deleteWebhook", this::deleteWebhook,
        "getWebhookInfo", this::getWebhookInfo);
  }

  JsonNode getUpdates(Call call) throws InterruptedException {
    allow(call);
    int limit = call.number("limit", MOST);
    int seconds = Math.max(0, Math.min(call.number("timeout", 0), LONGEST_SECONDS));
    String updates =
        queue.poll(
            call.node("offset").asLong(0), limit < 1 || limit > MOST ? MOST : limit, seconds);
    // The updates are JSON already; reading and writing them again would cost more than all else.
    return new POJONode(new RawValue(updates));
  }

  private void allow(Call call) {
    if (call.has("allowed_updates")) {
      Set<String> kinds = new TreeSet<>();
      call.node("allowed_updates").forEach(kind -> kinds.add(kind.asText()));
      queue.allow(kinds);
    }
  }

  private JsonNode setWebhook(Call call) {
    String url = call.text("url");
    if (!url.isEmpty() && !url.startsWith("https://")) {
      throw ApiError.bad("bad webhook: An HTTPS URL must be provided for webhook");
    }
    allow(call);
    queue.webhook(url, call.flag("drop_pending_updates"));
    return BooleanNode.TRUE;
  }

  private JsonNode deleteWebhook(Call call) {
    queue.webhook("", call.flag("drop_pending_updates"));
    return BooleanNode.TRUE;
  }

  private JsonNode getWebhookInfo(Call call) {
    ObjectNode info = JsonNodeFactory.instance.objectNode();
    info.put("url", queue.webhook()).put("has_custom_certificate", false);
    info.put("pending_update_count", queue.outstanding());
    if (!queue.allowed().isEmpty()) {
      queue.allowed().forEach(info.putArray("allowed_updates")::add);
    }
    return info;
  }
}
