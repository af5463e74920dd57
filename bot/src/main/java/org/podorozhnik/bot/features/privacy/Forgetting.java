package org.podorozhnik.bot.features.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.Storage;
import org.podorozhnik.content.staff.StaffRoll;
import org.podorozhnik.content.update.PendingReplyStore.PendingReply;

/** Deletes everything held on a chat and a person, each part once for the update. */
final class Forgetting {
  private final Storage storage;
  private final StaffRoll roll;

  Forgetting(Storage storage, StaffRoll roll) {
    this.storage = storage;
    this.roll = roll;
  }

  /**
   * An owner of the settings stays one, and keeps the signature.
   *
   * @param farewells letters to those whom a journey of the chat ties to it
   * @return lines of what was there
   */
  List<String> all(long chat, long person, long update, List<PendingReply> farewells, Words words) {
    List<String> gone = new ArrayList<>();
    if (storage.preferences().forget(chat, new Effect(update, 0))) {
      gone.add(words.get("forget.preferences"));
    }
    if (storage.alerts().forget(chat, new Effect(update, 1))) {
      gone.add(words.get("forget.alerts"));
    }
    if (storage.journeys().forget(chat, farewells, new Effect(update, 2))) {
      gone.add(words.get("forget.journeys"));
    }
    int reports = storage.waits().forget(person, new Effect(update, 3));
    if (reports > 0) {
      gone.add(words.get("forget.reports", "count", reports));
    }
    if (storage.subscriptions().forget(chat, new Effect(update, 4))) {
      gone.add(words.get("forget.updates"));
    }
    if (!roll.named(person) && revoke(person, new Effect(update, 5))) {
      gone.add(words.get("forget.staff"));
    }
    return gone;
  }

  private boolean revoke(long person, Effect effect) {
    return storage.staff().revoke(person, Optional.empty(), effect).isPresent();
  }
}
