package org.podorozhnik.bot.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.podorozhnik.bot.sandbox.http.Form;
import org.podorozhnik.bot.sandbox.methods.Call;
import org.podorozhnik.bot.sandbox.methods.MethodTable;
import org.podorozhnik.bot.sandbox.schema.ApiSchema;
import org.podorozhnik.bot.sandbox.schema.Parameters;
import org.podorozhnik.bot.sandbox.world.ApiError;
import org.podorozhnik.bot.sandbox.world.World;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out calls: checks their parameters, does them, and puts the outcome into an answer. */
final class Endpoint {
  private static final Logger LOG = LoggerFactory.getLogger(Endpoint.class);

  /** What goes back to the bot. */
  record Outcome(int status, ObjectNode body, int retryAfter) {
    static Outcome refused(ApiError error) {
      return new Outcome(error.code(), error.json(), error.retryAfter());
    }
  }

  private final World world;
  private final Clock clock;
  private final CallLog calls;
  private final MethodTable methods;
  private final ApiSchema schema = ApiSchema.shared();
  private volatile LongConsumer answered = chat -> {};

  Endpoint(World world, Clock clock, CallLog calls) {
    this.world = world;
    this.clock = clock;
    this.calls = calls;
    this.methods = new MethodTable(world);
  }

  /** Is told the chat of every message that was sent. */
  void onAnswer(LongConsumer listener) {
    answered = listener;
  }

  void note(String method, Form form, String fault) {
    String name = schema.spelling(method);
    calls.add(
        new ReceivedCall(
            name == null ? method : name,
            form.fields(),
            clock.instant(),
            System.nanoTime(),
            fault));
  }

  Outcome carryOut(String method, Form form) throws InterruptedException {
    try {
      ObjectNode answer = JsonNodeFactory.instance.objectNode().put("ok", true);
      String name = schema.spelling(method);
      if (name == null) {
        throw new ApiError(404, "Not Found: method not found");
      }
      answer.set("result", result(name, form));
      return new Outcome(200, answer, 0);
    } catch (ApiError e) {
      return Outcome.refused(e);
    } catch (RuntimeException e) {
      LOG.error("The sandbox failed at {}", method, e);
      return Outcome.refused(new ApiError(500, "Internal Server Error"));
    }
  }

  private JsonNode result(String name, Form form) throws InterruptedException {
    // The log keeps what came; the check changes values.
    ObjectNode parameters = form.fields().deepCopy();
    try {
      new Parameters(schema, name, this::complain).check(parameters, form.files().keySet());
    } catch (Parameters.Refused e) {
      throw ApiError.bad(String.valueOf(e.getMessage()));
    }
    JsonNode result = methods.call(new Call(name, parameters, form.files()));
    if (name.startsWith("send")) {
      answered.accept(parameters.path("chat_id").asLong());
    }
    // What the world keeps may change while it is written out.
    return result instanceof ObjectNode object ? snapshot(object) : result;
  }

  private JsonNode snapshot(ObjectNode object) {
    synchronized (world) {
      return object.deepCopy();
    }
  }

  private void complain(String complaint) {
    synchronized (world) {
      world.complain(complaint);
    }
  }

  static String key(String method) {
    return method.toLowerCase(Locale.ROOT);
  }
}
