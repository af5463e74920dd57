package org.podorozhnik.bot.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.podorozhnik.bot.text.Key;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.picture.Picture;
import org.podorozhnik.content.broadcast.Payload.Attachment;

/** How a waiting reply is written down; rows written by an older version can be read. */
final class OutgoingJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private OutgoingJson() {}

  static String write(Outgoing message) {
    ObjectNode node = JSON.createObjectNode();
    node.put("chat", message.chatId());
    message.thread().ifPresent(thread -> node.put("thread", thread));
    node.put("replyTo", message.replyTo());
    node.put("edit", message.edit());
    node.put("html", message.screen().html());
    message.picture().ifPresent(picture -> node.put("picture", picture.png()));
    message
        .attachment()
        .ifPresent(file -> node.putObject("file").put(file.kind().name(), file.fileId()));
    node.put("silent", message.silent());
    ArrayNode rows = node.putArray("rows");
    for (List<Key> row : message.screen().rows()) {
      ArrayNode keys = rows.addArray();
      row.forEach(key -> keys.addArray().add(key.label()).add(key.kind().name()).add(key.value()));
    }
    return node.toString();
  }

  static Outgoing read(String payload) {
    try {
      JsonNode node = JSON.readTree(payload);
      List<List<Key>> rows = new ArrayList<>();
      for (JsonNode row : node.path("rows")) {
        List<Key> keys = new ArrayList<>();
        for (JsonNode key : row) {
          Key.Kind kind = Key.Kind.valueOf(key.path(1).asText());
          keys.add(new Key(key.path(0).asText(), kind, key.path(2).asText()));
        }
        rows.add(keys);
      }
      return new Outgoing(
          node.path("chat").asLong(),
          node.has("thread") ? Optional.of(node.path("thread").asInt()) : Optional.empty(),
          node.path("replyTo").asInt(),
          node.path("edit").asInt(),
          new Screen(node.path("html").asText(), rows),
          picture(node.path("picture")),
          attachment(node.path("file")),
          node.path("silent").asBoolean());
    } catch (IOException e) {
      throw new IllegalArgumentException("not a waiting reply", e);
    }
  }

  private static Optional<Attachment> attachment(JsonNode file) {
    return file.properties().stream()
        .findFirst()
        .map(e -> new Attachment(Attachment.Kind.valueOf(e.getKey()), e.getValue().asText()));
  }

  /** In base64; rows of versions that sent no pictures have none. */
  private static Optional<Picture> picture(JsonNode base64) throws IOException {
    return base64.isTextual() ? Optional.of(new Picture(base64.binaryValue())) : Optional.empty();
  }
}
