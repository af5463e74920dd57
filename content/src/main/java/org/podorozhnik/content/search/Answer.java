package org.podorozhnik.content.search;

import java.util.List;
import java.util.stream.Stream;
import org.podorozhnik.content.article.Slug;

/**
 * What a question gets. Scores are estimated probabilities that the first target is right, 0 to 1.
 * Targets are slugs; a crossing stands as {@code crossing/<id>}.
 */
public sealed interface Answer {
  double score();

  /** The kind as the command line names it. */
  String kind();

  /** Up to three targets, best first; the first is what is shown. Empty if nothing is known. */
  List<Slug> choices();

  /**
   * One article.
   *
   * @param others what the question may mean instead, at most two, best first
   */
  record One(Slug slug, List<Slug> others, double score) implements Answer {
    public One {
      others = List.copyOf(others);
    }

    @Override
    public String kind() {
      return "answer";
    }

    @Override
    public List<Slug> choices() {
      return Stream.concat(Stream.of(slug), others.stream()).toList();
    }
  }

  /**
   * The card of one crossing.
   *
   * @param others what the question may mean instead, at most two, best first
   */
  record Wait(String crossing, List<Slug> others, double score) implements Answer {
    public Wait {
      others = List.copyOf(others);
    }

    @Override
    public String kind() {
      return "wait";
    }

    @Override
    public List<Slug> choices() {
      Slug slug = new Slug("crossing", crossing);
      return Stream.concat(Stream.of(slug), others.stream()).toList();
    }
  }

  /**
   * Near ties, or one topic of several countries, or the list of crossings.
   *
   * @param reason what the choice is between
   */
  record Choices(List<Slug> choices, Reason reason, double score) implements Answer {
    public Choices {
      choices = List.copyOf(choices);
    }

    @Override
    public String kind() {
      return "choices";
    }
  }

  /** Why there is a choice. */
  enum Reason {
    NEAR_TIE,
    COUNTRY,
    CROSSINGS
  }

  /**
   * Out of scope or small talk.
   *
   * @param nearest topics to offer with the menu, best first
   */
  record Unknown(List<Slug> nearest, double score) implements Answer {
    public Unknown {
      nearest = List.copyOf(nearest);
    }

    @Override
    public String kind() {
      return "unknown";
    }

    @Override
    public List<Slug> choices() {
      return List.of();
    }
  }
}
