package org.podorozhnik.bot.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import org.podorozhnik.bot.sandbox.FakeTelegram.Person;
import org.podorozhnik.bot.sandbox.FakeTelegram.Place;
import org.podorozhnik.bot.sandbox.world.Standing;

/** What a person does on the page, as one JSON object an act. */
final class PageActs {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** How long a button turns before the page says that nobody answers. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final FakeTelegram telegram;
  private final Cast cast;

  PageActs(FakeTelegram telegram, Cast cast) {
    this.telegram = telegram;
    this.cast = cast;
  }

  ObjectNode perform(JsonNode act) throws InterruptedException {
    String what = act.path("do").asText();
    Person person = cast.person(act.path("person").asLong());
    Place place = new Place(act.path("chat").asLong(), act.path("topic").asInt(0));
    ObjectNode done = JSON.createObjectNode();
    switch (what) {
      case "press" -> done.set("answer", press(person, place, act));
      case "inline" -> done.set("answer", inline(person, place, act));
      case "commands" -> done.set("commands", telegram.commands(person, place));
      case "language", "block", "bot", "standing", "migrate" -> circumstance(what, person, act);
      case "fault" -> telegram.fault(FaultControl.read(act.path("fault")));
      case "mend" -> telegram.mend();
      default -> done.put("id", send(what, person, place, act));
    }
    if (what.equals("fault") || what.equals("mend") || what.equals("language")) {
      refresh();
    }
    return done;
  }

  private void refresh() {
    synchronized (telegram.world()) {
      telegram.world().touch();
    }
  }

  private int send(String what, Person person, Place place, JsonNode act) {
    return switch (what) {
      case "say" ->
          telegram.say(person, place, act.path("text").asText(), act.path("replyTo").asInt(0));
      case "location" ->
          telegram
              .people()
              .location(
                  person, place, act.path("latitude").asDouble(), act.path("longitude").asDouble());
      case "photo" ->
          telegram.people().photo(person, place, bytes(act), act.path("caption").asText());
      case "document" ->
          telegram
              .people()
              .document(
                  person,
                  place,
                  act.path("name").asText(),
                  bytes(act),
                  act.path("caption").asText());
      case "forward" ->
          telegram
              .people()
              .forward(person, place, act.path("from").asLong(), act.path("message").asInt());
      case "voice" -> telegram.people().voice(person, place, 3);
      case "sticker" -> telegram.people().sticker(person, place, "🌿");
      case "choose" -> telegram.choose(person, place, act.path("result"));
      default -> throw new IllegalArgumentException("no act " + what);
    };
  }

  private static byte[] bytes(JsonNode act) {
    return Base64.getDecoder().decode(act.path("base64").asText());
  }

  private ObjectNode press(Person person, Place place, JsonNode act) throws InterruptedException {
    int message = act.path("message").asInt();
    String id = telegram.press(person, place.chat(), message, act.path("data").asText());
    telegram.await(PATIENCE, t -> t.buttonAnswer(id).has("answered"));
    return telegram.buttonAnswer(id);
  }

  private ObjectNode inline(Person person, Place place, JsonNode act) throws InterruptedException {
    String text = act.path("text").asText();
    String id = telegram.people().inline(person, place, text, "");
    boolean came = telegram.await(PATIENCE, t -> t.inlineAnswer(id) != null);
    ObjectNode answer = JSON.createObjectNode().put("answered", came);
    ArrayNode results = answer.putArray("results");
    JsonNode given = telegram.inlineAnswer(id);
    if (given != null) {
      given.forEach(results::add);
    }
    return answer;
  }

  private void circumstance(String what, Person person, JsonNode act) {
    long chat = act.path("chat").asLong();
    switch (what) {
      case "language" -> cast.speak(person.id(), act.path("language").asText());
      case "block" -> telegram.block(person, act.path("on").asBoolean());
      case "bot" -> telegram.groups().bot(person, chat, standing(act));
      case "standing" -> telegram.groups().standing(chat, person, standing(act));
      default -> telegram.migrate(chat, -1_001_000_000_000L + chat);
    }
  }

  private static Standing standing(JsonNode act) {
    return Standing.valueOf(act.path("standing").asText().toUpperCase(Locale.ROOT));
  }
}
