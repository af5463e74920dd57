package org.podorozhnik.bot.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.podorozhnik.bot.app.Answering;
import org.podorozhnik.bot.config.Settings;
import org.podorozhnik.content.StorageException;
import org.podorozhnik.content.curated.ContentCheck;
import org.podorozhnik.content.curated.Library;
import org.podorozhnik.db.SqliteStorage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code check}: content, settings, key and database; works beside a running bot. */
@Command(
    name = "check",
    description = "Check the content, the settings, the key and the database.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @Mixin private SettingsOptions options = new SettingsOptions();

  @Override
  public Integer call() {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Settings settings = options.read(SettingsOptions.HOME);
    out.println("settings: in order");
    boolean database = database(settings, out);
    List<ContentCheck.Finding> findings = ContentCheck.of(library(settings, database));
    findings.forEach(f -> out.println(line(f)));
    long faults = findings.stream().filter(f -> f.problem().refused()).count();
    long warnings = findings.size() - faults;
    out.println("content: " + faults + " faults, " + warnings + " warnings");
    return faults == 0 && database ? CommandLineInterface.DONE : CommandLineInterface.NOT_IN_ORDER;
  }

  private static String line(ContentCheck.Finding finding) {
    String kind = finding.problem().refused() ? "fault" : "warning";
    return finding.article() + ": " + kind + ": " + finding.problem();
  }

  private static boolean database(Settings settings, PrintStream out) {
    if (!Files.exists(settings.home().resolve("podorozhnik.db"))) {
      out.println("database: none yet in " + settings.home() + "; the first start makes it");
      return true;
    }
    try (SqliteStorage storage = open(settings)) {
      storage.check();
      out.println("database and key: in order");
      return true;
    } catch (StorageException e) {
      out.println("database: " + e.getMessage());
      return false;
    }
  }

  private static Library library(Settings settings, boolean database) {
    if (!database || !Files.exists(settings.home().resolve("podorozhnik.db"))) {
      return Library.curated();
    }
    try (SqliteStorage storage = open(settings)) {
      return Answering.library(storage);
    }
  }

  private static SqliteStorage open(Settings settings) {
    return SqliteStorage.openBeside(settings.home(), settings.key(), Clock.systemUTC());
  }
}
