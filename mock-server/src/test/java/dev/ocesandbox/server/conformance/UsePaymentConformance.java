// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Who pays for use: cards, cash, credit, debt, the master. A server costs 0.37 an hour. */
@OnBothTargets
class UsePaymentConformance {

  private static final String EIGHT = UseByTheHour.EIGHT;
  private static final String NONE = "";

  private final Target target;

  UsePaymentConformance(Target target) {
    this.target = target;
  }

  @Test
  void everything_pays_in_order() {
    UseCase use = UseCase.poor(target, EIGHT).selling("10.00", false, "hour");
    use.coupon("flexi", "3.00", NONE);
    use.coupon("cash", "2.00", NONE);
    use.world().card("acme", "1.50");
    use.acme().shop().topUp("2.00");
    use.acme().shop().creditLine("5.00");
    String resource = use.begin(0);
    use.acme().to("2025-06-10T01:00:00Z");
    use.acme().end(resource);
    use.acme().to("2025-06-10T02:00:00Z");

    // rules metering.pay.cash-then-credit, metering.pay.record
    assertThat(use.parts())
        .isEqualTo("coupon 2.00 flexipurchase_coupon 3.00 stored_card 1.50 cash 2.00 credit 1.50");
    assertThat(use.acme().records("acme", "SOURCE_OPERAIION_USAGE"))
        .containsExactly("EXPENSE 2.00 left 0.00");
    JsonNode credit =
        use.world()
            .get(
                "acme",
                "/v2/accounts/customer-accounts/account-change-records?limit=10"
                    + "&balance_type=BALANCE_TYPE_CREDIT&trade_type=DEDEUCT")
            .body()
            .path("records");
    assertThat(Bills.fields(credit.valueStream().toList(), "trade_detail_type", "change_amount"))
        .containsExactly("SOURCE_OPERAIION_USAGE 1.50");
  }

  @Test
  void cash_and_credit_last_as_long_as_they_do() {
    UseCase use = UseCase.poor(target, EIGHT);
    use.acme().shop().topUp("0.50");
    use.acme().shop().creditLine("5.00");
    use.acme().server();

    use.acme().to("2025-06-10T04:53:30Z");

    assertThat(use.rows("2025-06"))
        .extracting(UseCase::parts)
        .containsExactly("cash 0.37", "cash 0.13 credit 0.24", "credit 0.37", "credit 0.37");
  }

  @Test
  void a_coupon_goes_from_hour_to_hour() {
    UseCase use = UseCase.poor(target, EIGHT);
    use.coupon("cash", "0.50", NONE);
    use.acme().shop().topUp("0.50");
    use.acme().server();

    use.acme().to("2025-06-10T03:53:30Z");

    // rule metering.pay.rest-is-debt
    assertThat(use.rows("2025-06"))
        .extracting(UseCase::parts)
        .containsExactly("coupon 0.37", "coupon 0.13 cash 0.24", "cash 0.26 debt 0.11");
  }

  @Test
  void what_was_created_first_is_paid_first() {
    UseCase use = UseCase.poor(target, EIGHT).selling("0.20", false, "hour");
    use.acme().shop().topUp("0.50");
    String older = use.acme().server();
    String newer = use.begin(0);

    use.acme().to("2025-06-10T01:53:30Z");

    // rule metering.pay.oldest-resource-first
    assertThat(use.acme().hours(older)).containsExactly("CASH 0.37");
    assertThat(use.acme().hours(newer)).containsExactly("CASH 0.13 DEBT 0.07");
  }

  @ParameterizedTest
  @CsvSource({"'', debt 0.37", "0.10, coupon 0.10 debt 0.27"})
  void monthly_settlement_pays_what_coupons_leave(String coupon, String parts) {
    ObjectNode monthly = TestServer.json().put("monthly_settlement", true);
    UseCase use = new UseCase(UseByTheHour.of(target, EIGHT, monthly));
    use.acme().shop().topUp("10.00");
    use.world().card("acme", "5.00");
    if (!coupon.isEmpty()) {
      use.coupon("cash", coupon, NONE);
    }

    use.anHour();

    // rule metering.pay.monthly-settlement
    assertThat(use.parts()).isEqualTo(parts);
    assertThat(use.acme().debt()).isEqualTo("0.00");
    assertThat(use.acme().shop().balance(1)).isEqualTo("10.00");
  }

  @Test
  void the_master_pays_for_a_member_in_custody() {
    UseCase use = UseCase.rich(target, EIGHT);
    use.discount("commercial", "0.7", NONE);
    String coupon = use.coupon("cash", "0.30", NONE);
    String server = use.acme().server("acme-lab", "ac3.large.2.linux");
    use.acme().server();

    use.acme().to("2025-06-10T01:53:30Z");

    // rule metering.pay.custody-by-master
    List<JsonNode> member = use.rows("acme-lab", "cycle=2025-06");
    assertThat(Bills.fields(member, "discount_amount", "amount")).containsExactly("0.111 0.25");
    assertThat(payers(use, server)).containsExactly(use.world().customerId("acme"));
    assertThat(UseCase.parts(member.get(0))).isEqualTo("coupon 0.25");
    assertThat(UseCase.parts(use.rows("acme", "cycle=2025-06&method=oneself").get(0)))
        .isEqualTo("coupon 0.05 cash 0.20");
    assertThat(use.left(coupon)).isEqualTo("0.00 3");
    assertThat(use.acme().records("acme", "SOURCE_OPERAIION_USAGE"))
        .containsExactly("EXPENSE 0.20 left 99999.80");
    assertThat(usageEntries(use)).isEqualTo(1);
  }

  private static List<String> payers(UseCase use, String server) {
    JsonNode runs = use.world().control("GET", "/state?id=" + server).at("/metering/runs");
    return runs.valueStream().map(run -> run.path("payer_id").asString()).toList();
  }

  private static long usageEntries(UseCase use) {
    return use.world()
        .ledger()
        .path("entries")
        .valueStream()
        .filter(entry -> entry.path("type").asString().equals("usage"))
        .count();
  }

  @Test
  void a_member_that_leaves_custody_pays_itself_from_the_next_settlement_on() {
    UseCase use = UseCase.rich(target, EIGHT);
    String server = use.acme().server("acme-lab", "ac3.large.2.linux");
    use.acme().to("2025-06-10T01:53:30Z");
    use.world()
        .control("PUT", "/accounts/acme-lab/enterprise", TestServer.json().put("custody", false));
    use.acme().shop().as("acme-lab").topUp("1.00");

    use.acme().to("2025-06-10T02:53:30Z");

    assertThat(payers(use, server))
        .containsExactlyInAnyOrder(
            use.world().customerId("acme"), use.world().customerId("acme-lab"));
    assertThat(use.acme().shop().as("acme-lab").balance(1)).isEqualTo("0.63");
    assertThat(use.acme().shop().balance(1)).isEqualTo("99999.63");
  }
}
