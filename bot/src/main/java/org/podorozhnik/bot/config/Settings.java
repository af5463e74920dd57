package org.podorozhnik.bot.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the operator set.
 *
 * @param token absent: the sandbox runs
 * @param api scheme, host and port of the Bot API server; https, or http on loopback
 * @param home database, backups, lock
 * @param key the master key file
 * @param owners Telegram user ids
 * @param rates limits of what is sent without being asked for just now
 * @param approvedGroups true if owners approve each group before the bot works in it
 * @param flood updates taken from one person before that person is slowed
 * @param logLevel error, warn, info, debug or trace
 */
public record Settings(
    Optional<String> token,
    URI api,
    Path home,
    Path key,
    List<Long> owners,
    Rates rates,
    boolean approvedGroups,
    Flood flood,
    String logLevel) {
  private static final Pattern TOKEN = Pattern.compile("\\d{1,20}:[A-Za-z0-9_-]{3,100}");
  private static final Pattern FLOOD = Pattern.compile("(\\d{1,6})(?: in (\\d{1,5}) ?s)?");
  private static final List<String> LEVELS = List.of("error", "warn", "info", "debug", "trace");
  private static final int MOST_PER_MINUTE = 60_000;

  /**
   * Limits on sending.
   *
   * @param globalPerSecond to all chats
   * @param chatPerSecond to one private chat
   * @param groupPerMinute to one group
   */
  public record Rates(int globalPerSecond, int chatPerSecond, int groupPerMinute) {}

  /** So many updates in so long. */
  public record Flood(int updates, Duration window) {}

  /** The same with another Bot API server. */
  public Settings withApi(URI other) {
    return new Settings(token, other, home, key, owners, rates, approvedGroups, flood, logLevel);
  }

  /** Tokens and ids stay out of logs. */
  @Override
  public String toString() {
    return "Settings[home=" + home + ", api=" + api + "]";
  }

  /**
   * Reads the settings by the names of the environment variables; throws {@link SettingsException}.
   *
   * @param defaultHome the home if none is set
   */
  public static Settings of(Map<String, String> values, String defaultHome) {
    Path home = path("PODOROZHNIK_HOME", value(values, "PODOROZHNIK_HOME").orElse(defaultHome));
    Optional<String> key = value(values, "PODOROZHNIK_KEY");
    return new Settings(
        value(values, "TELEGRAM_BOT_TOKEN").map(Settings::token),
        api(value(values, "TELEGRAM_API_URL").orElse("https://api.telegram.org")),
        home,
        key.map(k -> path("PODOROZHNIK_KEY", k)).orElse(home.resolve("key")),
        owners(value(values, "PODOROZHNIK_OWNERS").orElse("")),
        new Rates(
            number(values, "PODOROZHNIK_RATE_GLOBAL", 28),
            number(values, "PODOROZHNIK_RATE_CHAT", 1),
            number(values, "PODOROZHNIK_RATE_GROUP", 18)),
        approvedGroups(value(values, "PODOROZHNIK_GROUPS").orElse("open")),
        flood(value(values, "PODOROZHNIK_FLOOD").orElse("40 in 10 s")),
        level(value(values, "PODOROZHNIK_LOG").orElse("info")));
  }

  private static Optional<String> value(Map<String, String> values, String name) {
    return Optional.ofNullable(values.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  private static String token(String token) {
    if (!TOKEN.matcher(token).matches()) {
      throw new SettingsException(
          "TELEGRAM_BOT_TOKEN does not look like a token. BotFather gives one like 123456:ABC-DEF.");
    }
    return token;
  }

  private static URI api(String text) {
    URI uri;
    try {
      uri = new URI(text);
    } catch (URISyntaxException e) {
      throw new SettingsException("TELEGRAM_API_URL is no address: " + text);
    }
    boolean plain = "http".equals(uri.getScheme());
    if (uri.getHost() == null || !(plain || "https".equals(uri.getScheme()))) {
      throw new SettingsException(
          "TELEGRAM_API_URL must be like https://host or https://host:port, not " + text);
    }
    if (uri.getPath() != null && !uri.getPath().replace("/", "").isEmpty()) {
      throw new SettingsException("TELEGRAM_API_URL takes no path: only scheme, host and port.");
    }
    if (plain && !List.of("127.0.0.1", "localhost", "[::1]").contains(uri.getHost())) {
      throw new SettingsException(
          "TELEGRAM_API_URL must be https: over plain http anyone on the way reads the token.");
    }
    return uri;
  }

  private static Path path(String name, String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new SettingsException(name + " is no path: " + text);
    }
  }

  private static List<Long> owners(String text) {
    List<Long> owners = new ArrayList<>();
    for (String id : text.split(",")) {
      if (!id.isBlank()) {
        try {
          owners.add(Long.parseLong(id.strip()));
        } catch (NumberFormatException e) {
          throw new SettingsException(
              "PODOROZHNIK_OWNERS takes numbers with commas between them, like 11,22.");
        }
      }
    }
    return List.copyOf(owners);
  }

  private static boolean approvedGroups(String text) {
    return switch (text) {
      case "open" -> false;
      case "approved" -> true;
      default ->
          throw new SettingsException(
              "PODOROZHNIK_GROUPS takes open or approved, not " + text + ".");
    };
  }

  private static int number(Map<String, String> values, String name, int standard) {
    Optional<String> text = value(values, name);
    if (text.isEmpty()) {
      return standard;
    }
    try {
      int number = Integer.parseInt(text.get());
      if (number >= 1 && number <= MOST_PER_MINUTE) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new SettingsException(name + " takes a whole number, not " + text.get() + ".");
    }
    throw new SettingsException(name + " takes a number from 1 to " + MOST_PER_MINUTE + ".");
  }

  private static Flood flood(String text) {
    Matcher matcher = FLOOD.matcher(text);
    if (!matcher.matches()) {
      throw new SettingsException(
          "PODOROZHNIK_FLOOD takes a count and seconds, like '40 in 10 s', not " + text + ".");
    }
    int updates = Integer.parseInt(matcher.group(1));
    int seconds = matcher.group(2) == null ? 10 : Integer.parseInt(matcher.group(2));
    if (updates < 1 || seconds < 1) {
      throw new SettingsException("PODOROZHNIK_FLOOD needs at least 1 update and 1 second.");
    }
    return new Flood(updates, Duration.ofSeconds(seconds));
  }

  private static String level(String text) {
    if (!LEVELS.contains(text)) {
      throw new SettingsException("PODOROZHNIK_LOG takes one of " + String.join(", ", LEVELS));
    }
    return text;
  }
}
