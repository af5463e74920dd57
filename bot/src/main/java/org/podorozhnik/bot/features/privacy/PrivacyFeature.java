package org.podorozhnik.bot.features.privacy;

import java.util.List;
import org.podorozhnik.bot.routing.Feature;
import org.podorozhnik.bot.routing.Letters;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.routing.Route;
import org.podorozhnik.bot.routing.Visitor;
import org.podorozhnik.bot.text.Html;
import org.podorozhnik.bot.text.Key;
import org.podorozhnik.bot.text.Languages;
import org.podorozhnik.bot.text.Navigation;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.Storage;
import org.podorozhnik.content.border.CrossingCatalog;
import org.podorozhnik.content.staff.StaffRoll;
import org.podorozhnik.content.update.PendingReplyStore.PendingReply;

/** {@code /privacy}, {@code /mydata} and {@code /forget}. */
public final class PrivacyFeature implements Feature {
  private static final String YES = "yes";

  private final Storage storage;
  private final CrossingCatalog crossings;
  private final Languages languages;
  private final Forgetting forgetting;
  private final Farewells farewells;

  public PrivacyFeature(
      Storage storage,
      CrossingCatalog crossings,
      StaffRoll roll,
      Languages languages,
      Letters letters) {
    this.storage = storage;
    this.crossings = crossings;
    this.languages = languages;
    this.forgetting = new Forgetting(storage, roll);
    this.farewells = new Farewells(storage, languages, letters);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.command("privacy", this::privacy),
        Route.command("mydata", this::data).personal(),
        Route.command("forget", this::ask).personal(),
        Route.button(Navigation.PRIVACY, this::privacy),
        Route.button(Navigation.FORGET, this::forget).personal());
  }

  private Reply privacy(Request request, Visitor visitor) {
    return Reply.show(screen(visitor.words().get("privacy.text"), visitor.words()));
  }

  private Reply data(Request request, Visitor visitor) {
    Words words = visitor.words();
    Held held = held(request);
    String text =
        held.nothing()
            ? words.get("mydata.nothing")
            : words.get(
                "mydata.text",
                "lines",
                String.join("\n", held.lines(crossings, languages, request.at(), words)));
    return Reply.show(screen(Html.escape(text), words));
  }

  private Reply ask(Request request, Visitor visitor) {
    Words words = visitor.words();
    if (held(request).nothing()) {
      return Reply.show(screen(Html.escape(words.get("forget.nothing")), words));
    }
    Key yes = Key.press(words.get("forget.yes"), Navigation.to(Navigation.FORGET, YES));
    return Reply.show(
        Screen.of(Html.escape(words.get("forget.ask")))
            .withRow(yes)
            .withRows(List.of(Navigation.backAndHome(words, Navigation.SETTINGS))));
  }

  private Reply forget(Request request, Visitor visitor) {
    if (!visitor.arguments().equals(YES)) {
      return ask(request, visitor);
    }
    Words words = visitor.words();
    long chat = request.chat().id();
    List<PendingReply> letters = farewells.of(chat, request.at());
    List<String> gone = forgetting.all(chat, request.person(), request.updateId(), letters, words);
    String text =
        gone.isEmpty()
            ? words.get("forget.nothing")
            : words.get("forget.done", "lines", String.join("\n", gone));
    return Reply.show(screen(Html.escape(text), words));
  }

  private Held held(Request request) {
    return Held.of(storage, request.chat().id(), request.person());
  }

  private static Screen screen(String html, Words words) {
    List<Key> last = Navigation.backAndHome(words, Navigation.SETTINGS);
    return Screen.of(html).withRows(List.of(last));
  }
}
