// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.TicketUsers.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What IAM users may do with tickets, and how their account changes it. */
class TicketPrivilegesConformance {

  private final TicketUsers users = TicketUsers.create();

  private static ObjectNode change(String operation, String privilege) {
    return TestServer.json().put("operation", operation).put("privilege", privilege);
  }

  private boolean has(TicketUsers of, String caller, String privilege) {
    return of.get(caller, "privileges?privilege=" + privilege).path("has_privilege").asInt() == 1;
  }

  private boolean isRestricted(String caller) {
    return users.get(caller, "privileges/privilege-policy").path("policy_switch").asBoolean();
  }

  @ParameterizedTest
  @CsvSource({
    "acme, true, true",
    "solo, true, true",
    "admin, true, false",
    "operator, false, false",
    "guest, false, false"
  })
  void at_first_policies_decide_who_submits_and_nobody_but_the_account_exports(
      String caller, boolean submits, boolean exports) {
    // rules privileges.list.what-would-be-refused, privileges.policy.on-without-create
    assertThat(has(users, caller, "createCase")).isEqualTo(submits);
    assertThat(has(users, caller, "export")).isEqualTo(exports);
    assertThat(isRestricted(caller)).isFalse();
  }

  @Test
  void the_account_gives_privileges_to_all_of_its_users_and_takes_them_away() {
    // rule privileges.change.all-users
    users.done("acme", "privileges", change("create", "export"));
    users.done("acme", "privileges", change("delete", "createCase"));

    assertThat(has(users, "admin", "export")).isTrue();
    assertThat(has(users, "guest", "export")).isFalse();
    assertThat(has(users, "admin", "createCase")).isFalse();
    assertThat(has(users, "acme", "createCase")).isTrue();
    assertThat(isRestricted("admin")).isTrue();

    users.done("acme", "privileges", change("create", "createCase"));
    users.done("acme", "privileges", change("delete", "export"));

    assertThat(has(users, "admin", "createCase")).isTrue();
    assertThat(has(users, "admin", "export")).isFalse();
    assertThat(isRestricted("acme")).isFalse();
  }

  @Test
  void staff_gives_a_privilege_to_one_user() {
    users.done("acme", "privileges", change("delete", "createCase"));
    JsonNode given =
        users
            .world()
            .control(
                "PUT",
                "/accounts/acme/ticket-privileges",
                TestServer.json().put("user", "admin").put("createCase", true));

    assertThat(given).hasToString("{\"user\":\"admin\",\"createCase\":true,\"export\":false}");
    assertThat(has(users, "admin", "createCase")).isTrue();
    assertThat(isRestricted("admin")).isTrue();
    assertThat(
            TestServer.control(
                    "PUT",
                    "/worlds/" + users.world().id() + "/accounts/acme/ticket-privileges",
                    TestServer.json().put("user", "nobody-known").put("export", true))
                .status())
        .isEqualTo(400);
  }

  @Test
  void iam_users_and_unknown_privileges_change_nothing() {
    JsonNode before = users.world().control("GET", "/state");

    assertRefused(
        users.post("admin", "privileges", change("create", "export")),
        "OSM.01010002",
        "privileges.change.only-account");
    assertRefused(
        users.post("acme", "privileges", TestServer.json().put("operation", "create")),
        "OSM.01010001",
        "privileges.change.privilege-needed");
    assertRefused(
        users.post("acme", "privileges", change("create", "delete")),
        "OSM.01010001",
        "tickets.check.parameters");
    assertRefused(
        users.post("acme", "privileges", change("toggle", "export")),
        "OSM.01010001",
        "tickets.check.parameters");
    assertThat(users.world().control("GET", "/state")).isEqualTo(before);
  }

  @Test
  void exports_and_forks_keep_users_and_privileges() {
    users.done("acme", "privileges", change("create", "export"));

    for (TestWorld copy :
        List.of(
            TestWorld.imported(users.world().control("GET", "/export")),
            TestWorld.create(TestServer.json().put("from", users.world().id())))) {
      TicketUsers kept = new TicketUsers(copy);
      assertThat(has(kept, "admin", "export")).isTrue();
      assertThat(has(kept, "admin", "createCase")).isTrue();
      assertThat(has(kept, "operator", "createCase")).isFalse();
      assertThat(has(kept, "guest", "export")).isFalse();
    }
  }
}
