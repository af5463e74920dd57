package org.podorozhnik.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podorozhnik.bot.outbox.Delivery;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

class DeliveryTranslatorTest {
  private static Delivery refusal(int code, String description, String parameters) {
    String answer =
        "{'ok':false,'error_code':%d,'description':'%s'%s}".formatted(code, "DESC", parameters);
    try {
      new GetMe().deserializeResponse(answer.replace('\'', '"').replace("DESC", description));
      throw new AssertionError("taken");
    } catch (TelegramApiRequestException e) {
      return DeliveryTranslator.of(new CompletionException(e));
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "403|Forbidden: bot was blocked by the user|true",
        "403|Forbidden: bot can't initiate conversation with a user|true",
        "403|Forbidden: bot was kicked from the group chat|true",
        "403|Forbidden: bot was kicked from the supergroup chat|true",
        "403|Forbidden: bot is not a member of the channel chat|true",
        "400|Bad Request: not enough rights to send text messages to the chat|true",
        "400|Bad Request: have no rights to send a message|true",
        "400|Bad Request: CHAT_WRITE_FORBIDDEN|true",
        "400|Bad Request: need administrator rights in the channel chat|true",
        "403|Forbidden: user is deactivated|false",
        "403|Forbidden: the group chat was deleted|false",
        "400|Bad Request: group chat was deleted|false",
        "400|Bad Request: chat not found|false",
        "400|Bad Request: private chat not found|false",
        "400|Bad Request: PEER_ID_INVALID|false"
      })
  void a_chat_is_gone_for_now_or_for_good(int code, String description, boolean blocked) {
    assertThat(refusal(code, description, "")).isEqualTo(new Delivery.ChatGone(blocked));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "Bad Request: message to edit not found",
        "Bad Request: message can't be deleted",
        "Bad Request: message to delete not found",
        "Bad Request: message thread not found",
        "Bad Request: message is too long",
        "Bad Request: not enough rights to manage pinned messages in the chat",
        "Bad Request: not enough rights to send photos to the chat"
      })
  void a_refusal_of_the_message_keeps_its_reason(String description) {
    assertThat(refusal(400, description, "")).isEqualTo(new Delivery.Rejected(description));
  }

  @Test
  void a_moved_group_names_its_new_id() {
    assertThat(
            refusal(
                400,
                "Bad Request: group chat was upgraded to a supergroup chat",
                ",'parameters':{'migrate_to_chat_id':-1001000002001}"))
        .isEqualTo(new Delivery.ChatMoved(-1_001_000_002_001L));
  }

  @Test
  void a_closure_is_told_in_full() {
    assertThat(refusal(429, "Too Many Requests", ",'parameters':{'retry_after':7}"))
        .isEqualTo(new Delivery.RetryAfter(Duration.ofSeconds(7)));
    assertThat(refusal(429, "Too Many Requests", ",'parameters':{'retry_after':18053}"))
        .isEqualTo(new Delivery.RetryAfter(Duration.ofSeconds(18_053)));
  }

  @Test
  void what_never_left_is_told_from_what_may_have_arrived() {
    assertThat(refusal(502, "Bad Gateway", "")).isEqualTo(new Delivery.Unreachable());
    assertThat(refusal(504, "Gateway Timeout", "")).isEqualTo(new Delivery.Unknown());
    assertThat(DeliveryTranslator.of(new ConnectException())).isEqualTo(new Delivery.Unreachable());
    assertThat(DeliveryTranslator.of(new IOException("reset"))).isEqualTo(new Delivery.Unknown());
  }
}
