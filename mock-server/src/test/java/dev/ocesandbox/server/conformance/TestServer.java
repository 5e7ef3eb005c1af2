// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.RulesReached;
import dev.ocesandbox.server.Sandbox;
import dev.ocesandbox.server.SandboxOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One sandbox for all suites of a test run, and plain HTTP to it: the one that the system property
 * {@code oce.endpoint} names, such as a container; without it one in this process.
 */
final class TestServer {

  private static final String ENDPOINT =
      Objects.requireNonNullElseGet(
          System.getProperty("oce.endpoint"),
          () ->
              Sandbox.start(SandboxOptions.defaults().withListener(RulesReached::note)).endpoint());

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private TestServer() {}

  static String endpoint() {
    return ENDPOINT;
  }

  static ObjectNode json() {
    return Json.object();
  }

  /** An answer with its body read as JSON; a missing node without a body. */
  record Answer(int status, JsonNode body, HttpResponse<byte[]> raw) {

    String requestId() {
      return raw.headers().firstValue("X-Request-Id").orElseThrow();
    }

    /** What explain says about the request. */
    JsonNode explained() {
      return control("GET", "/explain/" + requestId()).body();
    }

    /** Ids of the rules that shaped what was done. */
    List<String> applied() {
      return explained().path("applied").valueStream().map(JsonNode::asString).toList();
    }
  }

  static Answer control(String method, String path, JsonNode body) {
    return send(
        HttpRequest.newBuilder(URI.create(endpoint() + "/_sandbox" + path))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofByteArray(Json.bytes(body))));
  }

  static Answer control(String method, String path) {
    return send(
        HttpRequest.newBuilder(URI.create(endpoint() + "/_sandbox" + path))
            .method(method, HttpRequest.BodyPublishers.noBody()));
  }

  static Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> response =
          HTTP.send(
              request.timeout(Duration.ofSeconds(30)).build(),
              HttpResponse.BodyHandlers.ofByteArray());
      boolean json = response.headers().firstValue("Content-Type").orElse("").contains("json");
      JsonNode body =
          json && response.body().length > 0 ? Json.read(response.body()) : Json.object();
      return new Answer(response.statusCode(), body, response);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
