package org.podorozhnik.content.article;

/** A page on which an article rests, and the date of which it speaks. */
public record Source(String url, String title, PartialDate asOf) {
  public Source {
    if (!url.startsWith("https://") && !url.startsWith("http://")) {
      throw new IllegalArgumentException("not a web address: " + url);
    }
    if (title.isBlank()) {
      throw new IllegalArgumentException("a source without a title: " + url);
    }
  }
}
