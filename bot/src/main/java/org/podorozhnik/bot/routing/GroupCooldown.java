package org.podorozhnik.bot.routing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Optional;

/** What a group was told within the last two minutes, so that it is not told again. */
final class GroupCooldown {
  private static final Duration COOLDOWN = Duration.ofMinutes(2);
  private static final int MOST = 10_000;

  private final Cache<Told, Integer> messages;

  private record Told(Chat chat, int answer) {}

  GroupCooldown(Ticker ticker) {
    this.messages =
        Caffeine.newBuilder().ticker(ticker).expireAfterWrite(COOLDOWN).maximumSize(MOST).build();
  }

  /** The message that said the same, 0 if its id is not known; empty if it was not said lately. */
  Optional<Integer> saidIn(Chat chat, String html) {
    return Optional.ofNullable(messages.getIfPresent(new Told(chat, html.hashCode())));
  }

  void said(Chat chat, String html, int messageId) {
    messages.put(new Told(chat, html.hashCode()), messageId);
  }
}
