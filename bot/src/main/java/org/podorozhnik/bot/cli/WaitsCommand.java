package org.podorozhnik.bot.cli;

import picocli.CommandLine.Command;

/** {@code waits}: what is known of the queues, without Telegram. */
@Command(
    name = "waits",
    description = "Load past waits, print estimates.",
    mixinStandardHelpOptions = true,
    subcommands = {WaitsImportCommand.class, WaitsEstimateCommand.class})
final class WaitsCommand {}
