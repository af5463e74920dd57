package org.podorozhnik.bot.features.menu;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.podorozhnik.bot.routing.Feature;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.routing.Route;
import org.podorozhnik.bot.routing.Visitor;
import org.podorozhnik.bot.text.ArticleView;
import org.podorozhnik.bot.text.CrossingView;
import org.podorozhnik.bot.text.Html;
import org.podorozhnik.bot.text.Key;
import org.podorozhnik.bot.text.Navigation;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.TopicGroups;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.article.Article;
import org.podorozhnik.content.article.Slug;
import org.podorozhnik.content.curated.Library;
import org.podorozhnik.content.staff.Role;

/** {@code /start} with its deep links, {@code /help}, {@code /rules}, {@code /resources}, menus. */
public final class MenuFeature implements Feature {
  private static final List<String> COUNTRIES = List.of("georgia", "kazakhstan", "turkey");

  private final Library library;
  private final ArticleView articles;
  private final CrossingView crossings;
  private final String botName;

  public MenuFeature(
      Library library, ArticleView articles, CrossingView crossings, String botName) {
    this.library = library;
    this.articles = articles;
    this.crossings = crossings;
    this.botName = botName;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.command("start", this::start),
        Route.command("help", this::help),
        Route.command("menu", this::home),
        Route.command("rules", this::rules),
        Route.command("resources", this::resources),
        Route.button(Navigation.HOME, this::home),
        Route.button(Navigation.AREA, this::area),
        Route.button(Navigation.GROUP, this::group));
  }

  private Reply start(Request request, Visitor visitor) {
    return deepLink(request, visitor)
        .orElseGet(() -> Reply.show(home(request, visitor.words(), "start.text")));
  }

  /** {@code a_<slug with / as __>} opens an article, {@code c_<crossing>} a card. */
  private Optional<Reply> deepLink(Request request, Visitor visitor) {
    String payload = visitor.arguments();
    LocalDate today = LocalDate.ofInstant(request.at(), ZoneOffset.UTC);
    String what = payload.length() > 2 ? payload.substring(2).replace("__", "/") : "";
    if (payload.startsWith("a_") && Slug.isSlug(what)) {
      return library
          .find(Slug.of(what), visitor.language())
          .map(a -> Reply.show(article(a, visitor, today), a.slug().toString()));
    }
    if (payload.startsWith("c_")) {
      return library
          .crossings()
          .find(what)
          .map(
              c ->
                  Reply.show(
                      crossings.card(c, visitor.words(), request.at()), "crossing/" + c.id()));
    }
    return Optional.empty();
  }

  /** Deep links open in the private chat. */
  private Screen article(Article article, Visitor visitor, LocalDate today) {
    Screen screen = articles.lead(article, visitor.words(), today);
    return visitor.may().test(Role.SENDER)
        ? ArticleView.withAnnounce(screen, article, visitor.words())
        : screen;
  }

  private Reply help(Request request, Visitor visitor) {
    Words words = visitor.words();
    String text = Html.escape(words.get("help.text", "bot", botName));
    return Reply.show(Screen.of(text).withRow(Key.press(words.get("key.home"), Navigation.HOME)));
  }

  private Reply home(Request request, Visitor visitor) {
    return Reply.show(home(request, visitor.words(), "menu.home"));
  }

  /** In groups updates are the admins' business, behind {@code /settings}. */
  private static Screen home(Request request, Words words, String text) {
    Key updates = Key.press(words.get("subscription.title"), Navigation.SUBSCRIPTION);
    List<List<Key>> own = request.chat().isPrivate() ? List.of(Key.row(updates)) : List.of();
    return Screen.of(Html.escape(words.get(text)))
        .withRow(Key.press(words.get("key.waits"), Navigation.WAITS))
        .withRow(COUNTRIES.stream().map(c -> area(words, c)).toArray(Key[]::new))
        .withRow(area(words, "russia"))
        .withRow(area(words, "help"), area(words, "route"))
        .withRows(own)
        .withRow(
            Key.press(words.get("key.sos"), Navigation.EMERGENCY),
            Key.press(words.get("key.settings"), Navigation.SETTINGS));
  }

  private static Key area(Words words, String area) {
    return Key.press(words.get("area." + area), Navigation.to(Navigation.AREA, area));
  }

  private Reply rules(Request request, Visitor visitor) {
    Words words = visitor.words();
    return Reply.show(
        Screen.of(Html.escape(words.get("menu.rules")))
            .withRow(COUNTRIES.stream().map(c -> area(words, c)).toArray(Key[]::new))
            .withRow(area(words, "russia"))
            .withRows(List.of(Navigation.backAndHome(words, Navigation.HOME))));
  }

  private Reply resources(Request request, Visitor visitor) {
    return Reply.show(list("help", visitor.words()));
  }

  private Reply area(Request request, Visitor visitor) {
    String area = visitor.arguments();
    if (COUNTRIES.contains(area)) {
      return Reply.show(groups(area, visitor.words()));
    }
    return library.inArea(area, visitor.language()).isEmpty()
        ? home(request, visitor)
        : Reply.show(list(area, visitor.words()));
  }

  private Screen groups(String country, Words words) {
    List<List<Key>> rows = new ArrayList<>();
    for (String group : TopicGroups.names()) {
      if (!inGroup(country, group, words).isEmpty()) {
        String data = Navigation.to(Navigation.GROUP, country + Navigation.SEPARATOR + group);
        rows.add(Key.row(Key.press(words.get("menu.group." + group), data)));
      }
    }
    rows.add(Navigation.backAndHome(words, Navigation.HOME));
    return new Screen(title(words.get("area." + country), words), rows);
  }

  private Reply group(Request request, Visitor visitor) {
    String[] parts = visitor.arguments().split(String.valueOf(Navigation.SEPARATOR), 2);
    Words words = visitor.words();
    if (parts.length < 2 || !COUNTRIES.contains(parts[0]) || !words.has("menu.group." + parts[1])) {
      return home(request, visitor);
    }
    List<List<Key>> rows = rows(inGroup(parts[0], parts[1], words));
    rows.add(Navigation.backAndHome(words, Navigation.to(Navigation.AREA, parts[0])));
    String name = words.get("area." + parts[0]) + ": " + words.get("menu.group." + parts[1]);
    return Reply.show(new Screen(title(name, words), rows));
  }

  private List<Article> inGroup(String country, String group, Words words) {
    return library.inArea(country, words.language()).stream()
        .filter(a -> TopicGroups.of(a.slug()).equals(group))
        .sorted(Comparator.comparingInt(a -> TopicGroups.position(a.slug())))
        .toList();
  }

  private Screen list(String area, Words words) {
    List<List<Key>> rows = rows(library.inArea(area, words.language()));
    rows.add(Navigation.backAndHome(words, Navigation.HOME));
    return new Screen(title(words.get("area." + area), words), rows);
  }

  private static List<List<Key>> rows(List<Article> articles) {
    List<List<Key>> rows = new ArrayList<>();
    articles.forEach(a -> rows.add(Key.row(Navigation.article(a))));
    return rows;
  }

  private static String title(String name, Words words) {
    return Html.bold(name) + "\n\n" + Html.escape(words.get("menu.topic"));
  }
}
