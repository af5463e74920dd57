package org.podorozhnik.bot.telegram;

import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** A document that Telegram has; its answer is read no further than {@link LeanAnswer} does. */
final class LeanSendDocument extends SendDocument {
  LeanSendDocument(String chatId, String fileId) {
    super(chatId, new InputFile(fileId));
  }

  @Override
  public Message deserializeResponse(String answer) throws TelegramApiRequestException {
    return LeanAnswer.isMessage(answer)
        ? LeanAnswer.read(answer)
        : super.deserializeResponse(answer);
  }
}
