package org.podorozhnik.db;

import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;
import org.podorozhnik.content.Storage;
import org.podorozhnik.content.article.Slug;
import org.podorozhnik.content.storage.AlertStoreContract;
import org.podorozhnik.content.storage.ArticleStoreContract;
import org.podorozhnik.content.storage.BoardStoreContract;
import org.podorozhnik.content.storage.BroadcastStoreContract;
import org.podorozhnik.content.storage.ChangeStoreContract;
import org.podorozhnik.content.storage.CounterStoreContract;
import org.podorozhnik.content.storage.DeliveryContract;
import org.podorozhnik.content.storage.GroupStoreContract;
import org.podorozhnik.content.storage.HandledUpdateStoreContract;
import org.podorozhnik.content.storage.JourneyStoreContract;
import org.podorozhnik.content.storage.MovedContract;
import org.podorozhnik.content.storage.OfficialStoreContract;
import org.podorozhnik.content.storage.PendingReplyStoreContract;
import org.podorozhnik.content.storage.PreferenceStoreContract;
import org.podorozhnik.content.storage.StaffStoreContract;
import org.podorozhnik.content.storage.SubscriptionStoreContract;
import org.podorozhnik.content.storage.WaitStoreContract;

class SqliteStorageContractsTest {
  @Nested
  class Articles extends ArticleStoreContract {
    @TempDir Path home;

    @Override
    protected Storage open() {
      return SqliteStorage.open(home, home.resolve("key"), clock);
    }

    @Override
    protected void edit(Slug slug, String language, String source) {
      new TestHome(home)
          .execute(
              "update articles set edited = 1, source = '%s' where slug = '%s' and language = '%s'"
                  .formatted(source, slug, language));
    }
  }

  @Nested
  class Preferences extends PreferenceStoreContract {
    @TempDir Path home;

    @Override
    protected Storage open() {
      return SqliteStorage.open(home, home.resolve("key"), clock);
    }
  }

  @Nested
  class HandledUpdates extends HandledUpdateStoreContract {
    @TempDir Path home;

    @Override
    protected Storage open() {
      return SqliteStorage.open(home, home.resolve("key"), clock);
    }
  }

  @Nested
  class PendingReplies extends PendingReplyStoreContract {
    @TempDir Path home;

    @Override
    protected Storage open() {
      return SqliteStorage.open(home, home.resolve("key"), clock);
    }
  }

  @Nested
  class Counters extends CounterStoreContract {
    @TempDir Path home;

    @Override
    protected Storage open() {
      return SqliteStorage.open(home, home.resolve("key"), clock);
    }
  }

  @Nested
  class Waits extends WaitStoreContract {
    @TempDir Path home;

    @Override
    protected Storage open() {
      return SqliteStorage.open(home, home.resolve("key"), clock);
    }
  }

  @Nested
  class Journeys extends JourneyStoreContract {
    @TempDir Path home;

    @Override
    protected Storage open() {
      return SqliteStorage.open(home, home.resolve("key"), clock);
    }
  }

  @Nested
  class Official extends OfficialStoreContract {
    @TempDir Path home;

    @Override
    protected Storage open() {
      return SqliteStorage.open(home, home.resolve("key"), clock);
    }
  }

  @Nested
  class Alerts extends AlertStoreContract {
    @TempDir Path home;

    @Override
    protected Storage open() {
      return SqliteStorage.open(home, home.resolve("key"), clock);
    }
  }

  @Nested
  class Staff extends StaffStoreContract {
    @TempDir Path home;

    @Override
    protected Storage open() {
      return SqliteStorage.open(home, home.resolve("key"), clock);
    }
  }

  @Nested
  class Subscriptions extends SubscriptionStoreContract {
    @TempDir Path home;

    @Override
    protected Storage open() {
      return SqliteStorage.open(home, home.resolve("key"), clock);
    }
  }

  @Nested
  class Groups extends GroupStoreContract {
    @TempDir Path home;

    @Override
    protected Storage open() {
      return SqliteStorage.open(home, home.resolve("key"), clock);
    }
  }

  @Nested
  class Broadcasts extends BroadcastStoreContract {
    @TempDir Path home;

    @Override
    protected Storage open() {
      return SqliteStorage.open(home, home.resolve("key"), clock);
    }
  }

  @Nested
  class Boards extends BoardStoreContract {
    @TempDir Path home;

    @Override
    protected Storage open() {
      return SqliteStorage.open(home, home.resolve("key"), clock);
    }
  }

  @Nested
  class Changes extends ChangeStoreContract {
    @TempDir Path home;

    @Override
    protected Storage open() {
      return SqliteStorage.open(home, home.resolve("key"), clock);
    }
  }

  @Nested
  class Moved extends MovedContract {
    @TempDir Path home;

    @Override
    protected Storage open() {
      return SqliteStorage.open(home, home.resolve("key"), clock);
    }
  }

  @Nested
  class Deliveries extends DeliveryContract {
    @TempDir Path home;

    @Override
    protected Storage open() {
      return SqliteStorage.open(home, home.resolve("key"), clock);
    }
  }
}
