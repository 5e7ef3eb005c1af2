// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.TicketUsers.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What accounts and IAM users may do with tickets of their own, of a group and of others. */
class TicketGroupsConformance {

  private static final String CODE = "OSM.01010002";
  private static final String NO_GROUP = "privileges.tickets.others-need-group";

  private final TicketUsers users = colleagues();
  private final TicketDesk desk = new TicketDesk(users.world());

  /** Adds a colleague of the admin in another group, and one who holds both policies. */
  private static TicketUsers colleagues() {
    JsonNode file = TicketUsers.create().world().control("GET", "/export");
    for (JsonNode account : file.path("accounts")) {
      if (account.path("name").asString().equals("acme")) {
        user(account, "stranger", "g2").add(TicketUsers.ADMIN);
        user(account, "both", "g1").add(TicketUsers.ADMIN).add(TicketUsers.OPERATOR);
      }
    }
    return new TicketUsers(TestWorld.imported(file));
  }

  private static ArrayNode user(JsonNode account, String name, String group) {
    ObjectNode user = ((ArrayNode) account.path("users")).addObject().put("name", name);
    user.putArray("actions");
    user.putArray("groups").add(group);
    return user.putArray("policies");
  }

  private String open(String caller) {
    TestServer.Answer answer = users.post(caller, "cases", TicketDesk.form("of " + caller));
    assertThat(answer.status()).isEqualTo(200);
    return answer.body().path("incident_id").asString();
  }

  private static String query(String group) {
    return group.isEmpty() ? "" : "?group_id=" + group;
  }

  private static ObjectNode body(String group) {
    return group.isEmpty() ? TestServer.json() : TestServer.json().put("group_id", group);
  }

  private TestServer.Answer asked(String caller, String path) {
    return desk.world().get(users.caller(caller), TicketUsers.ROOT + path);
  }

  private List<String> listed(String caller, String query) {
    return users
        .get(caller, "cases" + query)
        .path("incident_info_list")
        .valueStream()
        .map(row -> row.path("xcustomer_name").asString())
        .toList();
  }

  private int counted(String caller, String query) {
    return users.get(caller, "cases/count" + query).at("/incident_status_counts/0/count").asInt(0);
  }

  @ParameterizedTest
  @CsvSource({
    "acme, '', ''",
    "admin, '', ''",
    "both, '', ''",
    "operator, OSM.01010007, privileges.tickets.submit-needs-administrator",
    "guest, OSM.01010002, privileges.tickets.policy-needed"
  })
  void the_account_and_ticket_administrators_submit(String caller, String code, String rule) {
    TestServer.Answer answer = users.post(caller, "cases", TicketDesk.form("hello"));

    if (code.isEmpty()) {
      String id = answer.body().path("incident_id").asString();
      assertThat(desk.detail(id).path("xcustomer_name").asString()).isEqualTo(caller);
    } else {
      assertRefused(answer, code, rule);
      assertThat(desk.ids("")).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "acme, admin, ''",
    "admin, admin, ''",
    "operator, admin, g1",
    "both, admin, g1",
    "both, both, ''"
  })
  void who_may_handle_a_ticket_reads_urges_changes_closes_rates_and_deletes_it(
      String caller, String owner, String group) {
    String id = open(owner);
    String path = "cases/" + id;
    for (String read : new String[] {"", "/status", "/operate-logs", "/extends-param"}) {
      assertThat(asked(caller, path + read + query(group)).body().has("error_code"))
          .as(read)
          .isFalse();
    }
    users.done(caller, path + "/action?action_id=press", body(group));
    users.done(caller, path + "/extends-param", body(group));
    desk.support(id, "accept");
    desk.support(id, "reply");
    users.done(caller, path + "/action?action_id=close", body(group));
    ObjectNode rating = body(group).put("judgement", "fine");
    rating.putArray("incident_satisfaction_list");
    users.done(caller, path + "/score", rating);
    users.done(caller, path + "/action?action_id=delete", body(group));

    assertThat(desk.status(id)).isEqualTo(13);
  }

  @ParameterizedTest
  @CsvSource({
    "operator, admin, '', privileges.tickets.others-need-group",
    "operator, admin, g2, privileges.tickets.own-group",
    "operator, stranger, g1, privileges.tickets.others-of-group",
    "operator, acme, g1, privileges.tickets.others-of-group",
    "admin, both, g1, privileges.tickets.own-group",
    "admin, acme, '', privileges.tickets.others-need-group",
    "both, stranger, g2, privileges.tickets.own-group",
    "guest, admin, g1, privileges.tickets.policy-needed"
  })
  void who_may_not_handle_a_ticket_neither_reads_nor_changes_it(
      String caller, String owner, String group, String rule) {
    String id = open(owner);
    String path = "cases/" + id;
    JsonNode before = desk.world().control("GET", "/state");

    for (String read : new String[] {"", "/status", "/operate-logs", "/extends-param"}) {
      assertRefused(asked(caller, path + read + query(group)), CODE, rule);
    }
    for (String action : new String[] {"press", "cancel", "close", "delete"}) {
      assertRefused(
          users.post(caller, path + "/action?action_id=" + action, body(group)), CODE, rule);
    }
    assertRefused(users.post(caller, path + "/extends-param", body(group)), CODE, rule);
    assertRefused(
        users.post(caller, path + "/message", MessageDesk.form("x").setAll(body(group))),
        CODE,
        rule);
    assertThat(desk.world().control("GET", "/state")).isEqualTo(before);
  }

  @Test
  void lists_and_counts_show_the_account_all_and_users_their_own_or_those_of_the_group() {
    for (String owner : new String[] {"acme", "admin", "stranger", "both"}) {
      open(owner);
    }

    assertThat(listed("acme", "")).containsExactly("both", "stranger", "admin", "acme");
    assertThat(listed("acme", "?group_id=g2")).containsExactly("stranger");
    assertThat(listed("admin", "")).containsExactly("admin");
    assertThat(listed("operator", "")).isEmpty();
    assertThat(listed("operator", "?group_id=g1")).containsExactly("both", "admin");
    assertThat(listed("both", "?group_id=g1")).containsExactly("both", "admin");
    assertThat(counted("acme", "")).isEqualTo(4);
    assertThat(counted("admin", "")).isEqualTo(1);
    assertThat(counted("operator", "?group_id=g1")).isEqualTo(2);
    assertRefused(asked("admin", "cases?group_id=g1"), CODE, "privileges.tickets.own-group");
    assertRefused(asked("both", "cases/count?group_id=g2"), CODE, "privileges.tickets.own-group");
    assertRefused(asked("guest", "cases"), CODE, "privileges.tickets.policy-needed");
  }

  @Test
  void only_users_with_the_privilege_export() {
    open("admin");
    open("acme");
    String path = "cases/export?language=en-us&timezone=UTC";
    assertRefused(asked("admin", path), CODE, "privileges.tickets.export-needs-privilege");
    assertRefused(asked("operator", path), CODE, "privileges.tickets.export-needs-privilege");

    users.done(
        "acme",
        "privileges",
        TestServer.json().put("operation", "create").put("privilege", "export"));

    assertThat(Worksheet.of(asked("admin", path)).column(7)).containsExactly("admin");
    assertThat(Worksheet.of(asked("operator", path + "&group_id=g1")).column(7)).isEmpty();
    assertThat(Worksheet.of(asked("acme", path)).column(7)).containsExactly("acme", "admin");
    assertRefused(asked("guest", path), CODE, "privileges.tickets.policy-needed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"solo", "acme-dev"})
  void a_ticket_of_another_account_does_not_exist(String other) {
    String id = open("acme");

    assertRefused(
        desk.world().get(other, TicketDesk.CASES + "/" + id),
        "OSM.01010015",
        "privileges.tickets.own-account");
    assertThat(desk.world().get(other, TicketDesk.CASES).body().path("total_count").asInt())
        .isZero();
  }

  @Test
  void a_group_is_named_by_those_who_handle_tickets_of_others() {
    String id = open("admin");
    String rule = NO_GROUP;

    assertRefused(
        users.post("operator", "cases/" + id + "/action?action_id=press", body("")), CODE, rule);
    users.done("operator", "cases/" + id + "/action?action_id=press", body("g1"));
    assertThat(
            desk.get("/" + id + "/operate-logs")
                .at("/incident_operate_log_list/0/operator_name")
                .asString())
        .isEqualTo("operator");
  }
}
