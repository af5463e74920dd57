package org.podorozhnik.bot.sandbox.methods;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.podorozhnik.bot.sandbox.world.ApiError;
import org.podorozhnik.bot.sandbox.world.Chat;
import org.podorozhnik.bot.sandbox.world.Message;
import org.podorozhnik.bot.sandbox.world.World;

/** Messages that the bot takes from one chat to another. */
final class CopyMethods {
  static final List<String> CONTENT =
      List.of(
          "text",
          "entities",
          "caption",
          "caption_entities",
          "photo",
          "document",
          "location",
          "sticker",
          "voice",
          "link_preview_options");

  private final World world;
  private final Drafting drafting;
  private final Texts texts;

  CopyMethods(World world, Drafting drafting) {
    this.world = world;
    this.drafting = drafting;
    this.texts = new Texts(world);
  }

  Map<String, Method> table() {
    return Map.of("copyMessage", this::copyMessage, "forwardMessage", this::forwardMessage);
  }

  private JsonNode copyMessage(Call call) {
    Message original = original(call, "copy");
    Message copy = drafting.draft(call);
    take(original.json(), copy.json());
    if (call.has("caption") && !original.json().has("text")) {
      Texts.put(copy.json(), "caption", texts.caption(call.parameters()));
    }
    world.store(copy);
    return JsonNodeFactory.instance.objectNode().put("message_id", copy.id());
  }

  private JsonNode forwardMessage(Call call) {
    Message original = original(call, "forward");
    Message copy = drafting.draft(call);
    take(original.json(), copy.json());
    copy.json().set("forward_origin", origin(original));
    return world.store(copy).json();
  }

  private Message original(Call call, String purpose) {
    Chat from = Targets.chat(world, call.node("from_chat_id"));
    Message original =
        from.find(call.number("message_id", 0))
            .orElseThrow(() -> ApiError.bad("message to " + purpose + " not found"));
    if (original.json().path("has_protected_content").asBoolean()) {
      throw ApiError.bad("message can't be " + (purpose.equals("copy") ? "copied" : "forwarded"));
    }
    return original;
  }

  private static void take(ObjectNode from, ObjectNode to) {
    for (String field : CONTENT) {
      if (from.has(field)) {
        to.set(field, from.get(field).deepCopy());
      }
    }
  }

  private static ObjectNode origin(Message original) {
    ObjectNode origin = JsonNodeFactory.instance.objectNode().put("type", "user");
    origin.put("date", original.sentAt()).set("sender_user", original.json().path("from"));
    return origin;
  }
}
