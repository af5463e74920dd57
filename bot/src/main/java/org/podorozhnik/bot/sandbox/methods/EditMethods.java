package org.podorozhnik.bot.sandbox.methods;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.Consumer;
import org.podorozhnik.bot.sandbox.markup.Markup;
import org.podorozhnik.bot.sandbox.world.ApiError;
import org.podorozhnik.bot.sandbox.world.Files;
import org.podorozhnik.bot.sandbox.world.Message;
import org.podorozhnik.bot.sandbox.world.Pictures;
import org.podorozhnik.bot.sandbox.world.World;

/** Changes of the bot's own messages, in place. */
final class EditMethods {
  private final World world;
  private final Texts texts;
  private final Media media;

  EditMethods(World world) {
    this.world = world;
    this.texts = new Texts(world);
    this.media = new Media(world);
  }

  Map<String, Method> table() {
    return Map.of(
        "editMessageText", this::editText,
        "editMessageCaption", this::editCaption,
        "editMessageReplyMarkup", this::editMarkup,
        "editMessageMedia", this::editMedia);
  }

  private JsonNode editText(Call call) {
    Message message = Targets.own(world, call, "edit");
    Markup text = texts.text(call.parameters(), "text", "entities");
    if (!message.json().has("text")) {
      throw ApiError.bad("there is no text in the message to edit");
    }
    return edited(
        call,
        message,
        call.text("text"),
        after -> {
          Texts.put(after, "text", text);
          after.remove("link_preview_options");
          if (call.has("link_preview_options")) {
            after.set("link_preview_options", call.node("link_preview_options"));
          }
        });
  }

  private JsonNode editCaption(Call call) {
    Message message = Targets.own(world, call, "edit");
    Markup caption = texts.caption(call.parameters());
    if (message.json().has("text")) {
      throw ApiError.bad("there is no caption in the message to edit");
    }
    return edited(
        call, message, call.text("caption"), after -> Texts.put(after, "caption", caption));
  }

  private JsonNode editMarkup(Call call) {
    Message message = Targets.own(world, call, "edit");
    return edited(call, message, message.source(), after -> {});
  }

  private JsonNode editMedia(Call call) {
    Message message = Targets.own(world, call, "edit");
    JsonNode given = call.node("media");
    boolean photo = given.path("type").asText().equals("photo");
    String folder = photo ? "photos" : "documents";
    Files.Stored file = media.file(call, "media", given.path("media").asText(), folder);
    Markup caption = texts.caption(given);
    return edited(
        call,
        message,
        given.path("caption").asText(),
        after -> {
          CopyMethods.CONTENT.forEach(after::remove);
          after.set(
              photo ? "photo" : "document", photo ? Pictures.sizes(file) : Media.document(file));
          Texts.put(after, "caption", caption);
        });
  }

  /** Applies a change together with the keyboard, or refuses what would change nothing. */
  private JsonNode edited(Call call, Message message, String source, Consumer<ObjectNode> change) {
    ObjectNode after = message.json().deepCopy();
    change.accept(after);
    JsonNode keyboard = Keyboards.inline(call.node("reply_markup"));
    if (keyboard.isMissingNode()) {
      after.remove("reply_markup");
    } else {
      after.set("reply_markup", keyboard);
    }
    if (after.equals(message.json())) {
      throw ApiError.bad(
          "message is not modified: specified new message content and reply markup are exactly the"
              + " same as a current content and reply markup of the message");
    }
    if (!message.chat().isPrivate()) {
      world.pace().send(message.chat());
    }
    message.edited();
    message.json().removeAll();
    message.json().setAll(after.put("edit_date", world.now()));
    message.writtenAs(source);
    world.touch(message);
    return call.has("inline_message_id") ? BooleanNode.TRUE : message.json();
  }
}
