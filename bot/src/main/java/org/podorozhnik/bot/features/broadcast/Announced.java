package org.podorozhnik.bot.features.broadcast;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.podorozhnik.bot.text.Dates;
import org.podorozhnik.bot.text.Html;
import org.podorozhnik.bot.text.Languages;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.article.Article;
import org.podorozhnik.content.article.Slug;
import org.podorozhnik.content.border.Crossing;
import org.podorozhnik.content.border.CrossingState;
import org.podorozhnik.content.border.OfficialStore;
import org.podorozhnik.content.broadcast.Announcement;
import org.podorozhnik.content.broadcast.Audience;
import org.podorozhnik.content.broadcast.Payload;
import org.podorozhnik.content.curated.Library;
import org.podorozhnik.content.subscriber.Topic;

/** What «Объявить» makes of an article, or of what staff say of a crossing. */
final class Announced {
  private final Library library;
  private final OfficialStore official;
  private final Languages languages;
  private final String botName;

  Announced(Library library, OfficialStore official, Languages languages, String botName) {
    this.library = library;
    this.official = official;
    this.languages = languages;
    this.botName = botName;
  }

  /** In the languages that the article has, to those who chose its country. */
  Optional<Announcement> article(String slug) {
    if (!Slug.isSlug(slug)) {
      return Optional.empty();
    }
    SortedMap<String, Payload> texts = new TreeMap<>();
    for (Words words : languages.all()) {
      library
          .find(Slug.of(slug), words.language())
          .filter(article -> article.language().equals(words.language()))
          .ifPresent(article -> texts.put(words.language(), payload(article, words)));
    }
    Topic topic = Topic.of(Slug.of(slug).area()).orElse(Topic.ALL);
    return announcement(topic, texts);
  }

  private Payload payload(Article article, Words words) {
    String link = link("a_" + article.slug().toString().replace("/", "__"), words);
    return text(Html.bold(article.title()) + "\n\n" + Html.escape(article.summary()) + link);
  }

  /** In all languages, to those whom the crossing concerns; empty if nothing is said of it now. */
  Optional<Announcement> crossing(String id, Instant now) {
    Optional<CrossingState> state =
        official.states(now).stream().filter(s -> s.crossing().equals(id)).findFirst();
    Optional<Crossing> crossing = library.crossings().find(id);
    if (state.isEmpty() || crossing.isEmpty()) {
      return Optional.empty();
    }
    SortedMap<String, Payload> texts = new TreeMap<>();
    for (Words words : languages.all()) {
      texts.put(words.language(), payload(crossing.get(), state.get(), words));
    }
    return announcement(Topic.crossing(id), texts);
  }

  /** The reason is in the words of staff, who write Russian. */
  private Payload payload(Crossing crossing, CrossingState state, Words words) {
    boolean russian = words.language().equals(Announcement.FIRST_LANGUAGE);
    String reason = russian && !state.reason().isBlank() ? " " + state.reason() : "";
    String until = words.get("broadcast.until", "until", Dates.moment(state.until(), words));
    return text(
        Html.bold(crossing.name(words.language()))
            + "\n\n"
            + Html.escape(words.get("wait.says." + state.word().word()) + reason)
            + "\n"
            + Html.escape(until)
            + "\n"
            + Html.link(words.get("wait.source"), state.source())
            + link("c_" + crossing.id(), words));
  }

  private String link(String payload, Words words) {
    String url = "https://t.me/" + botName + "?start=" + payload;
    return "\n\n" + Html.link(words.get("broadcast.open"), url);
  }

  private static Payload text(String html) {
    return new Payload(html, Optional.empty());
  }

  private Optional<Announcement> announcement(Topic topic, SortedMap<String, Payload> texts) {
    if (!texts.containsKey(Announcement.FIRST_LANGUAGE)) {
      return Optional.empty();
    }
    TreeSet<Topic> places = new TreeSet<>();
    places.add(topic);
    Audience audience = Audience.of(Audience.Kind.ALL, places, library.crossings());
    return Optional.of(new Announcement(audience, false, texts));
  }
}
