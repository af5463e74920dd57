package org.podorozhnik.bot.text;

import java.util.List;
import java.util.Optional;
import org.podorozhnik.content.article.Article;
import org.podorozhnik.content.article.Slug;
import org.podorozhnik.content.border.Direction;
import org.podorozhnik.content.border.Queue;
import org.podorozhnik.content.border.TravellerClass;

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
  public static final String REPORT = "t";
  public static final String TAKE_BACK = "u";
  public static final String PICTURE_DAY = "d";
  public static final String PICTURE_WEEK = "o";
  public static final String FORECAST = "b";
  public static final String JOURNEY = "j";
  public static final String ALERT = "n";
  public static final String QUIET = "z";
  public static final String STAFF = "q";
  public static final String SUBSCRIPTION = "y";
  public static final String GROUPS = "h";
  public static final String BROADCAST = "v";
  public static final String NEWS = "i";
  public static final String UPDATES = "1";

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

  /** Back alone, for groups: the menu is for whoever asks, a setting for all. */
  public static List<Key> back(Words words, String back) {
    return Key.row(Key.press(words.get("key.back"), back));
  }

  /** A queue as buttons carry it: {@code verkhny-lars:out:car}. */
  public static String code(Queue queue) {
    return queue.crossing()
        + SEPARATOR
        + queue.direction().word()
        + SEPARATOR
        + queue.travellers().word();
  }

  /** Reads {@link #code}; what is missing means outwards, by car. Empty if it is no queue. */
  public static Optional<Queue> queue(String code) {
    String[] parts = code.split(String.valueOf(SEPARATOR), -1);
    if (parts[0].isBlank() || parts.length > 3) {
      return Optional.empty();
    }
    Optional<Direction> direction =
        parts.length > 1 ? Direction.of(parts[1]) : Optional.of(Direction.OUT);
    Optional<TravellerClass> travellers =
        parts.length > 2 ? TravellerClass.of(parts[2]) : Optional.of(TravellerClass.CAR);
    return direction.flatMap(d -> travellers.map(t -> new Queue(parts[0], d, t)));
  }

  /** «Встал в очередь»: begins a journey in the queue. */
  public static Key joined(Queue queue, Words words) {
    return Key.press(words.get("key.journey"), to(JOURNEY, "s" + SEPARATOR + code(queue)));
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
