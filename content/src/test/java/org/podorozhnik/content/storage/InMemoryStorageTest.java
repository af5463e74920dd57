package org.podorozhnik.content.storage;

import org.junit.jupiter.api.Nested;
import org.podorozhnik.content.InMemoryStorage;
import org.podorozhnik.content.Storage;
import org.podorozhnik.content.article.Slug;

class InMemoryStorageTest {
  @Nested
  class Articles extends ArticleStoreContract {
    private InMemoryStorage memory;

    @Override
    protected Storage open() {
      memory = new InMemoryStorage(clock);
      return memory;
    }

    @Override
    protected void edit(Slug slug, String language, String source) {
      memory.edit(slug, language, source);
    }
  }

  @Nested
  class Preferences extends PreferenceStoreContract {
    @Override
    protected Storage open() {
      return new InMemoryStorage(clock);
    }
  }

  @Nested
  class HandledUpdates extends HandledUpdateStoreContract {
    @Override
    protected Storage open() {
      return new InMemoryStorage(clock);
    }
  }

  @Nested
  class PendingReplies extends PendingReplyStoreContract {
    @Override
    protected Storage open() {
      return new InMemoryStorage(clock);
    }
  }

  @Nested
  class Counters extends CounterStoreContract {
    @Override
    protected Storage open() {
      return new InMemoryStorage(clock);
    }
  }

  @Nested
  class Waits extends WaitStoreContract {
    @Override
    protected Storage open() {
      return new InMemoryStorage(clock);
    }
  }

  @Nested
  class Journeys extends JourneyStoreContract {
    @Override
    protected Storage open() {
      return new InMemoryStorage(clock);
    }
  }

  @Nested
  class Official extends OfficialStoreContract {
    @Override
    protected Storage open() {
      return new InMemoryStorage(clock);
    }
  }

  @Nested
  class Alerts extends AlertStoreContract {
    @Override
    protected Storage open() {
      return new InMemoryStorage(clock);
    }
  }

  @Nested
  class Staff extends StaffStoreContract {
    @Override
    protected Storage open() {
      return new InMemoryStorage(clock);
    }
  }

  @Nested
  class Groups extends GroupStoreContract {
    @Override
    protected Storage open() {
      return new InMemoryStorage(clock);
    }
  }

  @Nested
  class Boards extends BoardStoreContract {
    @Override
    protected Storage open() {
      return new InMemoryStorage(clock);
    }
  }

  @Nested
  class Changes extends ChangeStoreContract {
    @Override
    protected Storage open() {
      return new InMemoryStorage(clock);
    }
  }

  @Nested
  class Moved extends MovedContract {
    @Override
    protected Storage open() {
      return new InMemoryStorage(clock);
    }
  }

  @Nested
  class Subscriptions extends SubscriptionStoreContract {
    @Override
    protected Storage open() {
      return new InMemoryStorage(clock);
    }
  }

  @Nested
  class Broadcasts extends BroadcastStoreContract {
    @Override
    protected Storage open() {
      return new InMemoryStorage(clock);
    }
  }

  @Nested
  class Deliveries extends DeliveryContract {
    @Override
    protected Storage open() {
      return new InMemoryStorage(clock);
    }
  }
}
