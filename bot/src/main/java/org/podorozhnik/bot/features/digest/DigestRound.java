package org.podorozhnik.bot.features.digest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.podorozhnik.bot.routing.Chore;
import org.podorozhnik.bot.routing.Letters;
import org.podorozhnik.bot.text.Languages;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.Storage;
import org.podorozhnik.content.border.WaitBoard;
import org.podorozhnik.content.broadcast.Change;
import org.podorozhnik.content.curated.Library;
import org.podorozhnik.content.staff.StaffRoll;
import org.podorozhnik.content.subscriber.SubscriptionStore.DueDigest;
import org.podorozhnik.content.update.PendingReplyStore.PendingReply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes every minute the digests that are due. A digest and its message are kept together. */
final class DigestRound {
  private static final Logger LOG = LoggerFactory.getLogger(DigestRound.class);
  private static final Duration EVERY = Duration.ofMinutes(1);
  private static final int BATCH = 100;
  private static final int MOST = 500;

  private final Library library;
  private final Storage storage;
  private final WaitBoard board;
  private final Languages languages;
  private final Letters letters;
  private final StaffRoll staff;
  private final DigestText text;

  DigestRound(
      Library library,
      Storage storage,
      WaitBoard board,
      Languages languages,
      Letters letters,
      StaffRoll staff,
      DigestText text) {
    this.library = library;
    this.storage = storage;
    this.board = board;
    this.languages = languages;
    this.letters = letters;
    this.staff = staff;
    this.text = text;
  }

  Chore chore() {
    return new Chore("digests", EVERY, this::look);
  }

  /** While all sending is stopped, digests stay due. The rest comes a minute later. */
  private void look(Instant now) {
    if (staff.frozen()) {
      return;
    }
    List<DueDigest> due = storage.subscriptions().dueDigests(now, BATCH);
    if (due.isEmpty()) {
      return;
    }
    List<UnusualWait> waits = UnusualWait.all(library.crossings().all(), board, now);
    for (int told = 0; told < MOST && !due.isEmpty(); told += BATCH) {
      boolean some = batch(due, waits, now);
      due = some ? storage.subscriptions().dueDigests(now, BATCH) : List.of();
    }
  }

  /** False if none of them could be dealt with. */
  private boolean batch(List<DueDigest> due, List<UnusualWait> waits, Instant now) {
    Instant first = due.stream().map(DueDigest::since).min(Instant::compareTo).orElse(now);
    List<Change> changes = storage.changes().since(first);
    boolean some = false;
    for (DueDigest digest : due) {
      List<Change> own =
          changes.stream().filter(change -> change.at().isAfter(digest.since())).toList();
      some |= told(digest, own, waits, now);
    }
    return some;
  }

  /** One bad digest must not keep the others; the log does not say whose it is. */
  private boolean told(
      DueDigest digest, List<Change> changes, List<UnusualWait> waits, Instant now) {
    try {
      return storage
          .subscriptions()
          .digested(digest.chat(), digest.due(), now, message(digest, changes, waits, now));
    } catch (RuntimeException e) {
      LOG.error("A digest failed and is tried again: {}", e.getClass().getName());
      return false;
    }
  }

  /** Empty if nothing changed that concerns the chat. */
  private Optional<PendingReply> message(
      DueDigest digest, List<Change> changes, List<UnusualWait> waits, Instant now) {
    Words words = languages.pick(Optional.of(digest.subscription().language()), "");
    DigestNews news =
        DigestNews.of(digest.subscription().topics(), words.language(), changes, waits, library);
    if (news.empty()) {
      return Optional.empty();
    }
    Screen screen = text.screen(news, board.states(now), digest.since(), words, now);
    Optional<Integer> thread = digest.subscription().thread();
    PendingReply letter = letters.to(digest.chat(), thread, true, screen, now);
    return Optional.of(letter.withNotBefore(afterQuiet(digest.chat(), now)));
  }

  private Instant afterQuiet(long chat, Instant now) {
    return storage.preferences().find(chat).quiet().map(hours -> hours.end(now)).orElse(now);
  }
}
