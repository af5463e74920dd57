package org.podorozhnik.bot.features.broadcast;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.podorozhnik.content.article.Article;
import org.podorozhnik.content.broadcast.Announcement;
import org.podorozhnik.content.curated.Library;

/** The sites to which published articles lead, and the bot itself. Thread-safe. */
final class KnownHosts {
  private final Library library;
  private final String bot;
  private volatile Known known = new Known(Long.MIN_VALUE, Set.of());

  private record Known(long revision, Set<String> sites) {}

  KnownHosts(Library library, String botName) {
    this.library = library;
    this.bot = "t.me/" + botName.toLowerCase(Locale.ROOT);
  }

  /** The sites that the announcement leads to and no article does. */
  List<String> strangers(Announcement announcement) {
    Set<String> sites = sites();
    return announcement.texts().values().stream()
        .flatMap(payload -> Links.in(payload.html()).stream())
        .filter(site -> !site.equals(bot) && !sites.contains(site))
        .distinct()
        .sorted()
        .toList();
  }

  private Set<String> sites() {
    Known now = known;
    if (now.revision() != library.revision()) {
      now = read(library.revision());
      known = now;
    }
    return now.sites();
  }

  private Known read(long revision) {
    Set<String> sites = new HashSet<>();
    for (Article article : library.all()) {
      article.sources().forEach(source -> sites.addAll(Links.inText(source.url())));
      article.official().forEach(url -> sites.addAll(Links.inText(url)));
      sites.addAll(Links.inText(article.lead() + "\n" + article.more()));
    }
    return new Known(revision, sites);
  }
}
