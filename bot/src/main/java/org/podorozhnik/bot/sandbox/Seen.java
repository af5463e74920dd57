package org.podorozhnik.bot.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.podorozhnik.bot.sandbox.world.Message;

/**
 * A message as somebody in the chat sees it at one moment.
 *
 * @param json as the Bot API shows it
 * @param source the text as the bot wrote it, with its tags; empty for people's messages
 * @param earlier its texts before its edits, oldest first
 * @param silent it came without sound
 * @param reactions the emoji that the bot put under it
 */
public record Seen(
    ObjectNode json,
    String source,
    List<String> earlier,
    boolean deleted,
    boolean silent,
    List<String> reactions) {
  static Seen of(Message message) {
    return new Seen(
        message.json().deepCopy(),
        message.source(),
        List.copyOf(message.earlier()),
        message.deleted(),
        message.silent(),
        message.reactions());
  }

  public int id() {
    return json.path("message_id").asInt();
  }

  /** The text, or the caption of a photo or a document. */
  public String text() {
    return json.path("text").asText(json.path("caption").asText(""));
  }

  /** The topic of a forum, or 0. */
  public int topic() {
    return json.path("message_thread_id").asInt(0);
  }

  public boolean fromBot() {
    return json.path("from").path("is_bot").asBoolean();
  }

  /** The rows of its inline keyboard, each button as the Bot API shows it. */
  public List<List<JsonNode>> keyboard() {
    List<List<JsonNode>> rows = new ArrayList<>();
    for (JsonNode row : json.path("reply_markup").path("inline_keyboard")) {
      List<JsonNode> buttons = new ArrayList<>();
      row.forEach(buttons::add);
      rows.add(buttons);
    }
    return rows;
  }

  /** The first button whose label contains the words. */
  public Optional<JsonNode> button(String words) {
    return keyboard().stream()
        .flatMap(List::stream)
        .filter(button -> button.path("text").asText().contains(words))
        .findFirst();
  }
}
