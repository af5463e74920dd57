package org.podorozhnik.bot.sandbox.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code multipart/form-data}, as clients of the Bot API write it. */
final class Multipart {
  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
  private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
  private static final Pattern FILE = Pattern.compile("filename=\"([^\"]*)\"");
  private static final Pattern TYPE = Pattern.compile("(?i)\r\nContent-Type: *([^\r\n]+)");
  private static final byte[] BLANK_LINE = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private Multipart() {}

  static void read(byte[] body, String contentType, Form form) throws Form.Unreadable {
    Matcher boundary = BOUNDARY.matcher(contentType);
    if (!boundary.find()) {
      throw new Form.Unreadable("can't find boundary");
    }
    byte[] mark = ("--" + boundary.group(1)).getBytes(StandardCharsets.ISO_8859_1);
    int at = find(body, mark, 0);
    while (at >= 0) {
      int start = at + mark.length;
      int next = find(body, mark, start);
      if (next > 0) {
        part(body, start, next - 2, form);
      }
      at = next;
    }
  }

  private static void part(byte[] body, int start, int end, Form form) {
    int blank = find(body, BLANK_LINE, start);
    if (blank < 0 || blank > end) {
      return;
    }
    String head = new String(body, start, blank - start, StandardCharsets.UTF_8);
    byte[] content = Arrays.copyOfRange(body, blank + BLANK_LINE.length, end);
    String name = first(NAME, head);
    String file = first(FILE, head);
    if (name != null && file != null) {
      String type = first(TYPE, head);
      form.files().put(name, new Upload(file, type == null ? "" : type, content));
    } else if (name != null) {
      form.fields().put(name, new String(content, StandardCharsets.UTF_8));
    }
  }

  private static @Nullable String first(Pattern pattern, String head) {
    Matcher matcher = pattern.matcher(head);
    return matcher.find() ? matcher.group(1) : null;
  }

  private static int find(byte[] in, byte[] wanted, int from) {
    for (int i = from; i <= in.length - wanted.length; i++) {
      if (in[i] == wanted[0] && Arrays.equals(in, i, i + wanted.length, wanted, 0, wanted.length)) {
        return i;
      }
    }
    return -1;
  }
}
