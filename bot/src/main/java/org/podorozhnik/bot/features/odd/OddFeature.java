package org.podorozhnik.bot.features.odd;

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

/** One helpful line for voice, stickers, photos and the like; in private chats only. */
public final class OddFeature implements Feature {
  @Override
  public List<Route> routes() {
    return List.of(Route.of(Route.Kind.UNREADABLE, this::line).personal());
  }

  private Reply line(Request request, Visitor visitor) {
    return line(visitor.arguments(), visitor);
  }

  private static Reply line(String kind, Visitor visitor) {
    String key = "odd." + kind;
    String text = visitor.words().get(visitor.words().has(key) ? key : "odd.empty");
    Key home = Key.press(visitor.words().get("key.home"), Navigation.HOME);
    return Reply.show(Screen.of(Html.escape(text)).withRow(home));
  }
}
