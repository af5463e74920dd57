package org.podorozhnik.content.curated;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import org.podorozhnik.content.article.Article;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * Reads the source of an article. Anchors and nesting are bounded, so that a hostile head costs no
 * memory.
 */
public final class ArticleReader {
  /** A Telegram document of an article is far smaller; anything larger is no article. */
  public static final int MAX_SOURCE = 60_000;

  private final YAMLMapper yaml = mapper();

  /** The article of a source in the given language; throws with every problem found. */
  public Article read(String source, String language) throws ArticleFault {
    SourceText text = parts(source);
    return new HeadReader(head(text)).read(language, text);
  }

  /** The head as a tree, for the bundle, which spares the start from parsing YAML. */
  JsonNode head(String source) throws ArticleFault {
    return head(parts(source));
  }

  private static SourceText parts(String source) throws ArticleFault {
    if (source.length() > MAX_SOURCE) {
      throw fault(0, "the text is longer than " + MAX_SOURCE + " characters");
    }
    return SourceText.split(source)
        .orElseThrow(() -> fault(1, "the head is missing: it stands between two lines '---'"));
  }

  private JsonNode head(SourceText text) throws ArticleFault {
    try {
      JsonNode head = yaml.readTree(text.head());
      if (head == null || !head.isObject()) {
        throw fault(2, "the head has no fields");
      }
      return head;
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr() + 1;
      throw fault(line, "the head cannot be read: " + firstLine(e.getOriginalMessage()));
    }
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }

  private static ArticleFault fault(int line, String message) {
    return new ArticleFault(List.of(Problem.fault(line, message)));
  }

  private static YAMLMapper mapper() {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(0);
    options.setNestingDepthLimit(8);
    options.setCodePointLimit(MAX_SOURCE);
    return YAMLMapper.builder(
            com.fasterxml.jackson.dataformat.yaml.YAMLFactory.builder()
                .loaderOptions(options)
                .build())
        .build();
  }
}
