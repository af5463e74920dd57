package org.podorozhnik.bot.features.broadcast;

import java.util.Optional;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.text.FormattedText;
import org.podorozhnik.content.broadcast.Payload.Attachment;

/**
 * A command as it was typed: how in its first line, the text in the next ones or in the message it
 * replies to.
 *
 * @param html the text with its formatting; may be empty
 * @param attachment of the message it replies to, or what it is the caption of
 * @param typed all of it, to be copied
 */
record Typed(String line, String html, Optional<Attachment> attachment, String typed) {
  static Typed of(Request.Command command) {
    String arguments = command.arguments().strip();
    String line = arguments.lines().findFirst().orElse("").strip();
    String below = below(command.html());
    String html = below.isBlank() ? command.quoted().map(Request.Quoted::html).orElse("") : below;
    Optional<Attachment> attachment = command.quoted().flatMap(Request.Quoted::attachment);
    return new Typed(line, html, attachment, ("/" + command.name() + " " + arguments).strip());
  }

  boolean nothing() {
    return line.isEmpty() && html.isBlank() && attachment.isEmpty();
  }

  /** Formatting may begin in the first line; what cannot be read is left for who reads texts. */
  private static String below(String html) {
    Optional<FormattedText> whole = FormattedText.read(html.strip());
    if (whole.isEmpty()) {
      int newline = html.indexOf('\n');
      return newline < 0 ? "" : html.substring(newline + 1);
    }
    String plain = whole.get().plain();
    int newline = plain.indexOf('\n');
    return newline < 0 ? "" : whole.get().part(newline + 1, plain.length()).html();
  }
}
