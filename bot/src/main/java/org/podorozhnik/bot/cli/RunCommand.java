package org.podorozhnik.bot.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.podorozhnik.bot.app.Bot;
import org.podorozhnik.bot.config.Settings;
import org.podorozhnik.bot.config.SettingsException;
import org.podorozhnik.bot.telegram.TelegramGateway;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code run}: the bot, until it is told to stop. */
@Command(name = "run", description = "Run the bot.", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  @Mixin private SettingsOptions options = new SettingsOptions();

  @Override
  public Integer call() throws Exception {
    return run(options);
  }

  static int run(SettingsOptions options) throws Exception {
    Settings settings = options.read(SettingsOptions.HOME);
    String token =
        settings
            .token()
            .orElseThrow(
                () ->
                    new SettingsException(
                        "There is no token. Set TELEGRAM_BOT_TOKEN, or start 'sandbox'."));
    CountDownLatch end = new CountDownLatch(1);
    try (Bot bot = Bot.start(settings, token, Clock.systemUTC())) {
      Lifetime.untilStopped(bot, end);
    } catch (TelegramGateway.BadToken e) {
      throw new SettingsException(String.valueOf(e.getMessage()));
    }
    return CommandLineInterface.DONE;
  }
}
