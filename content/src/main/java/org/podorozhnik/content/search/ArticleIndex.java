package org.podorozhnik.content.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.podorozhnik.content.article.Article;

/**
 * Full-text index of the articles as they stand now, edits included; this is what knows an article
 * that the classifier never saw. BM25 by stems over title, keywords, questions and text, the best
 * field a word counting, and letter runs for words that are misspelt. Immutable once built.
 */
final class ArticleIndex {
  /** Field weights and tie-breaker as measured for this kind of article; the sum stays stable. */
  private static final Map<String, Float> FIELDS =
      Map.of("title", 3f, "keywords", 2.5f, "questions", 2f, "body", 1f);

  private static final float TIE = 0.3f;
  private static final float RUN_WEIGHT = 0.15f;
  private static final int RUN = 3;
  private static final int HITS = 20;
  private static final int MAX_QUERY_WORDS = 30;

  private final IndexSearcher searcher;

  ArticleIndex(Collection<Article> articles) {
    try {
      ByteBuffersDirectory directory = new ByteBuffersDirectory();
      try (IndexWriter writer =
          new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
        for (Article article : articles) {
          writer.addDocument(document(article));
        }
        writer.forceMerge(1);
      }
      this.searcher = new IndexSearcher(DirectoryReader.open(directory));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Scores by slug, the best scaled to 1; empty if nothing matches. */
  Map<String, Double> search(List<String> words) {
    try {
      List<String> used = new ArrayList<>(new TreeSet<>(words));
      Query query = query(used.subList(0, Math.min(MAX_QUERY_WORDS, used.size())));
      ScoreDoc[] hits = searcher.search(query, HITS).scoreDocs;
      Map<String, Double> scores = new HashMap<>();
      for (ScoreDoc hit : hits) {
        String slug = searcher.storedFields().document(hit.doc).get("slug");
        scores.merge(slug, (double) hit.score / hits[0].score, Math::max);
      }
      return scores;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Query query(List<String> words) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (String word : words) {
      String stem = Words.stem(word);
      List<Query> fields = new ArrayList<>();
      FIELDS.forEach((field, w) -> fields.add(boosted(field, stem, w)));
      all.add(new DisjunctionMaxQuery(fields, TIE), BooleanClause.Occur.SHOULD);
      for (String run : runs(word)) {
        all.add(boosted("runs", run, RUN_WEIGHT), BooleanClause.Occur.SHOULD);
      }
    }
    return all.build();
  }

  private static Query boosted(String field, String text, float weight) {
    return new BoostQuery(new TermQuery(new Term(field, text)), weight);
  }

  private static Document document(Article a) {
    Document d = new Document();
    d.add(new StoredField("slug", a.slug().toString()));
    String keywords = String.join(" ", a.keywords());
    String questions = String.join(" ", a.questions());
    d.add(field("title", stems(a.title())));
    d.add(field("keywords", stems(keywords)));
    d.add(field("questions", stems(questions)));
    d.add(field("body", stems(a.summary() + " " + a.lead() + " " + a.more())));
    List<String> runs = new ArrayList<>();
    words(a.title() + " " + keywords + " " + questions).forEach(w -> runs.addAll(runs(w)));
    d.add(field("runs", String.join(" ", runs)));
    return d;
  }

  private static TextField field(String name, String text) {
    return new TextField(name, text, Field.Store.NO);
  }

  private static String stems(String text) {
    return String.join(" ", Words.stems(words(text)));
  }

  private static List<String> words(String text) {
    return Words.of(text.toLowerCase(Locale.ROOT).replace('ё', 'е'));
  }

  private static List<String> runs(String word) {
    String padded = "_" + Phonetic.of(word) + "_";
    List<String> out = new ArrayList<>();
    for (int i = 0; i + RUN <= padded.length(); i++) {
      out.add(padded.substring(i, i + RUN));
    }
    return out;
  }
}
