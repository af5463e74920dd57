package org.podorozhnik.bot.features.board;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.podorozhnik.bot.outbox.Courier;
import org.podorozhnik.bot.routing.Chore;
import org.podorozhnik.bot.routing.Feature;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.routing.Route;
import org.podorozhnik.bot.routing.Visitor;
import org.podorozhnik.bot.text.Html;
import org.podorozhnik.bot.text.Languages;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.Storage;
import org.podorozhnik.content.border.Crossing;
import org.podorozhnik.content.border.WaitBoard;
import org.podorozhnik.content.broadcast.Board;
import org.podorozhnik.content.broadcast.BoardStore;
import org.podorozhnik.content.curated.Library;
import org.podorozhnik.content.staff.StaffRoll;

/** {@code /board}: a message in a group that always says how long the waits are. */
public final class BoardFeature implements Feature {
  private static final Set<String> OFF = Set.of("off", "stop", "выкл", "выключить", "стоп");

  private final Library library;
  private final BoardStore boards;
  private final BoardText text;
  private final BoardKeeper keeper;

  /** {@code staff} tells whether everything is frozen. */
  public BoardFeature(
      Library library,
      Storage storage,
      WaitBoard waits,
      Courier courier,
      Languages languages,
      StaffRoll staff,
      String botName) {
    this.library = library;
    this.boards = storage.boards();
    this.text = new BoardText(library.crossings(), botName);
    this.keeper =
        new BoardKeeper(storage, waits, new BoardPost(storage, courier), languages, staff, text);
  }

  @Override
  public List<Route> routes() {
    return List.of(Route.command("board", this::command).groupAdmins().inGroups());
  }

  @Override
  public List<Chore> chores() {
    return List.of(keeper.chore());
  }

  private Reply command(Request request, Visitor visitor) {
    String line = visitor.arguments().strip();
    Words words = visitor.words();
    Optional<Board> held = boards.find(request.chat().id());
    if (line.isEmpty()) {
      return said(state(held, words) + "\n\n" + words.get("board.help"));
    }
    if (OFF.contains(line.toLowerCase(Locale.ROOT))) {
      return off(request, words);
    }
    BoardChoice choice = BoardChoice.read(line, library);
    if (choice.problem().isPresent()) {
      return said(wrong(choice.problem().get(), line, words));
    }
    return choice.crossings().isEmpty()
        ? said(state(held, words) + "\n\n" + words.get("board.help"))
        : make(choice, held, request, words);
  }

  private Reply make(BoardChoice choice, Optional<Board> held, Request request, Words words) {
    Board board =
        new Board(
            request.chat().id(),
            request.chat().thread(),
            choice.crossings(),
            choice.area(),
            0,
            0,
            request.at());
    boolean made = boards.save(board, new Effect(request.updateId(), 0));
    if (made) {
      held.ifPresent(keeper::leave);
    }
    Optional<Board> present = made ? Optional.of(board) : boards.find(request.chat().id());
    return said(state(present, words) + (made ? "\n" + words.get("board.soon") : ""));
  }

  private Reply off(Request request, Words words) {
    Optional<Board> ended = boards.end(request.chat().id());
    ended.ifPresent(keeper::leave);
    return said(words.get(ended.isPresent() ? "board.off" : "board.none"));
  }

  private String state(Optional<Board> held, Words words) {
    return held.map(board -> words.get("board.is", "what", what(board, words)))
        .orElseGet(() -> words.get("board.none"));
  }

  private String what(Board board, Words words) {
    return board
        .area()
        .map(area -> words.get("area." + area))
        .orElseGet(
            () ->
                text.of(board).stream()
                    .map((Crossing c) -> c.from().in(words.language()))
                    .collect(Collectors.joining(", ")));
  }

  /** With the line as typed, to be copied and put right. */
  private static String wrong(BoardChoice.Problem problem, String line, Words words) {
    String said =
        words.get(
            "board.wrong." + problem.key(),
            "words",
            Html.repeated(problem.words()),
            "ids",
            problem.ids(),
            "most",
            BoardChoice.MOST);
    return said + "\n" + words.get("board.example") + "\n\n/board " + Html.repeated(line);
  }

  private static Reply said(String text) {
    return Reply.show(Screen.of(Html.escape(text)));
  }
}
