package org.podorozhnik.bot.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The interface languages of the program, in the order of {@code i18n/languages.txt}; the first one
 * is meant where nothing else is said. Immutable.
 */
public final class Languages {
  private final Map<String, Words> byCode = new LinkedHashMap<>();

  private Languages(List<Words> all) {
    all.forEach(words -> byCode.put(words.language(), words));
  }

  public static Languages load() {
    try (InputStream in =
        Objects.requireNonNull(Languages.class.getResourceAsStream("/i18n/languages.txt"))) {
      List<Words> all = new ArrayList<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .forEach(code -> all.add(Words.load(code.strip())));
      return new Languages(all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<Words> all() {
    return List.copyOf(byCode.values());
  }

  public Words first() {
    return byCode.values().iterator().next();
  }

  public Optional<Words> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /**
   * What was chosen, else the interface of Telegram if the program speaks it, else the first:
   * nearly everybody who needs the bot reads Russian.
   */
  public Words pick(Optional<String> chosen, String telegramCode) {
    String code = telegramCode.toLowerCase(Locale.ROOT).split("-", 2)[0];
    return chosen.flatMap(this::find).or(() -> find(code)).orElseGet(this::first);
  }
}
