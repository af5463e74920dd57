package org.podorozhnik.bot.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.podorozhnik.bot.sandbox.FakeTelegram.Person;
import org.podorozhnik.bot.sandbox.FakeTelegram.Place;
import org.podorozhnik.bot.sandbox.methods.Call;
import org.podorozhnik.bot.sandbox.methods.MethodTable;
import org.podorozhnik.bot.sandbox.world.Limits;
import org.podorozhnik.bot.sandbox.world.Standing;
import org.podorozhnik.bot.sandbox.world.World;

/** Whom the bot may write to, when, and how much. */
class ReachTest extends Stage {
  @Test
  void the_bot_cannot_write_first() throws Exception {
    assertThat(refusal(STRANGER.id()))
        .isEqualTo("403 Forbidden: bot can't initiate conversation with a user");
    telegram.say(STRANGER, "/start");
    send(STRANGER.id(), "x");
  }

  @Test
  void a_person_who_blocked_the_bot_gets_nothing_until_it_is_let_in_again() throws Exception {
    telegram.block(ANYA, true);
    assertThat(refusal(101)).isEqualTo("403 Forbidden: bot was blocked by the user");
    telegram.block(ANYA, false);
    send(101, "x");
    assertThat(bot.ok("getUpdates", "{}"))
        .extracting(u -> u.at("/my_chat_member/new_chat_member/status").asText())
        .containsExactly("kicked", "member");
  }

  @Test
  void an_account_that_is_gone_gets_nothing() throws Exception {
    telegram.people().deactivate(ANYA);
    assertThat(refusal(101)).isEqualTo("403 Forbidden: user is deactivated");
  }

  @Test
  void a_bot_that_was_thrown_out_or_left_may_not_write() throws Exception {
    telegram.groups().bot(ANYA, FORUM, Standing.KICKED);
    assertThat(refusal(FORUM)).isEqualTo("403 Forbidden: bot was kicked from the supergroup chat");
    bot.ok("leaveChat", "{'chat_id':-2001}");
    assertThat(refusal(GROUP)).isEqualTo("403 Forbidden: bot is not a member of the group chat");
  }

  @Test
  void a_muted_bot_is_told_so() throws Exception {
    telegram.groups().muteBot(FORUM, true);
    assertThat(refusal(FORUM))
        .isEqualTo("400 Bad Request: not enough rights to send text messages to the chat");
  }

  @Test
  void a_restricted_bot_is_told_and_may_not_write() throws Exception {
    telegram.groups().bot(ANYA, FORUM, Standing.RESTRICTED);
    assertThat(refusal(FORUM))
        .isEqualTo("400 Bad Request: not enough rights to send text messages to the chat");
    JsonNode now = bot.ok("getUpdates", "{}").get(0).at("/my_chat_member/new_chat_member");
    assertThat(now.path("status").asText()).isEqualTo("restricted");
    assertThat(now.path("is_member").asBoolean()).isTrue();
    assertThat(now.path("can_send_messages").asBoolean(true)).isFalse();
    telegram.groups().bot(ANYA, FORUM, Standing.MEMBER);
    send(FORUM, "x");
  }

  @Test
  void how_people_stand_in_a_group_can_be_asked() throws Exception {
    telegram.groups().standing(GROUP, ANYA, Standing.ADMINISTRATOR);
    String whom = "{'chat_id':-2001,'user_id':%d}";
    assertThat(bot.ok("getChatMember", whom.formatted(101)).path("status").asText())
        .isEqualTo("administrator");
    assertThat(bot.ok("getChatMember", whom.formatted(102)).path("status").asText())
        .isEqualTo("left");
    assertThat(bot.refusal("getChatMember", whom.formatted(9)))
        .isEqualTo("400 Bad Request: PARTICIPANT_ID_INVALID");
  }

  @Test
  void a_topic_that_was_removed_takes_nothing_more() throws Exception {
    String message = "{'chat_id':" + FORUM + ",'message_thread_id':2,'text':'x'}";
    bot.ok("sendMessage", message);
    telegram.groups().removeTopic(FORUM, 2);
    assertThat(bot.refusal("sendMessage", message))
        .isEqualTo("400 Bad Request: message thread not found");
    assertThat(telegram.history(FORUM)).last().extracting(Seen::deleted).isEqualTo(true);
  }

  @Test
  void whether_a_message_made_a_sound_is_remembered() throws Exception {
    telegram.groups().bot(ANYA, GROUP, Standing.ADMINISTRATOR);
    int loud = send(GROUP, "x");
    bot.ok("sendMessage", "{'chat_id':-2001,'text':'y','disable_notification':true}");
    String pin = "{'chat_id':-2001,'message_id':" + loud + ",'disable_notification':%s}";
    bot.ok("pinChatMessage", pin.formatted(true));
    bot.ok("pinChatMessage", pin.formatted(false));
    assertThat(telegram.history(GROUP))
        .extracting(Seen::silent)
        .containsExactly(false, true, true, false);
  }

  @Test
  void ten_thousand_people_are_met_and_written_to_within_seconds() throws Exception {
    telegram.limits(new Limits(5, 20, 0));
    telegram.people().openMany(1_000_000, 10_000);
    assertThat(telegram.queue().outstanding()).isZero();
    World world = telegram.world();
    MethodTable methods = new MethodTable(world);
    long start = System.nanoTime();
    for (int round = 0; round < 5; round++) {
      for (long id = 1_000_000; id < 1_010_000; id++) {
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        parameters.put("chat_id", id).put("text", "Ларс закрыт");
        methods.call(new Call("sendMessage", parameters, Map.of()));
      }
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    assertThat(refusal(1_000_000)).startsWith("429");
    assertThat(telegram.history(1_009_999)).hasSize(5);
  }

  @Test
  void a_migrated_group_names_its_new_id() throws Exception {
    telegram.migrate(GROUP, -1_001_000_002_001L);
    JsonNode answer = bot.call("sendMessage", "{'chat_id':-2001,'text':'x'}");
    assertThat(answer.path("description").asText())
        .isEqualTo("Bad Request: group chat was upgraded to a supergroup chat");
    assertThat(answer.at("/parameters/migrate_to_chat_id").asLong()).isEqualTo(-1_001_000_002_001L);
    send(-1_001_000_002_001L, "x");
    assertThat(bot.ok("getUpdates", "{}").get(0).at("/message/migrate_to_chat_id").asLong())
        .isEqualTo(-1_001_000_002_001L);
  }

  @Test
  void messages_older_than_two_days_stay() throws Exception {
    int old = send(101, "x");
    clock.pass(Duration.ofDays(2));
    int fresh = send(101, "y");
    clock.pass(Duration.ofSeconds(1));
    assertThat(bot.refusal("deleteMessage", "{'chat_id':101,'message_id':" + old + "}"))
        .isEqualTo("400 Bad Request: message can't be deleted");
    bot.ok("deleteMessage", "{'chat_id':101,'message_id':" + fresh + "}");
    assertThat(telegram.history(101)).extracting(Seen::deleted).containsExactly(false, true);
  }

  @Test
  void an_admin_deletes_anything_and_pins_and_a_member_does_not() throws Exception {
    int theirs = telegram.say(ANYA, new Place(GROUP, 0), "/start", 0);
    String it = "{'chat_id':-2001,'message_id':" + theirs + "}";
    assertThat(bot.refusal("deleteMessage", it)).contains("can't be deleted");
    assertThat(bot.refusal("pinChatMessage", it)).contains("not enough rights to manage pinned");
    telegram.groups().bot(ANYA, GROUP, Standing.ADMINISTRATOR);
    bot.ok("pinChatMessage", it);
    assertThat(bot.ok("getChat", "{'chat_id':-2001}").at("/pinned_message/message_id").asInt())
        .isEqualTo(theirs);
    bot.ok("deleteMessage", it);
  }

  @Test
  void in_a_group_the_bot_sees_what_concerns_it_and_as_an_admin_everything() throws Exception {
    Place place = new Place(FORUM, 2);
    int own = send(FORUM, "спросите меня");
    telegram.say(ANYA, place, "просто разговор", 0);
    telegram.say(ANYA, place, "/wait", 0);
    telegram.say(ANYA, place, "/wait@other_bot", 0);
    telegram.say(ANYA, place, "@podorozhnik_sandbox_bot ларс", 0);
    telegram.say(ANYA, place, "спасибо", own);
    assertThat(texts()).containsExactly("/wait", "@podorozhnik_sandbox_bot ларс", "спасибо");
    telegram.groups().privacy(false);
    telegram.say(ANYA, place, "снова разговор", 0);
    assertThat(texts()).endsWith("снова разговор");
  }

  private List<String> texts() throws Exception {
    return bot.ok("getUpdates", "{}").findValues("message").stream()
        .map(m -> m.path("text").asText())
        .toList();
  }

  @Test
  void a_chat_takes_a_burst_then_one_message_a_second() throws Exception {
    telegram.limits(new Limits(3, 20, 30));
    for (int i = 0; i < 3; i++) {
      send(101, "x");
    }
    var refused = bot.raw("sendMessage", "{'chat_id':101,'text':'x'}");
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).hasValue("3");
    assertThat(refused.body()).contains("Too Many Requests: retry after 3");
    clock.pass(Duration.ofSeconds(3));
    send(101, "x");
  }

  @Test
  void a_group_takes_twenty_messages_a_minute_and_all_chats_together_thirty_a_second()
      throws Exception {
    telegram.limits(Limits.TELEGRAM);
    for (int i = 0; i < 20; i++) {
      send(GROUP, "x");
    }
    assertThat(refusal(GROUP)).isEqualTo("429 Too Many Requests: retry after 60");
    for (int i = 0; i < 10; i++) {
      Person person = new Person(500 + i, "Кто-то", "ru");
      telegram.open(person);
      send(person.id(), "x");
    }
    assertThat(refusal(101)).isEqualTo("429 Too Many Requests: retry after 1");
  }
}
