package org.podorozhnik.bot.text;

import java.util.List;
import org.podorozhnik.content.article.Article;
import org.podorozhnik.content.article.Slug;

/**
 * What buttons carry. Every button names its screen whole, so that one pressed a year later still
 * works; back and home stand last, always in this order.
 */
public final class Navigation {
  public static final String HOME = "m";
  public static final String AREA = "r";
  public static final String GROUP = "g";
  public static final String ARTICLE = "a";
  public static final String WHOLE = "f";
  public static final String WAITS = "w";
  public static final String CARD = "c";
  public static final String EMERGENCY = "e";
  public static final String SETTINGS = "s";
  public static final String LANGUAGE = "l";
  public static final String COUNTRY = "k";
  public static final String PRIVACY = "p";
  public static final String FORGET = "x";

  /** Stands between the name of a screen and what it shows. */
  public static final char SEPARATOR = ':';

  private Navigation() {}

  public static String to(String screen, Object what) {
    return screen + SEPARATOR + what;
  }

  /** A crossing opens its card, any other article its text. */
  public static Key article(Article article) {
    return Key.press(article.title(), to(ARTICLE, article.slug()));
  }

  public static Key card(String label, String crossing) {
    return Key.press(label, to(CARD, crossing));
  }

  public static List<Key> backAndHome(Words words, String back) {
    return Key.row(Key.press(words.get("key.back"), back), Key.press(words.get("key.home"), HOME));
  }

  /** The screen above an article. */
  public static String above(Slug slug) {
    return switch (slug.area()) {
      case "crossing" -> WAITS;
      case "help", "route", "russia" -> to(AREA, slug.area());
      default -> to(GROUP, slug.area() + SEPARATOR + TopicGroups.of(slug));
    };
  }
}
