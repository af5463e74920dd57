package org.podorozhnik.bot.telegram;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * HTTP settings that the library's defaults lack: no silent re-sending of a request that may have
 * arrived, more than five requests at a time, and a status for answers that are no JSON.
 */
final class HttpClients {
  private static final int AT_A_TIME = 64;
  private static final MediaType JSON = MediaType.get("application/json");

  private HttpClients() {}

  static OkHttpClient forSending() {
    Dispatcher dispatcher = new Dispatcher();
    dispatcher.setMaxRequests(AT_A_TIME);
    dispatcher.setMaxRequestsPerHost(AT_A_TIME);
    return new OkHttpClient.Builder()
        .dispatcher(dispatcher)
        .connectionPool(new ConnectionPool(AT_A_TIME, 1, TimeUnit.MINUTES))
        .retryOnConnectionFailure(false)
        .connectTimeout(Duration.ofSeconds(10))
        .readTimeout(Duration.ofSeconds(20))
        .callTimeout(Duration.ofSeconds(30))
        .addInterceptor(NeverLeft::outside)
        .addInterceptor(HttpClients::withStatus)
        .addNetworkInterceptor(NeverLeft::inside)
        .build();
  }

  /** Long polls wait on purpose; they may be repeated, since reading changes nothing. */
  static OkHttpClient forPolling(OkHttpClient sending, Duration longest) {
    return sending
        .newBuilder()
        .dispatcher(new Dispatcher())
        .readTimeout(longest)
        .callTimeout(longest.plusSeconds(10))
        .build();
  }

  /** A gateway's HTML page would hide its status: the library reads JSON only. */
  private static Response withStatus(Interceptor.Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    ResponseBody body = response.body();
    boolean json =
        body != null && body.contentType() != null && "json".equals(body.contentType().subtype());
    if (response.isSuccessful() || json) {
      return response;
    }
    String error =
        "{\"ok\":false,\"error_code\":" + response.code() + ",\"description\":\"no JSON\"}";
    response.close();
    return response.newBuilder().body(ResponseBody.create(error, JSON)).build();
  }
}
