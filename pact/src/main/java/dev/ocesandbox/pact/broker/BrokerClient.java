// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact.broker;

import dev.ocesandbox.contracts.json.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Sends requests to one server and to no other. Answers may have up to 10 MiB. */
final class BrokerClient {

  private static final int MAX_REDIRECTS = 5;
  private static final int REDIRECT = 300;
  private static final int ERROR = 400;

  private final Origin origin;
  private final Access access;
  private final Duration limit;
  private final HttpClient http;

  BrokerClient(Origin origin, Access access, Duration limit) {
    this.origin = origin;
    this.access = access;
    this.limit = limit;
    http = HttpClient.newBuilder().followRedirects(Redirect.NEVER).connectTimeout(limit).build();
  }

  Origin origin() {
    return origin;
  }

  /** Returns the bytes at an address, which must be one of {@link Origin#resolve}. */
  byte[] get(URI address) {
    return exchange("GET", address, BodyPublishers.noBody());
  }

  /** Returns the JSON at an address. */
  JsonNode json(URI address) {
    return parsed(address, get(address));
  }

  /** Sends JSON, and returns the JSON of the answer. */
  JsonNode post(URI address, JsonNode body) {
    return parsed(address, exchange("POST", address, BodyPublishers.ofByteArray(Json.bytes(body))));
  }

  /** Sends JSON, whatever the answer holds. */
  void send(URI address, JsonNode body) {
    exchange("POST", address, BodyPublishers.ofByteArray(Json.bytes(body)));
  }

  private static JsonNode parsed(URI address, byte[] bytes) {
    try {
      return Json.read(bytes);
    } catch (JacksonException e) {
      throw new BrokerProblem(
          address + " answers with something that is not JSON: " + Json.problem(e));
    }
  }

  private byte[] exchange(String method, URI address, BodyPublisher body) {
    URI target = address;
    for (int i = 0; i <= MAX_REDIRECTS; i++) {
      HttpResponse<byte[]> response = send(method, target, body);
      if (response.statusCode() < REDIRECT) {
        return response.body();
      }
      if (response.statusCode() >= ERROR || response.headers().firstValue("Location").isEmpty()) {
        throw new BrokerProblem(refused(target, response.statusCode()));
      }
      target = origin.resolve(target, response.headers().firstValue("Location").orElseThrow());
    }
    throw new BrokerProblem(address + " redirects more than " + MAX_REDIRECTS + " times");
  }

  private String refused(URI target, int status) {
    String remedy =
        switch (status) {
          case 401, 403 ->
              "; it was asked " + access + ": see --broker-token and --broker-username";
          case 404 -> "; correct the address";
          default -> "";
        };
    return target + " answers with status " + status + remedy;
  }

  private HttpResponse<byte[]> send(String method, URI target, BodyPublisher body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(target)
            .method(method, body)
            .timeout(limit)
            .header("Accept", "application/hal+json, application/json");
    access.header().ifPresent(value -> request.header("Authorization", value));
    if (!method.equals("GET")) {
      request.header("Content-Type", "application/json");
    }
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(request.build(), info -> new LimitedBody());
    try {
      // The timeout of the request ends with its headers.
      return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw late(target);
    } catch (ExecutionException e) {
      // The request ends by its own timeout, or by the one above, whichever comes first.
      if (e.getCause() instanceof HttpTimeoutException) {
        throw late(target);
      }
      throw new BrokerProblem(
          target + " cannot be read: " + reason(Objects.requireNonNullElse(e.getCause(), e)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BrokerProblem("interrupted while reading " + target);
    }
  }

  private BrokerProblem late(URI target) {
    return new BrokerProblem(target + " has not answered within " + limit.toSeconds() + " s");
  }

  private static String reason(Throwable cause) {
    String message = cause.getMessage();
    return message == null ? cause.getClass().getSimpleName() : message;
  }
}
