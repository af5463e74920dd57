package org.podorozhnik.bot.bench;

import java.net.URI;
import java.util.List;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.longpolling.TelegramBotsLongPollingApplication;
import org.telegram.telegrambots.longpolling.util.DefaultGetUpdatesGenerator;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** The baseline: the smallest bot on the same library, as its documentation shows it. */
public final class EchoBot {
  private EchoBot() {}

  public static void main(String[] args) throws Exception {
    URI api = URI.create(args[0]);
    TelegramUrl url = new TelegramUrl("http", api.getHost(), api.getPort(), false);
    TelegramClient client = new OkHttpTelegramClient(args[1], url);
    new TelegramBotsLongPollingApplication()
        .registerBot(
            args[1],
            () -> url,
            new DefaultGetUpdatesGenerator(),
            (List<Update> updates) -> updates.forEach(update -> echo(client, update)));
    Thread.currentThread().join();
  }

  private static void echo(TelegramClient client, Update update) {
    try {
      String chat = String.valueOf(update.getMessage().getChatId());
      client.execute(new SendMessage(chat, update.getMessage().getText()));
    } catch (TelegramApiException e) {
      System.err.println(e.getMessage());
    }
  }
}
