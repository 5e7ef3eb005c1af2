// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.Sandbox;
import dev.ocesandbox.server.SandboxOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Passwords of servers and codes in ticket requests: no file or log shows them, replay works. */
class ReplaySecretsTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String MARK = "ZQX7261";
  private static final String TICKETS = "/v2/servicerequest/";
  private static final String WORLD = "/_sandbox/worlds/default";
  private static final String FORM =
      "{'source_id': '83aeb0f2834c4df49826c781d32a963e', 'simple_description': 'cannot log in',"
          + " 'business_type_id': 'd2048fb4b30692c6f0a214275b844374', 'region_id': 'cn-north-1',"
          + " 'extends_map': {'instance_id': 'i', 'os_type': 'Linux', 'login_password': '%s'}}";

  @TempDir static Path folder;

  private static final List<String> ANSWERS = new ArrayList<>();
  private static String endpoint = "";
  private static String log = "";
  private static String explained = "";
  private static String world = "";
  private static Path history;

  @BeforeAll
  static void live() throws IOException, InterruptedException {
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults())) {
      endpoint = sandbox.endpoint();
      String ticket = ask("POST", "cases", FORM.formatted(MARK)).path("incident_id").asString();
      ask("POST", "cases", FORM.formatted(MARK.repeat(10)));
      support(ticket, "{'do': 'accept'}");
      support(ticket, "{'do': 'authorize', 'text': 'look'}");
      String id =
          ask("GET", "authorizations?incident_id=" + ticket, "")
              .at("/incident_auth_list/0/id")
              .asString();
      JsonNode details = ask("GET", "authorizations/" + id, "").path("incident_auth_detail_list");
      String host = details.get(details.size() - 1).path("id").asString();
      for (String login : logins()) {
        ask("POST", "authorizations/authorization-details/" + host + "/verify-host", login);
      }
      for (String login : logins()) {
        ask("PUT", "authorizations/" + id, confirmation(host, login));
      }
      ask(
          "POST",
          "verifycodes",
          "{'contact_way': 1, 'contact_value': 'a@example.com', 'verify_code': '" + MARK + "'}");
      log = send("GET", WORLD + "/requests?limit=100", "");
      explained = send("GET", WORLD + "/findings", "");
      world = send("GET", WORLD + "/export", "");
      history =
          Files.writeString(
              folder.resolve("history.json"), send("GET", WORLD + "/export?history=true", ""));
    }
  }

  /** A short password, an unknown account, and a login that matches. */
  private static List<String> logins() {
    return List.of(
        "{'port': 22, 'account': 'root', 'password': '" + MARK.substring(0, 7) + "'}",
        "{'port': 22, 'account': 'nobody', 'password': '" + MARK + "-long'}",
        "{'port': 22, 'account': 'root', 'password': '" + MARK + "-long'}");
  }

  private static String confirmation(String host, String login) {
    return "{'auth_detail_list': ["
        + login.replace("{", "{'auth_detail_id': " + host + ", ")
        + "]}";
  }

  private static void support(String ticket, String body) throws IOException, InterruptedException {
    send("POST", WORLD + "/tickets/" + ticket + "/actions", body);
  }

  private static JsonNode ask(String method, String path, String body)
      throws IOException, InterruptedException {
    JsonNode answer = Json.read(send(method, TICKETS + path, body));
    ANSWERS.add(answer.path("error_code").asString("done"));
    return answer;
  }

  private static String send(String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(endpoint + path))
            .header("X-Auth-Token", "sandbox-token-acme")
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body.replace('\'', '"')))
            .build();
    return CLIENT.send(request, BodyHandlers.ofString()).body();
  }

  @Test
  void the_requests_were_answered_by_their_rules() {
    assertThat(ANSWERS)
        .containsExactly(
            "done",
            "OSM.01010001",
            "done",
            "done",
            "OSM.01010003",
            "OSM.01010003",
            "done",
            "OSM.01010003",
            "OSM.01010003",
            "done",
            "OSM.01010010");
  }

  @ParameterizedTest
  @ValueSource(strings = {"password", "login_password"})
  void neither_the_log_nor_a_file_shows_them(String field) throws IOException {
    assertThat(log).contains("\\\"" + field + "\\\"").doesNotContain(MARK);
    assertThat(explained).doesNotContain(MARK);
    assertThat(world).doesNotContain(MARK);
    assertThat(withoutCodes(Files.readString(history))).contains(field).doesNotContain(MARK);
  }

  /** Codes stay in a history: without them, requests would be refused. */
  private static String withoutCodes(String text) {
    return text.replaceAll("\"verify_code\":\"[^\"]*\"", "");
  }

  @Test
  void everything_is_answered_again() {
    MainTest.Printed printed = MainTest.printed("replay", history.toString());

    assertThat(printed.err()).isEmpty();
    assertThat(printed.code()).as(printed.out()).isZero();
    assertThat(printed.out()).contains("all the same");
  }
}
