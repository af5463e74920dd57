package org.podorozhnik.bot.sandbox.http;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** An HTTP server that nobody outside this machine can reach. */
public final class LocalServer implements AutoCloseable {
  private static final int BACKLOG = 1_000;

  static {
    // Without it an answer waits 40 ms for the acknowledgement of its own header.
    if (System.getProperty("sun.net.httpserver.nodelay") == null) {
      System.setProperty("sun.net.httpserver.nodelay", "true");
    }
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool(LocalServer::thread);
  private static final AtomicInteger COUNT = new AtomicInteger();

  private LocalServer(HttpServer server) {
    this.server = server;
  }

  /**
   * Takes the port, or the next free one.
   *
   * @param port 0 for any free port
   * @param more how many ports above the wanted one to try
   * @throws BindException if none is free
   */
  public static LocalServer bind(int port, int more) throws IOException {
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    for (int i = 0; ; i++) {
      try {
        int tried = port == 0 ? 0 : port + i;
        return new LocalServer(HttpServer.create(new InetSocketAddress(loopback, tried), BACKLOG));
      } catch (BindException e) {
        if (port == 0 || i >= more) {
          throw e;
        }
      }
    }
  }

  /** Starts to answer, everything by one handler, each request on a thread of its own. */
  public void serve(HttpHandler handler) {
    server.createContext("/", handler);
    server.setExecutor(threads);
    server.start();
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** The address of the server, without a path. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + port());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "sandbox-" + COUNT.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }
}
