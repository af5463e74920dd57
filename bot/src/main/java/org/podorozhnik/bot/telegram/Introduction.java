package org.podorozhnik.bot.telegram;

import java.util.ArrayList;
import java.util.List;
import org.podorozhnik.bot.text.Languages;
import org.podorozhnik.bot.text.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.description.SetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyShortDescription;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllChatAdministrators;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllGroupChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** Commands menu, description and short description, for each language and scope; best effort. */
final class Introduction {
  private static final Logger LOG = LoggerFactory.getLogger(Introduction.class);

  /** What makes sense to say in front of others. */
  private static final List<String> IN_GROUPS =
      List.of("wait", "rules", "resources", "sos", "help");

  /** What its admins choose there besides; Telegram shows them this list alone. */
  private static final List<String> TO_GROUP_ADMINS =
      List.of("subscribe", "board", "here", "settings");

  private final TelegramClient client;
  private final Languages languages;
  private final List<String> commands;

  Introduction(TelegramClient client, Languages languages, List<String> commands) {
    this.client = client;
    this.languages = languages;
    this.commands = commands;
  }

  void send() {
    for (Words words : languages.all()) {
      boolean first = words == languages.first();
      String code = first ? null : words.language();
      commands(commands, new BotCommandScopeAllPrivateChats(), words, code);
      commands(IN_GROUPS, new BotCommandScopeAllGroupChats(), words, code);
      commands(toGroupAdmins(), new BotCommandScopeAllChatAdministrators(), words, code);
      tell(new SetMyDescription(words.get("bot.description"), code));
      tell(new SetMyShortDescription(words.get("bot.short"), code));
    }
  }

  private static List<String> toGroupAdmins() {
    List<String> all = new ArrayList<>(IN_GROUPS);
    all.addAll(TO_GROUP_ADMINS);
    return all;
  }

  private void commands(
      List<String> names,
      BotCommandScope scope,
      Words words,
      @org.jspecify.annotations.Nullable String code) {
    List<BotCommand> list = new ArrayList<>();
    names.forEach(name -> list.add(new BotCommand(name, words.get("command." + name))));
    tell(new SetMyCommands(list, scope, code));
  }

  private void tell(BotApiMethod<Boolean> method) {
    try {
      client
          .executeAsync(method)
          .whenComplete(
              (done, error) -> {
                if (error != null) {
                  LOG.info("{} was not taken; the bot works without it.", method.getMethod());
                }
              });
    } catch (TelegramApiException e) {
      LOG.info("{} was not sent: {}", method.getMethod(), e.getClass().getSimpleName());
    }
  }
}
