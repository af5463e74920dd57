package org.podorozhnik.bot.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.podorozhnik.bot.app.Answering;
import org.podorozhnik.bot.config.Settings;
import org.podorozhnik.bot.text.Languages;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.article.Slug;
import org.podorozhnik.content.search.Answer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ask}: one question from the arguments, or one a line from standard input. */
@Command(
    name = "ask",
    description = "Answer a question, or each line of standard input.",
    mixinStandardHelpOptions = true)
final class AskCommand implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Mixin private SettingsOptions options = new SettingsOptions();

  @Option(names = "--json", description = "one JSON object a line")
  private boolean json;

  @Option(names = "--lang", description = "interface language (default: ru)", defaultValue = "ru")
  private String language = "ru";

  @Parameters(description = "the question")
  private List<String> question = List.of();

  @Override
  public Integer call() throws IOException {
    Settings settings = options.read(SettingsOptions.HOME);
    Words words = Languages.load().pick(Optional.of(language), "");
    Instant now = Clock.systemUTC().instant();
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    try (Answering answering = Answering.of(settings)) {
      if (!question.isEmpty()) {
        print(answering, String.join(" ", question), words, now, out, false);
      } else {
        lines(answering, words, now, out);
      }
    }
    out.flush();
    return CommandLineInterface.DONE;
  }

  private void lines(Answering answering, Words words, Instant now, PrintStream out)
      throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      print(answering, line, words, now, out, true);
      if (!in.ready()) {
        out.flush();
      }
    }
  }

  private void print(
      Answering answering,
      String asked,
      Words words,
      Instant now,
      PrintStream out,
      boolean oneLine) {
    Answer answer = answering.answer(asked);
    String text = answering.text(asked, answer, words, now);
    String plain = oneLine ? text.replaceAll("\\s*\n\\s*", " ") : text;
    out.println(json ? json(asked, answer, text) : plain);
  }

  private static String json(String asked, Answer answer, String text) {
    ObjectNode node = JSON.createObjectNode();
    node.put("question", asked);
    node.put("kind", answer.kind());
    node.put("article", answer instanceof Answer.One one ? one.slug().toString() : null);
    node.put("crossing", answer instanceof Answer.Wait wait ? wait.crossing() : null);
    var choices = node.putArray("choices");
    answer.choices().stream().map(Slug::toString).forEach(choices::add);
    node.put("score", Math.round(answer.score() * 1000) / 1000.0);
    node.put("text", text);
    return node.toString();
  }
}
