package org.podorozhnik.bot.sandbox.world;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Files that were sent, by the id under which they can be sent again. */
public final class Files {
  /** A file with its content. */
  @SuppressWarnings("ArrayRecordComponent") // kept, never compared
  public record Stored(String id, String path, String name, String type, byte[] bytes) {
    /** The fields that all kinds of file have. */
    public ObjectNode json() {
      ObjectNode json = JsonNodeFactory.instance.objectNode();
      json.put("file_id", id).put("file_unique_id", "u" + id);
      return json.put("file_size", bytes.length);
    }
  }

  private final Map<String, Stored> byId = new LinkedHashMap<>();

  /** Keeps a file; its path starts with the folder. */
  public Stored add(String folder, String name, String type, byte[] bytes) {
    int number = byId.size() + 1;
    String path = folder + "/file_" + number + suffix(name);
    Stored stored = new Stored("sandbox-file-" + number, path, name, type, bytes);
    byId.put(stored.id(), stored);
    return stored;
  }

  public Optional<Stored> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  public Optional<Stored> byPath(String path) {
    return byId.values().stream().filter(f -> f.path().equals(path)).findFirst();
  }

  private static String suffix(String name) {
    int dot = name.lastIndexOf('.');
    String end = dot < 0 ? "" : name.substring(dot);
    return end.matches("\\.[A-Za-z0-9]{1,8}") ? end : "";
  }
}
