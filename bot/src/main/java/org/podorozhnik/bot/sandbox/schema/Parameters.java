package org.podorozhnik.bot.sandbox.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Checks the parameters of one call and gives each the type that the Bot API names: a client may
 * send numbers as texts and objects as texts of JSON.
 */
public final class Parameters {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A call that Telegram refuses; the message lacks its "Bad Request: ". */
  public static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String reason) {
      super(reason, null, false, false);
    }
  }

  private final ApiSchema schema;
  private final String method;
  private final Consumer<String> complaints;

  /**
   * @param method in its own spelling
   * @param complaints is told what Telegram would pass over in silence
   */
  public Parameters(ApiSchema schema, String method, Consumer<String> complaints) {
    this.schema = schema;
    this.method = method;
    this.complaints = complaints;
  }

  /**
   * Changes the values to their types and drops what the method does not know.
   *
   * @param files the names of the parameters that came as files
   */
  public void check(ObjectNode values, Set<String> files) throws Refused {
    Map<String, Kind> kinds = schema.parameters(method);
    for (Map.Entry<String, Kind> kind : kinds.entrySet()) {
      String name = kind.getKey();
      if (values.path(name).isNull()) {
        values.remove(name);
      }
      if (values.has(name)) {
        values.set(name, typed(name, kind.getValue(), values.get(name)));
      } else if (kind.getValue().required() && !files.contains(name)) {
        throw new Refused(missing(name));
      }
    }
    dropUnknown(values, kinds);
  }

  private void dropUnknown(ObjectNode values, Map<String, Kind> kinds) {
    for (Iterator<String> names = values.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!kinds.containsKey(name)) {
        // The client library names the method in the body as well.
        if (!name.equals("method")) {
          complaints.accept(method + ": unknown parameter " + name);
        }
        names.remove();
      }
    }
  }

  private JsonNode typed(String name, Kind kind, JsonNode given) throws Refused {
    JsonNode value = given.isTextual() && kind.structured() ? parsed(name, given.asText()) : given;
    if (kind.has("I") && value.isTextual() && value.asText().matches("-?\\d{1,18}")) {
      value = JSON.getNodeFactory().numberNode(Long.parseLong(value.asText()));
    }
    if (kind.has("B") && value.isTextual()) {
      value =
          JSON.getNodeFactory().booleanNode(Set.of("true", "1", "yes").contains(value.asText()));
    }
    TypeCheck check = new TypeCheck(schema, text -> complaints.accept(method + ": " + text));
    if (!check.fits(name, kind, value)) {
      throw new Refused("wrong type of parameter \"" + name + "\"");
    }
    return value;
  }

  private static JsonNode parsed(String name, String text) throws Refused {
    try {
      return text.isBlank() ? JSON.missingNode() : JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new Refused("can't parse " + name + " JSON object");
    }
  }

  private static String missing(String name) {
    return switch (name) {
      case "text" -> "message text is empty";
      case "chat_id", "user_id" -> name + " is empty";
      case "photo", "document" -> "there is no " + name + " in the request";
      case "message_id" -> "message identifier is not specified";
      default -> "parameter \"" + name + "\" is required";
    };
  }
}
