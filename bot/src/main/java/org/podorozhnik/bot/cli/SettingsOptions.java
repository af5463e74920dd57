package org.podorozhnik.bot.cli;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.podorozhnik.bot.config.Settings;
import picocli.CommandLine.Option;

/** A flag for every environment variable; a flag wins. */
final class SettingsOptions {
  static final String HOME = "./podorozhnik-data";

  @Option(names = "--token", description = "the bot's token (TELEGRAM_BOT_TOKEN)")
  @Nullable String token;

  @Option(names = "--api-url", description = "Bot API server (TELEGRAM_API_URL)")
  @Nullable String api;

  @Option(names = "--home", description = "database, backups, lock (PODOROZHNIK_HOME)")
  @Nullable String home;

  @Option(names = "--key", description = "the master key file (PODOROZHNIK_KEY)")
  @Nullable String key;

  @Option(names = "--owners", description = "Telegram ids of the owners (PODOROZHNIK_OWNERS)")
  @Nullable String owners;

  @Option(
      names = "--groups",
      description = "open, or approved: owners approve each group (PODOROZHNIK_GROUPS)")
  @Nullable String groups;

  @Option(
      names = "--rate-global",
      description = "messages a second that nobody asked for just now (PODOROZHNIK_RATE_GLOBAL)")
  @Nullable String globalRate;

  @Option(
      names = "--rate-chat",
      description = "of those, messages a second to one person (PODOROZHNIK_RATE_CHAT)")
  @Nullable String chatRate;

  @Option(
      names = "--rate-group",
      description = "messages a minute into one group (PODOROZHNIK_RATE_GROUP)")
  @Nullable String groupRate;

  @Option(
      names = "--flood",
      description = "updates from one person before it is slowed (PODOROZHNIK_FLOOD)")
  @Nullable String flood;

  @Option(names = "--log", description = "error, warn, info, debug, trace (PODOROZHNIK_LOG)")
  @Nullable String log;

  Settings read(String defaultHome) {
    Map<String, String> values = new HashMap<>(System.getenv());
    put(values, "TELEGRAM_BOT_TOKEN", token);
    put(values, "TELEGRAM_API_URL", api);
    put(values, "PODOROZHNIK_HOME", home);
    put(values, "PODOROZHNIK_KEY", key);
    put(values, "PODOROZHNIK_OWNERS", owners);
    put(values, "PODOROZHNIK_GROUPS", groups);
    put(values, "PODOROZHNIK_RATE_GLOBAL", globalRate);
    put(values, "PODOROZHNIK_RATE_CHAT", chatRate);
    put(values, "PODOROZHNIK_RATE_GROUP", groupRate);
    put(values, "PODOROZHNIK_FLOOD", flood);
    put(values, "PODOROZHNIK_LOG", log);
    Settings settings = Settings.of(values, defaultHome);
    Logs.level(settings.logLevel());
    return settings;
  }

  private static void put(Map<String, String> values, String name, @Nullable String flag) {
    if (flag != null) {
      values.put(name, flag);
    }
  }
}
