package org.podorozhnik.bot.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * Lets in who holds the one-time key of the printed address, and nobody else: other pages in the
 * same browser (foreign origin), other names for this machine (DNS rebinding), other users of it.
 */
final class PageGuard {
  private static final String COOKIE = "podorozhnik-sandbox";
  private final String key = random();
  private final String session = random();
  private boolean used;

  String key() {
    return key;
  }

  /** True if the request comes from this machine's browser under one of its own names. */
  boolean local(HttpExchange exchange, int port) {
    Set<String> hosts = Set.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port);
    String host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
    String origin = exchange.getRequestHeaders().getFirst("Origin");
    boolean ownOrigin =
        origin == null || hosts.stream().anyMatch(h -> origin.equals("http://" + h));
    return hosts.contains(host) && ownOrigin;
  }

  /** Takes the key once; true if the browser now may come in. */
  synchronized boolean exchangeKey(HttpExchange exchange) {
    String query = String.valueOf(exchange.getRequestURI().getQuery());
    if (used || !equal(query.replaceFirst("&once$", ""), "key=" + key)) {
      return false;
    }
    used = true;
    String cookie = COOKIE + "=" + session + "; HttpOnly; SameSite=Strict; Path=/";
    exchange.getResponseHeaders().set("Set-Cookie", cookie);
    return true;
  }

  boolean admitted(HttpExchange exchange) {
    List<String> cookies = exchange.getRequestHeaders().getOrDefault("Cookie", List.of());
    return cookies.stream()
        .flatMap(line -> List.of(line.split(";\\s*")).stream())
        .anyMatch(cookie -> equal(cookie.trim(), COOKIE + "=" + session));
  }

  private static boolean equal(String a, String b) {
    return MessageDigest.isEqual(
        a.getBytes(java.nio.charset.StandardCharsets.UTF_8),
        b.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static String random() {
    byte[] bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
