package org.podorozhnik.content.curated;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.podorozhnik.content.article.Article;
import org.podorozhnik.content.article.PartialDate;
import org.podorozhnik.content.article.Sensitivity;
import org.podorozhnik.content.article.Slug;
import org.podorozhnik.content.article.Source;

/** Turns the fields of one head into an article and collects what is wrong with them. */
final class HeadReader {
  static final Set<String> FIELDS =
      Set.of(
          "slug",
          "title",
          "summary",
          "keywords",
          "questions",
          "sources",
          "official",
          "checked",
          "review_days",
          "valid_from",
          "valid_until",
          "sensitivity",
          "related",
          "facts",
          "aliases");

  private final JsonNode head;
  private final List<Problem> problems = new ArrayList<>();

  HeadReader(JsonNode head) {
    this.head = head;
  }

  Article read(String language, SourceText text) throws ArticleFault {
    head.fieldNames()
        .forEachRemaining(
            name -> {
              if (!FIELDS.contains(name)) {
                problems.add(Problem.fault(0, "unknown field '" + name + "'"));
              }
            });
    Optional<Slug> slug = required("slug", Slug::of);
    Optional<PartialDate> checked = required("checked", PartialDate::new);
    Optional<Integer> reviewDays = required("review_days", Integer::valueOf);
    Optional<Sensitivity> sensitivity = required("sensitivity", Sensitivity::of);
    Optional<String> title = required("title", String::strip);
    Optional<String> summary = required("summary", String::strip);
    List<Source> sources = sources();
    Optional<LocalDate> from = optional("valid_from", LocalDate::parse);
    Optional<LocalDate> until = optional("valid_until", LocalDate::parse);
    List<Slug> related = each("related", Slug::of);
    List<Slug> aliases = each("aliases", Slug::of);
    if (text.lead().isBlank()) {
      problems.add(Problem.fault(0, "the text is empty"));
    }
    if (!problems.isEmpty()) {
      throw new ArticleFault(problems);
    }
    try {
      return new Article(
          slug.orElseThrow(),
          language,
          title.orElseThrow(),
          summary.orElseThrow(),
          each("keywords", String::strip),
          each("questions", String::strip),
          sources,
          each("official", String::strip),
          checked.orElseThrow(),
          reviewDays.orElseThrow(),
          from,
          until,
          sensitivity.orElseThrow(),
          related,
          each("facts", String::strip),
          aliases,
          text.lead(),
          text.more());
    } catch (IllegalArgumentException e) {
      throw new ArticleFault(List.of(Problem.fault(0, String.valueOf(e.getMessage()))));
    }
  }

  private <T> Optional<T> required(String field, Function<String, T> parse) {
    String text = head.path(field).asText("").strip();
    if (text.isEmpty()) {
      problems.add(Problem.fault(0, "the field '" + field + "' is missing"));
      return Optional.empty();
    }
    return parsed(field, text, parse);
  }

  private <T> Optional<T> optional(String field, Function<String, T> parse) {
    String text = head.path(field).asText("").strip();
    return text.isEmpty() ? Optional.empty() : parsed(field, text, parse);
  }

  private <T> List<T> each(String field, Function<String, T> parse) {
    List<T> out = new ArrayList<>();
    for (JsonNode item : head.path(field)) {
      parsed(field, item.asText(""), parse).ifPresent(out::add);
    }
    return out;
  }

  private <T> Optional<T> parsed(String field, String text, Function<String, T> parse) {
    try {
      return Optional.of(parse.apply(text));
    } catch (IllegalArgumentException | DateTimeException e) {
      problems.add(Problem.fault(0, "the field '" + field + "': '" + text + "' does not fit"));
      return Optional.empty();
    }
  }

  private List<Source> sources() {
    List<Source> out = new ArrayList<>();
    StreamSupport.stream(head.path("sources").spliterator(), false)
        .forEach(node -> source(node).ifPresent(out::add));
    if (out.isEmpty()) {
      problems.add(Problem.fault(0, "there is no source"));
    } else if (out.stream().noneMatch(s -> s.asOf().dated())) {
      problems.add(Problem.fault(0, "no source has a date"));
    }
    return out;
  }

  private Optional<Source> source(JsonNode node) {
    String url = node.path("url").asText("");
    try {
      PartialDate asOf = new PartialDate(node.path("as_of").asText(""));
      return Optional.of(new Source(url, node.path("title").asText(""), asOf));
    } catch (IllegalArgumentException e) {
      problems.add(Problem.fault(0, "the source '" + url + "': " + e.getMessage()));
      return Optional.empty();
    }
  }
}
