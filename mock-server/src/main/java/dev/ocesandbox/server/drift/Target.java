// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.drift;

import java.net.ConnectException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/**
 * Sends requests to one endpoint. Redirects are not followed, and the proxy of the environment is
 * not used. Answers are limited in size and time.
 */
final class Target {

  private static final Duration CONNECT_TIME = Duration.ofSeconds(10);

  private final TargetOptions options;
  private final RequestSigning signing;
  private final HttpClient client;
  private final Clock clock;

  Target(TargetOptions options, Clock clock) {
    this.options = options;
    this.clock = clock;
    signing = new RequestSigning(options.keys(), options.host());
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT_TIME)
            .proxy(
                options.proxy() == null
                    ? HttpClient.Builder.NO_PROXY
                    : ProxySelector.of(options.proxy()));
    if (options.ca() != null) {
      builder.sslContext(TrustedAuthorities.of(options.ca()));
    }
    client = builder.build();
  }

  /** Sends a request and returns the whole answer. */
  CapturedAnswer send(PlannedRequest request) throws NoAnswer, InterruptedException {
    HttpRequest.Builder built =
        HttpRequest.newBuilder(URI.create(baseText() + request.target()))
            .timeout(options.answerTime());
    signing.headers(request, clock.instant()).forEach(built::setHeader);
    byte[] body = request.bytes();
    built.method(
        request.operation().method(),
        body.length == 0
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofByteArray(body));
    return answer(sent(built.build()));
  }

  private String baseText() {
    String text = options.base().toString();
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  private HttpResponse<byte[]> sent(HttpRequest request) throws NoAnswer, InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, head -> new LimitedBody(CapturedBody.MAX_BYTES));
    try {
      return answer.get(options.answerTime().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new NoAnswer(
          "the answer was not complete after " + options.answerTime().toSeconds() + " s", true);
    } catch (ExecutionException e) {
      throw failure(e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      answer.cancel(true);
      throw e;
    }
  }

  private static NoAnswer failure(Throwable cause) {
    for (Throwable one = cause; one != null; one = one.getCause()) {
      if (one instanceof LimitedBody.TooLarge) {
        return new NoAnswer(String.valueOf(one.getMessage()), true);
      }
      if (one instanceof UnresolvedAddressException
          || one instanceof java.net.UnknownHostException) {
        return new NoAnswer("the host name is unknown", false);
      }
      if (one instanceof SSLException) {
        return new NoAnswer("TLS failed: " + oneLine(one), false);
      }
    }
    boolean connected =
        !(cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException);
    return new NoAnswer(
        connected ? "the answer broke off: " + oneLine(cause) : "it cannot be reached", connected);
  }

  private static String oneLine(Throwable failure) {
    String text = String.valueOf(failure.getMessage());
    return text.lines().findFirst().orElse(failure.getClass().getSimpleName());
  }

  private static CapturedAnswer answer(HttpResponse<byte[]> response) {
    Map<String, String> headers = new LinkedHashMap<>();
    response
        .headers()
        .map()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
    CapturedBody body = CapturedBody.of(response.body());
    return new CapturedAnswer(response.statusCode(), headers, body.json(), body.notJson());
  }
}
