package org.podorozhnik.bot.telegram;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * Takes only the id out of Telegram's answer to a sent message: the rest repeats what was sent, and
 * reading it costs more than sending it.
 */
final class LeanAnswer {
  private static final JsonFactory JSON = new JsonFactory();

  private LeanAnswer() {}

  /** Whether the answer is a message, and not a refusal. */
  static boolean isMessage(String answer) {
    return answer.startsWith("{\"ok\":true");
  }

  /** A message with nothing but its id; 0 if the answer does not say it. */
  static Message read(String answer) throws TelegramApiRequestException {
    try (JsonParser parser = JSON.createParser(answer)) {
      Message message = new Message();
      message.setMessageId(0);
      int depth = 0;
      for (JsonToken t = parser.nextToken(); t != null; t = parser.nextToken()) {
        depth += t.isStructStart() ? 1 : t.isStructEnd() ? -1 : 0;
        if (depth == 2 && t == JsonToken.FIELD_NAME && parser.currentName().equals("message_id")) {
          message.setMessageId(parser.nextIntValue(0));
          return message;
        }
      }
      return message;
    } catch (IOException e) {
      throw new TelegramApiRequestException("Telegram's answer cannot be read");
    }
  }
}
