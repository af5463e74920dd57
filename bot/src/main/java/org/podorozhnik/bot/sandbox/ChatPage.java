package org.podorozhnik.bot.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.podorozhnik.bot.sandbox.FakeTelegram.Person;
import org.podorozhnik.bot.sandbox.FakeTelegram.Place;

/** The chat page and what it asks of the server: a picture of all chats, and what people do. */
final class ChatPage implements HttpHandler {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LONG_POLL = Duration.ofSeconds(20);
  private static final Duration INLINE_PATIENCE = Duration.ofSeconds(3);
  private static final Map<String, String> FILES =
      Map.of(
          "/", "text/html; charset=utf-8",
          "/app.js", "text/javascript; charset=utf-8",
          "/style.css", "text/css; charset=utf-8");

  private final FakeTelegram telegram;
  private final PageGuard guard;
  private final Map<Long, Person> people = new LinkedHashMap<>();
  private int port;

  ChatPage(FakeTelegram telegram, PageGuard guard, List<Person> people) {
    this.telegram = telegram;
    this.guard = guard;
    people.forEach(person -> this.people.put(person.id(), person));
  }

  void servedOn(int boundPort) {
    this.port = boundPort;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'self'");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    String path = exchange.getRequestURI().getPath();
    if (!guard.local(exchange, port)) {
      refuse(exchange, "Откройте страницу по адресу 127.0.0.1 на этой же машине.");
    } else if (path.equals("/") && guard.exchangeKey(exchange)) {
      // A browser that only takes a picture asks once and does not wait for more.
      boolean once = exchange.getRequestURI().getQuery().endsWith("&once");
      exchange.getResponseHeaders().set("Location", once ? "/?once" : "/");
      Http.bytes(exchange, 303, "text/plain", new byte[0]);
    } else if (!guard.admitted(exchange)) {
      refuse(
          exchange,
          "Нужен ключ из адреса, который напечатан при запуске. Он действует один раз; для другого"
              + " браузера запустите песочницу заново.");
    } else {
      serve(exchange, path);
    }
  }

  private static void refuse(HttpExchange exchange, String sentence) throws IOException {
    Http.text(exchange, 403, "text/plain", sentence + "\n");
  }

  private void serve(HttpExchange exchange, String path) throws IOException {
    if (FILES.containsKey(path)) {
      file(exchange, path);
    } else if (path.equals("/state")) {
      state(exchange);
    } else if (path.equals("/act") && exchange.getRequestMethod().equals("POST")) {
      act(exchange);
    } else {
      Http.text(exchange, 404, "text/plain", "Такой страницы нет.\n");
    }
  }

  private static void file(HttpExchange exchange, String path) throws IOException {
    String name = path.equals("/") ? "/index.html" : path;
    try (InputStream in =
        Objects.requireNonNull(ChatPage.class.getResourceAsStream("/sandbox" + name))) {
      Http.bytes(exchange, 200, Objects.requireNonNull(FILES.get(path)), in.readAllBytes());
    }
  }

  /** Answers when something changed since the version in the query, or after a while. */
  private void state(HttpExchange exchange) throws IOException {
    String query = String.valueOf(exchange.getRequestURI().getQuery());
    long since = query.matches("since=\\d{1,18}") ? Long.parseLong(query.substring(6)) : 0;
    try {
      telegram.await(LONG_POLL, t -> t.version() > since);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Http.json(exchange, 200, snapshot());
  }

  private ObjectNode snapshot() {
    ObjectNode state = JSON.createObjectNode();
    state.put("version", telegram.version()).put("bot", FakeTelegram.BOT_NAME);
    ArrayNode persons = state.putArray("people");
    people.values().forEach(p -> persons.add(JSON.valueToTree(p)));
    ArrayNode chats = state.putArray("chats");
    for (ChatRoom room : telegram.rooms()) {
      ObjectNode chat = chats.addObject();
      chat.put("id", room.id).put("type", room.type).put("title", room.title);
      chat.put("pinned", room.pinned).put("blocked", room.botBlocked);
      chat.set("topics", JSON.valueToTree(room.topics));
      chat.set("messages", JSON.valueToTree(telegram.messages(room.id)));
    }
    state.set("settings", JSON.valueToTree(telegram.settings()));
    return state;
  }

  private void act(HttpExchange exchange) throws IOException {
    JsonNode act = JSON.readTree(exchange.getRequestBody());
    try {
      Http.json(exchange, 200, perform(act));
    } catch (IllegalArgumentException | ApiError e) {
      String reason = String.valueOf(e.getMessage());
      Http.json(exchange, 400, JSON.createObjectNode().put("error", reason));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private JsonNode perform(JsonNode act) throws ApiError, InterruptedException {
    Person person = person(act);
    Place place = new Place(act.path("chat").asLong(), act.path("topic").asInt(0));
    ObjectNode done = JSON.createObjectNode();
    switch (act.path("do").asText()) {
      case "say" ->
          done.put(
              "id",
              telegram.say(person, place, act.path("text").asText(), act.path("replyTo").asInt(0)));
      case "send" -> {
        ObjectNode content = (ObjectNode) act.path("content");
        done.put("id", telegram.send(person, place, content, 0));
      }
      case "press" -> {
        int message = act.path("message").asInt();
        String id = telegram.press(person, place.chat(), message, act.path("data").asText());
        telegram.await(INLINE_PATIENCE, t -> t.buttonAnswer(id).has("answered"));
        done.set("answer", telegram.buttonAnswer(id));
      }
      case "inline" -> {
        String id = telegram.inline(person, act.path("text").asText());
        telegram.await(INLINE_PATIENCE, t -> t.inlineAnswer(id) != null);
        done.set("results", telegram.inlineAnswer(id));
      }
      case "choose" -> telegram.choose(person, place, act.path("result"));
      case "block" -> telegram.block(person, act.path("on").asBoolean());
      case "language" -> {
        Person changed = new Person(person.id(), person.name(), act.path("language").asText());
        people.put(person.id(), changed);
      }
      case "fault" -> fault(act);
      default -> throw new IllegalArgumentException("unknown act");
    }
    return done;
  }

  private void fault(JsonNode act) {
    String kind = act.path("kind").asText();
    if (kind.equals("none")) {
      telegram.mend();
    } else {
      Fault.Kind struck = Fault.Kind.valueOf(kind);
      telegram.fault(Fault.times("*", struck, 3, act.path("value").asInt(5)));
    }
  }

  private Person person(JsonNode act) {
    Person person = people.get(act.path("person").asLong());
    if (person == null) {
      throw new IllegalArgumentException("unknown person");
    }
    return person;
  }
}
