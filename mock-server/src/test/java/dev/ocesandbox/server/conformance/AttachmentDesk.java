// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Files of acme, its users and others, by plain HTTP. */
record AttachmentDesk(TicketUsers users) {

  static final String FILES = "/v2/servicerequest/accessorys";
  static final String JSON = FILES + "/json-format-content";
  static final String UNKNOWN = "f".repeat(32);

  static AttachmentDesk create() {
    return new AttachmentDesk(TicketUsers.create());
  }

  static AttachmentDesk of(TestWorld world) {
    return new AttachmentDesk(new TicketUsers(world));
  }

  TestWorld world() {
    return users.world();
  }

  private HttpRequest.Builder request(String caller, String path) {
    return HttpRequest.newBuilder(URI.create(TestServer.endpoint() + path))
        .header("X-Auth-Token", users.caller(caller).path("token").asString());
  }

  /** Sends bytes as a form. */
  TestServer.Answer post(String caller, String type, byte[] body) {
    return TestServer.send(
        request(caller, FILES)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  TestServer.Answer upload(GivenForm form) {
    return post("acme", GivenForm.TYPE, form.bytes());
  }

  static ObjectNode json(String name, byte[] content) {
    return TestServer.json()
        .put("accessory_name", name)
        .put("accessory_from", "incident")
        .put("accessory_data", Base64.getEncoder().encodeToString(content));
  }

  TestServer.Answer upload(String caller, JsonNode json) {
    return users.world().post(users.caller(caller), JSON, json);
  }

  /** Uploads a file as acme and returns its id. */
  String file(String name, byte[] content) {
    return file("acme", name, content);
  }

  String file(String caller, String name, byte[] content) {
    return id(upload(caller, json(name, content)));
  }

  static String id(TestServer.Answer answer) {
    String id = answer.body().path("accessory_id").asString();
    assertThat(id).as("%s", answer.body()).matches("[0-9a-f]{32}");
    return id;
  }

  /** Asks below the path of attachments. */
  TestServer.Answer get(String caller, String path) {
    return TestServer.send(request(caller, FILES + path).GET());
  }

  TestServer.Answer get(String path) {
    return get("acme", path);
  }

  TestServer.Answer delete(String caller, String id) {
    return TestServer.send(request(caller, FILES + "/" + id).DELETE());
  }

  String link(String id) {
    TestServer.Answer answer = get("/" + id + "/access-url?relation_type=DEFAULT");
    String link = answer.body().path("accessory_url").asString();
    assertThat(link).as("%s", answer.body()).startsWith("http://");
    return link;
  }

  /** Follows a link as anybody. */
  static TestServer.Answer follow(String link) {
    return TestServer.send(HttpRequest.newBuilder(URI.create(link)).GET());
  }

  static String header(TestServer.Answer answer, String name) {
    return answer.raw().headers().firstValue(name).orElse("");
  }

  /** The attachments that an export holds. */
  JsonNode saved() {
    return users.world().control("GET", "/export").at("/state/rooms/attachments/attachments");
  }
}
