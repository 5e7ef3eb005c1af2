// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Tickets.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The life of an authorization: every move, and what is refused. */
class AuthorizationsConformance {

  private final AuthorizationDesk desk = AuthorizationDesk.withServer();
  private final String ticket = desk.ticket("slow disk");

  private String in(String path) {
    String id = desk.ask(ticket);
    for (String move : path.isEmpty() ? new String[0] : path.split(" ")) {
      desk.move(ticket, id, move);
    }
    return id;
  }

  private String state() {
    return desk.world().control("GET", "/state").toString();
  }

  @Test
  void support_asks_for_the_console_and_for_servers_in_use() {
    // rules authorizations.ask.details, authorizations.ask.term
    JsonNode asked = desk.detail(desk.ask(ticket));

    assertThat(asked.path("incident_auth_detail_list")).hasSize(2);
    assertThat(asked.at("/incident_auth_detail_list/0/type").asInt(-1)).isZero();
    assertThat(asked.at("/incident_auth_detail_list/1/type").asInt()).isEqualTo(1);
    assertThat(asked.at("/incident_auth_detail_list/1/region_id").asString())
        .isEqualTo("cn-north-4");
    assertThat(asked.path("auth_describe").asString()).isEqualTo("look");
    assertThat(asked.path("auth_effective_time").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "grant, 1",
    "reject, 2",
    "expire, 3",
    "recall, 4",
    "grant cancel, 5",
    "grant expire, 3"
  })
  void each_legal_path_leads_to_its_status(String path, int status) {
    // rules authorizations.confirm, authorizations.reject, authorizations.cancel,
    // authorizations.recall, authorizations.expiry
    assertThat(desk.status(in(path))).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "'', cancel",
    "grant, grant",
    "grant, reject",
    "reject, grant",
    "reject, reject",
    "reject, cancel",
    "expire, grant",
    "expire, reject",
    "expire, cancel",
    "recall, grant",
    "recall, reject",
    "recall, cancel",
    "grant cancel, grant",
    "grant cancel, reject",
    "grant cancel, cancel"
  })
  void a_move_that_the_status_forbids_is_refused_and_changes_nothing(String path, String move) {
    // rule authorizations.status
    String id = in(path);
    String before = state();

    assertRefused(
        move.equals("grant") ? desk.confirm(id, TestServer.json()) : desk.update(id, move),
        "OSM.01010018",
        "authorizations.status");
    assertThat(state()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({"grant", "reject", "expire", "recall", "grant cancel"})
  void support_recalls_only_what_is_not_answered(String path) {
    // rule authorizations.recall.open
    in(path);

    TestServer.Answer answer = desk.tickets().tried(ticket, "recall");
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.body().toString()).contains("authorizations.recall.open");
  }

  @Test
  void answers_are_noted_in_the_log_of_the_ticket_and_a_reason_is_kept() {
    assertThat(desk.detail(in("reject")).path("reject_reason").asString()).isEqualTo("no need");
    in("grant cancel");

    assertThat(desk.tickets().logs(ticket)).containsExactly(83, 73, 74, 0);
  }

  @Test
  void another_action_and_another_authorization_are_refused() {
    // rules authorizations.action, authorizations.exists
    String id = in("");

    assertRefused(desk.update(id, "burn"), "OSM.01010018", "authorizations.action");
    assertRefused(desk.update("0".repeat(32), "reject"), "OSM.01010001", "authorizations.exists");
    assertThat(desk.status(id)).isZero();
  }

  @Test
  void the_customer_says_from_when_to_when() {
    // rule authorizations.confirm.term
    String id = in("");
    long now =
        Instant.parse(desk.world().control("GET", "/clock").path("now").asString()).toEpochMilli();
    ObjectNode ended =
        TestServer.json().put("auth_effective_time", now).put("auth_expire_time", now);
    assertRefused(desk.confirm(id, ended), "OSM.01010001", "authorizations.confirm.term");

    ObjectNode later =
        TestServer.json()
            .put("auth_effective_time", now + 3_600_000)
            .put("auth_expire_time", now + 7_200_000);
    assertThat(desk.confirm(id, later).body()).hasToString("{}");

    // rule authorizations.sessions.in-effect
    assertThat(desk.session(id, TestServer.json()).status()).isEqualTo(409);
    desk.world().advance("PT1H");
    assertThat(desk.session(id, TestServer.json()).status()).isEqualTo(201);
    desk.world().advance("PT1H");
    assertThat(desk.status(id)).isEqualTo(3);
    assertThat(desk.session(id, TestServer.json()).status()).isEqualTo(409);
  }

  @Test
  void an_agency_must_be_the_one_that_is_listed() {
    // rules authorizations.confirm.agency, authorizations.agencies, authorizations.login-type
    String id = in("");
    ObjectNode other = TestServer.json().put("agency_id", "0".repeat(32));
    assertRefused(desk.confirm(id, other), "OSM.01010001", "authorizations.confirm.agency");

    JsonNode agencies = desk.world().get("acme", "/v2/servicerequest/agencies").body();
    assertThat(agencies.path("total_count").asInt()).isEqualTo(1);
    String agency = agencies.at("/agency_list/0/id").asString();
    desk.confirm(id, TestServer.json().put("agency_id", agency));

    assertThat(desk.detail(id).path("agency_name").asString())
        .isEqualTo(agencies.at("/agency_list/0/name").asString());
    assertThat(desk.world().get("acme", AuthorizationDesk.LIST + "/login-type").body())
        .hasToString("{\"login_type\":\"agency\"}");
  }

  @Test
  void a_ticket_has_at_most_a_hundred_authorizations() {
    // rule authorizations.ask.limit
    for (int i = 0; i < 100; i++) {
      assertThat(desk.tried(ticket).status()).isEqualTo(200);
    }

    TestServer.Answer answer = desk.tried(ticket);
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.body().toString()).contains("authorizations.ask.limit");
  }
}
