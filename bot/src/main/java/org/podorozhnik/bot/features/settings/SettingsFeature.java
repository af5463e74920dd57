package org.podorozhnik.bot.features.settings;

import java.time.Instant;
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
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.subscriber.PreferenceStore;
import org.podorozhnik.content.subscriber.Preferences;

/**
 * {@code /language} and {@code /settings}: a row begins with a choice and goes with its undoing.
 */
public final class SettingsFeature implements Feature {
  private static final List<String> COUNTRIES = List.of("georgia", "kazakhstan", "turkey");
  private static final String NONE = "none";

  private final PreferenceStore store;
  private final Languages languages;

  public SettingsFeature(PreferenceStore store, Languages languages) {
    this.store = store;
    this.languages = languages;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.command("language", this::languages).personal(),
        Route.command("settings", this::settings).personal(),
        Route.button(Navigation.SETTINGS, this::settings).personal(),
        Route.button(Navigation.LANGUAGE, this::language).personal(),
        Route.button(Navigation.COUNTRY, this::country).personal());
  }

  private Reply settings(Request request, Visitor visitor) {
    return Reply.show(screen(visitor.words(), visitor.preferences(), request.at()));
  }

  private static Screen screen(Words words, Preferences preferences, Instant at) {
    String country =
        preferences.country().map(c -> words.get("area." + c)).orElse(words.get("settings.unset"));
    String quiet =
        preferences
            .quiet()
            .map(hours -> AlertWords.quiet(hours, at, words))
            .orElse(words.get("settings.noQuiet"));
    String text =
        words.get(
            "settings.text", "language", words.get("_name"), "country", country, "quiet", quiet);
    return Screen.of(text)
        .withRow(
            Key.press(words.get("key.language"), Navigation.LANGUAGE),
            Key.press(words.get("key.country"), Navigation.COUNTRY))
        .withRow(
            Key.press(words.get("alert.title"), Navigation.ALERT),
            Key.press(words.get("key.quiet"), Navigation.QUIET))
        .withRow(
            Key.press(words.get("key.privacy"), Navigation.PRIVACY),
            Key.press(words.get("key.forget"), Navigation.FORGET))
        .withRows(List.of(Navigation.backAndHome(words, Navigation.HOME)));
  }

  private Reply languages(Request request, Visitor visitor) {
    List<List<Key>> rows = new ArrayList<>();
    for (Words language : languages.all()) {
      String data = Navigation.to(Navigation.LANGUAGE, language.language());
      rows.add(Key.row(Key.press(language.get("_name"), data)));
    }
    rows.add(Navigation.backAndHome(visitor.words(), Navigation.SETTINGS));
    return Reply.show(new Screen(Html.escape(visitor.words().get("language.text")), rows));
  }

  private Reply language(Request request, Visitor visitor) {
    Optional<Words> chosen = languages.find(visitor.arguments());
    if (chosen.isEmpty()) {
      return languages(request, visitor);
    }
    Preferences changed = visitor.preferences().withLanguage(Optional.of(chosen.get().language()));
    store.save(request.chat().id(), changed, new Effect(request.updateId(), 0));
    return new Reply.NoteAndShow(
        chosen.get().get("language.chosen"), screen(chosen.get(), changed, request.at()));
  }

  private Reply country(Request request, Visitor visitor) {
    String chosen = visitor.arguments();
    if (!COUNTRIES.contains(chosen) && !chosen.equals(NONE)) {
      return Reply.show(countries(visitor.words()));
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
    return new Reply.NoteAndShow(note, screen(words, changed, request.at()));
  }

  private static Screen countries(Words words) {
    List<List<Key>> rows = new ArrayList<>();
    for (String country : COUNTRIES) {
      String data = Navigation.to(Navigation.COUNTRY, country);
      rows.add(Key.row(Key.press(words.get("area." + country), data)));
    }
    String none = Navigation.to(Navigation.COUNTRY, NONE);
    rows.add(Key.row(Key.press(words.get("country.any"), none)));
    rows.add(Navigation.backAndHome(words, Navigation.SETTINGS));
    return new Screen(Html.escape(words.get("menu.rules")), rows);
  }
}
