package org.podorozhnik.bot.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.podorozhnik.bot.config.Settings;
import org.podorozhnik.content.border.WaitHistoryFile;
import org.podorozhnik.content.border.WaitReport;
import org.podorozhnik.content.curated.Curated;
import org.podorozhnik.db.SqliteStorage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code waits import}: loads history; needs the home to itself. */
@Command(
    name = "import",
    description = "Load past waits from a file: crossing,direction,class,at,kind,minutes.",
    mixinStandardHelpOptions = true)
final class WaitsImportCommand implements Callable<Integer> {
  @Mixin private SettingsOptions options = new SettingsOptions();

  @Option(names = "--skip-bad", description = "load the good lines of a file that has bad ones")
  private boolean skipBad;

  @Parameters(paramLabel = "FILE.csv", description = "the file; - is standard input")
  private Path file = Path.of("-");

  @Override
  public Integer call() throws IOException {
    Settings settings = options.read(SettingsOptions.HOME);
    WaitHistoryFile.Contents contents = contents();
    tell(contents);
    boolean refused = !contents.headed() || (contents.bad() > 0 && !skipBad);
    if (refused) {
      System.err.println("Nothing was loaded.");
      return CommandLineInterface.NOT_IN_ORDER;
    }
    List<WaitReport> reports = contents.reports();
    int added = load(settings, reports);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int there = reports.size() - added;
    out.println("imported " + added + ", already there " + there + ", bad " + contents.bad());
    return CommandLineInterface.DONE;
  }

  private WaitHistoryFile.Contents contents() throws IOException {
    try (BufferedReader in = Lines.open(file)) {
      return WaitHistoryFile.read(in.lines().iterator(), Curated.crossings());
    }
  }

  private static void tell(WaitHistoryFile.Contents contents) {
    contents.faults().forEach(System.err::println);
    int more = contents.bad() - contents.faults().size();
    if (more > 0) {
      System.err.println("and " + more + " more");
    }
  }

  private static int load(Settings settings, List<WaitReport> reports) {
    try (SqliteStorage storage =
        SqliteStorage.open(settings.home(), settings.key(), Clock.systemUTC())) {
      return storage.waits().importAll(reports);
    }
  }
}
