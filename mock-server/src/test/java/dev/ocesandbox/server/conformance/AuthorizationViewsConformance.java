// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Tickets.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Who sees authorizations, logins to servers, what support did, and saved worlds. */
class AuthorizationViewsConformance {

  private final AuthorizationDesk desk = AuthorizationDesk.withServer();
  private final String ticket = desk.ticket("Slow disk");
  private final String id = desk.ask(ticket);

  private String detailId(int at) {
    return desk.detail(id).at("/incident_auth_detail_list/" + at + "/id").asString();
  }

  private String sessions() {
    return AuthorizationDesk.LIST
        + "/"
        + id
        + "/authorization-details/"
        + detailId(1)
        + "/history-sessions";
  }

  private String ofSession(String session, String what) {
    return sessions().replace("history-sessions", "sessions/" + session + "/" + what);
  }

  private static ObjectNode work() {
    ObjectNode body = TestServer.json().put("minutes", 10);
    body.putArray("commands").add("uptime").add("df -h");
    body.putArray("files")
        .addObject()
        .put("name", "app.log")
        .put("from", "/var/log")
        .put("to", "/tmp")
        .put("direction", "download")
        .put("kilobytes", 12);
    return body;
  }

  @ParameterizedTest
  @CsvSource({
    "'', 2",
    "?status=-1, 2",
    "?status=0, 1",
    "?status=2, 1",
    "?status=1, 0",
    "?simple_description=DISK, 1",
    "?simple_description=tape, 0",
    "?sub_customer_name=ACM, 2",
    "?sub_customer_name=solo, 0",
    "?status=2&simple_description=network, 1",
    "?limit=1, 1",
    "?offset=2, 0"
  })
  void authorizations_are_filtered_by_everything_at_once(String query, int count) {
    // rule authorizations.list.filters
    String other = desk.ask(desk.ticket("network"));
    desk.update(other, "reject");

    assertThat(desk.ids(query)).hasSize(count);
    assertThat(desk.ids("")).containsExactly(other, id);
    assertThat(desk.ids("?incident_id=" + ticket)).containsExactly(id);
  }

  @Test
  void other_customers_see_and_answer_nothing() {
    // rules authorizations.exists, authorizations.detail.exists
    TestWorld world = desk.world();
    String path = AuthorizationDesk.LIST + "/" + id;

    assertThat(world.get("solo", AuthorizationDesk.LIST).body().path("count").asInt(-1)).isZero();
    assertRefused(world.get("solo", path), "OSM.01010001", "authorizations.exists");
    assertRefused(
        world.send("solo", "PUT", path, TestServer.json()),
        "OSM.01010001",
        "authorizations.exists");
    assertRefused(
        world.post(
            "solo",
            AuthorizationDesk.LIST + "/authorization-details/" + detailId(1) + "/verify-host",
            TestServer.json().put("port", 22).put("account", "root").put("password", "12345678")),
        "OSM.01010001",
        "authorizations.detail.exists");
    assertThat(desk.status(id)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "root, Example_123, true",
    "Administrator, 12345678, true",
    "root, 1234567, false",
    "root, 123456789012345678901234567, false",
    "guest, Example_123, false"
  })
  void a_login_of_a_server_matches_by_account_and_length(
      String account, String password, boolean matches) {
    // rule authorizations.hosts.login
    TestServer.Answer answer = desk.checkHost(detailId(1), account, password);
    ObjectNode grant = TestServer.json();
    grant
        .putArray("auth_detail_list")
        .addObject()
        .put("auth_detail_id", Long.parseLong(detailId(1)))
        .put("port", 2222)
        .put("account", account)
        .put("password", password);
    TestServer.Answer granted = desk.confirm(id, grant);

    if (matches) {
      assertThat(answer.body()).hasToString("{}");
      assertThat(granted.body()).hasToString("{}");
      assertThat(desk.detail(id).at("/incident_auth_detail_list/1/port").asInt()).isEqualTo(2222);
    } else {
      assertRefused(answer, "OSM.01010003", "authorizations.hosts.login");
      assertRefused(granted, "OSM.01010003", "authorizations.hosts.login");
      assertThat(desk.status(id)).isZero();
    }
  }

  @Test
  void the_console_and_unknown_details_have_no_login() {
    // rule authorizations.detail.exists
    for (String detail : new String[] {detailId(0), "999"}) {
      assertRefused(
          desk.checkHost(detail, "root", "Example_123"),
          "OSM.01010001",
          "authorizations.detail.exists");
    }
  }

  @Test
  void what_support_did_is_listed_with_the_newest_first() {
    // rules authorizations.sessions.recorded, authorizations.sessions.newest-first
    desk.move(ticket, id, "grant");
    desk.world().advance("PT1H");
    assertThat(desk.session(id, work()).body()).hasToString("{\"session_id\":1}");
    desk.world().advance("PT1H");
    assertThat(desk.session(id, work()).body()).hasToString("{\"session_id\":2}");

    JsonNode list = desk.world().get("acme", sessions()).body();
    assertThat(list.path("total_count").asInt()).isEqualTo(2);
    assertThat(list.at("/session_list/0/session_id").asInt()).isEqualTo(2);
    assertThat(list.at("/session_list/0/duration").asString()).isEqualTo("00:10:00");
    JsonNode commands = desk.world().get("acme", ofSession("2", "operation-logs")).body();
    assertThat(commands.at("/ops_list/0/oper").asString()).isEqualTo("df -h");
    assertThat(
            desk.world()
                .get("acme", ofSession("2", "operation-logs?sort=1"))
                .body()
                .at("/ops_list/0/oper")
                .asString())
        .isEqualTo("uptime");
    JsonNode files = desk.world().get("acme", ofSession("2", "operation-file-logs")).body();
    assertThat(files.at("/file_ops_list/0/file_size").asString()).isEqualTo("12k");
    // rule authorizations.sessions.exists
    assertRefused(
        desk.world().get("acme", ofSession("77", "operation-logs")),
        "OSM.01010001",
        "authorizations.sessions.exists");
  }

  @Test
  void sessions_are_bounded_and_need_an_authorization_that_exists() {
    // rules authorizations.sessions.limit, authorizations.sessions.in-effect,
    // control.authorization-exists
    assertThat(desk.session(id, work()).body().toString())
        .contains("authorizations.sessions.in-effect");
    assertThat(desk.session("0".repeat(32), work()).status()).isEqualTo(404);
    desk.move(ticket, id, "grant");
    assertThat(desk.session(id, work().put("detail_id", 999)).status()).isEqualTo(404);
    for (int i = 0; i < 100; i++) {
      assertThat(desk.session(id, work()).status()).isEqualTo(201);
    }

    TestServer.Answer answer = desk.session(id, work());
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.body().toString()).contains("authorizations.sessions.limit");
  }

  @Test
  void iam_users_see_the_authorizations_of_their_own_tickets() {
    TicketUsers users = TicketUsers.create();
    AuthorizationDesk own = new AuthorizationDesk(new TicketDesk(users.world()));
    String asked = own.ask(own.ticket("of the account"));

    assertThat(users.get("acme", "authorizations").path("count").asInt()).isEqualTo(1);
    assertThat(users.get("admin", "authorizations").path("count").asInt(-1)).isZero();
    assertThat(users.get("admin", "authorizations/" + asked).path("error_code").asString())
        .isEqualTo("OSM.01010002");
    assertThat(users.get("guest", "authorizations").path("error_code").asString())
        .isEqualTo("OSM.01010002");
  }

  @Test
  void a_world_that_is_saved_and_read_keeps_authorizations_and_their_end() {
    desk.move(ticket, id, "grant");
    desk.session(id, work());
    TestWorld copy = TestWorld.imported(desk.world().control("GET", "/export"));
    AuthorizationDesk kept = new AuthorizationDesk(new TicketDesk(copy));

    assertThat(kept.detail(id)).isEqualTo(desk.detail(id));
    assertThat(copy.get("acme", sessions()).body().path("total_count").asInt()).isEqualTo(1);
    copy.advance("P7D");
    assertThat(kept.status(id)).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({
    "text, \"\"",
    "ticket_id, \"TT200001010000\"",
    "agency_name, \"other\"",
    "status, \"NONE\"",
    "details, []"
  })
  void a_saved_world_with_an_authorization_that_cannot_be_is_refused(String field, String value) {
    JsonNode file = desk.world().control("GET", "/export");
    ObjectNode record = (ObjectNode) file.findParent("reject_reason");
    record.set(field, dev.ocesandbox.contracts.json.Json.read(value));

    assertThat(TestServer.control("POST", "/worlds/import", file).status()).isEqualTo(400);
  }

  @Test
  void a_saved_world_with_a_detail_whose_number_would_be_issued_again_is_refused() {
    JsonNode file = desk.world().control("GET", "/export");
    ((ObjectNode) file.findParent("reject_reason").path("details").get(1)).put("id", 3);

    TestServer.Answer answer = TestServer.control("POST", "/worlds/import", file);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().toString()).contains("authorization-detail");
  }
}
