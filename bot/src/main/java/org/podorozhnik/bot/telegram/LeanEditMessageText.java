package org.podorozhnik.bot.telegram;

import java.io.Serializable;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** A changed text; of the answer only whether it was taken is read, see {@link LeanAnswer}. */
final class LeanEditMessageText extends EditMessageText {
  LeanEditMessageText(EditMessageTextBuilder<?, ?> content) {
    super(content);
  }

  @Override
  public Serializable deserializeResponse(String answer) throws TelegramApiRequestException {
    if (LeanAnswer.isMessage(answer)) {
      return true;
    }
    return super.deserializeResponse(answer);
  }
}
