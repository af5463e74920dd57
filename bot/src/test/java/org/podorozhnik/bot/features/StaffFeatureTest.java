package org.podorozhnik.bot.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.podorozhnik.bot.features.staff.StaffFeature;
import org.podorozhnik.bot.outbox.OutboxLetters;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.RouteTable;
import org.podorozhnik.bot.routing.Router;
import org.podorozhnik.bot.routing.Someone;
import org.podorozhnik.bot.text.Key;
import org.podorozhnik.bot.text.Languages;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.Storage;
import org.podorozhnik.content.StorageException;
import org.podorozhnik.content.border.CrossingState;
import org.podorozhnik.content.border.Direction;
import org.podorozhnik.content.border.OfficialStore;
import org.podorozhnik.content.border.OfficialWait;
import org.podorozhnik.content.border.Queue;
import org.podorozhnik.content.border.TravellerClass;
import org.podorozhnik.content.border.WaitReport;

class StaffFeatureTest {
  private static final Queue LARS = new Queue("verkhny-lars", Direction.OUT, TravellerClass.CAR);
  private static final String CLOSED = "verkhny-lars closed 3d сход лавины https://example.org/a";

  private final BotUnderTest bot = new BotUnderTest();
  private final Someone owner = new Someone(BotUnderTest.OWNER, "ru");
  private final Someone stranger = new Someone(1, "ru");

  @ParameterizedTest
  @ValueSource(strings = {"crossing", "official", "reports"})
  void to_others_it_does_not_exist(String command) {
    Screen unknown = bot.screen(stranger.commands("frobnicate", CLOSED));
    assertThat(bot.screen(stranger.commands(command, CLOSED))).isEqualTo(unknown);
    assertThat(bot.reply(stranger.presses("q:h:1:verkhny-lars")))
        .isEqualTo(bot.reply(stranger.presses("zz:1")));
    assertThat(state()).isEmpty();
  }

  @Test
  void a_closed_crossing_is_told_and_undone() {
    Screen screen = bot.screen(owner.commands("crossing", CLOSED));
    assertThat(screen.html())
        .contains("Переход закрыт.</b> сход лавины.", "До 27 ноября, 15:00 по Москве, сказано");
    CrossingState state = state().orElseThrow();
    assertThat(state.word()).isEqualTo(CrossingState.Word.CLOSED);
    assertThat(state.reason()).isEqualTo("сход лавины");
    assertThat(state.source()).isEqualTo("https://example.org/a");
    Reply undone = bot.reply(owner.presses(undo(screen)));
    assertThat(((Reply.NoteAndShow) undone).note()).isEqualTo("Отменено.");
    assertThat(state()).isEmpty();
    assertThat(bot.reply(owner.presses(undo(screen)))).isInstanceOf(Reply.Note.class);
  }

  @Test
  void open_alone_says_open_for_a_day_from_the_source_of_the_closing() {
    bot.reply(owner.commands("crossing", CLOSED));
    Instant later = Someone.NOW.plusSeconds(600);
    Screen open = bot.screen(owner.at(later).commands("crossing", "ларс open"));
    assertThat(open.html())
        .contains("Переход открыт.", "До 25 ноября, 15:10 по Москве, сказано только что");
    CrossingState state = bot.board.state("verkhny-lars", later).orElseThrow();
    assertThat(state.word()).isEqualTo(CrossingState.Word.OPEN);
    assertThat(state.until()).isEqualTo(later.plus(Duration.ofHours(24)));
    assertThat(state.source()).isEqualTo("https://example.org/a");
    assertThat(bot.screen(owner.presses("c:verkhny-lars")).html())
        .contains("Переход открыт.", "До 25 ноября, 15:10 по Москве, сказано");
    bot.reply(owner.presses(undo(open)));
    assertThat(bot.board.state("verkhny-lars", later).orElseThrow().word())
        .isEqualTo(CrossingState.Word.CLOSED);
  }

  @Test
  void open_without_a_closing_needs_a_source_and_says_so() {
    assertThat(bot.screen(owner.commands("crossing", "ларс open")).html())
        .contains("Нет ссылки на источник", "/crossing verkhny-lars open и ссылку");
    assertThat(state()).isEmpty();
    bot.reply(owner.commands("crossing", "ларс open https://example.org/b"));
    assertThat(state().orElseThrow().until()).isEqualTo(Someone.NOW.plus(Duration.ofHours(24)));
    assertThat(state().orElseThrow().source()).isEqualTo("https://example.org/b");
  }

  @Test
  void clear_takes_the_mark_away_and_undo_puts_it_back() {
    assertThat(bot.screen(owner.commands("crossing", "ларс clear")).html()).contains("и не было");
    bot.reply(owner.commands("crossing", CLOSED));
    Instant later = Someone.NOW.plusSeconds(60);
    assertThat(bot.screen(owner.at(later).commands("crossing", "ларс clear 3d")).html())
        .contains("После clear осталось лишнее: «3d»");
    Screen cleared = bot.screen(owner.commands("crossing", "ларс clear"));
    assertThat(cleared.html()).contains("снята");
    assertThat(state()).isEmpty();
    bot.reply(owner.presses(undo(cleared)));
    assertThat(bot.board.state("verkhny-lars", later)).isPresent();
  }

  @Test
  void after_a_restart_undo_changes_nothing_and_says_why() {
    bot.reply(owner.commands("crossing", CLOSED));
    bot.reply(owner.commands("official", "ларс car 4 часа https://example.org/q"));
    Instant later = Someone.NOW.plusSeconds(60);
    owner.at(later);
    Screen crossing =
        bot.screen(owner.commands("crossing", "ларс restricted 12h ремонт https://a.org"));
    Screen official = bot.screen(owner.commands("official", "ларс car 8 часов https://a.org"));
    Router router = restarted(bot.storage);
    assertThat(((Reply.Note) router.handle(owner.presses(undo(crossing)))).text())
        .contains("это было до перезапуска", "/crossing verkhny-lars … ещё раз");
    assertThat(((Reply.Note) router.handle(owner.presses(undo(official)))).text())
        .contains("это было до перезапуска", "/official verkhny-lars … ещё раз");
    assertThat(bot.board.state("verkhny-lars", later).orElseThrow().reason()).isEqualTo("ремонт");
    assertThat(bot.board.official(LARS, later).orElseThrow().minutes()).isEqualTo(480);
  }

  /** A bot that remembers nothing, over the same store. */
  private Router restarted(Storage storage) {
    StaffFeature staff =
        new StaffFeature(
            BotUnderTest.LIBRARY,
            storage,
            bot.board,
            bot.doors.staff(),
            Languages.load(),
            new OutboxLetters());
    return new Router(
        new RouteTable(List.of(staff)),
        Languages.load(),
        bot.storage.preferences(),
        "podorozhnik_bot",
        bot.doors,
        bot.ticker);
  }

  @Test
  void an_undo_that_the_store_refused_can_be_pressed_again() {
    AtomicBoolean refusing = new AtomicBoolean();
    OfficialStore official =
        proxy(
            OfficialStore.class,
            (proxy, method, arguments) -> {
              if (refusing.get() && method.getName().equals("setState")) {
                throw new StorageException("The store was told to refuse.");
              }
              return method.invoke(bot.storage.official(), arguments);
            });
    Storage storage =
        proxy(
            Storage.class,
            (proxy, method, arguments) ->
                method.getName().equals("official")
                    ? official
                    : method.invoke(bot.storage, arguments));
    Router router = restarted(storage);
    router.handle(owner.commands("crossing", CLOSED));
    owner.at(Someone.NOW.plusSeconds(60));
    Reply open = router.handle(owner.commands("crossing", "ларс open"));
    String undo = undo(((Reply.Show) open).screen());
    refusing.set(true);
    assertThat(router.handle(owner.presses(undo))).isNotInstanceOf(Reply.NoteAndShow.class);
    refusing.set(false);
    Reply undone = router.handle(owner.presses(undo));
    assertThat(((Reply.NoteAndShow) undone).note()).isEqualTo("Отменено.");
    assertThat(state().orElseThrow().word()).isEqualTo(CrossingState.Word.CLOSED);
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    Class<?>[] types = {type};
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), types, handler));
  }

  @Test
  void an_old_undo_does_not_touch_a_newer_word() {
    Screen first = bot.screen(owner.commands("crossing", CLOSED));
    Instant later = Someone.NOW.plusSeconds(60);
    bot.reply(
        owner.at(later).commands("crossing", "ларс restricted 12h ремонт https://example.org/b"));
    assertThat(bot.reply(owner.presses(undo(first)))).isInstanceOf(Reply.Note.class);
    assertThat(bot.board.state("verkhny-lars", later).orElseThrow().reason()).isEqualTo("ремонт");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-01, 2026-12-01T21:00:00Z",
    "2026-12-01T18:00, 2026-12-01T15:00:00Z",
    "18:00, 2026-11-24T15:00:00Z",
    "9:30, 2026-11-25T06:30:00Z",
    "до 18:00, 2026-11-24T15:00:00Z",
    "3d, 2026-11-27T12:00:00Z",
    "12ч, 2026-11-25T00:00:00Z",
  })
  void until_is_read_as_people_write_it(String until, Instant expected) {
    bot.reply(owner.commands("crossing", "ларс closed " + until + " снег https://example.org"));
    assertThat(state().orElseThrow().until()).isEqualTo(expected);
    assertThat(state().orElseThrow().reason()).isEqualTo("снег");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "crossing | ларс закрыт | Не сказано, что с переходом",
        "crossing | нетакого closed 3d снег https://a.org | Не узнаю переход",
        "crossing | closed 3d снег https://a.org | Не сказано, какой переход",
        "crossing | ларс closed скоро снег https://a.org | Не понимаю срок: «скоро»",
        "crossing | ларс closed 2020-01-01 снег https://a.org | уже в прошлом",
        "crossing | ларс closed 2036-01-01 снег https://a.org | через год",
        "crossing | ларс closed 3d снег | Нет ссылки",
        "crossing | ларс closed 3d снег ftp://a.org | Нет ссылки",
        "crossing | ларс closed 3d снег https://a.org и лёд | лишнее: «и лёд»",
        "official | ларс 4 часа https://a.org | чья это очередь",
        "official | ларс car долго https://a.org | сколько ждать: «долго»",
        "official | ларс car 4 часа | Нет ссылки",
        "official | ларс car 4 часа https://a.org потом | Не понимаю срок",
        "reports | '' | Не сказано, какой переход",
      })
  void what_is_wrong_is_said_with_the_line_to_correct(String command, String line, String what) {
    String html = bot.screen(owner.commands(command, line)).html();
    assertThat(html).contains(what, "Нужно так", ("<code>/" + command + " " + line).strip());
    assertThat(state()).isEmpty();
  }

  @Test
  void a_line_is_shown_as_it_is_whatever_it_holds() {
    assertThat(bot.screen(owner.commands("crossing", "<b>ларс</b>")).html())
        .contains("<code>/crossing &lt;b&gt;ларс&lt;/b&gt;</code>");
  }

  @Test
  void an_official_wait_holds_for_six_hours_or_until_it_is_said() {
    Screen screen = bot.screen(owner.commands("official", "ларс car 4 часа https://example.org/q"));
    assertThat(screen.html()).contains("4 ч", "21:00 по Москве");
    assertThat(official().orElseThrow().minutes()).isEqualTo(240);
    assertThat(official().orElseThrow().until()).isEqualTo(Someone.NOW.plus(Duration.ofHours(6)));
    bot.reply(owner.presses(undo(screen)));
    assertThat(official()).isEmpty();
    bot.reply(owner.commands("official", "ларс out car 90 минут https://example.org до 18:00"));
    assertThat(official().orElseThrow().until()).isEqualTo(Instant.parse("2026-11-24T15:00:00Z"));
    bot.reply(owner.commands("official", "ларс in bus 2 ч до 19:00 https://example.org"));
    Queue back = new Queue("verkhny-lars", Direction.IN, TravellerClass.BUS);
    assertThat(bot.board.official(back, Someone.NOW).orElseThrow().minutes()).isEqualTo(120);
  }

  @Test
  void an_official_wait_put_back_is_the_one_before() {
    bot.reply(owner.commands("official", "ларс car 4 часа https://example.org/q"));
    Instant later = Someone.NOW.plusSeconds(60);
    Screen second =
        bot.screen(owner.at(later).commands("official", "ларс car 8 часов https://example.org/q"));
    bot.reply(owner.presses(undo(second)));
    assertThat(bot.board.official(LARS, later).orElseThrow().minutes()).isEqualTo(240);
  }

  @Test
  void a_report_is_hidden_and_shown_again() {
    long id = told(5, 240);
    told(6, 900);
    Screen list = bot.screen(owner.commands("reports", "ларс"));
    assertThat(list.html())
        .contains("Скрыто всего, по всем переходам: 0", "1. ", "2. ", "прошли за");
    assertThat(list.rows()).hasSize(2);
    Screen hidden = bot.screen(owner.presses("q:h:" + id + ":verkhny-lars"));
    assertThat(hidden.html()).contains("переходам: 1", "(скрыто)");
    assertThat(bot.board.reports(LARS, Someone.NOW)).hasSize(1);
    bot.reply(owner.presses("q:s:" + id + ":verkhny-lars"));
    assertThat(bot.board.reports(LARS, Someone.NOW)).hasSize(2);
  }

  @Test
  void all_reports_of_a_source_are_hidden_at_once() {
    told(5, 240);
    Queue bus = new Queue("verkhny-lars", Direction.OUT, TravellerClass.BUS);
    long other = told(5, bus, 30);
    told(6, 200);
    Reply reply = bot.reply(owner.presses("q:w:" + other + ":verkhny-lars"));
    assertThat(((Reply.NoteAndShow) reply).note()).contains("источника: 2");
    assertThat(bot.board.reports(LARS, Someone.NOW)).hasSize(1);
    assertThat(bot.board.reports(bus, Someone.NOW)).isEmpty();
  }

  @Test
  void an_odd_button_is_answered_like_an_old_one() {
    assertThat(bot.reply(owner.presses("q:what"))).isEqualTo(bot.reply(stranger.presses("zz:1")));
  }

  private Optional<CrossingState> state() {
    return bot.board.state("verkhny-lars", Someone.NOW);
  }

  private Optional<OfficialWait> official() {
    return bot.board.official(LARS, Someone.NOW);
  }

  private long told(long person, int minutes) {
    return told(person, LARS, minutes);
  }

  private long told(long person, Queue queue, int minutes) {
    WaitReport report =
        new WaitReport(
            queue,
            Someone.NOW.minusSeconds(600),
            WaitReport.Kind.PASSED,
            minutes,
            WaitReport.Origin.TOLD);
    Effect effect = new Effect(-person * 100_000 - minutes, 0);
    return bot.storage.waits().add(report, person, Duration.ofHours(6), effect).id();
  }

  private static String undo(Screen screen) {
    List<Key> last = screen.rows().get(screen.rows().size() - 1);
    return last.get(0).value();
  }
}
