package org.podorozhnik.content.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.staff.Grant;
import org.podorozhnik.content.staff.Role;
import org.podorozhnik.content.staff.StaffMember;
import org.podorozhnik.content.staff.StaffStore;
import org.podorozhnik.content.update.PendingReplyStore.Lane;
import org.podorozhnik.content.update.PendingReplyStore.PendingReply;
import org.podorozhnik.content.update.PendingReplyStore.Stored;

public abstract class StaffStoreContract extends StorageContract {
  private static final long ANNA = 4_815_162_342L;
  private static final long BORIS = 77;
  private static final Grant SENDER = Grant.of(Role.SENDER);
  private static final Grant EDITOR = Grant.of(Role.EDITOR);
  private static final Grant GEORGIA = new Grant(Role.EDITOR, Optional.of("georgia"));

  private StaffStore store() {
    return storage.staff();
  }

  private StaffMember granted(long person, Grant grant) {
    return store().grant(person, grant, Optional.empty(), fresh());
  }

  private static StaffMember member(long person, String signature, Grant... grants) {
    return new StaffMember(person, signature, new TreeSet<>(List.of(grants)));
  }

  @Test
  void at_first_nobody_works_here_and_nothing_is_frozen() {
    assertThat(store().all()).isEmpty();
    assertThat(store().frozen()).isFalse();
    assertThat(store().revoke(ANNA, Optional.empty(), fresh())).isEmpty();
  }

  @Test
  void members_come_in_the_order_in_which_they_came_with_all_their_roles() {
    granted(ANNA, SENDER);
    granted(BORIS, GEORGIA);
    granted(ANNA, EDITOR);
    granted(ANNA, GEORGIA);
    granted(ANNA, GEORGIA);
    assertThat(store().all())
        .containsExactly(
            member(ANNA, "редактор 1", SENDER, EDITOR, GEORGIA),
            member(BORIS, "редактор 2", GEORGIA));
  }

  @Test
  void a_signature_is_chosen_or_counted_and_no_number_is_given_twice() {
    assertThat(granted(ANNA, EDITOR).signature()).isEqualTo("редактор 1");
    store().revoke(ANNA, Optional.empty(), fresh());
    StaffMember chosen = store().grant(BORIS, EDITOR, Optional.of("Ласточка"), fresh());
    assertThat(chosen).isEqualTo(member(BORIS, "Ласточка", EDITOR));
    assertThat(granted(ANNA, EDITOR).signature()).isEqualTo("редактор 2");
  }

  @Test
  void a_signature_stays_until_another_is_chosen() {
    store().grant(ANNA, EDITOR, Optional.of("Ласточка"), fresh());
    assertThat(granted(ANNA, SENDER).signature()).isEqualTo("Ласточка");
    assertThat(store().grant(ANNA, SENDER, Optional.of("Стриж"), fresh()))
        .isEqualTo(member(ANNA, "Стриж", EDITOR, SENDER));
    assertThat(store().all()).hasSize(1);
  }

  @Test
  void granting_again_for_the_same_effect_answers_the_same() {
    Effect effect = fresh();
    StaffMember first = store().grant(ANNA, EDITOR, Optional.empty(), effect);
    assertThat(store().grant(ANNA, EDITOR, Optional.empty(), effect)).isEqualTo(first);
    store().revoke(ANNA, Optional.empty(), fresh());
    assertThat(store().grant(ANNA, EDITOR, Optional.empty(), effect).grants()).isEmpty();
    assertThat(store().all()).isEmpty();
  }

  @Test
  void one_role_is_taken_and_the_others_stay() {
    granted(ANNA, EDITOR);
    StaffMember before = granted(ANNA, GEORGIA);
    assertThat(store().revoke(ANNA, Optional.of(SENDER), fresh())).isEmpty();
    assertThat(store().revoke(ANNA, Optional.of(EDITOR), fresh())).contains(before);
    assertThat(store().all()).containsExactly(member(ANNA, "редактор 1", GEORGIA));
  }

  @Test
  void without_roles_the_member_goes_and_the_others_stay() {
    granted(ANNA, EDITOR);
    granted(BORIS, EDITOR);
    store().revoke(ANNA, Optional.of(EDITOR), fresh());
    assertThat(store().all()).extracting(StaffMember::person).containsExactly(BORIS);
    granted(BORIS, SENDER);
    assertThat(store().revoke(BORIS, Optional.empty(), fresh()))
        .contains(member(BORIS, "редактор 2", EDITOR, SENDER));
    assertThat(store().all()).isEmpty();
  }

  @Test
  void a_redelivered_revoking_takes_nothing() {
    Effect effect = fresh();
    granted(ANNA, EDITOR);
    store().revoke(ANNA, Optional.empty(), effect);
    granted(ANNA, EDITOR);
    assertThat(store().revoke(ANNA, Optional.empty(), effect)).isEmpty();
    assertThat(store().all()).hasSize(1);
  }

  @Test
  void what_is_frozen_stays_so_until_it_is_lifted() {
    Effect effect = fresh();
    assertThat(store().freeze(false, fresh())).isFalse();
    assertThat(store().freeze(true, effect)).isTrue();
    assertThat(store().frozen()).isTrue();
    assertThat(store().freeze(true, fresh())).isFalse();
    assertThat(store().freeze(false, fresh())).isTrue();
    assertThat(store().freeze(true, effect)).isFalse();
    assertThat(store().frozen()).isFalse();
  }

  private static PendingReply letter(String text) {
    return new PendingReply(text, START, START);
  }

  private List<String> letters() {
    return storage.pendingReplies().due(Lane.REPLIES, START, 100).stream()
        .map(Stored::payload)
        .toList();
  }

  @Test
  void who_is_told_of_a_new_role_is_told_with_it_and_once() {
    Effect effect = fresh();
    Function<StaffMember, List<PendingReply>> letters = m -> List.of(letter(m.signature()));
    store().grant(ANNA, SENDER, Optional.empty(), letters, effect);
    store().grant(ANNA, SENDER, Optional.empty(), letters, effect);
    store().grant(ANNA, SENDER, Optional.empty(), letters, fresh());
    assertThat(letters()).containsExactly("редактор 1");
    store().grant(ANNA, EDITOR, Optional.of("Стриж"), letters, fresh());
    assertThat(letters()).containsExactly("редактор 1", "Стриж");
  }

  @Test
  void who_is_told_of_a_freeze_is_told_with_it_and_once() {
    Effect effect = fresh();
    assertThat(store().freeze(false, List.of(letter("nothing")), fresh())).isFalse();
    assertThat(store().freeze(true, List.of(letter("stopped")), effect)).isTrue();
    assertThat(store().freeze(true, List.of(letter("stopped")), effect)).isFalse();
    assertThat(store().freeze(false, List.of(letter("lifted")), fresh())).isTrue();
    assertThat(letters()).containsExactly("stopped", "lifted");
  }
}
