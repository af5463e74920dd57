package org.podorozhnik.db;

import java.util.List;
import java.util.Optional;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.broadcast.Board;
import org.podorozhnik.content.broadcast.BoardStore;

final class SqliteBoardStore implements BoardStore {
  private final Readers readers;
  private final Writes writes;
  private final BoardRows rows;
  private final HandledEffects effects;

  SqliteBoardStore(Readers readers, Writes writes, BoardRows rows, HandledEffects effects) {
    this.readers = readers;
    this.writes = writes;
    this.rows = rows;
    this.effects = effects;
  }

  @Override
  public Optional<Board> find(long chat) {
    return readers.read(handle -> rows.find(handle, chat));
  }

  @Override
  public List<Board> all() {
    return readers.read(rows::all);
  }

  @Override
  public boolean save(Board board, Effect effect) {
    return writes.write(
        handle -> {
          boolean first = effects.first(handle, effect);
          if (first) {
            rows.delete(handle, board.chat());
            rows.insert(handle, board);
          }
          return first;
        });
  }

  @Override
  public void shown(Board board) {
    writes.write(handle -> rows.update(handle, board));
  }

  @Override
  public Optional<Board> end(long chat) {
    return writes.write(
        handle -> {
          Optional<Board> board = rows.find(handle, chat);
          rows.delete(handle, chat);
          return board;
        });
  }
}
