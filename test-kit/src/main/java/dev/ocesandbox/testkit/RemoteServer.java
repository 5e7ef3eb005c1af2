// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

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
import org.jspecify.annotations.Nullable;

/**
 * A server outside of this JVM, over HTTP: that of a container, or one that runs anyway. Closing it
 * leaves the server as it is.
 */
final class RemoteServer implements Door {

  private static final String PROPERTY = "oce-sandbox.endpoint";
  private static final String VARIABLE = "OCESANDBOX_ENDPOINT";

  private static final Duration CONNECT = Duration.ofSeconds(5);

  /** A long move of the clock takes its time. */
  private static final Duration ANSWER = Duration.ofMinutes(2);

  private final Address address;

  RemoteServer(Address address) {
    this.address = address;
  }

  /**
   * Where a server is.
   *
   * @param endpoint without a slash at the end
   * @param adminToken what its control API wants to see; null when nothing
   */
  record Address(String endpoint, @Nullable String adminToken) {

    /** Refuses what is no address of a server. */
    static Address of(String endpoint, @Nullable String adminToken) {
      if (!endpoint.matches("https?://[^/?#\\s]+/?")) {
        throw new IllegalArgumentException(
            "A sandbox is found at an address such as http://127.0.0.1:8080, not at " + endpoint);
      }
      return new Address(endpoint.replaceFirst("/$", ""), adminToken);
    }

    /** Returns where the build wants tests to go; null when it has no wish. */
    static @Nullable Address chosen() {
      String endpoint = System.getProperty(PROPERTY, System.getenv(VARIABLE));
      return endpoint == null || endpoint.isEmpty() ? null : of(endpoint, null);
    }
  }

  /** What all have in common, there when the first is used. */
  private static final class Tools {
    static final ServerClasses JSON = ServerClasses.load();
    static final HttpClient HTTP =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
  }

  @Override
  public String endpoint() {
    return address.endpoint();
  }

  @Override
  public boolean isStandard() {
    return false;
  }

  @Override
  public Reply control(String method, String target, @Nullable Object body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(endpoint() + target))
            .timeout(ANSWER)
            .header("Content-Type", "application/json")
            .method(method, publisher(body));
    if (address.adminToken() != null) {
      request.header("Authorization", "Bearer " + address.adminToken());
    }
    HttpResponse<byte[]> response = sent(request.build());
    return new Reply(response.statusCode(), tree(response));
  }

  private BodyPublisher publisher(@Nullable Object body) {
    if (body == null) {
      return BodyPublishers.noBody();
    }
    return body instanceof byte[] raw
        ? BodyPublishers.ofByteArray(raw)
        : BodyPublishers.ofString(write(body));
  }

  private HttpResponse<byte[]> sent(HttpRequest request) {
    try {
      return Tools.HTTP.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new IllegalStateException("No sandbox answers at " + endpoint(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while " + endpoint() + " was asked", e);
    }
  }

  private Tree tree(HttpResponse<byte[]> response) {
    if (response.body().length == 0) {
      return new Tree(null);
    }
    try {
      return parse(new String(response.body(), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          "There is something else than a sandbox at %s: it answered %d without JSON"
              .formatted(endpoint(), response.statusCode()),
          e);
    }
  }

  @Override
  public Tree parse(String json) {
    return Tools.JSON.parse(json);
  }

  @Override
  public String write(@Nullable Object tree) {
    return Tools.JSON.write(tree);
  }

  @Override
  public void close() {}
}
