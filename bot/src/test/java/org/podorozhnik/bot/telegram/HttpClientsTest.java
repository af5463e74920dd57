package org.podorozhnik.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import javax.net.SocketFactory;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.podorozhnik.bot.outbox.Delivery;

/** What an error says about a request that may have left, by the real HTTP client. */
class HttpClientsTest {
  private final OkHttpClient client = HttpClients.forSending();
  private final ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());

  HttpClientsTest() throws IOException {}

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void a_connection_that_takes_too_long_carried_nothing() {
    OkHttpClient slow = client.newBuilder().socketFactory(new Slow()).build();
    assertThat(delivery(slow, "http")).isEqualTo(new Delivery.Unreachable());
  }

  @Test
  void a_handshake_that_fails_carried_nothing() {
    hangUp();
    assertThat(delivery(client, "https")).isEqualTo(new Delivery.Unreachable());
  }

  @Test
  void a_handshake_that_takes_too_long_carried_nothing() {
    OkHttpClient hasty = client.newBuilder().readTimeout(Duration.ofMillis(50)).build();
    assertThat(delivery(hasty, "https")).isEqualTo(new Delivery.Unreachable());
  }

  @Test
  void a_call_that_takes_too_long_to_connect_carried_nothing() {
    OkHttpClient hasty = client.newBuilder().callTimeout(Duration.ofMillis(50)).build();
    assertThat(delivery(hasty, "https")).isEqualTo(new Delivery.Unreachable());
  }

  @Test
  void an_answer_that_takes_too_long_may_come_after_it_arrived() {
    OkHttpClient hasty = client.newBuilder().readTimeout(Duration.ofMillis(50)).build();
    assertThat(delivery(hasty, "http")).isEqualTo(new Delivery.Unknown());
  }

  @Test
  void a_connection_that_is_lost_may_be_lost_after_it_arrived() {
    hangUp();
    assertThat(delivery(client, "http")).isEqualTo(new Delivery.Unknown());
  }

  private Delivery delivery(OkHttpClient by, String scheme) {
    Request request =
        new Request.Builder()
            .url(scheme + "://127.0.0.1:" + server.getLocalPort() + "/")
            .post(RequestBody.create(new byte[1]))
            .build();
    IOException error =
        catchThrowableOfType(IOException.class, () -> by.newCall(request).execute().close());
    return DeliveryTranslator.of(error);
  }

  /** Takes a connection, reads something of it, and closes it. */
  private void hangUp() {
    Thread thread =
        new Thread(
            () -> {
              try (Socket socket = server.accept()) {
                int unused = socket.getInputStream().read();
              } catch (IOException e) {
                // The test is over.
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  /** Sockets that do not connect in time, as the JDK says it. */
  private static final class Slow extends SocketFactory {
    @Override
    public Socket createSocket() {
      return new Socket() {
        @Override
        public void connect(java.net.SocketAddress to, int timeout) throws IOException {
          throw new SocketTimeoutException("Connect timed out");
        }
      };
    }

    @Override
    public Socket createSocket(String host, int port) {
      return createSocket();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) {
      return createSocket();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
      return createSocket();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) {
      return createSocket();
    }
  }
}
