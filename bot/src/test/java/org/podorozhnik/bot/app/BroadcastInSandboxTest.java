package org.podorozhnik.bot.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podorozhnik.bot.config.Settings;
import org.podorozhnik.bot.sandbox.FakeTelegram;
import org.podorozhnik.bot.sandbox.FakeTelegram.Person;
import org.podorozhnik.bot.sandbox.FakeTelegram.Place;
import org.podorozhnik.bot.sandbox.Fault;
import org.podorozhnik.bot.sandbox.SandboxServer;
import org.podorozhnik.bot.sandbox.Seen;
import org.podorozhnik.bot.sandbox.world.Standing;

/** One update on its whole way: from the sender's phone to people and a group, and back again. */
class BroadcastInSandboxTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long GROUP = -1_001_000_000_001L;
  private static final int READERS = 40;
  private static final String TEXT = "Переход открыт с полуночи.";

  private final Person admin = SandboxServer.PEOPLE.get(0);
  private final Person owner = SandboxServer.PEOPLE.get(1);
  private final List<Person> readers = new ArrayList<>();

  @TempDir Path home;
  private SandboxServer server;
  private FakeTelegram telegram;
  private Bot bot;

  @BeforeEach
  void start() throws Exception {
    server = SandboxServer.start(0, Clock.systemUTC());
    telegram = server.telegram();
    bot = startBot();
    for (int i = 0; i < READERS; i++) {
      Person reader = new Person(600 + i, "Читатель", "ru");
      readers.add(reader);
      telegram.say(reader, "/subscribe all");
    }
    telegram.groups().standing(GROUP, admin, Standing.ADMINISTRATOR);
    telegram.say(admin, new Place(GROUP, 2), "/subscribe georgia", 0);
    await(t -> t.answers(GROUP).size() == 1);
    telegram.say(admin, new Place(GROUP, 2), "/here", 0);
    await(t -> readers.stream().allMatch(r -> t.answers(r.id()).size() == 1));
    await(t -> t.answers(GROUP).size() == 2);
  }

  private Bot startBot() throws Exception {
    Map<String, String> values =
        Map.of(
            "PODOROZHNIK_HOME", home.toString(),
            "PODOROZHNIK_OWNERS", String.valueOf(owner.id()),
            "PODOROZHNIK_RATE_GLOBAL", "200");
    return Bot.startIn(
        Settings.of(values, "unused").withApi(server.apiUrl()),
        FakeTelegram.TOKEN,
        Clock.systemUTC());
  }

  @AfterEach
  void stop() {
    bot.close();
    server.close();
  }

  @Test
  void it_arrives_once_is_corrected_and_taken_back_everywhere() throws Exception {
    telegram.fault(new Fault("sendmessage", Fault.Kind.RATE_LIMIT, 10, 4, 1));
    telegram.fault(new Fault("sendmessage", Fault.Kind.STATUS, 10, 4, 500));
    send();
    await(t -> reached(TEXT) == READERS + 1);
    Seen inGroup = copies(GROUP, TEXT).get(0);
    assertThat(inGroup.silent()).isTrue();
    assertThat(inGroup.json().path("message_thread_id").asInt()).isEqualTo(2);
    await(t -> control("№ 1 разослана").isPresent());

    telegram.mend();
    telegram.say(owner, "/correct 1\nПереход открыт с шести утра.");
    press("Исправить");
    await(t -> reached("исправлено") == READERS + 1);
    assertThat(reached("с шести утра")).isEqualTo(READERS + 1);
    await(t -> control("№ 1 исправлена").isPresent());

    telegram.say(owner, "/recall 1");
    press("Да, отозвать");
    await(t -> reached("с шести утра") == 0);
    assertThat(chats().mapToInt(chat -> copies(chat, "Переход открыт").size()).max())
        .as("nobody ever had two copies")
        .hasValue(1);
    assertThat(telegram.complaints()).isEmpty();
  }

  @Test
  void what_got_no_answer_is_named_and_not_sent_again_also_after_a_restart() throws Exception {
    telegram.fault(Fault.times("sendmessage", Fault.Kind.RESET_AFTER, 1, 0).in(600));
    send();
    await(t -> reached(TEXT) == READERS + 1);
    await(t -> control("Неизвестно").isPresent());
    bot.close();
    bot = startBot();
    telegram.say(admin, "/news");
    await(t -> t.answers(admin.id()).stream().anyMatch(a -> a.toString().contains("полуночи")));
    assertThat(chats().mapToInt(chat -> copies(chat, TEXT).size()).max()).hasValue(1);
  }

  private void send() throws InterruptedException {
    telegram.say(owner, "/broadcast georgia\n" + TEXT);
    press("Отправить");
  }

  /** As soon as there is a button with the label. */
  private void press(String label) throws InterruptedException {
    await(t -> newest(label).isPresent());
    Seen message = newest(label).orElseThrow();
    String data = message.button(label).orElseThrow().path("callback_data").asText();
    telegram.press(owner, owner.id(), message.id(), data);
  }

  private Optional<Seen> newest(String label) {
    return telegram.history(owner.id()).stream()
        .filter(m -> m.fromBot() && m.button(label).isPresent())
        .reduce((first, second) -> second);
  }

  private Optional<Seen> control(String words) {
    return telegram.history(owner.id()).stream()
        .filter(m -> m.fromBot() && m.text().contains(words))
        .findFirst();
  }

  private java.util.stream.LongStream chats() {
    return java.util.stream.LongStream.concat(
        readers.stream().mapToLong(Person::id), java.util.stream.LongStream.of(GROUP));
  }

  /** In how many chats the words stand. */
  private long reached(String words) {
    return chats().filter(chat -> copies(chat, words).stream().anyMatch(m -> !m.deleted())).count();
  }

  private List<Seen> copies(long chat, String words) {
    return telegram.history(chat).stream()
        .filter(m -> m.fromBot() && m.text().contains(words))
        .toList();
  }

  private void await(Predicate<FakeTelegram> condition) throws InterruptedException {
    assertThat(telegram.await(PATIENCE, condition)).isTrue();
  }
}
