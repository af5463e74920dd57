package org.podorozhnik.bot.routing;

import com.github.benmanes.caffeine.cache.Ticker;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.podorozhnik.bot.text.Html;
import org.podorozhnik.bot.text.Key;
import org.podorozhnik.bot.text.Languages;
import org.podorozhnik.bot.text.Navigation;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.StorageException;
import org.podorozhnik.content.search.SearchContext;
import org.podorozhnik.content.subscriber.PreferenceStore;
import org.podorozhnik.content.subscriber.Preferences;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the handler of a request, gives it what it needs to know, and is the one boundary for what
 * a handler throws. In groups it answers only when addressed, sends what is personal to the private
 * chat, and does not say the same twice within two minutes.
 */
public final class Router {
  private static final Logger LOG = LoggerFactory.getLogger(Router.class);

  private static final char PAYLOAD_SEPARATOR = '_';

  private final RouteTable routes;
  private final Languages languages;
  private final PreferenceStore preferences;
  private final String botName;
  private final LongPredicate staff;
  private final Conversation conversation;
  private final GroupCooldown cooldown;

  /**
   * @param staff who may use the routes for staff
   */
  public Router(
      RouteTable routes,
      Languages languages,
      PreferenceStore preferences,
      String botName,
      LongPredicate staff,
      Ticker ticker) {
    this.routes = routes;
    this.languages = languages;
    this.preferences = preferences;
    this.botName = botName;
    this.staff = staff;
    this.conversation = new Conversation(ticker);
    this.cooldown = new GroupCooldown(ticker);
  }

  /** The routes that a request may take, and what stands behind their name. */
  private record Match(List<Route> routes, String arguments) {}

  /** The reply to a request; never throws. */
  public Reply handle(Request request) {
    if (request.chat().kind() == ChatKind.OTHER && !(request.content() instanceof Request.Inline)) {
      return Reply.SILENCE;
    }
    Preferences chosen = chosen(request);
    boolean group = request.chat().kind() == ChatKind.GROUP;
    Words words = languages.pick(chosen.language(), group ? "" : request.languageCode());
    try {
      Reply reply = routed(request, chosen, words);
      if (reply instanceof Reply.Show show) {
        show.topic().ifPresent(topic -> conversation.shown(request, topic));
      } else if (reply instanceof Reply.Photo photo) {
        photo.topic().ifPresent(topic -> conversation.shown(request, topic));
      }
      return inGroup(request, reply, words);
    } catch (RuntimeException e) {
      LOG.error("A handler failed: {}. The person was told to try again.", trace(e));
      return trouble(words);
    }
  }

  /** Remembers under which id a group was answered. */
  public void delivered(Request request, Reply reply, int messageId) {
    if (request.chat().kind() == ChatKind.GROUP) {
      newMessage(request, reply).ifPresent(html -> cooldown.said(request.chat(), html, messageId));
    }
  }

  /** The words of a reply that adds a message to the chat: a button adds only pictures. */
  private static Optional<String> newMessage(Request request, Reply reply) {
    if (reply instanceof Reply.Photo photo) {
      return Optional.of(photo.caption().html());
    }
    boolean show = reply instanceof Reply.Show && !(request.content() instanceof Request.Button);
    return show ? Optional.of(((Reply.Show) reply).screen().html()) : Optional.empty();
  }

  private Reply routed(Request request, Preferences chosen, Words words) {
    Match match = match(request.content());
    for (Route route : match.routes()) {
      Reply reply = taken(route, match.arguments(), request, chosen, words);
      if (reply != Reply.PASS) {
        return reply;
      }
    }
    return unknown(request, words);
  }

  /** What is for staff only does not exist for anybody else. */
  private Reply taken(
      Route route, String arguments, Request request, Preferences chosen, Words words) {
    if (route.access() == Route.Access.STAFF && !staff.test(request.person())) {
      return Reply.PASS;
    }
    if (!route.where().contains(request.chat().kind())
        && !(request.content() instanceof Request.Inline)) {
      return elsewhere(request, words);
    }
    SearchContext context = conversation.context(request, chosen);
    return route.handler().handle(request, new Visitor(words, chosen, context, arguments));
  }

  private Match match(Request.Content content) {
    if (content instanceof Request.Command command) {
      return command(command);
    }
    if (content instanceof Request.Button button) {
      int colon = button.data().indexOf(Navigation.SEPARATOR);
      String name = colon < 0 ? button.data() : button.data().substring(0, colon);
      String rest = colon < 0 ? "" : button.data().substring(colon + 1);
      return new Match(routes.find(Route.Kind.BUTTON, name), rest);
    }
    if (content instanceof Request.Text text) {
      return new Match(routes.find(Route.Kind.TEXT, ""), text.text());
    }
    if (content instanceof Request.Inline inline) {
      return new Match(routes.find(Route.Kind.INLINE, ""), inline.query());
    }
    if (content instanceof Request.Unreadable odd) {
      return new Match(routes.find(Route.Kind.UNREADABLE, ""), odd.kind());
    }
    boolean place = content instanceof Request.Place;
    return new Match(place ? routes.find(Route.Kind.PLACE, "") : List.of(), "");
  }

  /** A deep link is a {@code /start} whose payload begins with a name. */
  private Match command(Request.Command command) {
    int line = command.arguments().indexOf(PAYLOAD_SEPARATOR);
    if (command.name().equals("start") && line > 0) {
      String name = command.arguments().substring(0, line);
      List<Route> links = routes.find(Route.Kind.START, name);
      if (!links.isEmpty()) {
        return new Match(links, command.arguments().substring(line + 1));
      }
    }
    return new Match(routes.find(Route.Kind.COMMAND, command.name()), command.arguments());
  }

  private static Reply unknown(Request request, Words words) {
    Key home = Key.press(words.get("key.home"), Navigation.HOME);
    if (request.content() instanceof Request.Button) {
      String text = words.get("odd.unknownButton");
      return new Reply.NoteAndShow(text, Screen.of(Html.escape(text)).withRow(home));
    }
    boolean command = request.content() instanceof Request.Command && request.chat().isPrivate();
    String text = Html.escape(words.get("odd.unknownCommand"));
    return command ? Reply.show(Screen.of(text).withRow(home)) : Reply.SILENCE;
  }

  /** Personal things are not shown in groups; a button opens the private chat. */
  private Reply elsewhere(Request request, Words words) {
    if (request.content() instanceof Request.Command) {
      Key open = Key.open(words.get("key.openPrivate"), "https://t.me/" + botName + "?start=go");
      return Reply.show(Screen.of(Html.escape(words.get("group.private"))).withRow(open));
    }
    boolean button = request.content() instanceof Request.Button;
    return button ? new Reply.Note(words.get("group.private")) : Reply.SILENCE;
  }

  private Reply inGroup(Request request, Reply reply, Words words) {
    boolean asked =
        request.content() instanceof Request.Text || request.content() instanceof Request.Command;
    if (request.chat().kind() != ChatKind.GROUP || !(asked || reply instanceof Reply.Photo)) {
      return reply;
    }
    Optional<Integer> before =
        newMessage(request, reply).flatMap(html -> cooldown.saidIn(request.chat(), html));
    if (before.isPresent() && request.content() instanceof Request.Button) {
      return new Reply.Note(words.get("group.again"));
    }
    if (before.isPresent() && isPointer(reply, words)) {
      return Reply.SILENCE;
    }
    return before.map(messageId -> again(request.chat(), messageId, words)).orElse(reply);
  }

  /** "This is private" answers no question, so that "answered above" would mislead. */
  private static boolean isPointer(Reply reply, Words words) {
    String pointer = Html.escape(words.get("group.private"));
    return reply instanceof Reply.Show show && show.screen().html().equals(pointer);
  }

  private static Reply again(Chat chat, int messageId, Words words) {
    String internal = String.valueOf(chat.id());
    if (messageId == 0 || !internal.startsWith("-100")) {
      return Reply.show(Screen.of(Html.escape(words.get("group.again"))));
    }
    String link = "https://t.me/c/" + internal.substring(4) + "/" + messageId;
    return Reply.show(Screen.of(Html.escape(words.get("group.againLink", "link", link))));
  }

  /** Numbers of help and articles are shown even when the database does not answer. */
  private Preferences chosen(Request request) {
    try {
      return preferences.find(request.chat().id());
    } catch (StorageException e) {
      LOG.error("Choices cannot be read: {}", e.getMessage());
      return Preferences.NONE;
    }
  }

  private static Reply trouble(Words words) {
    return new Reply.Note(words.get("trouble"));
  }

  /** Where it happened, without the message, which may hold what a person wrote. */
  private static String trace(RuntimeException e) {
    StackTraceElement[] stack = e.getStackTrace();
    return e.getClass().getSimpleName() + (stack.length == 0 ? "" : " at " + stack[0]);
  }
}
