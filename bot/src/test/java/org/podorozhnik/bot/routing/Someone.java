package org.podorozhnik.bot.routing;

import java.time.Instant;
import java.util.Optional;

/** Makes the requests of one person for tests. */
public final class Someone {
  public static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private final long id;
  private final String language;
  private Chat chat;
  private Instant at = NOW;
  private static long update = 1000;

  public Someone(long id, String language) {
    this.id = id;
    this.language = language;
    this.chat = new Chat(id, ChatKind.PRIVATE, Optional.empty());
  }

  public Someone in(Chat other) {
    this.chat = other;
    return this;
  }

  public Someone at(Instant time) {
    this.at = time;
    return this;
  }

  public Request says(String text) {
    return request(new Request.Text(text, 7, true, Optional.empty()));
  }

  public Request commands(String name, String arguments) {
    return request(new Request.Command(name, arguments, 7));
  }

  public Request presses(String data) {
    return request(new Request.Button("cb", data, 9));
  }

  public Request inline(String query) {
    return request(new Request.Inline("q", query, ""));
  }

  public Request sends(String kind) {
    return request(new Request.Unreadable(kind, 7));
  }

  public Request shares(double latitude, double longitude) {
    return request(new Request.Place(latitude, longitude, 7));
  }

  /** Adds the bot, removes it, or changes what it may do in the chat. */
  public Request lets(boolean before, boolean member, boolean mayWrite, String title) {
    return request(new Request.Membership(before, member, mayWrite, title));
  }

  public Request adds(String title) {
    return lets(false, true, true, title);
  }

  public Request removes() {
    return lets(true, false, false, "");
  }

  public Request moves(long to) {
    return request(new Request.Moved(to));
  }

  private Request request(Request.Content content) {
    return new Request(update++, chat, id, language, content, at);
  }
}
