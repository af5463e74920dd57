package org.podorozhnik.bot.telegram;

import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** A text whose answer is read no further than needed; see {@link LeanAnswer}. */
final class LeanSendMessage extends SendMessage {
  LeanSendMessage(String chatId, String text) {
    super(chatId, text);
  }

  @Override
  public Message deserializeResponse(String answer) throws TelegramApiRequestException {
    return LeanAnswer.isMessage(answer)
        ? LeanAnswer.read(answer)
        : super.deserializeResponse(answer);
  }
}
