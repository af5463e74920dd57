package org.podorozhnik.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.podorozhnik.content.broadcast.Board;
import org.podorozhnik.content.broadcast.BoardStore;

/** Boards in a map, under the lock of the storage. */
final class InMemoryBoards implements BoardStore {
  private final InMemoryStorage storage;
  private final Map<Long, Board> boards = new LinkedHashMap<>();

  InMemoryBoards(InMemoryStorage storage) {
    this.storage = storage;
  }

  int size() {
    return boards.size();
  }

  void move(long from, long to) {
    Board old = boards.remove(from);
    if (old != null) {
      boards.putIfAbsent(
          to, new Board(to, old.thread(), old.crossings(), old.area(), 0, 0, old.edited()));
    }
  }

  @Override
  public Optional<Board> find(long chat) {
    synchronized (storage) {
      storage.work();
      return Optional.ofNullable(boards.get(chat));
    }
  }

  @Override
  public List<Board> all() {
    synchronized (storage) {
      storage.work();
      return List.copyOf(boards.values());
    }
  }

  @Override
  public boolean save(Board board, Effect effect) {
    synchronized (storage) {
      boolean first = storage.first(effect);
      if (first) {
        boards.remove(board.chat());
        boards.put(board.chat(), board);
      }
      return first;
    }
  }

  @Override
  public void shown(Board board) {
    synchronized (storage) {
      storage.work();
      Board kept = boards.get(board.chat());
      if (kept != null && kept.crossings().equals(board.crossings())) {
        boards.put(board.chat(), kept.shown(board.messageId(), board.shown(), board.edited()));
      }
    }
  }

  @Override
  public Optional<Board> end(long chat) {
    synchronized (storage) {
      storage.work();
      return Optional.ofNullable(boards.remove(chat));
    }
  }
}
