package org.podorozhnik.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A line of the README that no longer works is a bug. */
class ReadmeTest {
  private static final Pattern COMMAND =
      Pattern.compile("java -jar bot/target/podorozhnik\\.jar (ask|check)([^`\\n]*)");
  private static final Pattern SETTING =
      Pattern.compile("\\| `((?:TELEGRAM|PODOROZHNIK)_\\w+)` \\| `(--[\\w-]+)` \\|");
  private static final Pattern PROFILE = Pattern.compile("-P(\\w+)");

  private final String readme = read("../README.md");

  @Test
  void the_commands_it_shows_run() {
    List<MatchResult> commands = COMMAND.matcher(readme).results().toList();
    assertThat(commands).hasSizeGreaterThanOrEqualTo(2);
    for (MatchResult command : commands) {
      String question = command.group(2).strip().replaceAll("[\"»«]", "");
      boolean asks = command.group(1).equals("ask");
      String[] line =
          asks
              ? new String[] {"ask", "--home", "target/no-home", question}
              : new String[] {"check", "--home", "target/no-home"};
      assertThat(CommandLineInterface.run(line)).as(command.group()).isZero();
    }
  }

  @Test
  void its_table_of_settings_is_that_of_the_program() {
    List<MatchResult> rows = SETTING.matcher(readme).results().toList();
    String options = read("src/main/java/org/podorozhnik/bot/cli/SettingsOptions.java");
    assertThat(rows).hasSize(11);
    for (MatchResult row : rows) {
      assertThat(options).contains("\"" + row.group(1) + "\"").contains("\"" + row.group(2) + "\"");
    }
  }

  @Test
  void the_profiles_it_names_exist() {
    String poms = read("pom.xml") + read("../content/pom.xml");
    PROFILE
        .matcher(readme)
        .results()
        .forEach(p -> assertThat(poms).contains("<id>" + p.group(1) + "</id>"));
  }

  @Test
  void the_places_it_names_exist() {
    for (String place :
        List.of(
            "content/curated/README.md",
            "content/curated/crossings.tsv",
            "content/src/main/training",
            "content/src/test/resources/questions/given.tsv",
            "db/src/main/resources/db/migration",
            "bot/src/main/resources/i18n",
            ".readme/chat.png")) {
      assertThat(readme).contains(place.replaceFirst("questions/given.tsv", "questions/"));
      assertThat(Path.of("..").resolve(place)).exists();
    }
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
