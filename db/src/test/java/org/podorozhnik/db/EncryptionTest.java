package org.podorozhnik.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.update.PendingReplyStore.Lane;
import org.podorozhnik.content.update.PendingReplyStore.PendingReply;
import org.podorozhnik.content.update.PendingReplyStore.Stored;

class EncryptionTest {
  private static final long CHAT = -1_001_928_374_655L;
  private static final String PAYLOAD = "chat " + CHAT + ": очередь";

  @TempDir Path folder;
  private MasterKey key;

  @BeforeEach
  void createKey() {
    KeyFile.create(folder.resolve("key"));
    key = MasterKey.read(folder.resolve("key"));
  }

  private static List<String> formsInHex() {
    HexFormat hex = HexFormat.of();
    ByteBuffer eight = ByteBuffer.allocate(8);
    return List.of(
        hex.formatHex(Long.toString(-CHAT).getBytes(StandardCharsets.US_ASCII)),
        hex.formatHex(eight.putLong(0, CHAT).array()),
        hex.formatHex(eight.order(ByteOrder.LITTLE_ENDIAN).putLong(0, CHAT).array()),
        // SQLite stores integers of this size in six bytes.
        hex.formatHex(eight.order(ByteOrder.BIG_ENDIAN).putLong(0, CHAT).array(), 2, 8),
        hex.formatHex("очередь".getBytes(StandardCharsets.UTF_8)));
  }

  private static void assertNoTraceIn(TestHome home) throws IOException {
    String all = String.join("|", home.bytes().values());
    assertThat(formsInHex()).noneMatch(all::contains);
  }

  @Test
  void chat_ids_and_texts_stand_nowhere_in_clear() throws IOException {
    TestHome home = new TestHome(folder.resolve("home"));
    try (SqliteStorage storage = home.open()) {
      storage.preferences().save(CHAT, TestHome.RUSSIAN, new Effect(1, 0));
      storage
          .pendingReplies()
          .add(new PendingReply(PAYLOAD, TestHome.CLOCK.instant(), TestHome.CLOCK.instant()));
      assertThat(home.folder().resolve("podorozhnik.db-wal")).isNotEmptyFile();
      assertNoTraceIn(home);
    }
    assertNoTraceIn(home);
  }

  @Test
  void the_search_for_traces_would_find_one() throws IOException {
    TestHome home = TestHome.used(folder.resolve("home"));
    home.execute("insert into counters values ('day', 'name', " + CHAT + ")");
    String all = String.join("|", home.bytes().values());
    assertThat(formsInHex()).anyMatch(all::contains);
  }

  @Test
  void a_chat_can_be_looked_up_in_its_table_but_not_joined_with_another() {
    ChatCipher one = new ChatCipher(key, "preferences/chat");
    ChatCipher other = new ChatCipher(key, "alerts/chat");
    assertThat(one.encrypt(CHAT))
        .isEqualTo(new ChatCipher(key, "preferences/chat").encrypt(CHAT))
        .isNotEqualTo(other.encrypt(CHAT))
        .isNotEqualTo(one.encrypt(CHAT + 1));
  }

  @Test
  void all_chat_ids_look_equally_long() {
    ChatCipher cipher = new ChatCipher(key, "preferences/chat");
    assertThat(cipher.encrypt(1)).hasSameSizeAs(cipher.encrypt(Long.MIN_VALUE));
  }

  @Test
  void another_key_gives_other_chat_ids() {
    KeyFile.create(folder.resolve("other"));
    ChatCipher other = new ChatCipher(MasterKey.read(folder.resolve("other")), "preferences/chat");
    assertThat(new ChatCipher(key, "preferences/chat").encrypt(1)).isNotEqualTo(other.encrypt(1));
  }

  @Test
  void the_same_text_is_encrypted_differently_each_time_and_fits_only_its_row() {
    PayloadCipher cipher = new PayloadCipher(key, "pending_replies/payload");
    String first = cipher.encrypt(1, PAYLOAD);
    assertThat(cipher.encrypt(1, PAYLOAD)).isNotEqualTo(first);
    assertThat(cipher.decrypt(1, first)).contains(PAYLOAD);
    assertThat(cipher.decrypt(2, first)).isEmpty();
    assertThat(cipher.decrypt(1, "not even base64")).isEmpty();
  }

  @Test
  void keys_of_different_purposes_and_the_check_value_differ() {
    String check = key.checkValue();
    assertThat(HexFormat.of().formatHex(key.derive("chat", 64))).doesNotContain(check);
    assertThat(key.derive("chat", 32)).isNotEqualTo(key.derive("payload", 32));
  }

  /** The expected values were computed by another implementation of HKDF and AES-SIV. */
  @Test
  void a_derived_key_never_changes_since_everything_kept_hangs_on_it() throws IOException {
    Files.write(folder.resolve("zero"), new byte[32]);
    MasterKey zero = MasterKey.read(folder.resolve("zero"));
    assertThat(zero.checkValue()).isEqualTo("1338e7ee7c61408626e46a8223b935b9");
    assertThat(new ChatCipher(zero, "preferences/chat").encrypt(1))
        .isEqualTo("l94V0Tn0CBKqjsRYws6zKnqqAvoQi4gz");
  }

  @Test
  void a_damaged_reply_is_passed_over_and_the_others_come() {
    TestHome home = new TestHome(folder.resolve("home"));
    try (SqliteStorage storage = home.open()) {
      PendingReply reply =
          new PendingReply(PAYLOAD, TestHome.CLOCK.instant(), TestHome.CLOCK.instant());
      long one = storage.pendingReplies().add(reply);
      long two = storage.pendingReplies().add(reply);
      home.execute("update pending_replies set payload = 'damaged' where id = " + one);
      assertThat(storage.pendingReplies().due(Lane.REPLIES, TestHome.CLOCK.instant(), 10))
          .extracting(Stored::id)
          .containsExactly(two);
    }
  }
}
