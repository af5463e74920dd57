package org.podorozhnik.db;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.staff.Grant;
import org.podorozhnik.content.staff.StaffMember;
import org.podorozhnik.content.staff.StaffStore;
import org.podorozhnik.content.update.PendingReplyStore.PendingReply;

final class SqliteStaffStore implements StaffStore {
  /** A row of {@code meta}, there while all is frozen. */
  private static final String FROZEN = "frozen";

  private static final String GONE = "редактор";

  private final Readers readers;
  private final Writes writes;
  private final StaffRows rows;
  private final PendingReplyRows replies;
  private final HandledEffects effects;

  SqliteStaffStore(
      Readers readers,
      Writes writes,
      StaffRows rows,
      PendingReplyRows replies,
      HandledEffects effects) {
    this.readers = readers;
    this.writes = writes;
    this.rows = rows;
    this.replies = replies;
    this.effects = effects;
  }

  @Override
  public List<StaffMember> all() {
    return readers.read(rows::all);
  }

  @Override
  public StaffMember grant(
      long person,
      Grant grant,
      Optional<String> signature,
      Function<StaffMember, List<PendingReply>> letters,
      Effect effect) {
    return writes.write(
        handle -> {
          Optional<StaffMember> before = rows.find(handle, person);
          if (!effects.first(handle, effect)) {
            return before.orElseGet(
                () -> new StaffMember(person, signature.orElse(GONE), new TreeSet<>()));
          }
          String name =
              signature
                  .or(() -> before.map(StaffMember::signature))
                  .orElseGet(() -> StaffRows.nextSignature(handle));
          rows.put(handle, person, name);
          rows.add(handle, person, grant);
          StaffMember after = rows.find(handle, person).orElseThrow();
          if (before.filter(member -> member.grants().contains(grant)).isEmpty()) {
            letters.apply(after).forEach(letter -> replies.insert(handle, letter));
          }
          return after;
        });
  }

  @Override
  public Optional<StaffMember> revoke(long person, Optional<Grant> grant, Effect effect) {
    return writes.write(
        handle -> {
          Optional<StaffMember> before =
              effects.first(handle, effect) ? rows.find(handle, person) : Optional.empty();
          if (before.isEmpty()) {
            return before;
          }
          boolean taken = grant.map(one -> rows.take(handle, person, one)).orElse(true);
          boolean last = grant.isEmpty() || before.get().grants().size() == 1;
          if (taken && last) {
            rows.delete(handle, person);
          }
          return before.filter(member -> taken);
        });
  }

  @Override
  public boolean frozen() {
    return readers.read(
        handle ->
            handle
                    .createQuery("select count(*) from meta where name = :name")
                    .bind("name", FROZEN)
                    .mapTo(Integer.class)
                    .one()
                > 0);
  }

  @Override
  public boolean freeze(boolean frozen, List<PendingReply> letters, Effect effect) {
    String change =
        frozen
            ? "insert into meta (name, content) values (:name, '') on conflict (name) do nothing"
            : "delete from meta where name = :name";
    return writes.write(
        handle -> {
          boolean changed = effects.first(handle, effect) && execute(handle, change);
          if (changed) {
            letters.forEach(letter -> replies.insert(handle, letter));
          }
          return changed;
        });
  }

  private static boolean execute(Handle handle, String change) {
    return handle.createUpdate(change).bind("name", FROZEN).execute() == 1;
  }
}
