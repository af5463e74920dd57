package org.podorozhnik.bot.features.digest;

import java.time.Duration;
import java.util.List;
import org.podorozhnik.bot.routing.Chore;
import org.podorozhnik.bot.routing.Feature;
import org.podorozhnik.bot.routing.Letters;
import org.podorozhnik.bot.routing.Route;
import org.podorozhnik.bot.text.Languages;
import org.podorozhnik.content.Storage;
import org.podorozhnik.content.border.WaitBoard;
import org.podorozhnik.content.broadcast.ChangeStore;
import org.podorozhnik.content.curated.Library;
import org.podorozhnik.content.staff.StaffRoll;

/** Tells chats that chose a digest what changed; how it is chosen is another feature's matter. */
public final class DigestFeature implements Feature {
  /** Longer than the longest time between two digests, and than a freeze may reasonably last. */
  private static final Duration KEEP_CHANGES = Duration.ofDays(60);

  private final ChangeStore changes;
  private final DigestRound round;

  /** {@code staff} tells whether everything is frozen. */
  public DigestFeature(
      Library library,
      Storage storage,
      WaitBoard board,
      Languages languages,
      Letters letters,
      StaffRoll staff,
      String botName) {
    this.changes = storage.changes();
    this.round =
        new DigestRound(
            library, storage, board, languages, letters, staff, new DigestText(botName));
  }

  @Override
  public List<Route> routes() {
    return List.of();
  }

  @Override
  public List<Chore> chores() {
    return List.of(
        round.chore(),
        new Chore(
            "old changes",
            Duration.ofDays(1),
            now -> changes.forgetBefore(now.minus(KEEP_CHANGES))));
  }
}
