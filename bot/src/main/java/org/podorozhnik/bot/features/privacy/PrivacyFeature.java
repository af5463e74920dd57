package org.podorozhnik.bot.features.privacy;

import java.util.List;
import org.podorozhnik.bot.routing.Feature;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.routing.Route;
import org.podorozhnik.bot.routing.Visitor;
import org.podorozhnik.bot.text.Html;
import org.podorozhnik.bot.text.Key;
import org.podorozhnik.bot.text.Navigation;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.border.JourneyStore;
import org.podorozhnik.content.subscriber.PreferenceStore;
import org.podorozhnik.content.subscriber.Preferences;

/** {@code /privacy}, {@code /mydata} and {@code /forget}. */
public final class PrivacyFeature implements Feature {
  private final PreferenceStore store;
  private final JourneyStore journeys;

  public PrivacyFeature(PreferenceStore store, JourneyStore journeys) {
    this.store = store;
    this.journeys = journeys;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.command("privacy", this::privacy),
        Route.command("mydata", this::data).personal(),
        Route.command("forget", this::forget).personal(),
        Route.button(Navigation.PRIVACY, this::privacy),
        Route.button(Navigation.FORGET, this::forget).personal());
  }

  private Reply privacy(Request request, Visitor visitor) {
    return Reply.show(screen(visitor.words().get("privacy.text"), visitor.words()));
  }

  private Reply data(Request request, Visitor visitor) {
    Words words = visitor.words();
    Preferences held = visitor.preferences();
    String text =
        held.empty()
            ? words.get("mydata.nothing")
            : words.get(
                "mydata.text",
                "language",
                held.language().orElse(words.get("mydata.unset")),
                "country",
                held.country().map(c -> words.get("area." + c)).orElse(words.get("mydata.unset")));
    return Reply.show(screen(Html.escape(text), words));
  }

  private Reply forget(Request request, Visitor visitor) {
    long chat = request.chat().id();
    boolean chosen = store.forget(chat, new Effect(request.updateId(), 0));
    boolean travelled = journeys.forget(chat, new Effect(request.updateId(), 1));
    boolean held = chosen || travelled;
    Words words = visitor.words();
    String text = words.get(held ? "forget.done" : "forget.nothing");
    return Reply.show(screen(Html.escape(text), words));
  }

  private static Screen screen(String html, Words words) {
    List<Key> last = Navigation.backAndHome(words, Navigation.SETTINGS);
    return Screen.of(html).withRows(List.of(last));
  }
}
