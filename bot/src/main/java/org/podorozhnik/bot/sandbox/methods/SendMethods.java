package org.podorozhnik.bot.sandbox.methods;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.podorozhnik.bot.sandbox.markup.Markup;
import org.podorozhnik.bot.sandbox.world.ApiError;
import org.podorozhnik.bot.sandbox.world.Files;
import org.podorozhnik.bot.sandbox.world.Message;
import org.podorozhnik.bot.sandbox.world.Pictures;
import org.podorozhnik.bot.sandbox.world.World;

/** New messages of the bot. */
final class SendMethods {
  private final World world;
  private final Drafting drafting;
  private final Texts texts;
  private final Media media;

  SendMethods(World world, Drafting drafting) {
    this.world = world;
    this.drafting = drafting;
    this.texts = new Texts(world);
    this.media = new Media(world);
  }

  Map<String, Method> table() {
    return Map.of(
        "sendMessage", this::sendMessage,
        "sendPhoto", this::sendPhoto,
        "sendDocument", this::sendDocument,
        "sendLocation", this::sendLocation);
  }

  private JsonNode sendMessage(Call call) {
    Markup text = texts.text(call.parameters(), "text", "entities");
    Message message = drafting.draft(call);
    message.writtenAs(call.text("text"));
    Texts.put(message.json(), "text", text);
    if (call.has("link_preview_options")) {
      message.json().set("link_preview_options", call.node("link_preview_options"));
    }
    return world.store(message).json();
  }

  private JsonNode sendPhoto(Call call) {
    Files.Stored file = media.file(call, "photo", call.text("photo"), "photos");
    return captioned(call, "photo", Pictures.sizes(file));
  }

  private JsonNode sendDocument(Call call) {
    Files.Stored file = media.file(call, "document", call.text("document"), "documents");
    return captioned(call, "document", Media.document(file));
  }

  private JsonNode captioned(Call call, String kind, JsonNode content) {
    Markup caption = texts.caption(call.parameters());
    Message message = drafting.draft(call);
    message.writtenAs(call.text("caption"));
    message.json().set(kind, content);
    Texts.put(message.json(), "caption", caption);
    return world.store(message).json();
  }

  private JsonNode sendLocation(Call call) {
    double latitude = call.node("latitude").asDouble();
    double longitude = call.node("longitude").asDouble();
    if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
      throw ApiError.bad("invalid location specified");
    }
    Message message = drafting.draft(call);
    ObjectNode place = message.json().putObject("location");
    place.put("latitude", latitude).put("longitude", longitude);
    return world.store(message).json();
  }
}
