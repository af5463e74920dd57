package org.podorozhnik.bot.features.updates;

import java.util.ArrayList;
import java.util.List;
import org.podorozhnik.bot.text.BroadcastWords;
import org.podorozhnik.bot.text.Key;
import org.podorozhnik.bot.text.Navigation;
import org.podorozhnik.bot.text.Words;

/** Buttons of staff. A code alone asks or acts, with {@code y} behind it is the second tap. */
final class UpdateKeys {
  static final String SHOW = "s";
  static final String LIST = "l";
  static final String SURE = "y";
  private static final int PER_ROW = 2;

  private UpdateKeys() {}

  /** Only what fits the state. */
  static List<List<Key>> acts(View view, Words words) {
    List<Key> keys = new ArrayList<>();
    for (Act act : Act.fitting(view)) {
      String count = BroadcastWords.count(view.unknown(), words);
      String label = words.get("updates.key." + act.word(), "count", count);
      keys.add(key(label, act.code(), view.broadcast().number()));
    }
    List<List<Key>> rows = new ArrayList<>();
    for (int i = 0; i < keys.size(); i += PER_ROW) {
      rows.add(keys.subList(i, Math.min(i + PER_ROW, keys.size())));
    }
    return rows;
  }

  static Key sure(Act act, long number, Words words) {
    return key(words.get("updates.sure." + act.word()), act.code() + SURE, number);
  }

  static Key show(String label, long number) {
    return key(label, SHOW, number);
  }

  static Key list(String label, int offset) {
    return key(label, LIST, offset);
  }

  private static Key key(String label, String code, long number) {
    String what = Navigation.to(code, number);
    return Key.press(label, Navigation.to(Navigation.UPDATES, what));
  }
}
