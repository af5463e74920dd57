package org.podorozhnik.bot.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The methods of the Bot API with their parameters, reduced from its machine-readable description:
 * a type by name, with {@code !} before it where the parameter is required.
 */
final class ParameterRules {
  private final Map<String, JsonNode> methods = new HashMap<>();

  private ParameterRules() {}

  static ParameterRules load() {
    ParameterRules rules = new ParameterRules();
    try (InputStream in =
        Objects.requireNonNull(ParameterRules.class.getResourceAsStream("/sandbox/methods.json"))) {
      JsonNode all = new ObjectMapper().readTree(in);
      all.fieldNames()
          .forEachRemaining(n -> rules.methods.put(n.toLowerCase(Locale.ROOT), all.get(n)));
      return rules;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean knows(String method) {
    return methods.containsKey(method);
  }

  /** Refuses a call that lacks a required parameter; returns what else is odd about it. */
  List<String> check(String method, JsonNode parameters) throws ApiError {
    JsonNode rules = Objects.requireNonNull(methods.get(method));
    List<String> odd = new ArrayList<>();
    for (String name : names(rules)) {
      String type = rules.get(name).asText();
      if (type.startsWith("!") && !parameters.has(name)) {
        throw ApiError.bad("parameter \"" + name + "\" is required");
      }
      if (parameters.has(name) && !fits(type, parameters.get(name))) {
        odd.add(method + ": parameter " + name + " is no " + type);
      }
    }
    for (String name : names(parameters)) {
      if (!rules.has(name) && !name.equals("method")) {
        odd.add(method + ": unknown parameter " + name);
      }
    }
    return odd;
  }

  private static boolean fits(String type, JsonNode value) {
    return switch (type.replace("!", "")) {
      case "Integer" -> value.isIntegralNumber() || value.asText().matches("-?\\d+");
      case "Boolean" -> value.isBoolean();
      case "String" -> value.isValueNode();
      default -> true;
    };
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
