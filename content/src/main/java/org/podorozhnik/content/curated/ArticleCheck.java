package org.podorozhnik.content.curated;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;
import org.podorozhnik.content.article.Article;
import org.podorozhnik.content.article.Slug;
import org.podorozhnik.content.article.Source;

/**
 * What makes an article unfit to be shown, and what only deserves a word. Reading the source
 * already refused a broken head, a missing source or date.
 */
public final class ArticleCheck {
  /** The areas an article may stand in; menus are built from them. */
  public static final Set<String> AREAS =
      Set.of("georgia", "kazakhstan", "turkey", "russia", "crossing", "help", "route");

  private static final int LONG_LEAD = 900;
  private static final int MOST_TEXT = 3_300;
  private static final int MOST_TITLE = 64;
  private static final int MOST_SUMMARY = 200;
  private static final int FEWEST_QUESTIONS = 8;
  private static final Pattern SHORT_YEAR = Pattern.compile("\\b\\d{1,2}\\.\\d{1,2}\\.\\d{2}\\b");

  private final Set<Slug> known;

  /**
   * @param known every slug and alias that a link may name
   */
  public ArticleCheck(Set<Slug> known) {
    this.known = Set.copyOf(known);
  }

  public List<Problem> check(Article article) {
    List<Problem> found = new ArrayList<>();
    head(article, found);
    links(article, found);
    text(article, found);
    return found;
  }

  private void head(Article article, List<Problem> found) {
    if (!AREAS.contains(article.slug().area())) {
      found.add(fault("the area '" + article.slug().area() + "' is unknown"));
    }
    if (article.title().length() > MOST_TITLE) {
      found.add(fault("the title is longer than " + MOST_TITLE + " characters"));
    }
    if (article.summary().length() > MOST_SUMMARY) {
      found.add(fault("the summary is longer than " + MOST_SUMMARY + " characters"));
    }
    if (article.questions().size() < FEWEST_QUESTIONS) {
      found.add(Problem.warning("fewer than " + FEWEST_QUESTIONS + " questions"));
    }
    for (Slug related : article.related()) {
      if (!known.contains(related)) {
        found.add(fault("related article " + related + " does not exist"));
      }
    }
  }

  private static void links(Article article, List<Problem> found) {
    article.sources().stream().map(Source::url).forEach(url -> link(url, found));
    article.official().forEach(url -> link(url, found));
  }

  private static void link(String url, List<Problem> found) {
    try {
      URI uri = new URI(url);
      boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      if (!web || uri.getAuthority() == null) {
        found.add(fault("the link '" + url + "' leads nowhere"));
      }
    } catch (URISyntaxException e) {
      found.add(fault("the link '" + url + "' leads nowhere"));
    }
  }

  private static void text(Article article, List<Problem> found) {
    if (article.lead().length() > LONG_LEAD) {
      int length = article.lead().length();
      found.add(Problem.warning("the text before the fold has " + length + " characters"));
    }
    if (article.lead().length() + article.more().length() > MOST_TEXT) {
      found.add(fault("the text is longer than Telegram shows in one message"));
    }
    String body = article.lead() + "\n\n" + article.more();
    if (SHORT_YEAR.matcher(body).find()) {
      found.add(fault("a date has a year of two digits"));
    }
    Parser.builder().build().parse(body).accept(new Unsupported(found));
  }

  private static Problem fault(String message) {
    return Problem.fault(0, message);
  }

  /** Telegram shows none of this as it was meant. */
  private static final class Unsupported extends AbstractVisitor {
    private final List<Problem> found;

    Unsupported(List<Problem> found) {
      this.found = found;
    }

    @Override
    public void visit(Heading heading) {
      found.add(fault("headings are not shown; begin the paragraph with bold words"));
    }

    @Override
    public void visit(Image image) {
      found.add(fault("images are not shown"));
    }

    @Override
    public void visit(HtmlBlock html) {
      found.add(fault("HTML is not allowed: " + html.getLiteral().strip()));
    }

    @Override
    public void visit(HtmlInline html) {
      found.add(fault("HTML is not allowed: " + html.getLiteral()));
    }

    @Override
    public void visit(Link link) {
      ArticleCheck.link(link.getDestination(), found);
      visitChildren(link);
    }
  }
}
