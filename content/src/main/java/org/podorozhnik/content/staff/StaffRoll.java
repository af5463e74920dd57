package org.podorozhnik.content.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Who may do what: the owners named in the settings, and whoever was granted a role. */
public final class StaffRoll {
  private final StaffStore store;
  private final Set<Long> named;

  /**
   * @param named Telegram ids of the owners in the settings
   */
  public StaffRoll(StaffStore store, List<Long> named) {
    this.store = store;
    this.named = new TreeSet<>(named);
  }

  /** Whether the person has the role anywhere; whether all is frozen is another question. */
  public boolean may(long person, Role role) {
    return named(person) || store.all().stream().anyMatch(m -> m.person() == person && m.has(role));
  }

  /** Whether the person has any role. */
  public boolean member(long person) {
    return named(person) || store.all().stream().anyMatch(m -> m.person() == person);
  }

  /** An owner by the settings, whom no command can make or unmake. */
  public boolean named(long person) {
    return named.contains(person);
  }

  /** All who have the role, in the order of their ids. */
  public List<Long> with(Role role) {
    Set<Long> all = new TreeSet<>(named);
    store.all().stream().filter(m -> m.has(role)).forEach(m -> all.add(m.person()));
    return new ArrayList<>(all);
  }

  public boolean frozen() {
    return store.frozen();
  }

  /** The name under which the person is shown; an owner of the settings may have none. */
  public Optional<String> signature(long person) {
    return store.all().stream()
        .filter(m -> m.person() == person)
        .map(StaffMember::signature)
        .findFirst();
  }
}
