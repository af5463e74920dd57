package org.podorozhnik.bot.cli;

import org.podorozhnik.bot.config.SettingsException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * The commands of the program. A bare start runs the bot where a token is set, else the sandbox.
 */
@Command(
    name = "podorozhnik",
    description = "A Telegram bot for people who had to leave Russia.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      RunCommand.class,
      SandboxCommand.class,
      AskCommand.class,
      CheckCommand.class,
      WaitsCommand.class
    })
public final class CommandLineInterface implements java.util.concurrent.Callable<Integer> {
  /** Exit codes: the contract of the command line. */
  static final int DONE = 0;

  static final int NOT_IN_ORDER = 1;
  static final int WRONG_USE = 2;

  @Mixin private SettingsOptions options = new SettingsOptions();

  /** Runs a command; returns its exit code. */
  public static int run(String... args) {
    return new CommandLine(new CommandLineInterface())
        .setExecutionExceptionHandler((e, line, result) -> failed(e))
        .setParameterExceptionHandler(
            (e, args2) -> {
              System.err.println(e.getMessage() + " See --help.");
              return WRONG_USE;
            })
        .execute(args);
  }

  @Override
  public Integer call() throws Exception {
    boolean token = options.read(SettingsOptions.HOME).token().isPresent();
    return token ? RunCommand.run(options) : SandboxCommand.run(options, SandboxCommand.PORT);
  }

  private static int failed(Exception e) {
    System.err.println(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
    return e instanceof SettingsException ? WRONG_USE : NOT_IN_ORDER;
  }
}
