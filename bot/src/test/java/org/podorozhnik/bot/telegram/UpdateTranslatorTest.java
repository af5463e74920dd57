package org.podorozhnik.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podorozhnik.bot.routing.ChatKind;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.routing.Request.Command;
import org.podorozhnik.bot.routing.Request.Membership;
import org.podorozhnik.bot.routing.Request.Quoted;
import org.podorozhnik.content.broadcast.Payload.Attachment;
import org.telegram.telegrambots.meta.api.objects.Update;

/** What the bot makes of Telegram's updates; single quotes stand for double ones. */
class UpdateTranslatorTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ANYA = "'from':{'id':101,'is_bot':false,'first_name':'Аня'}";
  private static final String PRIVATE = "'chat':{'id':101,'type':'private'}," + ANYA;
  private static final String GROUP = "'chat':{'id':-2001,'type':'group','title':'Соседи'}," + ANYA;
  private static final String PHOTO =
      "'photo':[{'file_id':'small','file_unique_id':'s','width':90,'height':60},"
          + "{'file_id':'large','file_unique_id':'l','width':900,'height':600},"
          + "{'file_id':'middle','file_unique_id':'m','width':300,'height':200}]";
  private static final String DOCUMENT = "'document':{'file_id':'doc','file_unique_id':'d'}";

  private final UpdateTranslator translator =
      new UpdateTranslator(
          "podorozhnik_bot", Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC));

  private Optional<Request> update(String body) throws Exception {
    String json = "{\"update_id\":7," + body.replace('\'', '"') + "}";
    return translator.request(JSON.readValue(json, Update.class));
  }

  private Optional<Request.Content> message(String where, String fields) throws Exception {
    return update("'message':{'message_id':5,'date':1," + where + "," + fields + "}")
        .map(Request::content);
  }

  private Command command(String fields) throws Exception {
    return (Command) message(PRIVATE, fields).orElseThrow();
  }

  @ParameterizedTest(name = "{0}: {1} → {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "group|'status':'left'|'status':'member'|false true true",
        "group|'status':'member'|'status':'administrator'|true true true",
        "group|'status':'creator'|'status':'left'|true false false",
        "group|'status':'administrator'|'status':'kicked','until_date':0|true false false",
        "group|'status':'member'|'status':'restricted','is_member':true,'can_send_messages':false|true true false",
        "group|'status':'restricted','is_member':true,'can_send_messages':false|'status':'restricted','is_member':true,'can_send_messages':true|true true true",
        "group|'status':'member'|'status':'restricted','is_member':false,'can_send_messages':true|true false false",
        "private|'status':'member'|'status':'kicked','until_date':0|true false false",
        "private|'status':'kicked','until_date':0|'status':'member'|false true true",
        "channel|'status':'left'|'status':'administrator'|false true true"
      })
  void a_change_of_the_bots_standing_is_told(
      String type, String before, String now, String expected) throws Exception {
    String user = ",'user':{'id':1,'is_bot':true,'first_name':'П'}";
    Request request =
        update(
                "'my_chat_member':{'date':1,%s,'chat':{'id':-5,'type':'%s','title':'Имя'},"
                        .formatted(ANYA, type)
                    + "'old_chat_member':{%s%s},'new_chat_member':{%s%s}}"
                        .formatted(before, user, now, user))
            .orElseThrow();
    Membership change = (Membership) request.content();
    assertThat(change.before() + " " + change.member() + " " + change.mayWrite())
        .isEqualTo(expected);
    assertThat(change.title()).isEqualTo(type.equals("group") ? "Имя" : "");
    assertThat(request.person()).isEqualTo(101);
    assertThat(request.chat().kind())
        .isEqualTo(
            switch (type) {
              case "group" -> ChatKind.GROUP;
              case "private" -> ChatKind.PRIVATE;
              default -> ChatKind.OTHER;
            });
  }

  @Test
  void a_group_that_became_a_supergroup_says_so_once() throws Exception {
    assertThat(message(GROUP, "'migrate_to_chat_id':-1001000002001"))
        .contains(new Request.Moved(-1_001_000_002_001L));
    assertThat(message(GROUP, "'migrate_from_chat_id':-2001")).isEmpty();
    assertThat(message(GROUP, "'pinned_message':{'message_id':3,'date':1," + GROUP + "}"))
        .isEmpty();
  }

  @Test
  void the_arguments_of_a_command_keep_their_lines_and_formatting() throws Exception {
    Command command =
        command(
            "'text':'  /Broadcast@podorozhnik_bot  all\\nЛарс <закрыт> 🌿 читайте\\n ',"
                + "'entities':[{'type':'bot_command','offset':2,'length':26},"
                + "{'type':'bold','offset':34,'length':4},"
                + "{'type':'text_link','offset':51,'length':7,'url':'https://a.example'}]");
    assertThat(command.name()).isEqualTo("broadcast");
    assertThat(command.arguments()).isEqualTo("all\nЛарс <закрыт> 🌿 читайте");
    assertThat(command.html())
        .isEqualTo("all\n<b>Ларс</b> &lt;закрыт&gt; 🌿 <a href=\"https://a.example\">читайте</a>");
    assertThat(command.quoted()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "/broadcast\\ntext\\n\\nmore,text\\n\\nmore",
        "/broadcast,``",
        "/broadcast \\n ,``",
        "/broadcast\\nx < y,x < y"
      })
  void a_line_may_end_directly_behind_the_command(String text, String arguments) throws Exception {
    Command command = command("'text':'" + text + "'");
    assertThat(command.name()).isEqualTo("broadcast");
    assertThat(command.arguments()).isEqualTo(arguments.replace("\\n", "\n"));
    assertThat(command.html()).isEqualTo(arguments.replace("\\n", "\n").replace("<", "&lt;"));
  }

  private Quoted quoted(String fields) throws Exception {
    String reply = "'reply_to_message':{'message_id':4,'date':1," + fields + "}";
    return command("'text':'/broadcast all'," + reply).quoted().orElseThrow();
  }

  @Test
  void a_command_in_answer_to_a_message_is_about_it() throws Exception {
    assertThat(
            quoted(PRIVATE + ",'text':'Ларс','entities':[{'type':'bold','offset':0,'length':4}]"))
        .isEqualTo(new Quoted("<b>Ларс</b>", Optional.empty(), Optional.empty()));
    assertThat(quoted(PRIVATE + "," + PHOTO + ",'caption':'a & b'"))
        .isEqualTo(new Quoted("a &amp; b", photo("large"), Optional.empty()));
    assertThat(quoted(PRIVATE + "," + DOCUMENT)).isEqualTo(new Quoted("", document(), none()));
  }

  @Test
  void albums_and_what_is_neither_photo_nor_document_are_not_taken_along() throws Exception {
    assertThat(quoted(PRIVATE + "," + PHOTO + ",'media_group_id':'9','caption':'x'"))
        .isEqualTo(new Quoted("x", Optional.empty(), none()));
    String gif =
        "'animation':{'file_id':'g','file_unique_id':'g','width':1,'height':1," + "'duration':1}";
    assertThat(quoted(PRIVATE + "," + gif + "," + DOCUMENT).attachment()).isEmpty();
    assertThat(quoted(PRIVATE + ",'voice':{'file_id':'v','file_unique_id':'v','duration':1}"))
        .isEqualTo(new Quoted("", Optional.empty(), none()));
  }

  @Test
  void the_author_of_a_forward_is_told_where_telegram_tells_him() throws Exception {
    String max = "{'id':103,'is_bot':false,'first_name':'Max'}";
    String origin = "'forward_origin':{'date':1,'type':'%s',%s},'text':'x'";
    assertThat(quoted(PRIVATE + "," + origin.formatted("user", "'sender_user':" + max)).author())
        .contains(103L);
    assertThat(
            quoted(PRIVATE + "," + origin.formatted("hidden_user", "'sender_user_name':'Max'"))
                .author())
        .isEmpty();
    assertThat(quoted("'chat':{'id':101,'type':'private'},'text':'x','from':" + max).author())
        .contains(103L);
    String bot = "{'id':1,'is_bot':true,'first_name':'П'}";
    assertThat(quoted("'chat':{'id':101,'type':'private'},'text':'x','from':" + bot).author())
        .isEmpty();
  }

  @Test
  void a_file_with_a_command_under_it_is_that_command_with_the_file() throws Exception {
    Command command =
        command(
            PHOTO
                + ",'caption':'/broadcast all\\nЛарс',"
                + "'caption_entities':[{'type':'bold','offset':15,'length':4}]");
    assertThat(command.html()).isEqualTo("all\n<b>Ларс</b>");
    assertThat(command.quoted()).contains(new Quoted("", photo("large"), Optional.empty()));
    assertThat(command(DOCUMENT + ",'caption':'/broadcast'").quoted())
        .contains(new Quoted("", document(), none()));
    assertThat(message(PRIVATE, PHOTO + ",'caption':'вот'"))
        .contains(new Request.Unreadable("photo", 5));
  }

  @Test
  void in_groups_nothing_is_taken_from_what_is_quoted_or_from_captions() throws Exception {
    String reply = "'reply_to_message':{'message_id':4,'date':1,'text':'чужое'," + GROUP + "}";
    Command command = (Command) message(GROUP, "'text':'/here'," + reply).orElseThrow();
    assertThat(command.quoted()).isEmpty();
    assertThat(message(GROUP, PHOTO + ",'caption':'/broadcast all'")).isEmpty();
    assertThat(message(GROUP, "'text':'просто разговор'")).isEmpty();
    assertThat(message(GROUP, "'text':'/wait@other_bot'")).isEmpty();
  }

  private static Optional<Attachment> photo(String id) {
    return Optional.of(new Attachment(Attachment.Kind.PHOTO, id));
  }

  private static Optional<Attachment> document() {
    return Optional.of(new Attachment(Attachment.Kind.DOCUMENT, "doc"));
  }

  private static Optional<Long> none() {
    return Optional.empty();
  }
}
