package org.podorozhnik.bot.telegram;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Marks, as a suppressed error, what failed before there was a connection: no name, no connection
 * in time, no TLS. Nothing of the request left then, which the kind of the error alone does not
 * tell: a connection that takes too long fails like an answer that does.
 */
final class NeverLeft extends IOException {
  private static final long serialVersionUID = 1L;

  private NeverLeft() {
    super("not connected");
  }

  /** Whether the request was handed to a connection; a tag of the request. */
  private static final class Progress {
    private volatile boolean connected;
  }

  /** For the application's interceptors, which see every failure. */
  static Response outside(Interceptor.Chain chain) throws IOException {
    Progress progress = new Progress();
    Request request = chain.request().newBuilder().tag(Progress.class, progress).build();
    try {
      return chain.proceed(request);
    } catch (IOException e) {
      if (!progress.connected) {
        e.addSuppressed(new NeverLeft());
      }
      throw e;
    }
  }

  /** For the network's interceptors, which are called once there is a connection. */
  static Response inside(Interceptor.Chain chain) throws IOException {
    Progress progress = chain.request().tag(Progress.class);
    if (progress != null) {
      progress.connected = true;
    }
    return chain.proceed(chain.request());
  }

  /** Whether an error, or what it was caused by, is marked. */
  static boolean marks(Throwable error) {
    for (Throwable e = error; e != null; e = e.getCause()) {
      for (Throwable mark : e.getSuppressed()) {
        if (mark instanceof NeverLeft) {
          return true;
        }
      }
    }
    return false;
  }
}
