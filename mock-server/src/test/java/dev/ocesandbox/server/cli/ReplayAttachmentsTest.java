// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
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
import java.util.Base64;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code replay} of a history with forms, large files, links and answers that are files. */
class ReplayAttachmentsTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String FILES = "/v2/servicerequest/accessorys";
  private static final String FORM =
      """
      --b
      Content-Disposition: form-data; name="file"; filename="a.png"

      \u00FF\u00D8\u0000
      --b
      Content-Disposition: form-data; name="form_data"

      {"accessory_from": "incident"}
      --b--
      """
          .replace("\n", "\r\n");

  @TempDir static Path folder;

  private static Path file;

  @BeforeAll
  static void live() throws IOException, InterruptedException {
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults())) {
      String files = sandbox.endpoint() + FILES;
      String world = sandbox.endpoint() + "/_sandbox/worlds/default";
      send("PUT", world + "/settings", "application/json", "{\"history\": \"64MiB\"}");
      String form = id(send("POST", files, "multipart/form-data; boundary=b", FORM));
      String large = Base64.getEncoder().encodeToString(new byte[4 * 1024 * 1024]);
      String json =
          id(
              send(
                  "POST",
                  files + "/json-format-content",
                  "application/json",
                  "{\"accessory_name\": \"b.zip\", \"accessory_from\": \"incident\","
                      + " \"accessory_data\": \""
                      + large
                      + "\"}"));
      send("GET", files + "/" + form + "/image", "text/plain", "");
      send("GET", files + "/" + form + "," + json, "text/plain", "");
      send("GET", files + "/access-urls?accessory_ids=" + json, "text/plain", "");
      send("GET", Json.read(link(files, form)).path("accessory_url").asString(), "text/plain", "");
      send("DELETE", files + "/" + json, "text/plain", "");
      send("GET", files + "/" + json, "text/plain", "");
      file =
          Files.writeString(
              folder.resolve("history.json"),
              send("GET", world + "/export?history=true", "text/plain", ""));
    }
  }

  private static String link(String files, String id) throws IOException, InterruptedException {
    return send("GET", files + "/" + id + "/access-url?relation_type=DEFAULT", "text/plain", "");
  }

  private static String id(String answer) {
    return Json.read(answer).path("accessory_id").asString();
  }

  private static String send(String method, String url, String type, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .header("X-Auth-Token", "sandbox-token-acme")
            .header("Content-Type", type)
            .method(method, BodyPublishers.ofString(body, ISO_8859_1))
            .build();
    return CLIENT.send(request, BodyHandlers.ofString(ISO_8859_1)).body();
  }

  @Test
  void everything_is_answered_again_and_files_are_not_compared() {
    MainTest.Printed printed = MainTest.printed("replay", file.toString());

    assertThat(printed.err()).isEmpty();
    assertThat(printed.code()).as(printed.out()).isZero();
    assertThat(printed.out()).contains(file + ": 10 commands").contains("all the same");
  }

  @Test
  void the_address_of_links_is_text() throws IOException {
    String changed = Files.readString(file).replaceFirst("\"links\":\"[^\"]*\"", "\"links\":1");

    MainTest.Printed printed =
        MainTest.printed(
            "replay", Files.writeString(folder.resolve("changed.json"), changed).toString());

    assertThat(printed.code()).isEqualTo(2);
    assertThat(printed.err()).contains("input: links must be text");
  }
}
