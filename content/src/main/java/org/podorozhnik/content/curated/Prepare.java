package org.podorozhnik.content.curated;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.podorozhnik.content.article.Article;
import org.podorozhnik.content.article.ArticleStore.CuratedFile;
import org.podorozhnik.content.search.Phrasing;
import org.podorozhnik.content.search.SearchTrainer;

/**
 * Run by the build: parses the curated files and learns the classifier, so that the bot starts in a
 * moment. Arguments: the folder of curated files, the folder of phrasings, the folder to write to.
 * Nothing is written when nothing changed since the last run.
 */
public final class Prepare {
  private Prepare() {}

  public static void main(String[] args) throws IOException {
    Path curated = Path.of(args[0]);
    Path phrasings = Path.of(args[1]);
    Path target = Path.of(args[2]);
    List<CuratedFile> files = CuratedFolder.articles(curated);
    List<Phrasing> lines = CuratedFolder.phrasings(phrasings);
    List<Curated.Bundled> bundled = new ArrayList<>();
    List<Article> articles = new ArrayList<>();
    ArticleReader reader = new ArticleReader();
    List<String> faults = new ArrayList<>();
    for (CuratedFile file : files) {
      try {
        articles.add(reader.read(file.source(), file.language()));
        bundled.add(new Curated.Bundled(file, reader.head(file.source())));
      } catch (ArticleFault e) {
        faults.add(file.language() + "/" + file.slug() + ".md: " + e.getMessage());
      }
    }
    if (!faults.isEmpty()) {
      throw new IOException("articles that cannot be read:\n" + String.join("\n", faults));
    }
    write(target, bundled, articles, lines);
  }

  private static void write(
      Path target, List<Curated.Bundled> bundled, List<Article> articles, List<Phrasing> lines)
      throws IOException {
    byte[] bundle = Curated.bundle(bundled);
    Path stamp = target.resolveSibling("search-model.stamp");
    String inputs =
        CuratedFolder.hash(new String(bundle, java.nio.charset.StandardCharsets.UTF_8) + lines);
    Path model = target.resolve(Curated.MODEL.substring(1));
    Files.createDirectories(target);
    Files.write(target.resolve(Curated.BUNDLE.substring(1)), bundle);
    if (Files.exists(model) && Files.exists(stamp) && Files.readString(stamp).equals(inputs)) {
      return;
    }
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(model))) {
      new SearchTrainer(articles, Curated.places(), Curated.crossings())
          .train(TrainingSet.of(articles, lines))
          .write(out);
    }
    Files.writeString(stamp, inputs);
  }
}
