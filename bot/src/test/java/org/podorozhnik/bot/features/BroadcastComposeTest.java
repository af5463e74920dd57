package org.podorozhnik.bot.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.podorozhnik.bot.features.Composing.command;
import static org.podorozhnik.bot.features.Composing.key;
import static org.podorozhnik.bot.features.Composing.labels;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.routing.Someone;
import org.podorozhnik.bot.text.PlainText;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.content.broadcast.Broadcast;
import org.podorozhnik.content.broadcast.Draft;
import org.podorozhnik.content.broadcast.Payload.Attachment;
import org.podorozhnik.content.subscriber.Subscription;
import org.podorozhnik.content.subscriber.Topic;

class BroadcastComposeTest {
  private static final Attachment PHOTO = new Attachment(Attachment.Kind.PHOTO, "file");

  private final Composing at = new Composing();
  private final Someone owner = at.owner;

  @Test
  void the_preview_is_what_arrives_and_then_what_follows() {
    List<Reply.Part> parts =
        at.preview(
            command(
                owner,
                "broadcast",
                "georgia\nНовое правило\n[en]\nA new rule",
                "georgia\n<b>Новое</b> правило\n[en]\nA new rule"));
    assertThat(parts).hasSize(3);
    assertThat(parts.get(0).screen()).isEqualTo(Screen.of("<b>Новое</b> правило"));
    assertThat(parts.get(1).screen()).isEqualTo(Screen.of("A new rule"));
    Screen control = parts.get(2).screen();
    assertThat(control.html())
        .contains("Черновик 1", "кто выбрал: Грузия или всё")
        .contains("3 чата: 2 по-русски, 1 по-английски, из них 0 групп")
        .contains("меньше минуты", "У кого тихие часы", "14 дней", "48 часов", "до 15:15")
        .doesNotContain("второй человек", "английского текста нет");
    assertThat(labels(control)).containsExactly("Отправить", "Запланировать", "Отмена");
  }

  @Test
  void sound_and_missing_english_are_said_before() {
    List<Reply.Part> parts =
        at.preview(owner.commands("broadcast", "срочно crossing:ларс\nЗакрыт"));
    assertThat(parts).hasSize(2);
    assertThat(parts.get(0).silent()).isFalse();
    assertThat(parts.get(1).screen().html())
        .contains("Грузия, Верхний Ларс — Казбеги (Дариали) или всё")
        .contains("4 чата: 3 по-русски, 1 по-английски, из них 1 группа")
        .contains("по-русски получат и те, кто выбрал другой язык: 1 по-английски")
        .contains("со звуком", "дважды", "второй человек с правом рассылки: она срочная");
  }

  @Test
  void a_file_is_kept_of_a_caption_and_of_a_message_that_is_replied_to() {
    Request.Quoted own = new Request.Quoted("", Optional.of(PHOTO), Optional.empty());
    Request.Quoted other = new Request.Quoted("<i>Там</i>", Optional.of(PHOTO), Optional.empty());
    assertThat(at.preview(command(owner, "broadcast", "all\nТут", "all\nТут", own)).get(0))
        .isEqualTo(new Reply.Part(Screen.of("Тут"), Optional.of(PHOTO), true));
    assertThat(at.preview(command(owner, "broadcast", "all", "all", other)).get(0))
        .isEqualTo(new Reply.Part(Screen.of("<i>Там</i>"), Optional.of(PHOTO), true));
    assertThat(at.preview(command(owner, "broadcast", "all\nТут", "<b>all\nТут</b>", other)).get(0))
        .isEqualTo(new Reply.Part(Screen.of("<b>Тут</b>"), Optional.of(PHOTO), true));
  }

  @ParameterizedTest
  @CsvSource({
    "all, ALL, ''",
    "все, ALL, ''",
    "groups people, ALL, ''",
    "люди грузия, PEOPLE, georgia",
    "turkey groups kazakhstan, GROUPS, kazakhstan turkey",
    "crossing:verkhny-lars groups, GROUPS, crossing:verkhny-lars",
    "переход:верхний_ларс, ALL, crossing:verkhny-lars",
    "all georgia, ALL, ''",
  })
  void audiences_are_words_in_any_order(String line, String kind, String places) {
    at.subscribe(-15, "ru", "all");
    at.preview(owner.commands("broadcast", line + "\nТекст"));
    Draft draft = at.store().findDraft(1).orElseThrow();
    assertThat(draft.announcement().audience().kind()).hasToString(kind);
    String named =
        String.join(
            " ", draft.announcement().audience().places().stream().map(p -> p.word()).toList());
    assertThat(named).isEqualTo(places);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gorgia\\nТекст | «gorgia». Может быть, georgia?",
        "грузи\\nТекст | Может быть, грузия?",
        "crossing:verhny-lars\\nТекст | переход «verhny-lars». Может быть, verkhny-lars?",
        "all | Нет текста",
        "all\\n[en]\\nHello | только английский",
        "all\\nДа\\n[en] | После строки [en] нет текста",
        "urgent\\nТекст | Не сказано, кому",
        "kazakhstan groups\\nТекст | Сейчас этого никто бы не получил. Кому: только группы, кто выбрал: Казахстан или всё.",
      })
  void what_was_wrong_is_said_with_an_example_and_the_text_to_copy(String typed, String said) {
    String arguments = typed.replace("\\n", "\n");
    String html = at.bot.screen(owner.commands("broadcast", arguments)).html();
    assertThat(html).contains(said, "<code>/broadcast georgia groups\n");
    assertThat(html).contains("<pre>/broadcast " + arguments + "</pre>");
    assertThat(at.store().findDraft(1)).isEmpty();
  }

  @Test
  void where_all_want_only_the_urgent_an_urgent_one_is_offered() {
    Subscription calm = Subscription.none("ru").withUrgentOnly(true);
    TreeSet<Topic> chosen = new TreeSet<>(List.of(new Topic("kazakhstan")));
    at.bot.storage.subscriptions().save(-15, calm.withTopics(chosen), Someone.NOW, at.effect());
    assertThat(at.bot.screen(owner.commands("broadcast", "kazakhstan groups\nТекст")).html())
        .contains("никто бы не получил", "срочную рассылку получил бы 1 чат", "urgent");
    Screen control = at.control(owner.commands("broadcast", "urgent kazakhstan groups\nТекст"));
    assertThat(control.html()).contains("1 чат:");
  }

  @Test
  void broken_formatting_and_too_much_text_are_told() {
    Request broken = command(owner, "broadcast", "all\nДа", "all\n<b>Да");
    assertThat(at.bot.screen(broken).html()).contains("Сломано оформление");
    String text = "all\n" + "я".repeat(4080);
    List<Reply.Part> parts = at.preview(owner.commands("broadcast", text));
    assertThat(parts).hasSize(2);
    assertThat(parts.get(0).screen().html()).contains("русский текст", "лишних знаков 48");
    assertThat(PlainText.of(parts.get(1).screen().html())).isEqualTo("/broadcast " + text);
  }

  @Test
  void to_others_it_does_not_exist() {
    Someone stranger = new Someone(1, "ru");
    Screen unknown = at.bot.screen(stranger.commands("frobnicate", ""));
    for (String command : List.of("broadcast", "correct", "schedule")) {
      assertThat(at.bot.screen(stranger.commands(command, "all\nТекст"))).isEqualTo(unknown);
    }
    assertThat(labels(at.bot.screen(stranger.presses("a:georgia/stay"))))
        .doesNotContain("Объявить");
  }

  @Test
  void alone_it_explains_itself_and_counts() {
    assertThat(at.bot.screen(owner.commands("broadcast", "")).html())
        .contains("<code>/broadcast georgia groups\n", "<code>/broadcast urgent")
        .contains("<code>all</code>: 4", "<code>georgia</code> Грузия: 3")
        .containsPattern("<code>crossing:verkhny-lars</code> Верхний Ларс[^\\n]*: 1\n")
        .containsOnlyOnce("<code>crossing:verkhny-lars</code>")
        .doesNotContain("<code>crossing:khulo")
        .contains("<code>kazakhstan</code> Казахстан: 1");
  }

  @Test
  void an_article_is_announced_to_its_country() {
    Screen article = at.bot.screen(owner.presses("a:georgia/stay"));
    List<Reply.Part> parts = at.preview(owner.presses(key(article, "Объявить")));
    assertThat(parts.get(0).screen().html())
        .contains("<b>Грузия: сколько можно жить без визы</b>", "Без визы до 365 дней")
        .contains("https://t.me/podorozhnik_bot?start=a_georgia__stay");
    Screen control = parts.get(parts.size() - 1).screen();
    assertThat(control.html())
        .contains("кто выбрал: Грузия", "<code>/broadcast georgia\nГрузия: сколько")
        .doesNotContain("второй человек");
    assertThat(labels(control)).contains("Отправить");
  }

  @Test
  void a_word_on_a_crossing_is_announced_to_those_it_concerns() {
    String closed = "verkhny-lars closed 3d сход лавины https://example.org/a";
    Screen said = at.bot.screen(owner.commands("crossing", closed));
    List<Reply.Part> parts = at.preview(owner.presses(key(said, "Объявить")));
    assertThat(parts.get(0).screen().html())
        .contains("Переход закрыт. сход лавины", "До 27 ноября, 15:00 по Москве", "example.org/a");
    assertThat(parts.get(1).screen().html()).contains("Until", "c_verkhny-lars");
    assertThat(parts.get(2).screen().html())
        .contains("ни одна статья: example.org", "/broadcast crossing:verkhny-lars\n");
    assertThat(at.note(owner.presses("v:c:sadakhlo"))).contains("объявлять нечего");
  }

  @Test
  void a_correction_shows_what_it_will_say_and_replaces_the_text() {
    Broadcast sent = sent("all\nСтарое\n[en]\nOld");
    String wrong = at.bot.screen(owner.commands("correct", "1\nСтарое\n[en]\nOld")).html();
    assertThat(wrong).contains("Ничего не изменилось", "<pre>/correct 1\nСтарое");
    List<Reply.Part> parts = at.preview(owner.commands("correct", "№1\nНовое"));
    assertThat(parts.get(0).screen().html())
        .isEqualTo("Новое\n\n<i>исправлено 24 ноября, 15:00 по Москве</i>");
    Screen control = parts.get(1).screen();
    assertThat(control.html())
        .contains("Исправление № 1", "Получили: 0 чатов", "Ещё не получили: 4 чата")
        .contains("кто получил английский, увидит русский");
    assertThat(labels(control)).containsExactly("Исправить", "Отмена");
    Request press = owner.presses(key(control, "Исправить"));
    assertThat(at.bot.screen(press).html()).isEqualTo("№ 1: исправляю…");
    assertThat(at.bot.screen(press).html()).isEqualTo("№ 1: исправляю…");
    Broadcast now = at.store().find(sent.number()).orElseThrow();
    assertThat(now.announcement().in("ru").html()).isEqualTo("Новое");
    assertThat(now.version()).isEqualTo(2);
    assertThat(now.control()).isEqualTo(9);
    assertThat(at.note(owner.presses(key(control, "Исправить")))).contains("больше нет");
  }

  @ParameterizedTest
  @CsvSource({"PAUSED, Рассылка на паузе", "STOPPED, Рассылка остановлена"})
  void a_correction_of_what_is_held_says_what_waits(Broadcast.State state, String said) {
    sent("all\nСтарое");
    at.store().change(1, Set.of(Broadcast.State.RUNNING), state, Someone.NOW, "");
    assertThat(at.control(owner.commands("correct", "1\nНовое")).html())
        .contains(said + ": исправлю там, куда дошло", "пока не нажмёте «Продолжить»");
  }

  @Test
  void a_correction_that_cannot_be_says_why() {
    sent("all\nСтарое");
    assertThat(at.bot.screen(owner.commands("correct", "9\nНовое")).html())
        .contains("Рассылки № 9 нет");
    assertThat(at.bot.screen(owner.commands("correct", "")).html())
        .contains("Не сказано, какую рассылку");
    Request.Quoted photo = new Request.Quoted("Новое", Optional.of(PHOTO), Optional.empty());
    assertThat(at.bot.screen(command(owner, "correct", "1", "1", photo)).html())
        .contains("текст нельзя превратить в фото");
    at.store().recall(1, Someone.NOW, at.effect());
    assertThat(at.bot.screen(owner.commands("correct", "1\nНовое")).html()).contains("отозвана");
  }

  private Broadcast sent(String arguments) {
    Screen control = at.control(owner.commands("broadcast", arguments));
    at.bot.reply(owner.presses(key(control, "Отправить")));
    Broadcast sent = at.store().find(1).orElseThrow();
    while (at.store().fix(1, 100, Someone.NOW)) {
      assertThat(sent.number()).isEqualTo(1);
    }
    return sent;
  }

  @Test
  void only_the_button_that_sends_is_called_so() {
    Screen control = at.control(owner.commands("broadcast", "urgent all\nТекст"));
    Screen times = at.bot.screen(owner.presses(key(control, "Запланировать")));
    Screen alone = at.bot.screen(owner.presses(key(control, "Отправить")));
    assertThat(List.of(labels(times), labels(alone)).toString().toLowerCase(Locale.ROOT))
        .doesNotContain("отправ");
  }
}
