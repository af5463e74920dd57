package org.podorozhnik.bot.sandbox;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.podorozhnik.bot.sandbox.FakeTelegram.Person;

/** A fake Telegram with a person, a forum and a small group, and a bot that speaks raw HTTP. */
abstract class Stage {
  static final Person ANYA = new Person(101, "Аня", "ru");
  static final Person STRANGER = new Person(102, "Незнакомец", "ru");
  static final long FORUM = -1_001_000_000_001L;
  static final long GROUP = -2_001;

  final SetClock clock = new SetClock();
  FakeTelegram telegram;
  ApiClient bot;

  @BeforeEach
  final void open() throws IOException {
    telegram = FakeTelegram.start(clock);
    telegram.open(ANYA);
    telegram.people().meet(STRANGER);
    telegram.group(FORUM, "Релоканты", Map.of(2, "Границы", 3, "Жильё"));
    telegram.group(GROUP, "Соседи", Map.of());
    bot = new ApiClient(telegram.apiUrl(), telegram.token());
  }

  @AfterEach
  final void close() {
    telegram.close();
  }

  /** Sends a text; returns the id of the message. */
  int send(long chat, String text) throws Exception {
    String body = "{'chat_id':" + chat + ",'text':'" + text + "'}";
    return bot.ok("sendMessage", body).path("message_id").asInt();
  }

  String refusal(long chat) throws Exception {
    return bot.refusal("sendMessage", "{'chat_id':" + chat + ",'text':'x'}");
  }
}
