package org.podorozhnik.bot.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podorozhnik.bot.sandbox.FakeTelegram.Person;

/** The chat page in headless Chromium, where that is installed. */
class SandboxPageTest {
  @TempDir Path profile;

  @Test
  void the_page_shows_what_was_said_as_text_and_leaves_a_picture() throws Exception {
    Optional<String> chromium =
        Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .filter(p -> Files.isExecutable(Path.of(p)))
            .findFirst();
    assumeTrue(chromium.isPresent(), "no browser is installed");
    Path picture = Path.of("target", "sandbox.png").toAbsolutePath();
    try (SandboxServer server = SandboxServer.start(0, Clock.systemUTC())) {
      Person anna = SandboxServer.PEOPLE.get(0);
      server.telegram().say(anna, "<script>alert(1)</script> сколько стоять на Ларсе");
      String page = run(chromium.get(), "--dump-dom", server.pageUrl() + "&once");
      assertThat(page).contains("сколько стоять на Ларсе").contains("&lt;script&gt;alert(1)");
    }
    try (SandboxServer server = SandboxServer.start(0, Clock.systemUTC())) {
      server.telegram().say(SandboxServer.PEOPLE.get(0), "ларс");
      run(chromium.get(), "--screenshot=" + picture, server.pageUrl() + "&once");
      assertThat(Files.size(picture)).isGreaterThan(10_000);
    }
  }

  private String run(String chromium, String action, String url) throws Exception {
    List<String> command = new ArrayList<>(List.of(chromium, "--headless", "--no-sandbox"));
    command.addAll(
        List.of(
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--window-size=1400,860",
            "--virtual-time-budget=4000",
            "--user-data-dir=" + profile,
            action,
            url));
    Path out = profile.resolve("out.html");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return Files.readString(out, StandardCharsets.UTF_8);
  }
}
