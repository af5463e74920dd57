package org.podorozhnik.bot.routing;

import com.github.benmanes.caffeine.cache.Ticker;
import java.util.List;
import java.util.function.Predicate;
import org.podorozhnik.bot.text.Html;
import org.podorozhnik.bot.text.Key;
import org.podorozhnik.bot.text.Languages;
import org.podorozhnik.bot.text.Navigation;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.StorageException;
import org.podorozhnik.content.search.SearchContext;
import org.podorozhnik.content.staff.Role;
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
  private final Doors doors;
  private final Conversation conversation;
  private final GroupCooldown cooldown;

  /**
   * @param doors who may do what
   */
  public Router(
      RouteTable routes,
      Languages languages,
      PreferenceStore preferences,
      String botName,
      Doors doors,
      Ticker ticker) {
    this.routes = routes;
    this.languages = languages;
    this.preferences = preferences;
    this.botName = botName;
    this.doors = doors;
    this.conversation = new Conversation(ticker);
    this.cooldown = new GroupCooldown(ticker);
  }

  /** The routes that a request may take, and what stands behind their name. */
  private record Match(List<Route> routes, String arguments) {
    /** Not to be answered at all. */
    private static final Match NOTHING = new Match(List.of(), "nothing");
  }

  /** The reply to a request; never throws. */
  public Reply handle(Request request) {
    Match match = answered(request) ? match(request.content()) : unadmitted(request);
    if (match.equals(Match.NOTHING)) {
      return Reply.SILENCE;
    }
    Preferences chosen = chosen(request);
    boolean group = request.chat().kind() == ChatKind.GROUP;
    Words words = languages.pick(chosen.language(), group ? "" : request.languageCode());
    try {
      return routed(match, request, chosen, words);
    } catch (RuntimeException e) {
      LOG.error("A handler failed: {}. The person was told to try again.", trace(e));
      return new Reply.Note(words.get("trouble"));
    }
  }

  /**
   * Not in channels, nor in groups that nobody admitted; that the bot came in is always noticed.
   */
  private boolean answered(Request request) {
    if (request.content() instanceof Request.Inline
        || request.content() instanceof Request.Membership
        || request.content() instanceof Request.Moved) {
      return true;
    }
    return switch (request.chat().kind()) {
      case PRIVATE -> true;
      case GROUP -> doors.admitted().test(request.chat().id());
      case OTHER -> false;
    };
  }

  /** Remembers under which id a group was answered. */
  public void delivered(Request request, Reply reply, int messageId) {
    cooldown.delivered(request, reply, messageId);
  }

  private Reply routed(Match match, Request request, Preferences chosen, Words words) {
    for (Route route : match.routes()) {
      Reply reply = taken(route, match.arguments(), request, chosen, words);
      if (reply != Reply.PASS) {
        remember(request, reply);
        return said(route, request, reply, words);
      }
    }
    return cooldown.answer(request, unknown(request, words), words);
  }

  private void remember(Request request, Reply reply) {
    if (reply instanceof Reply.Show show) {
      show.topic().ifPresent(topic -> conversation.shown(request, topic));
    } else if (reply instanceof Reply.Photo photo) {
      photo.topic().ifPresent(topic -> conversation.shown(request, topic));
    }
  }

  /** What admins change is confirmed each time, also in the same words. */
  private Reply said(Route route, Request request, Reply reply, Words words) {
    return route.access() == Route.Access.GROUP_ADMINS
        ? reply
        : cooldown.answer(request, reply, words);
  }

  /** What is for staff only does not exist for anybody else. */
  private Reply taken(
      Route route, String arguments, Request request, Preferences chosen, Words words) {
    if (!exists(route, request)) {
      return Reply.PASS;
    }
    if (!route.where().contains(request.chat().kind())
        && !(request.content() instanceof Request.Inline)) {
      return elsewhere(request, words);
    }
    if (route.access().role().isPresent() && !route.whileFrozen() && doors.staff().frozen()) {
      return new Reply.Note(words.get("staff.frozen"));
    }
    if (route.access() == Route.Access.GROUP_ADMINS && !governs(request)) {
      return new Reply.Note(words.get("group.adminsOnly"));
    }
    SearchContext context = conversation.context(request, chosen);
    Predicate<Role> may = role -> doors.staff().may(request.person(), role);
    return route.handler().handle(request, new Visitor(words, chosen, context, arguments, may));
  }

  private boolean exists(Route route, Request request) {
    long person = request.person();
    return route.access() == Route.Access.NAMED_OWNER
        ? doors.staff().named(person)
        : route.access().role().map(role -> doors.staff().may(person, role)).orElse(true);
  }

  /** In a private chat everybody decides; an admin who writes as the group is the group. */
  private boolean governs(Request request) {
    long chat = request.chat().id();
    return request.chat().isPrivate()
        || request.person() == chat
        || doors.rights().admin(chat, request.person());
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
    return new Match(routes.find(kind(content), ""), "");
  }

  private Match unadmitted(Request request) {
    return request.chat().kind() == ChatKind.GROUP && meant(request.content())
        ? new Match(routes.find(Route.Kind.UNADMITTED, ""), "")
        : Match.NOTHING;
  }

  /** In a group the bot is meant by its own commands, by mentions, and by replies to it. */
  private boolean meant(Request.Content content) {
    if (content instanceof Request.Command command) {
      return !routes.find(Route.Kind.COMMAND, command.name()).isEmpty();
    }
    return content instanceof Request.Text text && text.addressed();
  }

  private static Route.Kind kind(Request.Content content) {
    if (content instanceof Request.Membership) {
      return Route.Kind.MEMBERSHIP;
    }
    return content instanceof Request.Moved ? Route.Kind.MOVED : Route.Kind.PLACE;
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
    if (request.content() instanceof Request.Membership
        || request.content() instanceof Request.Moved) {
      return Reply.SILENCE;
    }
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
    if (request.chat().isPrivate()) {
      return new Reply.Note(words.get("group.only"));
    }
    if (request.content() instanceof Request.Command) {
      Key open = Key.open(words.get("key.openPrivate"), "https://t.me/" + botName + "?start=go");
      return Reply.show(Screen.of(Html.escape(words.get("group.private"))).withRow(open));
    }
    boolean button = request.content() instanceof Request.Button;
    return button ? new Reply.Note(words.get("group.private")) : Reply.SILENCE;
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

  /** Where it happened, without the message, which may hold what a person wrote. */
  private static String trace(RuntimeException e) {
    StackTraceElement[] stack = e.getStackTrace();
    return e.getClass().getSimpleName() + (stack.length == 0 ? "" : " at " + stack[0]);
  }
}
