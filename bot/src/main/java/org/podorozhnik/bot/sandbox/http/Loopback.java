package org.podorozhnik.bot.sandbox.http;

import com.sun.net.httpserver.HttpExchange;
import java.util.Set;

/**
 * Tells requests that were meant for this server from those that a foreign page had a browser send:
 * by another name for this machine (DNS rebinding) or from another origin.
 */
public final class Loopback {
  private final Set<String> hosts;

  public Loopback(int port) {
    this.hosts = Set.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port);
  }

  public boolean admits(HttpExchange exchange) {
    String host = exchange.getRequestHeaders().getFirst("Host");
    String origin = exchange.getRequestHeaders().getFirst("Origin");
    return host != null && hosts.contains(host) && (origin == null || own(origin));
  }

  private boolean own(String origin) {
    return hosts.stream().anyMatch(host -> origin.equals("http://" + host));
  }
}
