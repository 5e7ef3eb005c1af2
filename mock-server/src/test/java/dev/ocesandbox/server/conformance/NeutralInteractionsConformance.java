// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.Sandbox;
import dev.ocesandbox.server.SandboxOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The same requests make the same interactions on every server and in every world. */
class NeutralInteractionsConformance {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String WORLDS = "/_sandbox/worlds";
  private static final String NEW = "{\"scenario\":\"default\",\"clock\":\"2026-01-15T08:30:00Z\"}";

  private static JsonNode send(
      Sandbox server, String method, String path, String body, String key) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.endpoint() + path))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    if (!key.isEmpty()) {
      request.header("X-Auth-Token", key);
    }
    try {
      return Json.read(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()).body());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns a world and the token of its first account. */
  private static JsonNode world(Sandbox server) {
    return send(server, "POST", WORLDS, NEW, "");
  }

  private static JsonNode interactions(Sandbox server, JsonNode world, List<String> paths) {
    String token = world.path("accounts").path(0).path("token").asString();
    paths.forEach(path -> send(server, "GET", path, "", token));
    String id = world.path("id").asString();
    JsonNode listed = send(server, "GET", WORLDS + "/" + id + "/interactions", "", "");
    listed.path("interactions").forEach(one -> ((ObjectNode) one).remove("request_id"));
    return listed;
  }

  @Test
  void links_and_domain_names_are_the_same() {
    List<String> paths =
        List.of("/v3/auth/domains", "/v3/projects", "/v3/regions", "/v3/auth/projects");
    try (Sandbox one = Sandbox.start(SandboxOptions.defaults());
        Sandbox other = Sandbox.start(SandboxOptions.defaults())) {
      world(other);
      JsonNode here = world(one);
      JsonNode there = world(other);

      JsonNode first = interactions(one, here, paths).path("interactions");
      String text = Json.text(first);

      assertThat(here.path("id")).isNotEqualTo(there.path("id"));
      assertThat(first).as(text).hasSize(4);
      assertThat(text)
          .isEqualTo(Json.text(interactions(other, there, paths).path("interactions")))
          .contains("\"https://iam.myhuaweicloud.com/v3/auth/domains\"", "\"name\":\"acme\"")
          .doesNotContain("127.0.0.1", here.path("id").asString());
    }
  }

  @Test
  void a_request_that_names_its_world_is_left_out() {
    try (Sandbox server = Sandbox.start(SandboxOptions.defaults())) {
      JsonNode world = world(server);
      String name = "acme%40" + world.path("id").asString();

      JsonNode listed = interactions(server, world, List.of("/v3/projects?name=" + name));

      assertThat(listed.path("interactions")).isEmpty();
      assertThat(listed.at("/left_out/0/reason").asString())
          .isEqualTo("the request names the world in which it was sent");
    }
  }
}
