package org.podorozhnik.bot.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.podorozhnik.content.subscriber.Topic;

/** Countries as people name them in commands, in Russian cases too. */
public final class CountryNames {
  /** As they are offered for a misspelt word. */
  public static final List<String> SPELT =
      List.of("georgia", "грузия", "kazakhstan", "казахстан", "turkey", "турция");

  private static final Map<String, Topic> NAMES =
      Map.of(
          "georgia|грузи(я|и|ю|ей)", new Topic("georgia"),
          "kazakhstan|казахстан(а|у|е|ом)?", new Topic("kazakhstan"),
          "turkey|t[uü]rkiye|турци(я|и|ю|ей)", new Topic("turkey"));

  private CountryNames() {}

  public static Optional<Topic> find(String word) {
    String plain = word.toLowerCase(Locale.ROOT);
    return NAMES.entrySet().stream()
        .filter(country -> plain.matches(country.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
