// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Bills.fields;
import static dev.ocesandbox.server.conformance.CostCenter.amortized;
import static dev.ocesandbox.server.conformance.CostCenter.by;
import static dev.ocesandbox.server.conformance.CostCenter.query;
import static dev.ocesandbox.server.conformance.CostCenter.where;
import static dev.ocesandbox.server.conformance.Shop.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whose costs an account sees, and which accounts see none. */
class CostScopeConformance {

  private final CostCenter acme = CostCenter.rich(Target.FRESH_WORLD);
  private final CostCenter dev = acme.as("acme-dev");
  private final CostCenter lab = acme.as("acme-lab");

  /** Acme spends 100, acme-dev 20 of its own, acme-lab, which is in custody, 3 of acme's money. */
  CostScopeConformance() {
    consent();
    acme.shop().paid(acme.shop().buy("100.00"));
    dev.shop().topUp("500.00");
    dev.shop().paid(dev.shop().buy("20.00"));
    acme.shop().paid(lab.shop().paid(lab.shop().buy("3.00")));
  }

  private void consent(String... permissions) {
    ObjectNode change = TestServer.json();
    List.of(permissions).forEach(change.putArray("permissions")::add);
    acme.world().control("PUT", "/accounts/acme-dev/enterprise", change);
  }

  private static ObjectNode accounts() {
    return by(query("2026-11", "2026-11"), "ASSOCIATED_ACCOUNT", "PAYER_ACCOUNT_ID");
  }

  private String id(String account) {
    return acme.world().customerId(account);
  }

  private String row(String account, String payer, String amount) {
    return id(account) + " " + id(payer) + " " + amount;
  }

  @Test
  void a_master_sees_itself_and_members_as_in_bills() {
    String own = row("acme", "acme", "100.00");
    String custody = row("acme-lab", "acme", "3.00");

    // rule costs.scope.as-bills
    assertThat(acme.amounts(accounts())).containsExactly(own, custody);
    consent("READ_CONSUME_BILL");
    String consenting = row("acme-dev", "acme-dev", "20.00");
    assertThat(acme.amounts(accounts())).containsExactly(own, consenting, custody);
    assertThat(acme.groups(amortized(accounts()))).hasSize(3);
    assertThat(acme.amounts(where(accounts(), 0, "ASSOCIATED_ACCOUNT", id("acme-dev"))))
        .containsExactly(consenting);
    assertThat(acme.amounts(where(accounts(), 1, "PAYER_ACCOUNT_ID", id("acme"))))
        .containsExactly(consenting);
    assertThat(dev.amounts(accounts())).containsExactly(consenting);
  }

  @Test
  void the_breakdown_goes_by_method() {
    String month = "shared_month=2026-11";
    assertThat(fields(acme.breakdown(month), "consume_amount", "customer_id"))
        .containsExactlyInAnyOrder("100.00 " + id("acme"), "3.00 " + id("acme-lab"));
    assertThat(fields(acme.breakdown(month + "&method=oneself"), "consume_amount"))
        .containsExactly("100.00");
    String member = month + "&method=sub_customer&sub_customer_id=";
    assertThat(fields(acme.breakdown(member + id("acme-lab")), "consume_amount"))
        .containsExactly("3.00");
    assertThat(acme.breakdown(member + id("acme-dev"))).isEmpty();
    assertThat(fields(acme.breakdown(member + id("acme")), "consume_amount"))
        .containsExactly("100.00");
    assertThat(fields(lab.breakdown(month), "consume_amount")).containsExactly("3.00");
    assertRefused(
        acme.askBreakdown(member + id("solo")), 403, "CBC.0151", "bills.query.own-member");
  }

  @Test
  void a_member_in_custody_asks_its_master() {
    assertRefused(
        lab.ask(accounts()), 400, "CBC.18000053", "costs.query.not-for-members-of-others");
  }

  @Test
  void a_customer_of_a_reseller_asks_the_partner() {
    acme.world()
        .control("PUT", "/accounts/solo/enterprise", TestServer.json().put("reseller", "resale"));

    assertRefused(
        acme.as("solo").ask(accounts()),
        400,
        "CBC.18000016",
        "costs.query.not-for-partner-customers");
  }

  @Test
  void a_master_with_many_members_names_accounts() {
    CostCenter master = master(1_002);
    String now = master.world().control("GET", "/clock").path("now").asString().substring(0, 7);
    ObjectNode present = by(query(now, now), "ASSOCIATED_ACCOUNT");

    assertRefused(master.ask(present), 400, "CBC.18000048", "costs.query.too-many-members");
    assertRefused(
        master.ask(where(present.deepCopy(), 1, "ASSOCIATED_ACCOUNT", "a")),
        400,
        "CBC.18000048",
        "costs.query.too-many-members");
    assertThat(
            master.groups(where(present.deepCopy(), 0, "ASSOCIATED_ACCOUNT", "%032x".formatted(7))))
        .isEmpty();
    assertRefused(
        master.askBreakdown("shared_month=" + now),
        400,
        "CBC.18000048",
        "bills.scope.too-many-members");
    assertThat(master(1_001).groups(present)).isEmpty();
  }

  private static CostCenter master(int members) {
    ObjectNode scenario = TestServer.json().put("format", 2).put("name", "large");
    ArrayNode accounts = scenario.putArray("accounts").add(account(0));
    for (int i = 1; i <= members; i++) {
      accounts.add(account(i).put("master", "master").put("custody", i == 1));
    }
    JsonNode made = TestServer.control("POST", "/worlds/import", scenario).body();
    TestWorld world =
        new TestWorld(made.path("id").asString(), Map.of("master", made.at("/accounts/0")));
    return new CostCenter(new Shop(world, "master"));
  }

  private static ObjectNode account(int number) {
    return TestServer.json()
        .put("name", number == 0 ? "master" : "member-" + number)
        .put("customer_id", "%032x".formatted(number + 1))
        .put("kind", "enterprise");
  }
}
