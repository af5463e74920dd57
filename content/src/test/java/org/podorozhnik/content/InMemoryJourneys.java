package org.podorozhnik.content;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.podorozhnik.content.border.Journey;
import org.podorozhnik.content.border.JourneyStore;
import org.podorozhnik.content.update.PendingReplyStore.PendingReply;

/** Journeys in a map, under the lock of the storage. */
final class InMemoryJourneys implements JourneyStore {
  private final InMemoryStorage storage;
  private final TreeMap<Long, Journey> journeys = new TreeMap<>();
  private final Map<Long, Link> links = new HashMap<>();
  private long last;

  /** A used link stays, so that joining again for the same effect answers the same. */
  private record Link(String hash, Instant expires, boolean used) {}

  InMemoryJourneys(InMemoryStorage storage) {
    this.storage = storage;
  }

  int size() {
    return journeys.size();
  }

  private Stream<Journey> open(Predicate<Journey> which) {
    storage.work();
    return journeys.values().stream().filter(one -> one.ended().isEmpty()).filter(which);
  }

  private boolean isOpen(long id) {
    return open(one -> one.id() == id).findAny().isPresent();
  }

  private static boolean accompanies(long chat, Journey journey) {
    return journey.companion().equals(Optional.of(chat));
  }

  @Override
  public Journey start(Journey journey, Effect effect) {
    synchronized (storage) {
      boolean first = storage.first(effect);
      Optional<Journey> current = current(journey.chat());
      return current.orElseGet(() -> first ? begin(journey) : begun(journey));
    }
  }

  private Journey begin(Journey journey) {
    Journey kept =
        new Journey(
            ++last,
            journey.chat(),
            journey.queue(),
            journey.times(),
            journey.expected(),
            journey.leave(),
            Optional.empty(),
            journey.shifted(),
            journey.told(),
            journey.ended());
    keep(kept);
    return find(kept.id()).orElseThrow();
  }

  private Optional<Long> companion(long id) {
    return Optional.ofNullable(journeys.get(id)).flatMap(Journey::companion);
  }

  private Journey begun(Journey journey) {
    return journeys.descendingMap().values().stream()
        .filter(one -> one.chat() == journey.chat())
        .findFirst()
        .orElseGet(() -> journey.endedAt(journey.started()));
  }

  private void keep(Journey journey) {
    Optional<Instant> ended = journey.ended();
    journeys.put(journey.id(), ended.map(journey::endedAt).orElse(journey));
    if (ended.isPresent()) {
      links.remove(journey.id());
    }
  }

  @Override
  public Optional<Journey> current(long chat) {
    synchronized (storage) {
      return open(one -> one.chat() == chat).findFirst();
    }
  }

  @Override
  public Optional<Journey> find(long id) {
    synchronized (storage) {
      storage.work();
      return Optional.ofNullable(journeys.get(id));
    }
  }

  @Override
  public Optional<Journey> accompaniedBy(long companion) {
    synchronized (storage) {
      return open(one -> accompanies(companion, one)).reduce((older, newer) -> newer);
    }
  }

  @Override
  public List<Journey> open() {
    synchronized (storage) {
      return open(one -> true).toList();
    }
  }

  @Override
  public boolean save(Journey journey, List<PendingReply> messages, Effect effect) {
    synchronized (storage) {
      boolean first = storage.first(effect);
      boolean over = journey.ended().isPresent() && journeys.containsKey(journey.id());
      if (!first || !(over || isOpen(journey.id()))) {
        return false;
      }
      keep(journey.withCompanion(journey.companion().flatMap(one -> companion(journey.id()))));
      messages.forEach(storage.pendingReplies()::add);
      return true;
    }
  }

  @Override
  public boolean offerLink(long id, String hash, Instant expires, Effect effect) {
    synchronized (storage) {
      if (!storage.first(effect) || !isOpen(id)) {
        return false;
      }
      links.put(id, new Link(hash, expires, false));
      return true;
    }
  }

  @Override
  public Optional<Journey> join(String hash, long companion, Instant now, Effect effect) {
    synchronized (storage) {
      boolean first = storage.first(effect);
      if (!first) {
        return joined(hash, companion);
      }
      Optional<Journey> joined =
          open(one -> hash.equals(hash(one)))
              .findFirst()
              .filter(one -> one.chat() != companion && works(links.get(one.id()), now))
              .map(one -> one.withCompanion(Optional.of(companion)));
      joined.ifPresent(
          one -> {
            keep(one);
            links.put(one.id(), new Link(hash, now, true));
          });
      return joined;
    }
  }

  @Override
  public Optional<Journey> joined(String hash, long companion) {
    synchronized (storage) {
      return open(one -> hash.equals(hash(one)))
          .filter(one -> accompanies(companion, one) && links.get(one.id()).used())
          .findFirst();
    }
  }

  @Override
  public Traces traces(long chat) {
    synchronized (storage) {
      storage.work();
      long own = journeys.values().stream().filter(one -> one.chat() == chat).count();
      long others = journeys.values().stream().filter(one -> accompanies(chat, one)).count();
      return new Traces((int) own, (int) others);
    }
  }

  private String hash(Journey journey) {
    Link link = links.get(journey.id());
    return link == null ? "" : link.hash();
  }

  private static boolean works(Link link, Instant now) {
    return !link.used() && now.isBefore(link.expires());
  }

  @Override
  public int purge(Instant endedBefore) {
    synchronized (storage) {
      storage.work();
      int before = journeys.size();
      journeys
          .values()
          .removeIf(one -> one.ended().filter(end -> end.isBefore(endedBefore)).isPresent());
      return before - journeys.size();
    }
  }

  @Override
  public boolean forget(long chat, List<PendingReply> messages, Effect effect) {
    synchronized (storage) {
      if (!storage.first(effect)) {
        return false;
      }
      boolean own = journeys.values().removeIf(one -> one.chat() == chat);
      List<Journey> others = open(one -> accompanies(chat, one)).toList();
      others.forEach(one -> keep(one.withCompanion(Optional.empty())));
      boolean held = own || !others.isEmpty();
      if (held) {
        messages.forEach(storage.pendingReplies()::add);
      }
      return held;
    }
  }
}
