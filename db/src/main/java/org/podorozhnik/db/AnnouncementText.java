package org.podorozhnik.db;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.podorozhnik.content.broadcast.Announcement;
import org.podorozhnik.content.broadcast.Audience;
import org.podorozhnik.content.broadcast.Payload;
import org.podorozhnik.content.broadcast.Payload.Attachment;
import org.podorozhnik.content.subscriber.Topic;

/**
 * An announcement as lines of text to encrypt: kind and urgency, places, topics reached, then one
 * line for each language: {@code ru <base64 of the html> PHOTO <file id>}.
 */
final class AnnouncementText {
  private AnnouncementText() {}

  static String write(Announcement announcement) {
    Audience audience = announcement.audience();
    Stream<String> head =
        Stream.of(
            audience.kind() + " " + announcement.urgent(),
            words(audience.places()),
            words(audience.reached()));
    Stream<String> texts =
        announcement.texts().entrySet().stream()
            .map(text -> text.getKey() + " " + write(text.getValue()));
    return Stream.concat(head, texts).collect(Collectors.joining("\n"));
  }

  private static String words(Iterable<Topic> topics) {
    StringBuilder words = new StringBuilder();
    topics.forEach(topic -> words.append(words.isEmpty() ? "" : " ").append(topic.word()));
    return words.toString();
  }

  private static String write(Payload payload) {
    String html = Base64.getEncoder().encodeToString(payload.html().getBytes(UTF_8));
    return html + payload.attachment().map(one -> " " + one.kind() + " " + one.fileId()).orElse("");
  }

  static Announcement read(String text) {
    String[] lines = text.split("\n", -1);
    String[] head = lines[0].split(" ", 2);
    SortedMap<String, Payload> texts = new TreeMap<>();
    for (int i = 3; i < lines.length; i++) {
      String[] parts = lines[i].split(" ", 4);
      texts.put(parts[0], payload(parts));
    }
    Audience audience =
        new Audience(Audience.Kind.valueOf(head[0]), topics(lines[1]), topics(lines[2]));
    return new Announcement(audience, Boolean.parseBoolean(head[1]), texts);
  }

  private static TreeSet<Topic> topics(String words) {
    return Stream.of(words.split(" ", -1))
        .flatMap(word -> Topic.of(word).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Payload payload(String[] parts) {
    return new Payload(
        new String(Base64.getDecoder().decode(parts[1]), UTF_8),
        parts.length == 2
            ? Optional.empty()
            : Optional.of(new Attachment(Attachment.Kind.valueOf(parts[2]), parts[3])));
  }
}
