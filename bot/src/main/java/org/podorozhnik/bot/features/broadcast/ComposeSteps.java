package org.podorozhnik.bot.features.broadcast;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.routing.Visitor;
import org.podorozhnik.bot.text.AnnouncementText;
import org.podorozhnik.bot.text.Html;
import org.podorozhnik.bot.text.PlainText;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.UpdateLimits;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.bot.text.WrongLine;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.border.Crossing;
import org.podorozhnik.content.broadcast.Announcement;
import org.podorozhnik.content.broadcast.Audience;
import org.podorozhnik.content.broadcast.BroadcastStore;
import org.podorozhnik.content.broadcast.Draft;
import org.podorozhnik.content.broadcast.Payload;
import org.podorozhnik.content.broadcast.Payload.Attachment;
import org.podorozhnik.content.curated.Library;
import org.podorozhnik.content.subscriber.Topic;

/** {@code /broadcast}: from what was typed to a draft and its preview. */
final class ComposeSteps {
  private final BroadcastStore store;
  private final Library library;
  private final ReachWords reach;
  private final DraftScreens screens;

  ComposeSteps(BroadcastStore store, Library library, ReachWords reach, DraftScreens screens) {
    this.store = store;
    this.library = library;
    this.reach = reach;
    this.screens = screens;
  }

  Reply command(Request request, Visitor visitor) {
    Typed typed = Typed.of((Request.Command) request.content());
    if (typed.nothing()) {
      return Reply.show(help(visitor.words()));
    }
    try {
      AudienceLine line = AudienceLine.read(typed.line(), library);
      SortedMap<String, Payload> texts = texts(typed.html(), typed.attachment(), visitor.words());
      Announcement announcement = new Announcement(line.audience(), line.urgent(), texts);
      return new Reply.Several(drafted(announcement, request, visitor.words()));
    } catch (WrongLine e) {
      return UpdateWrong.reply(e, "broadcast", typed.typed(), visitor.words());
    }
  }

  /** The texts by language, or why they cannot be sent. */
  static SortedMap<String, Payload> texts(String html, Optional<Attachment> attachment, Words words)
      throws WrongLine {
    AnnouncementText text = AnnouncementText.read(html, attachment);
    if (text.problem().isPresent()) {
      AnnouncementText.Problem problem = text.problem().get();
      throw new WrongLine(
          "broadcast.bad.text." + problem.what(),
          "language",
          words.get("broadcast.language." + problem.language()),
          "over",
          problem.over(),
          "most",
          UpdateLimits.most(attachment.isPresent()));
    }
    return text.texts();
  }

  private List<Reply.Part> drafted(Announcement announcement, Request request, Words words)
      throws WrongLine {
    if (store.size(announcement.audience(), announcement.urgent()).total() == 0) {
      throw nobody(announcement.audience(), words);
    }
    Draft draft =
        store.draft(
            Draft.of(request.person(), request.at(), announcement),
            new Effect(request.updateId(), 0));
    return screens.preview(draft, words, request.at());
  }

  /** Whoever wants only the urgent would get an urgent one. */
  private WrongLine nobody(Audience audience, Words words) {
    String whom = reach.audience(audience, words);
    long urgent = store.size(audience, true).total();
    return urgent == 0
        ? new WrongLine("broadcast.bad.nobody", "audience", whom)
        : new WrongLine("broadcast.bad.onlyUrgent", "audience", whom, "count", urgent);
  }

  /** A draft that was made by a button; the line that would make it stands ready to be changed. */
  Reply announced(Announcement announcement, Request request, Words words) {
    String line = line(announcement);
    try {
      List<Reply.Part> parts = new ArrayList<>(drafted(announcement, request, words));
      Screen control = parts.remove(parts.size() - 1).screen();
      String change = "\n\n" + Html.escape(words.get("broadcast.change")) + "\n" + code(line);
      if (PlainText.of(control.html() + change).length() <= Screen.MAX_TEXT) {
        control = control.withHtml(control.html() + change);
      }
      parts.add(Reply.Part.of(control));
      return new Reply.Several(parts);
    } catch (WrongLine e) {
      return asNew(UpdateWrong.reply(e, "broadcast", line, words));
    }
  }

  /** What the button hangs under stays as it is. */
  private static Reply asNew(Reply reply) {
    return reply instanceof Reply.Show show
        ? new Reply.Several(List.of(Reply.Part.of(show.screen())))
        : reply;
  }

  private static String line(Announcement announcement) {
    StringBuilder line =
        new StringBuilder("/broadcast ")
            .append(new AudienceLine(announcement.urgent(), announcement.audience()).line());
    return line.append('\n').append(text(announcement)).toString();
  }

  /** The texts as they could be typed. */
  static String text(Announcement announcement) {
    StringBuilder line = new StringBuilder(PlainText.withLinks(announcement.in("ru").html()));
    Payload english = announcement.texts().get("en");
    if (english != null) {
      line.append('\n').append(AnnouncementText.ENGLISH_LINE).append('\n');
      line.append(PlainText.withLinks(english.html()));
    }
    return line.toString();
  }

  private static String code(String text) {
    return "<code>" + Html.escape(text) + "</code>";
  }

  private Screen help(Words words) {
    List<String> lines = new ArrayList<>();
    lines.add(Html.escape(words.get("broadcast.help")));
    lines.add(code(words.get("broadcast.form.broadcast")));
    lines.add(code(words.get("broadcast.form.both")));
    lines.add(Html.escape(words.get("broadcast.subscribers")) + "\n" + subscribers(words));
    return Screen.of(String.join("\n\n", lines));
  }

  /** How many all and the countries reach, and how many chose each crossing that anybody chose. */
  private String subscribers(Words words) {
    Map<Topic, Long> chose = store.subscribersByTopic();
    List<String> lines = new ArrayList<>();
    lines.add(subscribers(Topic.ALL, reach(Topic.ALL), words));
    for (Topic country : Topic.COUNTRIES) {
      lines.add(subscribers(country, reach(country), words));
      for (Crossing crossing : library.crossings().all()) {
        Topic topic = Topic.crossing(crossing.id());
        if (crossing.area().equals(country.word()) && chose.containsKey(topic)) {
          lines.add(subscribers(topic, chose.getOrDefault(topic, 0L), words));
        }
      }
    }
    return String.join("\n", lines);
  }

  private String subscribers(Topic topic, long count, Words words) {
    String name = topic.equals(Topic.ALL) ? "" : " " + reach.place(topic, words);
    return code(topic.word()) + Html.escape(name + ": " + count);
  }

  private long reach(Topic topic) {
    TreeSet<Topic> places = new TreeSet<>(List.of(topic));
    return store.size(Audience.of(Audience.Kind.ALL, places, library.crossings()), false).total();
  }
}
