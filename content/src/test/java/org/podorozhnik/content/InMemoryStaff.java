package org.podorozhnik.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.podorozhnik.content.staff.Grant;
import org.podorozhnik.content.staff.StaffMember;
import org.podorozhnik.content.staff.StaffStore;
import org.podorozhnik.content.update.PendingReplyStore.PendingReply;

/** Staff in a map, under the lock of the storage. */
final class InMemoryStaff implements StaffStore {
  private static final String FIRST_WORD = "редактор";

  private final InMemoryStorage storage;
  private final Map<Long, StaffMember> members = new LinkedHashMap<>();
  private int lastNumber;
  private boolean frozen;

  InMemoryStaff(InMemoryStorage storage) {
    this.storage = storage;
  }

  int size() {
    return members.size();
  }

  @Override
  public List<StaffMember> all() {
    synchronized (storage) {
      storage.work();
      return List.copyOf(members.values());
    }
  }

  @Override
  public StaffMember grant(
      long person,
      Grant grant,
      Optional<String> signature,
      Function<StaffMember, List<PendingReply>> letters,
      Effect effect) {
    synchronized (storage) {
      StaffMember before = members.get(person);
      if (!storage.first(effect)) {
        return before == null
            ? new StaffMember(person, signature.orElse(FIRST_WORD), new TreeSet<>())
            : before;
      }
      TreeSet<Grant> grants = before == null ? new TreeSet<>() : new TreeSet<>(before.grants());
      boolean isNew = grants.add(grant);
      String name = signature.orElseGet(() -> before == null ? numbered() : before.signature());
      StaffMember after = new StaffMember(person, name, grants);
      members.put(person, after);
      if (isNew) {
        letters.apply(after).forEach(storage.pendingReplies()::add);
      }
      return after;
    }
  }

  private String numbered() {
    return FIRST_WORD + " " + ++lastNumber;
  }

  @Override
  public Optional<StaffMember> revoke(long person, Optional<Grant> grant, Effect effect) {
    synchronized (storage) {
      boolean first = storage.first(effect);
      StaffMember before = members.get(person);
      if (!first
          || before == null
          || !grant.map(one -> before.grants().contains(one)).orElse(true)) {
        return Optional.empty();
      }
      TreeSet<Grant> left = new TreeSet<>(before.grants());
      grant.ifPresentOrElse(left::remove, left::clear);
      if (left.isEmpty()) {
        members.remove(person);
      } else {
        members.put(person, new StaffMember(person, before.signature(), left));
      }
      return Optional.of(before);
    }
  }

  @Override
  public boolean frozen() {
    synchronized (storage) {
      storage.work();
      return frozen;
    }
  }

  @Override
  public boolean freeze(boolean now, List<PendingReply> letters, Effect effect) {
    synchronized (storage) {
      if (!storage.first(effect) || frozen == now) {
        return false;
      }
      frozen = now;
      letters.forEach(storage.pendingReplies()::add);
      return true;
    }
  }
}
