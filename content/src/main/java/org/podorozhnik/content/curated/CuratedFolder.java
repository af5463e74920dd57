package org.podorozhnik.content.curated;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.podorozhnik.content.article.ArticleStore.CuratedFile;
import org.podorozhnik.content.article.Slug;
import org.podorozhnik.content.search.Phrasing;

/** Reads curated files from a folder {@code <language>/<area>/<topic>.md}. */
final class CuratedFolder {
  private CuratedFolder() {}

  /** All article files, ordered by path; the path without language and ending is the slug. */
  static List<CuratedFile> articles(Path root) throws IOException {
    List<CuratedFile> out = new ArrayList<>();
    for (Path file : sorted(root, ".md")) {
      Path relative = root.relativize(file);
      if (relative.getNameCount() == 3) {
        String source = Files.readString(file).replace("\r\n", "\n");
        String topic = relative.getName(2).toString().replaceFirst("\\.md$", "");
        Slug slug = new Slug(relative.getName(1).toString(), topic);
        out.add(new CuratedFile(slug, relative.getName(0).toString(), source, hash(source)));
      }
    }
    return out;
  }

  /** All lines {@code label<TAB>text} of the {@code .tsv} files of a folder. */
  static List<Phrasing> phrasings(Path root) throws IOException {
    List<Phrasing> out = new ArrayList<>();
    for (Path file : sorted(root, ".tsv")) {
      Files.readAllLines(file).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Phrasing::of)
          .forEach(out::add);
    }
    return out;
  }

  static String hash(String source) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(source.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static List<Path> sorted(Path root, String ending) throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
    }
  }
}
