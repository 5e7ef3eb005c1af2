// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Shop.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A master with more independent members than one query may list. */
class BillMembersConformance {

  private static final String RULE = "bills.scope.too-many-members";

  private static ObjectNode account(int number) {
    return TestServer.json()
        .put("name", number == 0 ? "master" : "member-" + number)
        .put("customer_id", "%032x".formatted(number + 1))
        .put("kind", "enterprise");
  }

  private static Bills master(int members) {
    ObjectNode scenario = TestServer.json().put("format", 2).put("name", "large");
    ArrayNode accounts = scenario.putArray("accounts").add(account(0));
    for (int i = 1; i <= members; i++) {
      accounts.add(account(i).put("master", "master").put("custody", i == 1));
    }
    JsonNode made = TestServer.control("POST", "/worlds/import", scenario).body();
    TestWorld world =
        new TestWorld(made.path("id").asString(), Map.of("master", made.at("/accounts/0")));
    return new Bills(new Shop(world, "master"));
  }

  @Test
  void a_master_with_a_thousand_independent_members_need_not_name_one() {
    assertThat(master(1_001).transactions()).isEmpty();
  }

  @Test
  void a_master_with_more_names_one_or_itself() {
    Bills bills = master(1_002);
    String month = "bill_cycle=2026-11";

    assertRefused(bills.askTransactions(month), 400, "CBC.18000048", RULE);
    assertRefused(bills.askSum(month + "&method=all"), 400, "CBC.18000048", RULE);
    assertRefused(bills.askUsage("cycle=2026-11"), 400, "CBC.18000048", RULE);
    assertRefused(bills.askResources(Bills.query()), 400, "CBC.18000048", RULE);
    assertThat(bills.transactions(month + "&method=oneself")).isEmpty();
    String member = "&method=sub_customer&sub_customer_id=" + "%032x".formatted(7);
    assertThat(bills.transactions(month + member)).isEmpty();
    assertThat(bills.resources(Bills.query().put("payer_account_id", "%032x".formatted(1))))
        .isEmpty();
  }
}
