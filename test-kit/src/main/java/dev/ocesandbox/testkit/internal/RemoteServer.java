// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.internal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A server outside this JVM, reached over HTTP. */
public final class RemoteServer implements ServerConnection {

  private static final int OK = 200;
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

  /** Long, because advancing a clock by years takes time. */
  private static final Duration RESPONSE_TIMEOUT = Duration.ofMinutes(2);

  private final String endpoint;
  private final @Nullable String adminToken;
  private final Runnable onClose;

  private RemoteServer(String endpoint, @Nullable String adminToken, Runnable onClose) {
    this.endpoint = endpoint;
    this.adminToken = adminToken;
    this.onClose = onClose;
  }

  /**
   * Returns a connection to the server at {@code endpoint}, which keeps running when the connection
   * is closed. No request is sent yet.
   *
   * @param endpoint such as {@code http://127.0.0.1:8080}
   * @param adminToken the token that guards the control API; null if it is open
   * @throws IllegalArgumentException if {@code endpoint} is not the base URL of a server
   */
  public static RemoteServer at(String endpoint, @Nullable String adminToken) {
    if (!endpoint.matches("https?://[^/?#\\s]+/?")) {
      throw new IllegalArgumentException(
          "Expected the base URL of a sandbox such as http://127.0.0.1:8080, but was " + endpoint);
    }
    return new RemoteServer(endpoint.replaceFirst("/$", ""), adminToken, () -> {});
  }

  /** Returns a connection to a server that {@code stop} stops when the connection is closed. */
  public static RemoteServer launched(String endpoint, Runnable stop) {
    return new RemoteServer(endpoint, null, stop);
  }

  /** Created on first use and shared by all connections. */
  private static final class Shared {
    static final ServerClasses JSON = ServerClasses.load();
    static final HttpClient HTTP =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();
  }

  @Override
  public String endpoint() {
    return endpoint;
  }

  @Override
  public String caPem() {
    HttpResponse<byte[]> response =
        execute(
            HttpRequest.newBuilder(URI.create(endpoint + "/_sandbox/ca.pem"))
                .timeout(RESPONSE_TIMEOUT)
                .build());
    String text = new String(response.body(), StandardCharsets.UTF_8);
    if (response.statusCode() != OK) {
      throw new IllegalStateException(
          ("The sandbox at %s returned no CA. Start it with --tls, or OCE_TLS=true in a container."
                  + " It responded with status %d: %s")
              .formatted(endpoint, response.statusCode(), text));
    }
    return text;
  }

  @Override
  public boolean hasStandardWorld() {
    return false;
  }

  @Override
  public Response send(String method, String target, @Nullable Object body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(endpoint + target))
            .timeout(RESPONSE_TIMEOUT)
            .header("Content-Type", "application/json")
            .method(method, publisher(body));
    if (adminToken != null) {
      request.header("Authorization", "Bearer " + adminToken);
    }
    HttpResponse<byte[]> response = execute(request.build());
    return new Response(response.statusCode(), body(response));
  }

  private BodyPublisher publisher(@Nullable Object body) {
    if (body == null) {
      return BodyPublishers.noBody();
    }
    return body instanceof byte[] raw
        ? BodyPublishers.ofByteArray(raw)
        : BodyPublishers.ofString(write(body));
  }

  private HttpResponse<byte[]> execute(HttpRequest request) {
    try {
      return Shared.HTTP.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new IllegalStateException(
          "Failed to reach the sandbox at %s. Is it running?".formatted(endpoint), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for " + endpoint, e);
    }
  }

  private JsonValue body(HttpResponse<byte[]> response) {
    if (response.body().length == 0) {
      return JsonValue.ABSENT;
    }
    try {
      return parse(new String(response.body(), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          ("The server at %s is not a sandbox: it responded with status %d and a body that is not"
                  + " JSON")
              .formatted(endpoint, response.statusCode()),
          e);
    }
  }

  @Override
  public JsonValue parse(String json) {
    return Shared.JSON.parse(json);
  }

  @Override
  public String write(@Nullable Object tree) {
    return Shared.JSON.write(tree);
  }

  @Override
  public JsonValue coverage(
      List<JsonValue> reports, List<JsonValue> earlier, Map<String, String> least) {
    return Shared.JSON.coverage(reports, earlier, least);
  }

  @Override
  public void close() {
    onClose.run();
  }
}
