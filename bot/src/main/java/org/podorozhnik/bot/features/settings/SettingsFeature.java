package org.podorozhnik.bot.features.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.podorozhnik.bot.routing.Feature;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.routing.Route;
import org.podorozhnik.bot.routing.Visitor;
import org.podorozhnik.bot.text.AlertWords;
import org.podorozhnik.bot.text.Html;
import org.podorozhnik.bot.text.Key;
import org.podorozhnik.bot.text.Languages;
import org.podorozhnik.bot.text.Navigation;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.TopicWords;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.Storage;
import org.podorozhnik.content.border.CrossingCatalog;
import org.podorozhnik.content.subscriber.PreferenceStore;
import org.podorozhnik.content.subscriber.Preferences;
import org.podorozhnik.content.subscriber.Subscription;
import org.podorozhnik.content.subscriber.SubscriptionStore;

/**
 * {@code /language} and {@code /settings} of a person or, by its admins, of a group: a row begins
 * with a choice and goes with its undoing.
 */
public final class SettingsFeature implements Feature {
  private static final List<String> COUNTRIES = List.of("georgia", "kazakhstan", "turkey");
  private static final String NONE = "none";
  private static final int MOST_NAMED = 4;

  private final Storage storage;
  private final PreferenceStore store;
  private final SubscriptionStore subscriptions;
  private final Languages languages;
  private final TopicWords topics;

  public SettingsFeature(CrossingCatalog crossings, Storage storage, Languages languages) {
    this.storage = storage;
    this.topics = new TopicWords(crossings);
    this.store = storage.preferences();
    this.subscriptions = storage.subscriptions();
    this.languages = languages;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.command("language", this::languages).groupAdmins(),
        Route.command("settings", this::settings).groupAdmins(),
        Route.button(Navigation.SETTINGS, this::settings).groupAdmins(),
        Route.button(Navigation.LANGUAGE, this::language).groupAdmins(),
        Route.button(Navigation.COUNTRY, this::country).groupAdmins());
  }

  private Reply settings(Request request, Visitor visitor) {
    return Reply.show(screen(visitor.words(), visitor.preferences(), request));
  }

  private Screen screen(Words words, Preferences preferences, Request request) {
    boolean alone = request.chat().isPrivate();
    String country =
        preferences.country().map(c -> words.get("area." + c)).orElse(words.get("settings.unset"));
    String quiet =
        preferences
            .quiet()
            .map(hours -> AlertWords.quiet(hours, request.at(), words))
            .orElse(words.get("settings.noQuiet"));
    String text =
        words.get(
            alone ? "settings.text" : "settings.textGroup",
            "language",
            words.get("_name"),
            "country",
            country,
            "quiet",
            quiet,
            "news",
            Html.escape(news(words, request)),
            "held",
            words.get(nothing(preferences, request) ? "settings.nothing" : "settings.held"));
    Screen screen =
        Screen.of(text)
            .withRow(
                Key.press(words.get("key.language"), Navigation.LANGUAGE),
                Key.press(
                    words.get(alone ? "key.country" : "settings.country"), Navigation.COUNTRY))
            .withRow(
                Key.press(words.get("subscription.title"), Navigation.SUBSCRIPTION),
                Key.press(words.get("key.quiet"), Navigation.QUIET));
    return alone ? screen.withRows(personal(words)) : screen;
  }

  private String news(Words words, Request request) {
    Optional<Subscription> held = subscriptions.find(request.chat().id());
    List<String> parts = new ArrayList<>();
    held.map(one -> names(one, words)).filter(n -> !n.isEmpty()).ifPresent(parts::add);
    held.filter(Subscription::urgentOnly)
        .ifPresent(one -> parts.add(words.get("mydata.updates.urgent")));
    held.filter(Subscription::paused)
        .ifPresent(one -> parts.add(words.get("mydata.updates.paused")));
    held.flatMap(Subscription::digest).ifPresent(digest -> parts.add(words.get("settings.digest")));
    return parts.isEmpty() ? words.get("settings.noNews") : String.join("; ", parts);
  }

  private String names(Subscription held, Words words) {
    int count = held.topics().size();
    return count > MOST_NAMED
        ? words.get("settings.topics", "count", count)
        : topics.of(held.topics(), words);
  }

  private boolean nothing(Preferences preferences, Request request) {
    long chat = request.chat().id();
    return preferences.empty()
        && subscriptions.find(chat).isEmpty()
        && storage.alerts().of(chat).isEmpty()
        && storage.journeys().current(chat).isEmpty();
  }

  private static List<List<Key>> personal(Words words) {
    return List.of(
        Key.row(
            Key.press(words.get("alert.title"), Navigation.ALERT),
            Key.press(words.get("key.privacy"), Navigation.PRIVACY)),
        Key.row(Key.press(words.get("key.forget"), Navigation.FORGET)),
        Navigation.backAndHome(words, Navigation.HOME));
  }

  private static List<Key> back(Request request, Words words) {
    return request.chat().isPrivate()
        ? Navigation.backAndHome(words, Navigation.SETTINGS)
        : Navigation.back(words, Navigation.SETTINGS);
  }

  private Reply languages(Request request, Visitor visitor) {
    List<List<Key>> rows = new ArrayList<>();
    for (Words language : languages.all()) {
      String data = Navigation.to(Navigation.LANGUAGE, language.language());
      rows.add(Key.row(Key.press(language.get("_name"), data)));
    }
    rows.add(back(request, visitor.words()));
    return Reply.show(new Screen(Html.escape(visitor.words().get("language.text")), rows));
  }

  private Reply language(Request request, Visitor visitor) {
    Optional<Words> chosen = languages.find(visitor.arguments());
    if (chosen.isEmpty()) {
      return languages(request, visitor);
    }
    Preferences changed = visitor.preferences().withLanguage(Optional.of(chosen.get().language()));
    String code = chosen.get().language();
    long chat = request.chat().id();
    store.save(chat, changed, new Effect(request.updateId(), 0));
    subscriptions
        .find(chat)
        .map(held -> held.withLanguage(code))
        .ifPresent(
            held ->
                subscriptions.save(chat, held, request.at(), new Effect(request.updateId(), 1)));
    return new Reply.NoteAndShow(
        chosen.get().get("language.chosen"), screen(chosen.get(), changed, request));
  }

  private Reply country(Request request, Visitor visitor) {
    String chosen = visitor.arguments();
    if (!COUNTRIES.contains(chosen) && !chosen.equals(NONE)) {
      return Reply.show(countries(request, visitor.words()));
    }
    Words words = visitor.words();
    boolean none = chosen.equals(NONE);
    Preferences changed =
        visitor.preferences().withCountry(none ? Optional.empty() : Optional.of(chosen));
    store.save(request.chat().id(), changed, new Effect(request.updateId(), 0));
    String note =
        none
            ? words.get("country.none")
            : words.get("country.chosen", "country", words.get("area." + chosen));
    return new Reply.NoteAndShow(note, screen(words, changed, request));
  }

  private static Screen countries(Request request, Words words) {
    List<List<Key>> rows = new ArrayList<>();
    for (String country : COUNTRIES) {
      String data = Navigation.to(Navigation.COUNTRY, country);
      rows.add(Key.row(Key.press(words.get("area." + country), data)));
    }
    String none = Navigation.to(Navigation.COUNTRY, NONE);
    rows.add(Key.row(Key.press(words.get("country.any"), none)));
    rows.add(back(request, words));
    return new Screen(Html.escape(words.get("menu.rules")), rows);
  }
}
