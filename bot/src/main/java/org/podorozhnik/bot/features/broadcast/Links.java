package org.podorozhnik.bot.features.broadcast;

import java.net.IDN;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.podorozhnik.bot.text.PlainText;

/**
 * Where the links of a text lead: hosts without {@code www.}; of Telegram's own links the chat with
 * it, since that host is anybody's. An address that names no host is told whole.
 */
final class Links {
  private static final Pattern HREF = Pattern.compile("<a\\s+href=[\"']([^\"']*)[\"']");
  private static final Pattern WHOLE =
      Pattern.compile("(?iu)([a-z][a-z0-9+.-]*)://([^\\s<>\"()\\[\\]«»]+)");

  /** What Telegram itself makes a link of: names that end in a top-level domain. */
  private static final Pattern BARE =
      Pattern.compile(
          "(?iu)(?<![\\p{L}\\p{N}._-])((?:[\\p{L}\\p{N}_-]+\\.)+"
              + "(?:[a-z]{2,24}|xn--[a-z0-9-]+|рф|рус|москва|онлайн|сайт|орг|ком|дети|укр|бел|қаз|გე))"
              + "(?![\\p{L}\\p{N}])(?::\\d+)?(/[^\\s<>\"()\\[\\]«»]*)?");

  /** A name that Telegram makes a link of. */
  private static final Pattern NAME =
      Pattern.compile("(?<![\\p{L}\\p{N}_@/.+-])@([A-Za-z]\\w{3,31})(?!\\w)");

  private static final Set<String> TELEGRAM = Set.of("t.me", "telegram.me", "telegram.dog");

  private Links() {}

  /** Of Telegram HTML. */
  static Set<String> in(String html) {
    Set<String> sites = new LinkedHashSet<>();
    Matcher href = HREF.matcher(html);
    while (href.find()) {
      sites.addAll(inText(PlainText.of(href.group(1))));
    }
    sites.addAll(inText(PlainText.of(html)));
    return sites;
  }

  /** Of plain text, or of Markdown. */
  static Set<String> inText(String text) {
    Set<String> sites = new LinkedHashSet<>();
    Matcher whole = WHOLE.matcher(text);
    while (whole.find()) {
      boolean web = whole.group(1).toLowerCase(Locale.ROOT).matches("https?");
      sites.add(web ? site(whole.group(2)) : whole.group());
    }
    String rest = whole.reset().replaceAll(" ");
    Matcher bare = BARE.matcher(rest);
    while (bare.find()) {
      sites.add(site(bare.group()));
    }
    Matcher name = NAME.matcher(rest);
    while (name.find()) {
      sites.add("t.me/" + name.group(1).toLowerCase(Locale.ROOT));
    }
    return sites;
  }

  /**
   * The host of an address without scheme; a name before it ({@code good.org@evil.org}) is none.
   */
  private static String site(String address) {
    String authority = address.split("[/?#\\\\]", 2)[0];
    String host = authority.substring(authority.lastIndexOf('@') + 1);
    String name = ascii(host.replaceFirst(":\\d*$", "").replaceFirst("[.,;!]+$", ""));
    String bare = name.startsWith("www.") ? name.substring(4) : name;
    if (!TELEGRAM.contains(bare)) {
      return bare;
    }
    String path = address.substring(authority.length()).replaceFirst("^/(?:s/)?", "");
    return "t.me/" + path.split("[/?#.,;!]", 2)[0].toLowerCase(Locale.ROOT);
  }

  private static String ascii(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    try {
      return IDN.toASCII(lower);
    } catch (IllegalArgumentException e) {
      return lower;
    }
  }
}
