package org.podorozhnik.bot.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.podorozhnik.bot.sandbox.world.Standing;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.longpolling.TelegramBotsLongPollingApplication;
import org.telegram.telegrambots.longpolling.util.DefaultGetUpdatesGenerator;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** The client library of the bot and its poller work against the fake as against Telegram. */
class RealClientTest extends Stage {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private TelegramUrl url() {
    return new TelegramUrl("http", "127.0.0.1", telegram.apiUrl().getPort(), false);
  }

  private OkHttpTelegramClient client() {
    return new OkHttpTelegramClient(telegram.token(), url());
  }

  @Test
  @SuppressWarnings("try") // its close may be interrupted
  void the_poller_brings_updates_and_the_client_answers() throws Exception {
    OkHttpTelegramClient client = client();
    try (TelegramBotsLongPollingApplication application =
        new TelegramBotsLongPollingApplication()) {
      application.registerBot(
          telegram.token(),
          this::url,
          new DefaultGetUpdatesGenerator(),
          (List<Update> updates) -> updates.forEach(update -> echo(client, update)));
      for (int i = 0; i < 30; i++) {
        telegram.say(ANYA, "вопрос " + i);
      }
      assertThat(telegram.await(PATIENCE, t -> t.answers(101).size() == 30)).isTrue();
      assertThat(telegram.queue().awaitEmpty(PATIENCE)).isTrue();
    }
    assertThat(telegram.complaints()).isEmpty();
  }

  private static void echo(OkHttpTelegramClient client, Update update) {
    try {
      String chat = String.valueOf(update.getMessage().getChatId());
      client.execute(new SendMessage(chat, update.getMessage().getText()));
    } catch (TelegramApiException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void the_client_reads_what_the_fake_answers() throws Exception {
    OkHttpTelegramClient client = client();
    InputFile file = new InputFile(new ByteArrayInputStream(new byte[] {1, 2}), "памятка.pdf");
    assertThat(client.execute(new SendDocument("101", file)).getDocument().getFileName())
        .isEqualTo("памятка.pdf");
    telegram.groups().standing(FORUM, ANYA, Standing.ADMINISTRATOR);
    assertThat(client.execute(new GetChatMember(String.valueOf(FORUM), 101L)).getStatus())
        .isEqualTo("administrator");
    client.execute(SetMyCommands.builder().command(new BotCommand("start", "Начать")).build());
    assertThat(telegram.complaints()).isEmpty();
  }

  @Test
  void the_client_reads_the_refusals() {
    telegram.fault(Fault.times("sendMessage", Fault.Kind.RATE_LIMIT, 1, 7));
    TelegramApiRequestException refusal =
        catchThrowableOfType(
            TelegramApiRequestException.class, () -> client().execute(new SendMessage("101", "x")));
    assertThat(refusal.getErrorCode()).isEqualTo(429);
    assertThat(refusal.getParameters().getRetryAfter()).isEqualTo(7);
  }
}
