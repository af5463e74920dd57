package org.podorozhnik.bot.sandbox.methods;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.Map;
import java.util.Optional;
import org.podorozhnik.bot.sandbox.world.ApiError;
import org.podorozhnik.bot.sandbox.world.Chat;
import org.podorozhnik.bot.sandbox.world.Message;
import org.podorozhnik.bot.sandbox.world.World;

/** Messages that the bot takes away. */
final class DeleteMethods {
  private static final long DELETABLE_SECONDS = 48 * 3600L;
  private static final int MOST = 100;

  private final World world;

  DeleteMethods(World world) {
    this.world = world;
  }

  Map<String, Method> table() {
    return Map.of("deleteMessage", this::deleteMessage, "deleteMessages", this::deleteMessages);
  }

  private JsonNode deleteMessage(Call call) {
    Message message = Targets.any(world, call, "delete");
    if (!deletable(message)) {
      throw ApiError.bad("message can't be deleted");
    }
    delete(message);
    return BooleanNode.TRUE;
  }

  private JsonNode deleteMessages(Call call) {
    Chat chat = Targets.reachable(world, call);
    JsonNode ids = call.node("message_ids");
    if (ids.isEmpty() || ids.size() > MOST) {
      throw ApiError.bad("wrong number of messages to delete");
    }
    for (JsonNode id : ids) {
      Optional<Message> message = chat.find(id.asInt());
      message.filter(this::deletable).ifPresent(this::delete);
    }
    return BooleanNode.TRUE;
  }

  /** An admin deletes anything, everybody else what is young: own, or in a private chat any. */
  private boolean deletable(Message message) {
    long bot = world.bot().id();
    if (!message.chat().isPrivate() && message.chat().standing(bot).admin()) {
      return true;
    }
    boolean young = world.now() - message.sentAt() <= DELETABLE_SECONDS;
    return young && (message.chat().isPrivate() || message.from(bot));
  }

  private void delete(Message message) {
    message.delete();
    if (message.chat().pinned().remove(message.id())) {
      world.touch(message.chat());
    }
    world.touch(message);
  }
}
