package org.podorozhnik.bot.sandbox.methods;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.podorozhnik.bot.sandbox.schema.ApiSchema;
import org.podorozhnik.bot.sandbox.world.ApiError;
import org.podorozhnik.bot.sandbox.world.Chat;
import org.podorozhnik.bot.sandbox.world.Files;
import org.podorozhnik.bot.sandbox.world.Message;
import org.podorozhnik.bot.sandbox.world.World;

/** What the bot does with messages that are there: pins, reactions, files. */
final class MessageMethods {
  private static final String NO_PIN = "not enough rights to manage pinned messages in the chat";

  private final World world;
  private final Set<String> emoji = ApiSchema.shared().words("ReactionTypeEmoji", "emoji");

  MessageMethods(World world) {
    this.world = world;
  }

  Map<String, Method> table() {
    return Map.of(
        "pinChatMessage", this::pin,
        "unpinChatMessage", this::unpin,
        "unpinAllChatMessages", this::unpinAll,
        "setMessageReaction", this::react,
        "getFile", this::getFile);
  }

  private JsonNode pin(Call call) {
    Message message = Targets.any(world, call, "pin");
    Chat chat = message.chat();
    Targets.needsAdmin(world, chat, NO_PIN);
    chat.pinned().remove(message.id());
    chat.pinned().addFirst(message.id());
    Message service = world.draft(chat, world.bot());
    service.json().set("pinned_message", message.quoted());
    if (call.flag("disable_notification")) {
      service.silence();
    }
    world.store(service);
    world.touch(chat);
    return BooleanNode.TRUE;
  }

  private JsonNode unpin(Call call) {
    Chat chat = Targets.reachable(world, call);
    Targets.needsAdmin(world, chat, NO_PIN);
    if (chat.pinned().isEmpty()) {
      throw ApiError.bad("message to unpin not found");
    }
    int id = call.number("message_id", chat.pinned().getFirst());
    if (!chat.pinned().remove(id)) {
      throw ApiError.bad("message to unpin not found");
    }
    world.touch(chat);
    return BooleanNode.TRUE;
  }

  private JsonNode unpinAll(Call call) {
    Chat chat = Targets.reachable(world, call);
    Targets.needsAdmin(world, chat, NO_PIN);
    chat.pinned().clear();
    world.touch(chat);
    return BooleanNode.TRUE;
  }

  private JsonNode react(Call call) {
    Message message = Targets.any(world, call, "react");
    List<String> reactions = new ArrayList<>();
    for (JsonNode reaction : call.node("reaction")) {
      if (!emoji.contains(reaction.path("emoji").asText())) {
        throw ApiError.bad("REACTION_INVALID");
      }
      reactions.add(reaction.path("emoji").asText());
    }
    if (reactions.size() > 1) {
      throw ApiError.bad("REACTIONS_TOO_MANY");
    }
    message.reactions(reactions);
    world.touch(message);
    return BooleanNode.TRUE;
  }

  private JsonNode getFile(Call call) {
    Files.Stored file =
        world.files().byId(call.text("file_id")).orElseThrow(() -> ApiError.bad("invalid file_id"));
    if (file.bytes().length > 20 * 1024 * 1024) {
      throw ApiError.bad("file is too big");
    }
    return file.json().put("file_path", file.path());
  }
}
