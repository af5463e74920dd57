package org.podorozhnik.bot.text;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The interface words of one language, from {@code i18n/<language>.json}: flat keys, ICU messages.
 * A missing key is a defect of the program and throws. Thread-safe.
 */
public final class Words {
  private final String language;
  private final Map<String, String> messages;
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

  private Words(String language, Map<String, String> messages) {
    this.language = language;
    this.messages = messages;
  }

  static Words load(String language) {
    String name = "/i18n/" + language + ".json";
    try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(name), name)) {
      Map<String, String> messages =
          new ObjectMapper().readValue(in, new TypeReference<LinkedHashMap<String, String>>() {});
      return new Words(language, messages);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** ISO 639-1 code. */
  public String language() {
    return language;
  }

  public boolean has(String key) {
    return messages.containsKey(key);
  }

  /** The words behind the key. */
  public String get(String key) {
    return Objects.requireNonNull(messages.get(key), () -> language + ".json lacks " + key);
  }

  /** The words with values filled in: {@code get("x", "count", 5)}; values are not escaped. */
  public String get(String key, Object... namesAndValues) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    String pattern = get(key);
    if (!pattern.contains(",") || !pattern.contains("plural")) {
      return filled(pattern, values);
    }
    MessageFormat format =
        formats.computeIfAbsent(key, k -> new MessageFormat(pattern, new Locale(language)));
    synchronized (format) {
      return format.format(values);
    }
  }

  /** Most messages only name values; they need no rules of plural, which take long to load. */
  private static String filled(String pattern, Map<String, Object> values) {
    String out = pattern;
    for (Map.Entry<String, Object> value : values.entrySet()) {
      out = out.replace("{" + value.getKey() + "}", String.valueOf(value.getValue()));
    }
    return out;
  }
}
