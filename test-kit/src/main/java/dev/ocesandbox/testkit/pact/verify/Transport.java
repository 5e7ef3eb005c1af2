// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.pact.verify;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * Sends requests to a sandbox, and to nothing else: redirects are not followed.
 *
 * @param endpoint base URL
 * @param limit the longest time until the answer
 */
record Transport(String endpoint, Duration limit) {

  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .proxy(HttpClient.Builder.NO_PROXY)
          .build();

  /** Returns host and port, as the header Host has them. */
  String host() {
    return URI.create(endpoint).getRawAuthority();
  }

  /**
   * Sends a request.
   *
   * @throws InteractionProblem if its path is not part of the faked API, if it cannot be sent or
   *     has no answer
   */
  ProviderAnswer send(ProviderRequest request) {
    FakedPath.require(request.path());
    try {
      return ProviderAnswer.of(HTTP.send(http(request), HttpResponse.BodyHandlers.ofByteArray()));
    } catch (IllegalArgumentException e) {
      throw new InteractionProblem("The request cannot be sent: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new InteractionProblem(
          "%s %s had no answer: %s".formatted(request.method(), request.target(), e.getMessage()),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InteractionProblem("Interrupted while waiting for " + endpoint, e);
    }
  }

  private HttpRequest http(ProviderRequest request) {
    HttpRequest.Builder http =
        HttpRequest.newBuilder(URI.create(endpoint + request.target()))
            .timeout(limit)
            .method(
                request.method(),
                request.body().length == 0
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(request.body()));
    request.headers().forEach((name, values) -> values.forEach(value -> http.header(name, value)));
    return http.build();
  }
}
