package org.podorozhnik.bot.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The faults in force; one that has struck as often as it may is dropped. */
final class Faults {
  private final List<Fault> active = new ArrayList<>();
  // The same run of luck in every test.
  private final Random luck = new Random(1);

  synchronized void add(Fault fault) {
    active.add(fault);
  }

  synchronized void clear() {
    active.clear();
  }

  synchronized List<Fault> active() {
    return List.copyOf(active);
  }

  /** The fault that strikes this call, if one does. */
  synchronized Optional<Fault> next(String method, long chat) {
    for (int i = 0; i < active.size(); i++) {
      Fault fault = active.get(i);
      if (fault.fits(method, chat) && luck.nextInt(100) < fault.percent()) {
        if (fault.times() == 1) {
          active.remove(i);
        } else if (fault.times() < Integer.MAX_VALUE) {
          active.set(i, fault.once());
        }
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }
}
