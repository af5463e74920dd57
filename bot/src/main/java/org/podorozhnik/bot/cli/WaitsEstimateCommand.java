package org.podorozhnik.bot.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.podorozhnik.bot.config.Settings;
import org.podorozhnik.bot.text.Languages;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.border.BadLine;
import org.podorozhnik.content.border.CrossingCatalog;
import org.podorozhnik.content.border.WaitBoard;
import org.podorozhnik.content.border.WaitEstimate;
import org.podorozhnik.content.border.WaitQuestion;
import org.podorozhnik.content.border.WaitReplay;
import org.podorozhnik.content.curated.Curated;
import org.podorozhnik.db.SqliteStorage;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code waits estimate}: how long the wait is, or was; works beside a running bot. */
@Command(
    name = "estimate",
    description = "Print the estimate of a wait, from what was known at the time.",
    mixinStandardHelpOptions = true)
final class WaitsEstimateCommand implements Callable<Integer> {
  @Mixin private SettingsOptions options = new SettingsOptions();

  @Option(names = "--crossing", paramLabel = "ID", description = "such as verkhny-lars")
  private @Nullable String crossing;

  @Option(names = "--direction", description = "out (default) or in", defaultValue = "out")
  private String direction = "out";

  @Option(
      names = "--class",
      description = "car (default), bus, truck, bicycle or foot",
      defaultValue = "car")
  private String travellers = "car";

  @Option(names = "--at", paramLabel = "TIME", description = "when somebody joins; default: now")
  private @Nullable String at;

  @Option(
      names = "--batch",
      paramLabel = "FILE",
      description = "lines crossing,direction,class,at; - is standard input")
  private @Nullable Path batch;

  @Option(names = "--json", description = "one JSON object")
  private boolean json;

  @Option(names = "--lang", description = "ru (default) or en", defaultValue = "ru")
  private String language = "ru";

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Settings settings = options.read(SettingsOptions.HOME);
    CrossingCatalog crossings = Curated.crossings();
    WaitQuestion.Reader reader = new WaitQuestion.Reader(crossings);
    Optional<WaitQuestion> one = batch == null ? Optional.of(question(reader)) : Optional.empty();
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    try (SqliteStorage storage =
        SqliteStorage.openBeside(settings.home(), settings.key(), Clock.systemUTC())) {
      if (one.isPresent()) {
        WaitBoard board = new WaitBoard(storage.waits(), storage.official());
        out.println(line(one.get(), board, crossings));
        return CommandLineInterface.DONE;
      }
      WaitReplay replay = WaitReplay.of(storage.waits(), storage.official());
      return new EstimateBatch(reader, replay, out).run(Path.of(String.valueOf(batch)));
    } finally {
      out.flush();
    }
  }

  private String line(WaitQuestion question, WaitBoard board, CrossingCatalog crossings) {
    WaitEstimate estimate = board.estimate(question.queue(), question.at());
    Words words = Languages.load().pick(Optional.of(language), "");
    String name = crossings.find(question.queue().crossing()).orElseThrow().name(words.language());
    return json ? EstimateWords.json(estimate) : EstimateWords.plain(name, estimate, words);
  }

  private WaitQuestion question(WaitQuestion.Reader reader) {
    if (crossing == null) {
      throw wrong("Say --crossing ID, or --batch FILE.");
    }
    String time = at == null ? Clock.systemUTC().instant().toString() : at;
    try {
      return reader.of(reader.queue(crossing, direction, travellers), time);
    } catch (BadLine e) {
      throw wrong(e.what() + ".");
    }
  }

  private ParameterException wrong(String what) {
    CommandLine line = spec == null ? new CommandLine(this) : spec.commandLine();
    return new ParameterException(line, what);
  }
}
