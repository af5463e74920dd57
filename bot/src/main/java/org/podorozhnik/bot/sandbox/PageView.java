package org.podorozhnik.bot.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.podorozhnik.bot.sandbox.FakeTelegram.Person;
import org.podorozhnik.bot.sandbox.world.Chat;
import org.podorozhnik.bot.sandbox.world.Message;
import org.podorozhnik.bot.sandbox.world.World;

/** What the page shows: everything at first, then what changed. */
final class PageView {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SHOWN = 300;

  /** Often enough that a browser which went away is noticed. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private final FakeTelegram telegram;
  private final World world;
  private final Cast cast;

  PageView(FakeTelegram telegram, Cast cast) {
    this.telegram = telegram;
    this.world = telegram.world();
    this.cast = cast;
  }

  /** People and chats as they are now, with the messages that changed after the version. */
  ObjectNode since(long version) {
    synchronized (world) {
      ObjectNode state = JSON.createObjectNode();
      state.put("version", world.version()).put("bot", world.bot().username());
      state.put("botId", world.bot().id());
      ArrayNode people = state.putArray("people");
      for (Person person : cast.all()) {
        ObjectNode json = people.addObject().put("id", person.id()).put("name", person.name());
        json.put("language", person.language());
      }
      ArrayNode chats = state.putArray("chats");
      world.chats().forEach(chat -> chats.add(chat(chat, version)));
      state.set("faults", FaultControl.list(telegram.faults()));
      return state;
    }
  }

  private ObjectNode chat(Chat chat, long version) {
    ObjectNode json = chat.json().put("title", chat.title());
    json.put("contact", chat.contact().name()).put("movedTo", chat.movedTo());
    json.put("bot", chat.standing(world.bot().id()).word());
    ArrayNode topics = json.putArray("topics");
    chat.topics().forEach((id, name) -> topics.addObject().put("id", id).put("name", name));
    chat.pinned().forEach(json.putArray("pinned")::add);
    ObjectNode members = json.putObject("members");
    chat.members().forEach((id, standing) -> members.put(String.valueOf(id), standing.word()));
    JsonNode keyboard = chat.replyKeyboard();
    json.set("keyboard", keyboard == null ? JSON.nullNode() : keyboard);
    ArrayNode messages = json.putArray("messages");
    for (Message message : chat.newest(SHOWN)) {
      if (message.changed() > version) {
        messages.add(message(message));
      }
    }
    return json;
  }

  private static ObjectNode message(Message message) {
    ObjectNode json = message.json().deepCopy().put("deleted", message.deleted());
    json.put("silent", message.silent());
    message.reactions().forEach(json.putArray("reactions")::add);
    return json;
  }

  /** Server-sent events until the browser goes away. */
  void stream(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
    exchange.sendResponseHeaders(200, 0);
    String last = exchange.getRequestHeaders().getFirst("Last-Event-ID");
    long seen = last != null && last.matches("\\d{1,18}") ? Long.parseLong(last) : 0;
    try (OutputStream out = exchange.getResponseBody()) {
      while (true) {
        ObjectNode state = since(seen);
        seen = state.path("version").asLong();
        write(out, "id: " + seen + "\ndata: " + state + "\n\n");
        while (!changed(seen)) {
          write(out, ": still here\n\n");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean changed(long seen) throws InterruptedException {
    return world.await(HEARTBEAT, () -> world.version() > seen);
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
