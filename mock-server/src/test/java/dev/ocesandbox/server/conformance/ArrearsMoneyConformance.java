// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Debt of the member acme-dev, and all the ways in which money arrives. */
@OnBothTargets
class ArrearsMoneyConformance {

  private static final String DEV = "acme-dev";

  private final Enterprise acme;
  private final UseByTheHour use;
  private String frozen = "";

  ArrearsMoneyConformance(Target target) {
    acme = Enterprise.of(target);
    use = new UseByTheHour(new Shop(acme.world(), DEV));
  }

  /** Leaves 0.69 of debt and a frozen server. */
  @BeforeEach
  void no_money() {
    cash("0.00");
    frozen = use.server();
    acme.world().advance("PT3H");
    assertThat(use.debt()).isEqualTo("0.69");
  }

  private JsonNode cash(String amount) {
    return acme.world()
        .control("PUT", "/accounts/" + DEV + "/cash", TestServer.json().put("amount", amount));
  }

  private ObjectNode allocation(String amount) {
    return Enterprise.transfer(acme.dev(), amount, "t-" + amount);
  }

  @Test
  void an_allocation_of_the_master_clears_debt() {
    assertThat(acme.allocate(allocation("1.00")).status()).isEqualTo(204);

    assertThat(use.debt()).isEqualTo("0.00");
    assertThat(use.shop().balance(1)).isEqualTo("0.31");
    assertThat(acme.records(DEV, Enterprise.CASH)).isNotEmpty();
    assertThat(use.records(DEV, "SOURCE_OPERATION_BEADJUST"))
        .containsExactly("REVENUE 1.00 left 1.00");
    assertThat(use.records(DEV, "SOURCE_OPERAIION_WRITEOFF"))
        .containsExactly("EXPENSE 0.69 left 0.31");
    // What has cleared debt cannot be taken back.
    assertThat(acme.reclaimable(DEV, Enterprise.CASH)).isEqualTo("0.31");
  }

  @Test
  void a_preview_of_it_shows_both_entries_and_what_it_causes_and_prevents() {
    ObjectNode request =
        TestServer.json()
            .put("account", "acme")
            .put("method", "POST")
            .put("path", Enterprise.ROOT + "transfer-amount");
    request.set("body", allocation("100.00"));

    JsonNode preview = acme.world().control("POST", "/preview", request);

    assertThat(types(preview.path("entries"))).containsExactly("allocation", "arrears-payment");
    assertThat(types(preview.path("events"))).contains("arrears-cleared", "usage-settled");
    assertThat(types(preview.path("prevented"))).contains("resource-released");
    assertThat(preview.path("applied").valueStream().map(JsonNode::asString))
        .contains("metering.arrears.top-up-clears", "metering.arrears.record");
    assertThat(use.debt()).isEqualTo("0.69");
  }

  private static List<String> types(JsonNode list) {
    return list.valueStream().map(one -> one.path("type").asString()).toList();
  }

  @Test
  void a_balance_that_is_set_clears_debt_and_the_answer_says_what_is_left() {
    assertThat(cash("0.50").path("balance").asString()).isEqualTo("0.00");
    assertThat(use.debt()).isEqualTo("0.19");
    assertThat(cash("0.50").path("balance").asString()).isEqualTo("0.31");
    assertThat(use.debt()).isEqualTo("0.00");
  }

  @Test
  void a_refund_to_cash_clears_debt() {
    use.shop().creditLine("50.00");
    String order = use.shop().paid(use.shop().buy("50.00"));
    acme.world()
        .control(
            "POST",
            "/accounts/" + DEV + "/top-ups",
            TestServer.json().put("amount", "50.00").put("repay", true));
    assertThat(use.debt()).isEqualTo("0.69");

    use.shop().refund(order, "0.00", "0.00");

    assertThat(use.debt()).isEqualTo("0.00");
    assertThat(use.shop().balance(1)).isEqualTo("49.31");
    assertThat(acme.world().ledger().path("balanced").asBoolean()).isTrue();
  }

  @Test
  void credit_is_not_allocated_to_a_member_in_arrears() {
    acme.share();
    use.shop().as("acme").creditLine("500.00");
    ObjectNode credit = allocation("1").put("balance_type", Enterprise.CREDIT);

    // rule enterprise.check.sub-customer-overdue-bill
    assertThat(Enterprise.items(acme.allocate(credit)))
        .containsExactly("SUB_CUSTOMER_OVERDUE_BILL");
    use.shop().topUp("1.00");
    TestServer.Answer given = acme.allocate(credit);
    assertThat(given.status()).as("%s", given.body()).isEqualTo(204);
  }

  @Test
  void a_member_that_leaves_custody_is_not_held_by_the_arrears_of_its_master() {
    use.end(frozen);
    acme.set(DEV, TestServer.json().put("custody", true));
    Shop master = use.shop().as("acme");
    String server = use.server(DEV, "ac3.large.2.linux");
    acme.world().control("PUT", "/accounts/acme/cash", TestServer.json().put("amount", "0.00"));
    master.creditLine("0.00");
    acme.world().advance("PT3H");
    assertThat(use.debt("acme")).isEqualTo("0.69");

    acme.set(DEV, TestServer.json().put("custody", false));
    use.shop().topUp("9.00");
    acme.world().advance("PT3H");

    assertThat(use.debt("acme")).isEqualTo("0.69");
    assertThat(use.hours(server)).startsWith("DEBT 0.37", "DEBT 0.32").hasSizeGreaterThan(2);
    assertThat(use.hours(server).subList(2, use.hours(server).size()))
        .allMatch(paid -> paid.startsWith("CASH"));
  }

  @Test
  void money_of_a_past_purchase_clears_nothing() {
    acme.world()
        .control(
            "POST",
            "/resources",
            TestServer.json()
                .put("account", DEV)
                .put("service_type_code", "hws.service.type.ec2")
                .put("resource_type_code", "hws.resource.type.vm")
                .put("resource_spec", "s6.small.1.linux")
                .put("region_code", "cn-north-4")
                .put("period_type", 2)
                .put("period_num", 1)
                .put("price", "80.00")
                .put("ends", "P10D"));

    assertThat(use.debt()).isEqualTo("0.69");
    assertThat(use.shop().balance(1)).isEqualTo("0.00");
  }
}
