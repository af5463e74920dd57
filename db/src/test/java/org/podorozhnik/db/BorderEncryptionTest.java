package org.podorozhnik.db;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.border.Alert;
import org.podorozhnik.content.border.Direction;
import org.podorozhnik.content.border.Journey;
import org.podorozhnik.content.border.Journey.Checkpoint;
import org.podorozhnik.content.border.Queue;
import org.podorozhnik.content.border.TravellerClass;
import org.podorozhnik.content.update.PendingReplyStore.Lane;
import org.podorozhnik.content.update.PendingReplyStore.PendingReply;

class BorderEncryptionTest {
  private static final long CHAT = 4_815_162_342L;
  private static final long RELATIVE = -1_001_928_374_655L;
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant LATER = NOW.plus(Duration.ofDays(1));
  private static final Queue LARS = new Queue("verkhny-lars", Direction.OUT, TravellerClass.CAR);
  private static final String LINK_BITS = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";
  private static final String LINK = sha256(LINK_BITS);

  @TempDir Path folder;

  private static Journey journey() {
    return new Journey(
        0,
        CHAT,
        LARS,
        Map.of(Checkpoint.JOINED, NOW.plusMillis(123)),
        Optional.of(7654),
        true,
        Optional.empty(),
        0,
        0,
        Optional.empty());
  }

  private static Alert alert() {
    return new Alert(
        0, CHAT, LARS, Alert.Condition.BELOW, 7654, LATER, true, Optional.empty(), "en");
  }

  private static void fill(SqliteStorage storage) {
    Journey journey = storage.journeys().start(journey(), new Effect(1, 0));
    storage.journeys().offerLink(journey.id(), LINK, LATER, new Effect(2, 0));
    Journey joined = storage.journeys().join(LINK, RELATIVE, NOW, new Effect(3, 0)).orElseThrow();
    PendingReply message = new PendingReply("to " + RELATIVE + " at verkhny-lars", NOW, NOW);
    storage.journeys().save(joined.withTold(1), List.of(message), new Effect(4, 0));
    Alert alert = storage.alerts().add(alert(), new Effect(5, 0)).orElseThrow();
    storage.alerts().fire(alert.id(), NOW, message);
  }

  private static List<String> formsInHex() {
    List<String> forms = new ArrayList<>();
    for (long chat : new long[] {CHAT, RELATIVE}) {
      byte[] eight = ByteBuffer.allocate(8).putLong(chat).array();
      forms.add(text(Long.toString(Math.abs(chat))));
      // SQLite stores integers of this size in six bytes.
      forms.add(HexFormat.of().formatHex(eight, 2, 8));
    }
    forms.add(text("verkhny-lars"));
    forms.add(text("7654"));
    forms.add(text(Long.toString(NOW.toEpochMilli() + 123)));
    forms.add(text(LINK_BITS));
    forms.add(LINK_BITS);
    return forms;
  }

  private static String sha256(String hexBits) {
    try {
      byte[] bits = HexFormat.of().parseHex(hexBits);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bits));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(String text) {
    return HexFormat.of().formatHex(text.getBytes(UTF_8));
  }

  private static void assertNoTraceIn(TestHome home) throws IOException {
    String all = String.join("|", home.bytes().values());
    assertThat(formsInHex()).noneMatch(all::contains);
  }

  @Test
  void who_is_on_the_way_where_and_with_whom_stands_nowhere_in_clear() throws IOException {
    TestHome home = new TestHome(folder.resolve("home"));
    try (SqliteStorage storage = home.open()) {
      fill(storage);
      assertThat(home.folder().resolve("podorozhnik.db-wal")).isNotEmptyFile();
      assertNoTraceIn(home);
    }
    assertNoTraceIn(home);
    try (SqliteStorage storage = home.open()) {
      assertThat(storage.journeys().accompaniedBy(RELATIVE)).map(Journey::chat).contains(CHAT);
      assertThat(storage.alerts().of(CHAT)).hasSize(1);
      assertThat(storage.pendingReplies().due(Lane.REPLIES, NOW, 10)).hasSize(2);
    }
  }

  @Test
  void nothing_of_a_forgotten_chat_stays_in_the_file() throws IOException {
    TestHome home = new TestHome(folder.resolve("home"));
    try (SqliteStorage storage = home.open()) {
      fill(storage);
    }
    String chat = text(new ChatCipher(MasterKey.read(home.key()), "journeys/chat").encrypt(CHAT));
    assertThat(String.join("|", home.bytes().values())).contains(chat);
    try (SqliteStorage storage = home.open()) {
      storage.journeys().forget(CHAT, List.of(), new Effect(6, 0));
    }
    assertThat(String.join("|", home.bytes().values())).doesNotContain(chat);
  }

  @Test
  void a_chat_id_comes_back_from_its_table_alone() {
    KeyFile.create(folder.resolve("key"));
    MasterKey key = MasterKey.read(folder.resolve("key"));
    ChatCipher chats = new ChatCipher(key, "journeys/chat");
    ChatCipher companions = new ChatCipher(key, "journeys/companion");
    for (long chat : new long[] {CHAT, RELATIVE, 0, Long.MIN_VALUE, Long.MAX_VALUE}) {
      assertThat(chats.decrypt(chats.encrypt(chat))).contains(chat);
    }
    assertThat(companions.decrypt(chats.encrypt(CHAT))).isEmpty();
    assertThat(chats.decrypt("not even base64")).isEmpty();
    assertThat(chats.decrypt("")).isEmpty();
  }

  @Test
  void a_damaged_row_is_passed_over_and_gives_way_to_another_journey() {
    TestHome home = new TestHome(folder.resolve("home"));
    try (SqliteStorage storage = home.open()) {
      fill(storage);
      home.execute("update journeys set way = 'damaged'");
      home.execute("update alerts set wish = 'damaged'");
      assertThat(storage.journeys().open()).isEmpty();
      assertThat(storage.alerts().live(NOW)).isEmpty();
      Journey begun = storage.journeys().start(journey(), new Effect(6, 0));
      assertThat(storage.journeys().open()).containsExactly(begun);
    }
  }
}
