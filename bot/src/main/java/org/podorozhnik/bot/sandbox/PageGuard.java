package org.podorozhnik.bot.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Lets in the browser that holds the one-time key of the printed address, and nobody else: not the
 * other users of the machine, nor a second browser that found the address in a history.
 */
final class PageGuard {
  private static final int KEY_BYTES = 16;

  private final String key = random();
  private final String session = random();
  // Cookies do not tell ports apart, and two sandboxes may run side by side.
  private final String cookie;
  private boolean used;

  PageGuard(int port) {
    this.cookie = "podorozhnik-sandbox-" + port;
  }

  String key() {
    return key;
  }

  /** Takes the key, once; true if the browser now may come in. */
  synchronized boolean exchangeKey(HttpExchange exchange) {
    String query = exchange.getRequestURI().getQuery();
    List<String> parts = query == null ? List.of() : Arrays.asList(query.split("&"));
    if (used || parts.stream().noneMatch(part -> equal(part, "key=" + key))) {
      return false;
    }
    used = true;
    String value = cookie + "=" + session + "; HttpOnly; SameSite=Strict; Path=/";
    exchange.getResponseHeaders().set("Set-Cookie", value);
    return true;
  }

  boolean admitted(HttpExchange exchange) {
    List<String> lines = exchange.getRequestHeaders().getOrDefault("Cookie", List.of());
    return lines.stream()
        .flatMap(line -> Arrays.stream(line.split(";")))
        .anyMatch(given -> equal(given.trim(), cookie + "=" + session));
  }

  /** Takes equally long for every wrong guess. */
  private static boolean equal(String a, String b) {
    return MessageDigest.isEqual(
        a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
  }

  private static String random() {
    byte[] bytes = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
