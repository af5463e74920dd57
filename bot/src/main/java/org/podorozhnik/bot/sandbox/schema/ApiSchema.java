package org.podorozhnik.bot.sandbox.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The Bot API as data: methods, the object types that they take, and the unions of those. */
public final class ApiSchema {
  private static final ApiSchema SHARED = load();

  private final Map<String, String> names = new HashMap<>();
  private final Map<String, Map<String, Kind>> methods;
  private final Map<String, Map<String, Kind>> types;
  private final Map<String, List<String>> unions = new HashMap<>();

  private ApiSchema(JsonNode data) {
    methods = kinds(data.path("methods"));
    types = kinds(data.path("types"));
    methods.keySet().forEach(name -> names.put(name.toLowerCase(Locale.ROOT), name));
    for (Map.Entry<String, JsonNode> union : data.path("unions").properties()) {
      List<String> members = new ArrayList<>();
      union.getValue().forEach(member -> members.add(member.asText()));
      unions.put(union.getKey(), members);
    }
  }

  /** The schema that ships with the sandbox. */
  public static ApiSchema shared() {
    return SHARED;
  }

  /** The method's own spelling, or null; the case of the given name does not matter. */
  public @Nullable String spelling(String method) {
    return names.get(method.toLowerCase(Locale.ROOT));
  }

  /** The words allowed for a parameter, in no order; empty if there is no such limit. */
  public Set<String> words(String type, String field) {
    Kind kind = types.getOrDefault(type, Map.of()).get(field);
    return kind == null ? Set.of() : kind.words();
  }

  Map<String, Kind> parameters(String method) {
    return methods.getOrDefault(method, Map.of());
  }

  Map<String, Kind> fields(String type) {
    return types.getOrDefault(type, Map.of());
  }

  /** The object types that a name stands for: itself, or the members of a union. */
  List<String> members(String type) {
    return unions.getOrDefault(type, List.of(type));
  }

  private static Map<String, Map<String, Kind>> kinds(JsonNode data) {
    Map<String, Map<String, Kind>> all = new HashMap<>();
    for (Map.Entry<String, JsonNode> entry : data.properties()) {
      Map<String, Kind> fields = new LinkedHashMap<>();
      entry.getValue().properties().forEach(f -> fields.put(f.getKey(), kind(f.getValue())));
      all.put(entry.getKey(), fields);
    }
    return all;
  }

  private static Kind kind(JsonNode code) {
    return Kind.of(code.asText());
  }

  private static ApiSchema load() {
    try (InputStream in =
        Objects.requireNonNull(ApiSchema.class.getResourceAsStream("/sandbox/bot-api.json"))) {
      return new ApiSchema(new ObjectMapper().readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
