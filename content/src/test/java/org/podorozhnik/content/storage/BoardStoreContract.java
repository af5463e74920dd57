package org.podorozhnik.content.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.broadcast.Board;
import org.podorozhnik.content.broadcast.BoardStore;

public abstract class BoardStoreContract extends StorageContract {
  private static final long GROUP = -1_001_928_374_655L;
  private static final Instant LATER = START.plusSeconds(60);

  private BoardStore store() {
    return storage.boards();
  }

  private static Board board(long chat, String... crossings) {
    return new Board(chat, Optional.empty(), List.of(crossings), Optional.empty(), 0, 0, START);
  }

  @Test
  void at_first_there_are_no_boards() {
    assertThat(store().find(GROUP)).isEmpty();
    assertThat(store().all()).isEmpty();
    assertThat(store().end(GROUP)).isEmpty();
  }

  @Test
  void every_part_of_a_board_is_kept() {
    Board board =
        new Board(
            GROUP, Optional.of(17), List.of("lars", "khulo"), Optional.of("georgia"), 5, -9, START);
    assertThat(store().save(board, fresh())).isTrue();
    store().save(board(GROUP + 1, "lars"), fresh());
    assertThat(store().find(GROUP)).contains(board);
    assertThat(store().all()).containsExactly(board, board(GROUP + 1, "lars"));
  }

  @Test
  void a_group_has_one_board_and_the_newest_replaces_it() {
    Effect first = fresh();
    store().save(board(GROUP, "lars"), first);
    store().save(board(GROUP + 1, "lars"), fresh());
    store().save(board(GROUP, "khulo", "lars"), fresh());
    assertThat(store().save(board(GROUP, "lars"), first)).isFalse();
    assertThat(store().all())
        .containsExactly(board(GROUP + 1, "lars"), board(GROUP, "khulo", "lars"));
  }

  @Test
  void what_is_shown_is_noted() {
    store().save(board(GROUP, "lars"), fresh());
    Board shown = board(GROUP, "lars").shown(12, 34, LATER);
    store().shown(shown);
    assertThat(store().all()).containsExactly(shown);
  }

  @Test
  void what_is_shown_of_an_ended_or_another_board_is_not_noted() {
    Board shown = board(GROUP, "lars").shown(12, 34, LATER);
    store().shown(shown);
    assertThat(store().all()).isEmpty();
    store().save(board(GROUP, "khulo"), fresh());
    store().shown(shown);
    assertThat(store().all()).containsExactly(board(GROUP, "khulo"));
  }

  @Test
  void an_ended_board_is_gone_and_said_once() {
    store().save(board(GROUP, "lars"), fresh());
    store().save(board(GROUP + 1, "lars"), fresh());
    assertThat(store().end(GROUP)).contains(board(GROUP, "lars"));
    assertThat(store().end(GROUP)).isEmpty();
    assertThat(store().all()).containsExactly(board(GROUP + 1, "lars"));
  }
}
