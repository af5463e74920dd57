package org.podorozhnik.content.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.subscriber.PreferenceStore;
import org.podorozhnik.content.subscriber.Preferences;
import org.podorozhnik.content.subscriber.QuietHours;

public abstract class PreferenceStoreContract extends StorageContract {
  private static final long CHAT = 4_815_162_342L;
  private static final Preferences RUSSIAN = Preferences.NONE.withLanguage(Optional.of("ru"));
  private static final Preferences IN_GEORGIA = RUSSIAN.withCountry(Optional.of("georgia"));

  private static final QuietHours NIGHT =
      new QuietHours(LocalTime.of(23, 59), LocalTime.MIDNIGHT, ZoneId.of("Asia/Tbilisi"));

  private PreferenceStore store() {
    return storage.preferences();
  }

  @Test
  void a_chat_that_never_chose_has_no_choices() {
    assertThat(store().find(CHAT)).isEqualTo(Preferences.NONE);
  }

  @Test
  void choices_are_found_again() {
    assertThat(store().save(CHAT, IN_GEORGIA, fresh())).isTrue();
    assertThat(store().find(CHAT)).isEqualTo(IN_GEORGIA);
  }

  @Test
  void a_later_choice_replaces_the_earlier_one_even_after_it_was_read() {
    store().save(CHAT, IN_GEORGIA, fresh());
    assertThat(store().find(CHAT)).isEqualTo(IN_GEORGIA);
    store().save(CHAT, RUSSIAN, fresh());
    assertThat(store().find(CHAT)).isEqualTo(RUSSIAN);
  }

  @Test
  void a_choice_made_after_nothing_was_found_is_found() {
    assertThat(store().find(CHAT)).isEqualTo(Preferences.NONE);
    store().save(CHAT, RUSSIAN, fresh());
    assertThat(store().find(CHAT)).isEqualTo(RUSSIAN);
  }

  @Test
  void either_choice_can_stand_alone() {
    Preferences onlyCountry = Preferences.NONE.withCountry(Optional.of("turkey"));
    store().save(CHAT, onlyCountry, fresh());
    store().save(CHAT + 1, RUSSIAN, fresh());
    assertThat(store().find(CHAT)).isEqualTo(onlyCountry);
    assertThat(store().find(CHAT + 1)).isEqualTo(RUSSIAN);
  }

  @Test
  void chats_do_not_mix_whatever_their_ids() {
    List<Long> ids =
        List.of(1L, -1L, 0L, -1_001_234_567_890L, 256L, Long.MAX_VALUE, Long.MIN_VALUE);
    ids.forEach(id -> store().save(id, choice(id), fresh()));
    assertThat(ids).allSatisfy(id -> assertThat(store().find(id)).isEqualTo(choice(id)));
  }

  private static Preferences choice(long id) {
    return RUSSIAN.withCountry(Optional.of("country" + id));
  }

  @Test
  void the_same_effect_changes_nothing_the_second_time() {
    Effect effect = fresh();
    assertThat(store().save(CHAT, RUSSIAN, effect)).isTrue();
    assertThat(store().save(CHAT, IN_GEORGIA, effect)).isFalse();
    assertThat(store().find(CHAT)).isEqualTo(RUSSIAN);
  }

  @Test
  void a_redelivered_effect_does_not_undo_a_later_one() {
    Effect first = fresh();
    store().forget(CHAT, first);
    store().save(CHAT, RUSSIAN, fresh());
    assertThat(store().forget(CHAT, first)).isFalse();
    assertThat(store().find(CHAT)).isEqualTo(RUSSIAN);
  }

  @Test
  void the_parts_of_one_update_are_different_effects() {
    assertThat(store().save(CHAT, RUSSIAN, new Effect(9, 0))).isTrue();
    assertThat(store().save(CHAT, IN_GEORGIA, new Effect(9, 1))).isTrue();
    assertThat(store().find(CHAT)).isEqualTo(IN_GEORGIA);
  }

  @Test
  void update_ids_may_restart_lower() {
    assertThat(store().save(CHAT, RUSSIAN, new Effect(1_000_000, 0))).isTrue();
    assertThat(store().save(CHAT, IN_GEORGIA, new Effect(3, 0))).isTrue();
    assertThat(store().find(CHAT)).isEqualTo(IN_GEORGIA);
  }

  @Test
  void choosing_nothing_leaves_nothing_to_forget() {
    store().save(CHAT, IN_GEORGIA, fresh());
    assertThat(store().save(CHAT, Preferences.NONE, fresh())).isTrue();
    assertThat(store().find(CHAT)).isEqualTo(Preferences.NONE);
    assertThat(store().forget(CHAT, fresh())).isFalse();
  }

  @Test
  void forgetting_deletes_what_was_held_and_says_so_once() {
    store().save(CHAT, IN_GEORGIA, fresh());
    Effect effect = fresh();
    assertThat(store().forget(CHAT, effect)).isTrue();
    assertThat(store().find(CHAT)).isEqualTo(Preferences.NONE);
    assertThat(store().forget(CHAT, effect)).isFalse();
  }

  @Test
  void forgetting_leaves_other_chats_alone() {
    store().save(CHAT, RUSSIAN, fresh());
    store().save(-CHAT, IN_GEORGIA, fresh());
    store().forget(CHAT, fresh());
    assertThat(store().find(-CHAT)).isEqualTo(IN_GEORGIA);
  }

  @Test
  void quiet_hours_are_found_again_beside_the_other_choices_and_alone() {
    Preferences alone = Preferences.NONE.withQuiet(Optional.of(NIGHT));
    Preferences all = IN_GEORGIA.withQuiet(Optional.of(NIGHT));
    store().save(CHAT, alone, fresh());
    store().save(CHAT + 1, all, fresh());
    assertThat(store().find(CHAT)).isEqualTo(alone);
    assertThat(store().find(CHAT + 1)).isEqualTo(all);
  }

  @Test
  void other_quiet_hours_replace_the_earlier_ones() {
    QuietHours nap = new QuietHours(LocalTime.of(13, 5), LocalTime.of(14, 0), ZoneId.of("+05:30"));
    store().save(CHAT, RUSSIAN.withQuiet(Optional.of(NIGHT)), fresh());
    store().save(CHAT, RUSSIAN.withQuiet(Optional.of(nap)), fresh());
    assertThat(store().find(CHAT).quiet()).contains(nap);
    store().save(CHAT, RUSSIAN, fresh());
    assertThat(store().find(CHAT)).isEqualTo(RUSSIAN);
  }

  @Test
  void giving_up_quiet_hours_that_stood_alone_leaves_nothing_to_forget() {
    store().save(CHAT, Preferences.NONE.withQuiet(Optional.of(NIGHT)), fresh());
    store().save(CHAT, Preferences.NONE, fresh());
    assertThat(store().forget(CHAT, fresh())).isFalse();
  }
}
