package org.podorozhnik.content.article;

import java.util.regex.Pattern;

/**
 * The lasting name of an article: {@code area/topic}, lower-case Latin letters, digits and hyphens.
 * Slugs never change; a renamed article keeps the old one as an alias.
 */
public record Slug(String area, String topic) implements Comparable<Slug> {
  /** Leaves room for prefix and page in 64 bytes of callback data and in a deep link. */
  public static final int MAX_LENGTH = 50;

  private static final Pattern PART = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  public Slug {
    if (!PART.matcher(area).matches() || !PART.matcher(topic).matches()) {
      throw new IllegalArgumentException("not a slug: " + area + "/" + topic);
    }
    if (area.length() + 1 + topic.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("slug longer than " + MAX_LENGTH + ": " + topic);
    }
  }

  /** Reads {@code area/topic}; throws {@link IllegalArgumentException} for anything else. */
  public static Slug of(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException("not a slug: " + text);
    }
    return new Slug(text.substring(0, slash), text.substring(slash + 1));
  }

  /** True if {@link #of} would accept the text. */
  public static boolean isSlug(String text) {
    int slash = text.indexOf('/');
    return slash > 0
        && text.length() <= MAX_LENGTH
        && PART.matcher(text.substring(0, slash)).matches()
        && PART.matcher(text.substring(slash + 1)).matches();
  }

  @Override
  public int compareTo(Slug other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return area + "/" + topic;
  }
}
