package org.podorozhnik.db;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.broadcast.Board;
import org.podorozhnik.content.staff.Grant;
import org.podorozhnik.content.staff.Role;
import org.podorozhnik.content.staff.StaffMember;
import org.podorozhnik.content.subscriber.GroupStore.Approval;
import org.podorozhnik.content.subscriber.GroupStore.State;

class StaffEncryptionTest {
  private static final long PERSON = 4_815_162_342L;
  private static final long GROUP = -1_001_928_374_655L;
  private static final long MOVED = -1_009_876_543_210L;
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir Path folder;

  private static Board board(long chat) {
    return new Board(chat, Optional.empty(), List.of("lars"), Optional.empty(), 1, 2, NOW);
  }

  private static void fill(SqliteStorage storage) {
    storage.staff().grant(PERSON, Grant.of(Role.SENDER), Optional.empty(), new Effect(1, 0));
    storage.groups().save(GROUP, new Approval(State.ASKED, NOW));
    storage.boards().save(board(GROUP), new Effect(2, 0));
  }

  private static void assertNoTraceIn(TestHome home) throws IOException {
    List<String> forms = new ArrayList<>();
    for (long id : new long[] {PERSON, GROUP, MOVED}) {
      forms.add(HexFormat.of().formatHex(Long.toString(Math.abs(id)).getBytes(UTF_8)));
      // SQLite stores integers of this size in six bytes.
      forms.add(HexFormat.of().formatHex(ByteBuffer.allocate(8).putLong(id).array(), 2, 8));
    }
    String all = String.join("|", home.bytes().values());
    assertThat(forms).noneMatch(all::contains);
  }

  @Test
  void who_works_here_and_in_which_groups_stands_nowhere_in_clear() throws IOException {
    TestHome home = new TestHome(folder.resolve("home"));
    try (SqliteStorage storage = home.open()) {
      fill(storage);
      storage.moved(GROUP, MOVED);
      assertThat(home.folder().resolve("podorozhnik.db-wal")).isNotEmptyFile();
      assertNoTraceIn(home);
    }
    assertNoTraceIn(home);
    try (SqliteStorage storage = home.open()) {
      assertThat(storage.staff().all()).extracting(StaffMember::person).containsExactly(PERSON);
      assertThat(storage.groups().in(State.ASKED, NOW.plusSeconds(1))).containsExactly(MOVED);
      assertThat(storage.boards().all()).extracting(Board::chat).containsExactly(MOVED);
    }
  }

  @Test
  void a_damaged_row_is_passed_over_and_the_others_come() {
    TestHome home = new TestHome(folder.resolve("home"));
    try (SqliteStorage storage = home.open()) {
      fill(storage);
      storage.staff().grant(7, Grant.of(Role.EDITOR), Optional.empty(), new Effect(3, 0));
      storage.groups().save(-7, new Approval(State.ASKED, NOW));
      storage.boards().save(board(-7), new Effect(4, 0));
      home.execute("update staff set person = 'damaged' where id = 1");
      home.execute("update admitted_groups set chat = 'damaged' where rowid = 1");
      home.execute("update boards set chat = 'damaged' where id = 1");
      assertThat(storage.staff().all()).extracting(StaffMember::person).containsExactly(7L);
      assertThat(storage.groups().in(State.ASKED, NOW.plusSeconds(1))).containsExactly(-7L);
      assertThat(storage.boards().all()).containsExactly(board(-7));
    }
  }
}
