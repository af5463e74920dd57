package org.podorozhnik.bot.telegram;

import java.io.ByteArrayInputStream;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** A photo whose answer is read no further than needed; see {@link LeanAnswer}. */
final class LeanSendPhoto extends SendPhoto {
  private static final String FILE_NAME = "wait.png";

  /** A new picture. */
  LeanSendPhoto(String chatId, byte[] png) {
    super(chatId, new InputFile(new ByteArrayInputStream(png), FILE_NAME));
  }

  /** A photo that Telegram has. */
  LeanSendPhoto(String chatId, String fileId) {
    super(chatId, new InputFile(fileId));
  }

  @Override
  public Message deserializeResponse(String answer) throws TelegramApiRequestException {
    return LeanAnswer.isMessage(answer)
        ? LeanAnswer.read(answer)
        : super.deserializeResponse(answer);
  }
}
