package org.podorozhnik.bot.routing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.podorozhnik.content.article.Slug;
import org.podorozhnik.content.search.SearchContext;
import org.podorozhnik.content.subscriber.Preferences;

/** What was last shown to a person in a chat: for ten minutes, in memory only. */
final class Conversation {
  private static final Duration MEMORY = Duration.ofMinutes(10);
  private static final int MOST = 5_000;
  private static final Set<String> COUNTRIES = Set.of("georgia", "kazakhstan", "turkey");

  private final Cache<Key, Slug> last;

  private record Key(long chat, long person) {}

  Conversation(Ticker ticker) {
    this.last =
        Caffeine.newBuilder().ticker(ticker).expireAfterWrite(MEMORY).maximumSize(MOST).build();
  }

  void shown(Request request, String slug) {
    last.put(key(request), Slug.of(slug));
  }

  /** The country is that of the last article, else the one that the chat chose. */
  SearchContext context(Request request, Preferences preferences) {
    Optional<Slug> shown = Optional.ofNullable(last.getIfPresent(key(request)));
    Optional<String> country =
        shown.map(Slug::area).filter(COUNTRIES::contains).or(preferences::country);
    return new SearchContext(country, shown);
  }

  private static Key key(Request request) {
    return new Key(request.chat().id(), request.person());
  }
}
