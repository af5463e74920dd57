package org.podorozhnik.bot.app;

import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.podorozhnik.bot.config.Settings;
import org.podorozhnik.bot.features.ask.AskFeature;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.text.ArticleView;
import org.podorozhnik.bot.text.CrossingView;
import org.podorozhnik.bot.text.PlainText;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.Storage;
import org.podorozhnik.content.border.WaitBoard;
import org.podorozhnik.content.cache.AnswerCache;
import org.podorozhnik.content.curated.Curated;
import org.podorozhnik.content.curated.Library;
import org.podorozhnik.content.search.Answer;
import org.podorozhnik.content.search.SearchContext;
import org.podorozhnik.db.SqliteStorage;

/** The bot's answers without Telegram: from the database if there is one, else as curated. */
public final class Answering implements AutoCloseable {
  private final @Nullable Storage storage;
  private final Library library;
  private final AskFeature ask;

  private Answering(@Nullable Storage storage, Library library, WaitBoard board) {
    this.storage = storage;
    this.library = library;
    this.ask =
        new AskFeature(
            new AnswerCache(library),
            library,
            new ArticleView(library),
            new CrossingView(library, board));
  }

  public static Answering of(Settings settings) {
    if (!Files.exists(settings.home().resolve("podorozhnik.db"))) {
      return new Answering(null, Library.curated(), WaitBoard.empty());
    }
    Storage storage = SqliteStorage.openBeside(settings.home(), settings.key(), Clock.systemUTC());
    Library stored = library(storage);
    WaitBoard board = new WaitBoard(storage.waits(), storage.official());
    return new Answering(storage, stored, board);
  }

  /** As the database has the articles; as curated while the bot never wrote them there. */
  public static Library library(Storage storage) {
    return storage.articles().all().isEmpty()
        ? Library.curated()
        : Library.of(storage.articles(), Curated.load());
  }

  /** The answer to a question on its own, without context. */
  public Answer answer(String question) {
    return library.answer(question, SearchContext.NONE);
  }

  /** What a person would read, buttons as lines. */
  public String text(String question, Answer answer, Words words, Instant now) {
    Reply.Show show = (Reply.Show) ask.reply(question, answer, words, now);
    Screen screen = show.screen();
    String text = PlainText.withLinks(screen.html());
    boolean choice = answer instanceof Answer.Choices || answer instanceof Answer.Unknown;
    return choice ? text + "\n" + labels(screen) : text;
  }

  private static String labels(Screen screen) {
    return screen.rows().stream()
        .flatMap(row -> row.stream())
        .map(key -> "[" + key.label() + "]")
        .collect(Collectors.joining("\n"));
  }

  @Override
  public void close() {
    if (storage != null) {
      storage.close();
    }
  }
}
