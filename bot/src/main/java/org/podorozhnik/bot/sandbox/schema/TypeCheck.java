package org.podorozhnik.bot.sandbox.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Looks into objects: Telegram passes over fields it does not know, a test wants to hear of them.
 */
record TypeCheck(ApiSchema schema, Consumer<String> complaints) {
  /** Whether the value is of one of the kinds; what is odd inside an object is only told. */
  boolean fits(String name, Kind kind, JsonNode value) {
    boolean fits = kind.types().stream().anyMatch(type -> fits(type, value));
    if (fits && !kind.words().isEmpty() && !kind.words().contains(value.asText())) {
      complaints.accept(name + " is none of " + kind.words());
    }
    if (fits && (value.isObject() || value.isArray())) {
      explain(name, kind, value);
    }
    return fits;
  }

  private static boolean fits(String type, JsonNode value) {
    if (type.startsWith("[")) {
      return value.isArray();
    }
    return switch (type) {
      case "I", "N" -> value.isNumber();
      case "B" -> value.isBoolean();
      // The client library writes some identifiers as numbers; Telegram takes them.
      case "S", "F" -> value.isValueNode();
      default -> value.isObject();
    };
  }

  private void explain(String name, Kind kind, JsonNode value) {
    List<String> best = null;
    for (String type : kind.types()) {
      List<String> odd = odd(name, type, value);
      best = best == null || odd.size() < best.size() ? odd : best;
    }
    if (best != null) {
      best.forEach(complaints);
    }
  }

  /** What does not fit; of the members of a union the one that fits best speaks. */
  private List<String> odd(String name, String type, JsonNode value) {
    if (type.startsWith("[")) {
      List<String> odd = new ArrayList<>();
      for (int i = 0; i < value.size(); i++) {
        odd.addAll(odd(name + "[" + i + "]", type.substring(1), value.get(i)));
      }
      return odd;
    }
    if (!value.isObject() || type.length() == 1) {
      return fits(type, value) ? List.of() : List.of(name + " is no " + type);
    }
    List<String> best = null;
    for (String member : schema.members(type)) {
      List<String> odd = oddFields(name, schema.fields(member), value);
      best = best == null || odd.size() < best.size() ? odd : best;
    }
    return best == null ? List.of() : best;
  }

  private List<String> oddFields(String name, Map<String, Kind> fields, JsonNode value) {
    List<String> odd = new ArrayList<>();
    fields.forEach(
        (field, kind) -> {
          if (kind.required() && !value.has(field)) {
            odd.add(name + " lacks " + field);
          } else if (value.has(field) && !value.get(field).isNull()) {
            odd.addAll(oddField(name + "." + field, kind, value.get(field)));
          }
        });
    value
        .fieldNames()
        .forEachRemaining(
            field -> {
              if (!fields.containsKey(field)) {
                odd.add(name + ": unknown field " + field);
              }
            });
    return odd;
  }

  private List<String> oddField(String name, Kind kind, JsonNode value) {
    if (kind.types().stream().noneMatch(type -> fits(type, value))) {
      return List.of(name + " is no " + kind.types());
    }
    if (!kind.words().isEmpty() && !kind.words().contains(value.asText())) {
      return List.of(name + " is none of " + kind.words());
    }
    List<String> odd = new ArrayList<>();
    new TypeCheck(schema, odd::add).explain(name, kind, value);
    return odd;
  }
}
