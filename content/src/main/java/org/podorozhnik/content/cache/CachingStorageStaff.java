package org.podorozhnik.content.cache;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.staff.Grant;
import org.podorozhnik.content.staff.StaffMember;
import org.podorozhnik.content.staff.StaffStore;
import org.podorozhnik.content.update.PendingReplyStore.PendingReply;

/** All staff as one value, since every screen that may have a button for them asks. */
final class CachingStorageStaff implements StaffStore {
  private static final String ALL = "all";

  private final StaffStore store;
  private final CachingStorageFill<String, Snapshot> cache =
      new CachingStorageFill<>(Caffeine.newBuilder().maximumSize(1).build());

  CachingStorageStaff(StaffStore store) {
    this.store = store;
  }

  private record Snapshot(List<StaffMember> all, boolean frozen) {}

  private Snapshot snapshot() {
    return cache.get(ALL, () -> new Snapshot(List.copyOf(store.all()), store.frozen()));
  }

  @Override
  public List<StaffMember> all() {
    return snapshot().all();
  }

  @Override
  public boolean frozen() {
    return snapshot().frozen();
  }

  @Override
  public StaffMember grant(
      long person,
      Grant grant,
      Optional<String> signature,
      Function<StaffMember, List<PendingReply>> letters,
      Effect effect) {
    StaffMember member = store.grant(person, grant, signature, letters, effect);
    cache.drop(ALL);
    return member;
  }

  @Override
  public Optional<StaffMember> revoke(long person, Optional<Grant> grant, Effect effect) {
    Optional<StaffMember> before = store.revoke(person, grant, effect);
    cache.drop(ALL);
    return before;
  }

  @Override
  public boolean freeze(boolean frozen, List<PendingReply> letters, Effect effect) {
    boolean done = store.freeze(frozen, letters, effect);
    cache.drop(ALL);
    return done;
  }
}
