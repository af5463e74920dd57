package org.podorozhnik.db;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.podorozhnik.content.staff.Grant;
import org.podorozhnik.content.staff.Role;
import org.podorozhnik.content.staff.StaffMember;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rows of {@code staff} and {@code staff_grants}. */
final class StaffRows {
  private static final Logger LOG = LoggerFactory.getLogger(StaffRows.class);
  private static final String FIRST_WORD = "редактор ";

  private final ChatCipher people;

  StaffRows(MasterKey key) {
    this.people = new ChatCipher(key, "staff/person");
  }

  /** A row whose person is still a secret. */
  private record Row(long id, String person, String signature) {}

  List<StaffMember> all(Handle handle) {
    return handle
        .createQuery("select id, person, signature from staff order by id")
        .map((row, c) -> new Row(row.getLong(1), row.getString(2), row.getString(3)))
        .list()
        .stream()
        .flatMap(row -> member(handle, row).stream())
        .toList();
  }

  /** Empty for a damaged row, which must not stop the others. */
  private Optional<StaffMember> member(Handle handle, Row row) {
    Optional<Long> person = people.decrypt(row.person());
    if (person.isEmpty()) {
      LOG.warn("Member of staff {} is damaged and is passed over.", row.id());
    }
    return person.map(p -> new StaffMember(p, row.signature(), grants(handle, row.id())));
  }

  private static SortedSet<Grant> grants(Handle handle, long member) {
    return handle
        .createQuery("select role, area from staff_grants where member = :member")
        .bind("member", member)
        .map(
            (row, context) ->
                new Grant(
                    Role.of(row.getString("role")).orElseThrow(),
                    Optional.of(row.getString("area")).filter(area -> !area.isEmpty())))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  Optional<StaffMember> find(Handle handle, long person) {
    return all(handle).stream().filter(member -> member.person() == person).findFirst();
  }

  /** One that nobody had. */
  static String nextSignature(Handle handle) {
    return FIRST_WORD + Sequences.next(handle, "staff_number");
  }

  void put(Handle handle, long person, String signature) {
    handle
        .createUpdate(
            """
            insert into staff (id, person, signature) values (:id, :person, :signature)
            on conflict (person) do update set signature = excluded.signature
            """)
        .bind("id", Sequences.next(handle, "staff_member"))
        .bind("person", people.encrypt(person))
        .bind("signature", signature)
        .execute();
  }

  void add(Handle handle, long person, Grant grant) {
    handle
        .createUpdate(
            """
            insert into staff_grants (member, role, area)
            select id, :role, :area from staff where person = :person
            on conflict (member, role, area) do nothing
            """)
        .bind("role", grant.role().word())
        .bind("area", grant.area().orElse(""))
        .bind("person", people.encrypt(person))
        .execute();
  }

  boolean take(Handle handle, long person, Grant grant) {
    return handle
            .createUpdate(
                """
                delete from staff_grants where role = :role and area = :area
                  and member = (select id from staff where person = :person)
                """)
            .bind("role", grant.role().word())
            .bind("area", grant.area().orElse(""))
            .bind("person", people.encrypt(person))
            .execute()
        == 1;
  }

  void delete(Handle handle, long person) {
    handle
        .createUpdate("delete from staff where person = :person")
        .bind("person", people.encrypt(person))
        .execute();
  }
}
