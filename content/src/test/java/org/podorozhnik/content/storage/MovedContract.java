package org.podorozhnik.content.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.podorozhnik.content.broadcast.Board;
import org.podorozhnik.content.subscriber.GroupStore.Approval;
import org.podorozhnik.content.subscriber.GroupStore.State;
import org.podorozhnik.content.subscriber.Preferences;

/** What a group that became a supergroup takes with it. */
public abstract class MovedContract extends StorageContract {
  private static final long OLD = -4_815_162;
  private static final long NEW = -1_001_928_374_655L;
  private static final Preferences RUSSIAN = Preferences.NONE.withLanguage(Optional.of("ru"));
  private static final Preferences ENGLISH = Preferences.NONE.withLanguage(Optional.of("en"));
  private static final Approval APPROVED = new Approval(State.APPROVED, START);
  private static final Approval ASKED = new Approval(State.ASKED, START);

  private static Board board(long chat, String crossing, int message) {
    return new Board(
        chat, Optional.of(3), List.of(crossing), Optional.of("georgia"), message, message, START);
  }

  private void fill(long chat, Preferences preferences, Approval approval, Board board) {
    assertThat(storage.preferences().find(chat)).isEqualTo(Preferences.NONE);
    storage.preferences().save(chat, preferences, fresh());
    storage.groups().save(chat, approval);
    storage.boards().save(board, fresh());
  }

  private void assertNothingIsLeft() {
    assertThat(storage.preferences().find(OLD)).isEqualTo(Preferences.NONE);
    assertThat(storage.groups().find(OLD)).isEmpty();
    assertThat(storage.boards().find(OLD)).isEmpty();
  }

  @Test
  void everything_is_held_on_the_new_id_and_the_board_is_to_be_posted_anew() {
    fill(OLD, RUSSIAN, APPROVED, board(OLD, "lars", 5));
    assertThat(storage.preferences().find(OLD)).isEqualTo(RUSSIAN);
    assertThat(storage.preferences().find(NEW)).isEqualTo(Preferences.NONE);
    storage.moved(OLD, NEW);
    storage.moved(OLD, NEW);
    assertThat(storage.preferences().find(NEW)).isEqualTo(RUSSIAN);
    assertThat(storage.groups().find(NEW)).contains(APPROVED);
    assertThat(storage.boards().find(NEW)).contains(board(NEW, "lars", 0));
    assertNothingIsLeft();
  }

  @Test
  void what_the_new_id_holds_already_stays() {
    fill(OLD, RUSSIAN, APPROVED, board(OLD, "lars", 5));
    fill(NEW, ENGLISH, ASKED, board(NEW, "khulo", 6));
    storage.moved(OLD, NEW);
    assertThat(storage.preferences().find(NEW)).isEqualTo(ENGLISH);
    assertThat(storage.groups().find(NEW)).contains(ASKED);
    assertThat(storage.boards().all()).containsExactly(board(NEW, "khulo", 6));
    assertNothingIsLeft();
  }

  @Test
  void of_an_unknown_group_nothing_moves() {
    fill(NEW, ENGLISH, ASKED, board(NEW, "khulo", 6));
    storage.moved(OLD, NEW);
    storage.moved(NEW, NEW);
    assertThat(storage.preferences().find(NEW)).isEqualTo(ENGLISH);
    assertThat(storage.boards().all()).containsExactly(board(NEW, "khulo", 6));
  }
}
