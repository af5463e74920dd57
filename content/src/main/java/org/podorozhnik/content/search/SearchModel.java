package org.podorozhnik.content.search;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the build learns so that the start need not: the lexicon and two classifiers, one that tells
 * articles apart and one that tells topics apart whatever the country. Immutable.
 */
public final class SearchModel {
  private static final int MAGIC = 0x504f4431;

  private final Lexicon lexicon;
  private final LinearModel articles;
  private final LinearModel topics;

  SearchModel(Lexicon lexicon, LinearModel articles, LinearModel topics) {
    this.lexicon = lexicon;
    this.articles = articles;
    this.topics = topics;
  }

  Lexicon lexicon() {
    return lexicon;
  }

  LinearModel articles() {
    return articles;
  }

  LinearModel topics() {
    return topics;
  }

  /** Writes the model; {@link #read} takes it back, in this version only. */
  public void write(OutputStream stream) throws IOException {
    DataOutputStream out = new DataOutputStream(stream);
    out.writeInt(MAGIC);
    byte[] words =
        String.join("\n", new TreeSet<>(lexicon.words())).getBytes(StandardCharsets.UTF_8);
    out.writeInt(words.length);
    out.write(words);
    articles.write(out);
    topics.write(out);
    out.flush();
  }

  public static SearchModel read(InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(stream, 1 << 16));
    if (in.readInt() != MAGIC) {
      throw new IOException("not a search model of this version");
    }
    String words = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    Lexicon lexicon = new Lexicon(Set.copyOf(Arrays.asList(words.split("\n"))));
    return new SearchModel(lexicon, LinearModel.read(in), LinearModel.read(in));
  }

  /** The topic of a label: what the countries share, or the label itself. */
  static String topicOf(String label, Set<String> shared) {
    List<String> parts = List.of(label.split("/", 2));
    boolean country = parts.size() == 2 && Gazetteer.COUNTRIES.contains(parts.get(0));
    return country && shared.contains(parts.get(1)) ? "*/" + parts.get(1) : label;
  }
}
