package org.podorozhnik.bot.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The faults in force; a fault that has struck as often as it may is dropped. */
final class Faults {
  private final List<Fault> active = new ArrayList<>();
  private final Random random = new Random(1);

  synchronized void add(Fault fault) {
    active.add(fault);
  }

  synchronized void clear() {
    active.clear();
  }

  synchronized Optional<Fault> next(String method) {
    for (int i = 0; i < active.size(); i++) {
      Fault fault = active.get(i);
      if (fault.fits(method) && random.nextInt(100) < fault.percent()) {
        if (fault.times() <= 1) {
          active.remove(i);
        } else {
          active.set(
              i,
              new Fault(
                  fault.method(), fault.kind(), fault.percent(), fault.times() - 1, fault.value()));
        }
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }
}
