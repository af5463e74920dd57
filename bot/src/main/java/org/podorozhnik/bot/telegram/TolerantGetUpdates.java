package org.podorozhnik.bot.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * Reads a batch update by update. The library parses it as a whole: one update that does not fit
 * its classes would block all others for a day. Such an update becomes an empty one with its id, so
 * that it is acknowledged and skipped.
 */
final class TolerantGetUpdates extends GetUpdates {
  private static final Logger LOG = LoggerFactory.getLogger(TolerantGetUpdates.class);
  private static final ObjectMapper JSON =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  /** Exactly what the bot reads; whatever else Telegram has is never sent to it. */
  static final List<String> ALLOWED =
      List.of("message", "callback_query", "inline_query", "my_chat_member");

  TolerantGetUpdates(int offset, int timeoutSeconds) {
    super(offset, 100, timeoutSeconds, ALLOWED);
  }

  @Override
  @SuppressWarnings("NonApiType") // the library wants this very type
  public ArrayList<Update> deserializeResponse(String answer) throws TelegramApiRequestException {
    JsonNode tree = tree(answer);
    if (!tree.path("ok").asBoolean() || !tree.path("result").isArray()) {
      return super.deserializeResponse(answer);
    }
    ArrayList<Update> updates = new ArrayList<>();
    for (JsonNode node : tree.path("result")) {
      updates.add(update(node));
    }
    return updates;
  }

  private static JsonNode tree(String answer) throws TelegramApiRequestException {
    try {
      return JSON.readTree(answer);
    } catch (JsonProcessingException e) {
      throw new TelegramApiRequestException("Telegram's answer is no JSON");
    }
  }

  private static Update update(JsonNode node) {
    try {
      return JSON.treeToValue(node, Update.class);
    } catch (JsonProcessingException | IllegalArgumentException e) {
      Collection<String> kinds = new ArrayList<>();
      node.fieldNames().forEachRemaining(kinds::add);
      kinds.remove("update_id");
      LOG.warn("An update of kind {} cannot be read and is skipped.", kinds);
      Update empty = new Update();
      empty.setUpdateId(node.path("update_id").asInt());
      return empty;
    }
  }
}
