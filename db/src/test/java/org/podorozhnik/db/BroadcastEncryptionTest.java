package org.podorozhnik.db;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.broadcast.Announcement;
import org.podorozhnik.content.broadcast.Audience;
import org.podorozhnik.content.broadcast.Broadcast.State;
import org.podorozhnik.content.broadcast.Draft;
import org.podorozhnik.content.broadcast.Payload;
import org.podorozhnik.content.subscriber.Subscription;
import org.podorozhnik.content.subscriber.Topic;

class BroadcastEncryptionTest {
  private static final long CHAT = 4_815_162_342L;
  private static final long GROUP = -1_001_928_374_655L;
  private static final long AUTHOR = 5_938_271_604L;
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final String TEXT = "the pass is closed";
  private static final String PROBLEM = "unclosed tag in the pass";

  @TempDir Path folder;

  private static void subscribe(SqliteStorage storage, long chat, Effect effect) {
    Subscription all = Subscription.none("ru").withTopics(new TreeSet<>(Set.of(Topic.ALL)));
    storage.subscriptions().save(chat, all, NOW, effect);
  }

  private static Draft draft(SqliteStorage storage, Effect effect) {
    Audience everybody = new Audience(Audience.Kind.ALL, new TreeSet<>(), new TreeSet<>());
    Payload text = new Payload(TEXT, Optional.empty());
    Announcement announcement =
        new Announcement(everybody, false, new TreeMap<>(Map.of("ru", text)));
    return storage.broadcasts().draft(Draft.of(AUTHOR, NOW, announcement), effect);
  }

  private static long fill(SqliteStorage storage) {
    subscribe(storage, CHAT, new Effect(1, 0));
    subscribe(storage, GROUP, new Effect(2, 0));
    Draft draft = draft(storage, new Effect(3, 0));
    draft(storage, new Effect(4, 0));
    long number =
        storage
            .broadcasts()
            .launch(draft.id(), Optional.empty(), 0, NOW, new Effect(5, 0))
            .orElseThrow()
            .number();
    storage.broadcasts().fix(number, 10, NOW);
    storage.broadcasts().change(number, Set.of(State.FIXING), State.PAUSED, NOW, PROBLEM);
    return number;
  }

  private static List<String> formsInHex() {
    List<String> forms = new ArrayList<>();
    for (long chat : new long[] {CHAT, GROUP, AUTHOR}) {
      forms.add(hex(Long.toString(Math.abs(chat))));
      // SQLite stores integers of this size in six bytes.
      forms.add(HexFormat.of().formatHex(ByteBuffer.allocate(8).putLong(chat).array(), 2, 8));
    }
    forms.add(hex(TEXT));
    forms.add(hex(Base64.getEncoder().encodeToString(TEXT.getBytes(UTF_8))));
    forms.add(hex(PROBLEM));
    return forms;
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(UTF_8));
  }

  private static void assertNoTraceIn(TestHome home) throws IOException {
    String all = String.join("|", home.bytes().values());
    assertThat(formsInHex()).noneMatch(all::contains);
  }

  @Test
  void who_is_told_what_and_by_whom_stands_nowhere_in_clear() throws IOException {
    TestHome home = new TestHome(folder.resolve("home"));
    try (SqliteStorage storage = home.open()) {
      long number = fill(storage);
      assertThat(home.folder().resolve("podorozhnik.db-wal")).isNotEmptyFile();
      assertNoTraceIn(home);
      assertThat(storage.broadcasts().find(number).orElseThrow().problem()).isEqualTo(PROBLEM);
      assertThat(storage.subscriptions().deliveries(GROUP)).isEqualTo(1);
    }
    assertNoTraceIn(home);
  }

  @Test
  void nothing_of_a_forgotten_chat_stays_in_the_file() throws IOException {
    TestHome home = new TestHome(folder.resolve("home"));
    try (SqliteStorage storage = home.open()) {
      fill(storage);
    }
    MasterKey key = MasterKey.read(home.key());
    String chat = hex(new ChatCipher(key, "subscriptions/chat").encrypt(CHAT));
    String author = hex(new ChatCipher(key, "broadcast_drafts/author").encrypt(AUTHOR));
    assertThat(String.join("|", home.bytes().values())).contains(chat).contains(author);
    try (SqliteStorage storage = home.open()) {
      storage.subscriptions().forget(CHAT, new Effect(6, 0));
      storage.subscriptions().forget(AUTHOR, new Effect(7, 0));
    }
    assertThat(String.join("|", home.bytes().values())).doesNotContain(chat);
    assertThat(String.join("|", home.bytes().values())).doesNotContain(author);
  }

  @Test
  void a_damaged_row_does_not_stop_the_others() {
    TestHome home = new TestHome(folder.resolve("home"));
    try (SqliteStorage storage = home.open()) {
      long number = fill(storage);
      home.execute("update subscriptions set chat = 'damaged' where is_group = 0");
      storage.broadcasts().change(number, Set.of(State.PAUSED), State.RUNNING, NOW, "");
      storage.broadcasts().fix(number, 10, NOW);
      // The damaged one goes to no chat, so that its delivery ends.
      assertThat(storage.broadcasts().ready(number, 10, NOW))
          .extracting(parcel -> parcel.chat())
          .containsExactly(0L, GROUP);
      home.execute("update broadcasts set announcement = 'damaged'");
      assertThat(storage.broadcasts().active()).isEmpty();
    }
  }
}
