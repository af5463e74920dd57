package org.podorozhnik.bot.features.sos;

import java.util.List;
import org.podorozhnik.bot.routing.Feature;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.routing.Route;
import org.podorozhnik.bot.routing.Visitor;
import org.podorozhnik.bot.text.Key;
import org.podorozhnik.bot.text.Navigation;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.Words;

/** {@code /sos}: the numbers stand in the interface words, so that nothing else need work. */
public final class SosFeature implements Feature {
  private static final List<String> COUNTRIES = List.of("georgia", "kazakhstan", "turkey");

  @Override
  public List<Route> routes() {
    return List.of(
        Route.command("sos", this::show), Route.button(Navigation.EMERGENCY, this::show));
  }

  private Reply show(Request request, Visitor visitor) {
    Words words = visitor.words();
    Key[] countries =
        COUNTRIES.stream()
            .map(c -> Key.press(words.get("area." + c), article(c + "/emergency")))
            .toArray(Key[]::new);
    return Reply.show(
        Screen.of(words.get("sos.text"))
            .withRow(countries)
            .withRow(Key.press(words.get("area.help"), article("help/emergency")))
            .withRows(List.of(Navigation.backAndHome(words, Navigation.HOME))));
  }

  private static String article(String slug) {
    return Navigation.to(Navigation.ARTICLE, slug);
  }
}
