package org.podorozhnik.bot.features.journey;

import java.util.ArrayList;
import java.util.List;
import org.podorozhnik.bot.text.Key;
import org.podorozhnik.bot.text.Navigation;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.border.Journey;
import org.podorozhnik.content.border.Journey.Checkpoint;

/** The buttons under a traveller's screens. */
final class JourneyKeys {
  /** By how many minutes the last checkpoint may be moved back. */
  static final List<Integer> EARLIER = List.of(10, 30, 60);

  private final WayNames names;

  JourneyKeys(WayNames names) {
    this.names = names;
  }

  List<List<Key>> of(Journey journey, Words words) {
    List<List<Key>> rows = new ArrayList<>();
    boolean through = journey.reached() == Checkpoint.THROUGH;
    for (Checkpoint one : Checkpoint.values()) {
      if (one.compareTo(journey.reached()) > 0) {
        String label = names.checkpoint(journey.queue(), one, words);
        rows.add(Key.row(Key.press(label, data("c:" + number(one)))));
      }
    }
    rows.add(earlier(words));
    if (journey.reached() != Checkpoint.JOINED) {
      rows.add(Key.row(press("takeBack", "u", words)));
    }
    if (!through || journey.companion().isPresent()) {
      rows.add(Key.row(watch(journey, words)));
    }
    if (!through) {
      rows.add(Key.row(press("refresh", "", words), press("end", "x", words)));
    }
    rows.add(Navigation.backAndHome(words, Navigation.HOME));
    return rows;
  }

  /** Lasts: old buttons carry it. */
  static String number(Checkpoint checkpoint) {
    return switch (checkpoint) {
      case JOINED -> "0";
      case FIRST_CONTROL -> "1";
      case SECOND_CONTROL -> "2";
      case THROUGH -> "3";
    };
  }

  private static List<Key> earlier(Words words) {
    return EARLIER.stream()
        .map(minutes -> Key.press(words.get("journey.key.e" + minutes), data("e:" + minutes)))
        .toList();
  }

  private static Key watch(Journey journey, Words words) {
    boolean watched = journey.companion().isPresent();
    return watched ? press("revoke", "r", words) : press("link", "l", words);
  }

  /** A button of the journey; without a step it shows it. */
  static Key press(String label, String step, Words words) {
    return Key.press(
        words.get("journey.key." + label), step.isEmpty() ? Navigation.JOURNEY : data(step));
  }

  private static String data(String step) {
    return Navigation.to(Navigation.JOURNEY, step);
  }
}
