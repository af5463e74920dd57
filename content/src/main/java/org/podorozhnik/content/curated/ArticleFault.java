package org.podorozhnik.content.curated;

import java.util.List;
import java.util.stream.Collectors;

/** A source that is no article yet; carries everything that is wrong with it, in plain words. */
public final class ArticleFault extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  public ArticleFault(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("; ")));
    this.problems = List.copyOf(problems);
  }

  public List<Problem> problems() {
    return problems;
  }
}
