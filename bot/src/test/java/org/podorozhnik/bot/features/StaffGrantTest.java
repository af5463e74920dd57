package org.podorozhnik.bot.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.routing.Someone;
import org.podorozhnik.bot.text.Languages;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.staff.Grant;
import org.podorozhnik.content.staff.Role;
import org.podorozhnik.content.staff.StaffMember;
import org.podorozhnik.content.subscriber.Preferences;

class StaffGrantTest {
  private static final long ANNA = 4_815_162_342L;
  private static final List<String> COMMANDS =
      List.of("crossing", "official", "reports", "grant", "revoke", "staff", "freeze", "unfreeze");

  private static final String FROZEN = Languages.load().first().get("staff.frozen");

  /** Long ago: no update of the test has such an id. */
  private static int lastEffect;

  private final BotUnderTest bot = new BotUnderTest();
  private final Someone owner = new Someone(BotUnderTest.OWNER, "ru");
  private final Someone anna = new Someone(ANNA, "ru");

  private void give(long person, String signature, Grant... grants) {
    for (Grant grant : grants) {
      Effect effect = new Effect(++lastEffect, 0);
      bot.storage.staff().grant(person, grant, Optional.of(signature), effect);
    }
  }

  private String says(Request request) {
    Reply reply = bot.reply(request);
    return reply instanceof Reply.Note note ? note.text() : ((Reply.Show) reply).screen().html();
  }

  private String grant(String line) {
    return says(owner.commands("grant", line));
  }

  private String revoke(String line) {
    return bot.screen(owner.commands("revoke", line)).html();
  }

  private List<StaffMember> staff() {
    return bot.storage.staff().all();
  }

  private List<String> rights(long person) {
    return staff().stream()
        .filter(member -> member.person() == person)
        .flatMap(member -> member.grants().stream())
        .map(Grant::word)
        .toList();
  }

  private List<String> lettersTo(long person) {
    return bot.letters().stream().filter(one -> one.contains(":" + person + ",")).toList();
  }

  private Request reply(String command, String arguments, Optional<Long> author) {
    Request.Quoted quoted = new Request.Quoted("привет", Optional.empty(), author);
    return owner
        .commands(command, arguments)
        .withContent(new Request.Command(command, arguments, arguments, Optional.of(quoted), 7));
  }

  /** Who, whether all is frozen, and the commands that exist for them and answer. */
  static Stream<Arguments> table() {
    Set<String> crossings = Set.of("crossing", "official", "reports");
    Set<String> owners = new TreeSet<>(COMMANDS);
    owners.remove("unfreeze");
    return Stream.of(
        Arguments.of("stranger", false, Set.of()),
        Arguments.of("editor", false, Set.of()),
        Arguments.of("reviewer", false, crossings),
        Arguments.of("sender", false, Set.of()),
        Arguments.of("owner", false, owners),
        Arguments.of("named", false, Set.copyOf(COMMANDS)),
        Arguments.of("stranger", true, Set.of()),
        Arguments.of("reviewer", true, Set.of()),
        Arguments.of("owner", true, Set.of()),
        Arguments.of("named", true, Set.of("unfreeze")));
  }

  @ParameterizedTest
  @MethodSource("table")
  void who_may_what(String who, boolean frozen, Set<String> allowed) {
    Role.of(who).ifPresent(role -> give(ANNA, "Ласточка", Grant.of(role)));
    Someone person = who.equals("named") ? owner : anna;
    String unknown = says(person.commands("frobnicate", ""));
    for (String command : COMMANDS) {
      bot.storage.staff().freeze(frozen, new Effect(++lastEffect, 0));
      String said = says(person.commands(command, ""));
      boolean answers = !said.equals(unknown) && !said.equals(FROZEN);
      assertThat(answers).as(command).isEqualTo(allowed.contains(command));
      bot.storage.staff().freeze(false, new Effect(++lastEffect, 0));
    }
  }

  @Test
  void a_grant_is_told_to_the_member_in_their_language_and_without_names() {
    bot.storage
        .preferences()
        .save(ANNA, Preferences.NONE.withLanguage(Optional.of("en")), new Effect(++lastEffect, 0));
    assertThat(grant(ANNA + " editor:georgia"))
        .contains(
            "<b>редактор 1</b>, права теперь: писать статьи (Грузия).",
            "Письмо поставлено в очередь")
        .doesNotContain("владельцам", String.valueOf(ANNA));
    assertThat(bot.letters())
        .singleElement()
        .asString()
        .contains("Your right: to write articles (Georgia)", "редактор 1");
    assertThat(rights(ANNA)).containsExactly("editor:georgia");
  }

  @ParameterizedTest
  @CsvSource({"sender, рассылать обновления", "owner, 'всё, что может владелец'"})
  void a_sender_or_owner_is_told_to_all_other_owners(String role, String word) {
    give(BotUnderTest.OWNER, "Сова", Grant.of(Role.OWNER));
    give(7, "Стриж", Grant.of(Role.OWNER));
    give(8, "Чиж", Grant.of(Role.REVIEWER));
    assertThat(grant(ANNA + " " + role + " Белая Ласточка")).contains("Другие владельцы");
    assertThat(lettersTo(7))
        .singleElement()
        .asString()
        .contains("<b>Белая Ласточка</b> получает право: " + word, "Кто дал: Сова")
        .contains("/revoke Белая Ласточка " + role)
        .doesNotContain(String.valueOf(ANNA), String.valueOf(BotUnderTest.OWNER));
    assertThat(lettersTo(8)).isEmpty();
    assertThat(lettersTo(BotUnderTest.OWNER)).isEmpty();
  }

  @Test
  void a_redelivered_grant_answers_the_same_and_sends_no_letter_again() {
    Request request = owner.commands("grant", ANNA + " sender Ласточка");
    bot.reply(request);
    int letters = bot.letters().size();
    assertThat(bot.screen(request).html()).contains("<b>Ласточка</b>, права теперь: рассылать");
    assertThat(bot.letters()).hasSize(letters);
    revoke("Ласточка");
    assertThat(lettersTo(ANNA)).last().asString().contains("Прав в этом боте у вас больше нет");
    int afterwards = bot.letters().size();
    assertThat(bot.screen(request).html()).contains("<b>Ласточка</b>: прав больше нет");
    assertThat(bot.letters()).hasSize(afterwards);
    assertThat(staff()).isEmpty();
  }

  @Test
  void a_reply_to_a_forwarded_message_names_its_author_where_telegram_tells() {
    assertThat(bot.screen(reply("grant", "reviewer Чиж", Optional.of(ANNA))).html())
        .contains("<b>Чиж</b>");
    assertThat(rights(ANNA)).containsExactly("reviewer");
    assertThat(bot.screen(reply("grant", "editor", Optional.empty())).html())
        .contains("Telegram не говорит, кто написал", "<code>/grant editor</code>");
    assertThat(bot.screen(reply("revoke", "", Optional.of(ANNA))).html())
        .contains("<b>Чиж</b>: прав больше нет");
    assertThat(staff()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', Не сказано, кому",
    "Анна editor, Не сказано, кому",
    "77, Не сказано, какое право",
    "77 boss, 'Не знаю такого права: «boss»'",
    "77 editor:mars, 'Не знаю раздел «mars». Можно: crossing, georgia'",
    "77 sender:georgia, Право sender даётся только целиком",
    "77 editor стриж, 'Подпись «стриж» занята'",
    "77 editor редактор 5, 'Подпись «редактор 5» занята или похожа на номер'",
    "77 editor 12345, похожа на номер",
    "77 editor Очень-очень-длинная-подпись-которая-не-влезет, 'слишком длинная: 45 знаков'"
  })
  void a_wrong_grant_says_what_is_wrong_and_gives_the_line_back(String line, String what) {
    give(8, "Стриж", Grant.of(Role.EDITOR));
    assertThat(grant(line))
        .contains(what, "/grant 123456789 editor:georgia", "<code>" + ("/grant " + line).strip());
    assertThat(staff()).hasSize(1);
    assertThat(bot.letters()).isEmpty();
  }

  @Test
  void a_role_is_taken_by_signature_and_without_the_last_the_member_goes() {
    give(ANNA, "Белая Ласточка", Grant.of(Role.SENDER), Grant.of(Role.EDITOR));
    assertThat(revoke("белая ласточка sender"))
        .contains("<b>Белая Ласточка</b>, права теперь: писать статьи.");
    assertThat(revoke("белая ласточка sender")).contains("права теперь: писать статьи.");
    assertThat(revoke(ANNA + "")).contains("<b>Белая Ласточка</b>: прав больше нет");
    assertThat(staff()).isEmpty();
    assertThat(revoke("Белая Ласточка"))
        .contains("нет «Белая Ласточка»", "<code>/revoke Белая Ласточка</code>");
    assertThat(revoke("")).contains("Не сказано, у кого забрать");
  }

  @Test
  void an_owner_of_the_settings_keeps_everything() {
    give(7, "Стриж", Grant.of(Role.OWNER));
    grant(BotUnderTest.OWNER + " owner Сова");
    for (String line : List.of(BotUnderTest.OWNER + "", "Сова", "Сова owner")) {
      assertThat(bot.screen(new Someone(7, "ru").commands("revoke", line)).html())
          .contains("владелец из настроек", "PODOROZHNIK_OWNERS");
    }
    assertThat(rights(BotUnderTest.OWNER)).containsExactly("owner");
  }

  @Test
  void the_list_shows_signatures_and_rights_but_no_ids() {
    assertThat(says(owner.commands("staff", ""))).contains("Права пока никому не даны");
    give(ANNA, "Ласточка & Ко", new Grant(Role.EDITOR, Optional.of("turkey")));
    assertThat(says(owner.commands("staff", "")))
        .contains(
            "• <b>Ласточка &amp; Ко</b>: писать статьи (Турция)", "1 владелец назван в настройках")
        .contains("Ничего не остановлено")
        .doesNotContain(String.valueOf(ANNA), String.valueOf(BotUnderTest.OWNER));
  }

  @Test
  void a_freeze_is_told_to_the_other_owners_and_lifted_by_one_of_the_settings() {
    give(ANNA, "Ласточка", Grant.of(Role.OWNER));
    give(7, "Стриж", Grant.of(Role.OWNER));
    Request freeze = anna.commands("freeze", "");
    assertThat(says(freeze)).contains("Всё остановлено", "/unfreeze");
    assertThat(bot.storage.staff().frozen()).isTrue();
    assertThat(lettersTo(BotUnderTest.OWNER))
        .singleElement()
        .asString()
        .contains("Кто остановил: Ласточка", "/unfreeze");
    assertThat(lettersTo(7)).hasSize(1);
    assertThat(lettersTo(ANNA)).isEmpty();
    assertThat(grant("5 editor")).contains("Всё остановлено");
    Request lift = owner.commands("unfreeze", "");
    assertThat(says(lift)).contains("Остановка снята");
    assertThat(bot.storage.staff().frozen()).isFalse();
    assertThat(lettersTo(ANNA))
        .singleElement()
        .asString()
        .contains("Кто снял: владелец без подписи");
    bot.reply(freeze);
    assertThat(bot.storage.staff().frozen()).isFalse();
    assertThat(says(lift)).contains("Ничего не остановлено");
    assertThat(lettersTo(7)).hasSize(2);
  }
}
