package org.podorozhnik.content.curated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.podorozhnik.content.article.Article;
import org.podorozhnik.content.article.ArticleStore.CuratedFile;
import org.podorozhnik.content.article.Slug;
import org.podorozhnik.content.border.CrossingCatalog;
import org.podorozhnik.content.border.Landmarks;
import org.podorozhnik.content.search.PlaceTables;
import org.podorozhnik.content.search.SearchModel;

/**
 * The curated content inside the program: articles with their sources, crossings, place names and
 * the trained model, as the build prepared them.
 */
public final class Curated {
  static final String BUNDLE = "/curated.json";
  static final String MODEL = "/search-model.bin";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<Entry> entries;

  private Curated(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  /** One curated file with the article it holds. */
  public record Entry(CuratedFile file, Article article) {}

  public List<Entry> entries() {
    return entries;
  }

  public List<Article> articles() {
    return entries.stream().map(Entry::article).toList();
  }

  /** Reads the bundle that the build wrote. */
  public static Curated load() {
    try (InputStream in = open(BUNDLE)) {
      List<Entry> entries = new ArrayList<>();
      for (JsonNode node : JSON.readTree(in)) {
        entries.add(entry(node));
      }
      return new Curated(entries);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ArticleFault e) {
      throw new IllegalStateException("the bundle was checked when it was built", e);
    }
  }

  public static CrossingCatalog crossings() {
    return CrossingCatalog.read(text("/curated/crossings.tsv"));
  }

  public static Landmarks landmarks() {
    return Landmarks.read(text("/curated/landmarks-verkhny-lars.tsv"));
  }

  public static PlaceTables places() {
    return new PlaceTables(
        text("/search/places.tsv"), text("/search/foreign.tsv"), text("/search/concepts.tsv"));
  }

  public static SearchModel model() {
    try (InputStream in = open(MODEL)) {
      return SearchModel.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bundle(List<Bundled> files) throws IOException {
    ArrayNode out = JSON.createArrayNode();
    for (Bundled file : files) {
      ObjectNode node = out.addObject();
      node.put("slug", file.file().slug().toString());
      node.put("language", file.file().language());
      node.put("hash", file.file().hash());
      node.put("source", file.file().source());
      node.set("head", file.head());
    }
    return JSON.writeValueAsBytes(out);
  }

  /** A file with its parsed head. */
  record Bundled(CuratedFile file, JsonNode head) {}

  private static Entry entry(JsonNode node) throws ArticleFault {
    String source = node.path("source").asText();
    String language = node.path("language").asText();
    SourceText text = SourceText.split(source).orElseThrow();
    Article article = new HeadReader(node.path("head")).read(language, text);
    Slug slug = Slug.of(node.path("slug").asText());
    return new Entry(new CuratedFile(slug, language, source, node.path("hash").asText()), article);
  }

  private static String text(String name) {
    try (InputStream in = open(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(
        Curated.class.getResourceAsStream(name), () -> name + " is not in the program");
  }
}
