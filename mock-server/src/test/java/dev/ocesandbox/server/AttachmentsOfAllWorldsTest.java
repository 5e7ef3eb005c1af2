// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the attachments of all worlds take together. Rule gateway.room.attachments. */
class AttachmentsOfAllWorldsTest {

  private static final String WORLDS = "/_sandbox/worlds";
  private static final int FILE = 3000;

  private final Sandbox sandbox =
      Sandbox.start(
          SandboxOptions.defaults().withMaxAttachments(10_000).withListener(RulesReached::note));
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void stop() {
    sandbox.close();
  }

  private HttpResponse<String> send(String method, String target, String token, String body)
      throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(sandbox.endpoint() + target))
            .header("X-Auth-Token", token)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private JsonNode control(String method, String target, String body) throws Exception {
    HttpResponse<String> answer = send(method, target, "", body);
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    return answer.body().isEmpty() ? Json.object() : Json.read(answer.body());
  }

  private JsonNode world(String request) throws Exception {
    return control("POST", WORLDS, request);
  }

  private static String token(JsonNode world) {
    return world.at("/accounts/0/token").asString();
  }

  private HttpResponse<String> upload(String token) throws Exception {
    return send(
        "POST",
        "/v2/servicerequest/accessorys/json-format-content",
        token,
        Json.object()
            .put("accessory_name", "a.zip")
            .put("accessory_from", "incident")
            .put("accessory_data", Base64.getEncoder().encodeToString(new byte[FILE]))
            .toString());
  }

  private String uploaded(String token) throws Exception {
    HttpResponse<String> answer = upload(token);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    String id = Json.read(answer.body()).path("accessory_id").asString();
    assertThat(id).hasSize(32);
    return id;
  }

  private void assertFull(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    assertThat(answer.body()).contains("--max-attachments");
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void worlds_share_the_room_and_a_deletion_makes_some() throws Exception {
    String first = token(world("{\"scenario\": \"empty\"}"));
    JsonNode second = world("{\"scenario\": \"empty\"}");
    String id = uploaded(first);
    uploaded(token(second));

    assertFull(upload(first));
    assertFull(upload("sandbox-token-acme"));

    send("DELETE", "/v2/servicerequest/accessorys/" + id, first, "");
    uploaded(first);
    assertFull(upload(first));
    control("DELETE", WORLDS + "/" + second.path("id").asString(), "");
    uploaded(first);
  }

  @Test
  void what_forks_share_counts_once() throws Exception {
    JsonNode origin = world("{\"scenario\": \"empty\"}");
    String id = uploaded(token(origin));
    String from = "{\"from\": \"" + origin.path("id").asString() + "\"}";
    JsonNode fork = world(from);
    for (int i = 0; i < 20; i++) {
      world(from);
    }

    uploaded(token(fork));
    assertFull(upload(token(fork)));

    send("DELETE", "/v2/servicerequest/accessorys/" + id, token(origin), "");
    assertFull(upload(token(origin)));
  }

  @Test
  void snapshots_and_what_a_reset_returns_to_count() throws Exception {
    JsonNode origin = world("{\"scenario\": \"empty\"}");
    String id = uploaded(token(origin));
    String path = WORLDS + "/" + origin.path("id").asString();
    control("POST", path + "/snapshots", "{}");
    JsonNode fork = world("{\"from\": \"" + origin.path("id").asString() + "\"}");
    send("DELETE", "/v2/servicerequest/accessorys/" + id, token(origin), "");
    send("DELETE", "/v2/servicerequest/accessorys/" + id, token(fork), "");

    uploaded(token(origin));
    assertFull(upload(token(origin)));

    control("DELETE", path + "/snapshots/s-1", "");
    assertFull(upload(token(origin)));
    control("DELETE", WORLDS + "/" + fork.path("id").asString(), "");
    uploaded(token(origin));
  }

  @Test
  void an_import_needs_room_for_its_attachments() throws Exception {
    JsonNode world = world("{\"scenario\": \"empty\"}");
    uploaded(token(world));
    String export =
        control("GET", WORLDS + "/" + world.path("id").asString() + "/export", "").toString();

    JsonNode second = control("POST", WORLDS + "/import", export);
    assertFull(upload(token(second)));
    String empty = control("GET", WORLDS + "/default/export", "").toString();
    control("POST", WORLDS + "/import", empty);
    control("DELETE", WORLDS + "/" + world.path("id").asString(), "");
    control("POST", WORLDS + "/import", export);
    assertFull(upload(token(second)));

    JsonNode third = control("GET", WORLDS, "");
    HttpResponse<String> refused = send("POST", WORLDS + "/import", "", twice(export));
    assertFull(refused);
    assertThat(control("GET", WORLDS, "").path("worlds")).hasSameSizeAs(third.path("worlds"));
  }

  /** The same world with a larger file. */
  private static String twice(String export) {
    String data = Base64.getEncoder().encodeToString(new byte[FILE]);
    return export.replace(data, Base64.getEncoder().encodeToString(new byte[2 * FILE]));
  }
}
