package org.podorozhnik.bot.features.news;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.podorozhnik.bot.routing.Feature;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.routing.Route;
import org.podorozhnik.bot.routing.Visitor;
import org.podorozhnik.bot.text.Html;
import org.podorozhnik.bot.text.Navigation;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.broadcast.Broadcast;
import org.podorozhnik.content.broadcast.BroadcastStore;

/** {@code /news} and {@code /start n_7}: what was announced, for everybody to read. */
public final class NewsFeature implements Feature {
  /** The name of a deep link. */
  private static final String LINK = "n";

  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
  private static final Pattern DATA = Pattern.compile("([fl]):(\\d{1,9})");

  private final BroadcastStore store;
  private final NewsPages pages;

  public NewsFeature(BroadcastStore store) {
    this.store = store;
    this.pages = new NewsPages(store);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.command("news", this::newest),
        Route.button(Navigation.NEWS, this::button),
        Route.start(LINK, this::link));
  }

  private Reply newest(Request request, Visitor visitor) {
    return Reply.show(pages.page(0, visitor.words()));
  }

  private Reply button(Request request, Visitor visitor) {
    Matcher data = DATA.matcher(visitor.arguments());
    if (!data.matches()) {
      return newest(request, visitor);
    }
    int what = Integer.parseInt(data.group(2));
    if (data.group(1).equals(NewsPages.LIST)) {
      return Reply.show(pages.page(what, visitor.words()));
    }
    Words words = visitor.words();
    return readable(what)
        .<Reply>map(broadcast -> new Reply.Several(List.of(NewsPages.whole(broadcast, words))))
        .orElseGet(() -> new Reply.Note(words.get("news.gone")));
  }

  private Reply link(Request request, Visitor visitor) {
    String line = visitor.arguments().strip();
    Optional<Broadcast> meant =
        NUMBER.matcher(line).matches() ? readable(Long.parseLong(line)) : Optional.empty();
    return meant
        .map(broadcast -> Reply.show(NewsPages.single(broadcast, visitor.words())))
        .orElseGet(() -> missing(line, visitor.words()));
  }

  /** Says so first; what only waits for its time is nobody's business yet. */
  private Reply missing(String line, Words words) {
    boolean recalled =
        NUMBER.matcher(line).matches()
            && store.find(Long.parseLong(line)).filter(Broadcast::recalled).isPresent();
    String said = words.get(recalled ? "news.recalled" : "news.noSuch");
    Screen list = pages.page(0, words);
    return Reply.show(list.withHtml(Html.escape(said) + "\n\n" + list.html()));
  }

  /** As the store lists them. */
  private Optional<Broadcast> readable(long number) {
    return store.find(number).filter(Broadcast::readable);
  }
}
