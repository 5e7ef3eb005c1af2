// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact.own;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.testkit.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A world in which one sample is sent. */
final class SampleWorld implements AutoCloseable {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final Sandbox sandbox = Sandbox.start();
  private final String control = sandbox.endpoint() + "/_sandbox/worlds/" + sandbox.world();
  private final Map<String, String> names = new LinkedHashMap<>();

  /** Brings the world to the states of a sample, and returns them with ids in place of names. */
  List<String> arrange(Sample sample) {
    for (String state : sample.states()) {
      HttpResponse<String> set =
          send(
              "POST",
              control + "/provider-states",
              Json.text(Json.object().put("state", state)),
              "");
      assertThat(set.statusCode()).as(set.body()).isEqualTo(200);
      Json.read(set.body())
          .properties()
          .forEach(one -> names.put(one.getKey(), one.getValue().asString("")));
    }
    List<String> words = new ArrayList<>();
    sample.states().forEach(state -> words.add(Sample.withIds(state, names)));
    return words;
  }

  /** Sends the request of a sample, and returns the interaction that the sandbox makes of it. */
  JsonNode send(Sample sample) {
    Operation operation = Contracts.load().operation(sample.operation());
    Map<String, String> path = new LinkedHashMap<>();
    sample
        .path()
        .properties()
        .forEach(p -> path.put(p.getKey(), Sample.filled(p.getValue().asString(), names)));
    String query =
        sample.query().properties().stream()
            .map(q -> q.getKey() + "=" + encoded(Sample.filled(q.getValue().asString(), names)))
            .collect(Collectors.joining("&"));
    String body = sample.body().map(node -> Json.text(Sample.filled(node, names))).orElse("");
    HttpResponse<String> answer =
        send(
            operation.method(),
            sandbox.endpoint()
                + Sample.filled(operation.path().text(), path)
                + (query.isEmpty() ? "" : "?" + query),
            body,
            sandbox.account(sample.account()).token());
    assertThat(answer.body()).as(sample.toString()).contains(sample.refused());
    // The ticket service refuses with status 200.
    assertThat(answer.body()).as(sample.toString()).doesNotContain("\"OSM.");
    assertThat(answer.statusCode() >= 400).as(answer.body()).isEqualTo(!sample.refused().isEmpty());
    JsonNode recorded = Json.read(send("GET", control + "/interactions", "", "").body());
    assertThat(recorded.path("interactions"))
        .as(sample + " " + recorded.path("left_out"))
        .hasSize(1);
    return recorded.path("interactions").get(0);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static HttpResponse<String> send(String method, String url, String body, String token) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
    if (body.isEmpty()) {
      request.method(method, BodyPublishers.noBody());
    } else {
      request
          .method(method, BodyPublishers.ofString(body))
          .header("Content-Type", "application/json");
    }
    if (!token.isEmpty()) {
      request.header("X-Auth-Token", token);
    }
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
