package org.podorozhnik.bot.features.news;

import java.util.ArrayList;
import java.util.List;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.text.BroadcastWords;
import org.podorozhnik.bot.text.CorrectionLine;
import org.podorozhnik.bot.text.Html;
import org.podorozhnik.bot.text.Key;
import org.podorozhnik.bot.text.Navigation;
import org.podorozhnik.bot.text.PlainText;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.broadcast.Broadcast;
import org.podorozhnik.content.broadcast.BroadcastStore;
import org.podorozhnik.content.broadcast.Payload;

/** Past updates on pages: up to three short ones, or one long one. */
final class NewsPages {
  static final String LIST = "l";
  private static final String WHOLE = "f";
  private static final int MOST = 3;

  /** With the heading and the line about the zone it stays below Telegram's limit. */
  private static final int ROOM = 3_800;

  private static final int SHORT = 1_300;

  private final BroadcastStore store;

  NewsPages(BroadcastStore store) {
    this.store = store;
  }

  /**
   * @param offset how many newer ones are left out
   */
  Screen page(int offset, Words words) {
    List<Broadcast> found = store.news(offset, MOST + 1);
    if (found.isEmpty()) {
      return offset > 0 ? page(0, words) : none(words);
    }
    int shown = fitting(found, words);
    List<Key> turn = new ArrayList<>();
    if (offset > 0) {
      turn.add(list(words.get("news.newer"), before(offset, words)));
    }
    if (found.size() > shown) {
      turn.add(list(words.get("news.older"), offset + shown));
    }
    return screen(found.subList(0, shown), turn, words);
  }

  static Screen single(Broadcast broadcast, Words words) {
    return screen(List.of(broadcast), List.of(list(words.get("news.all"), 0)), words);
  }

  /** As it arrived, with its attachment. */
  static Reply.Part whole(Broadcast broadcast, Words words) {
    Payload payload = broadcast.announcement().in(words.language());
    String html = CorrectionLine.under(payload.html(), broadcast, words);
    return new Reply.Part(Screen.of(html), payload.attachment(), true);
  }

  private static Screen none(Words words) {
    String html =
        Html.bold(words.get("news.heading")) + "\n\n" + Html.escape(words.get("news.none"));
    return Screen.of(html).withRow(Key.press(words.get("key.home"), Navigation.HOME));
  }

  private static Screen screen(List<Broadcast> shown, List<Key> turn, Words words) {
    StringBuilder html = new StringBuilder(Html.bold(words.get("news.heading")));
    List<List<Key>> rows = new ArrayList<>();
    for (Broadcast broadcast : shown) {
      html.append("\n\n").append(entry(broadcast, words));
      Payload payload = broadcast.announcement().in(words.language());
      if (payload.attachment().isPresent() || tooLong(payload)) {
        rows.add(Key.row(whole(broadcast, payload, words)));
      }
    }
    html.append("\n\n").append(Html.escape(words.get("updates.zone")));
    if (!turn.isEmpty()) {
      rows.add(turn);
    }
    rows.add(Key.row(Key.press(words.get("key.home"), Navigation.HOME)));
    return new Screen(html.toString(), rows);
  }

  /** How many of the first stand on one page: at least one. */
  private static int fitting(List<Broadcast> found, Words words) {
    int count = 0;
    for (Broadcast broadcast : found) {
      if (count == MOST || length(broadcast, words) > SHORT) {
        break;
      }
      count++;
    }
    return Math.max(1, count);
  }

  /** Where the page that ends before the offset begins. */
  private int before(int offset, Words words) {
    int from = Math.max(0, offset - MOST);
    List<Broadcast> newer = store.news(from, offset - from);
    int count = 0;
    for (int i = newer.size() - 1; i >= 0 && length(newer.get(i), words) <= SHORT; i--) {
      count++;
    }
    return Math.max(0, offset - Math.max(1, count));
  }

  private static int length(Broadcast broadcast, Words words) {
    return length(broadcast.announcement().in(words.language()));
  }

  private static int length(Payload payload) {
    return PlainText.of(payload.html()).length();
  }

  private static boolean tooLong(Payload payload) {
    return length(payload) > ROOM;
  }

  private static String entry(Broadcast broadcast, Words words) {
    Payload payload = broadcast.announcement().in(words.language());
    String at = broadcast.times().started().map(t -> BroadcastWords.moment(t, words)).orElse("");
    String head = Html.bold(at);
    String corrected = CorrectionLine.of(broadcast, words).map(line -> "\n" + line).orElse("");
    String attached =
        payload
            .attachment()
            .map(file -> "\n" + Html.escape(words.get("news.with." + kind(file))))
            .orElse("");
    return head + corrected + "\n" + text(payload) + attached;
  }

  /** Formatting cannot be cut in the middle; what is too long is shown whole by its button. */
  private static String text(Payload payload) {
    return tooLong(payload)
        ? Html.escape(PlainText.of(payload.html()).substring(0, ROOM)) + "…"
        : payload.html();
  }

  private static Key whole(Broadcast broadcast, Payload payload, Words words) {
    String at = broadcast.times().started().map(t -> BroadcastWords.moment(t, words)).orElse("");
    String key =
        payload.attachment().map(file -> "news.show." + kind(file)).orElse("news.show.whole");
    String what = Navigation.to(WHOLE, broadcast.number());
    return Key.press(words.get(key, "at", at), Navigation.to(Navigation.NEWS, what));
  }

  private static String kind(Payload.Attachment file) {
    return file.kind() == Payload.Attachment.Kind.PHOTO ? "photo" : "document";
  }

  private static Key list(String label, int offset) {
    String what = Navigation.to(LIST, offset);
    return Key.press(label, Navigation.to(Navigation.NEWS, what));
  }
}
