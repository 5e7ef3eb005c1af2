// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tickets of acme, by plain HTTP, and what support does to them. */
record TicketDesk(TestWorld world) {

  static final String CASES = "/v2/servicerequest/cases";
  static final String RENEWAL = "9b1a349c3a2849a391d58c10f9dc55a1";

  static TicketDesk empty() {
    return new TicketDesk(Target.FRESH_WORLD.world(Target.request("empty")));
  }

  static ObjectNode form(String text) {
    return TestServer.json()
        .put("business_type_id", RENEWAL)
        .put("simple_description", text)
        .put("source_id", "83aeb0f2834c4df49826c781d32a963e");
  }

  String open(String text) {
    return open(form(text));
  }

  String open(ObjectNode form) {
    TestServer.Answer answer = world.post("acme", CASES, form);
    assertThat(answer.body().path("incident_id").asString())
        .as("%s", answer.body())
        .matches("TT[0-9]{12}");
    return answer.body().path("incident_id").asString();
  }

  TestServer.Answer act(String id, String action) {
    return act(id, action, TestServer.json());
  }

  TestServer.Answer act(String id, String action, ObjectNode body) {
    return world.post("acme", CASES + "/" + id + "/action?action_id=" + action, body);
  }

  void done(String id, String action) {
    assertThat(act(id, action).body()).hasToString("{}");
  }

  JsonNode get(String path) {
    TestServer.Answer answer = world.get("acme", CASES + path);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    return answer.body();
  }

  List<String> ids(String query) {
    return get(query)
        .path("incident_info_list")
        .valueStream()
        .map(row -> row.path("incident_id").asString())
        .toList();
  }

  int status(String id) {
    return get("/" + id + "/status").path("status").asInt(-1);
  }

  JsonNode detail(String id) {
    return get("/" + id).path("incident_detail_info");
  }

  List<Integer> logs(String id) {
    return get("/" + id + "/operate-logs?limit=100")
        .path("incident_operate_log_list")
        .valueStream()
        .map(row -> row.path("operate_type").asInt())
        .toList();
  }

  JsonNode support(String id, String action) {
    return world.control(
        "POST", "/tickets/" + id + "/actions", TestServer.json().put("do", action));
  }

  TestServer.Answer tried(String id, String action) {
    return TestServer.control(
        "POST",
        "/worlds/" + world.id() + "/tickets/" + id + "/actions",
        TestServer.json().put("do", action));
  }
}
