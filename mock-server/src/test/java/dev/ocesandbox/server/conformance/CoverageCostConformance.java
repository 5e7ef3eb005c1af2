// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What requests would have cost: numbers worked out by hand, and equal to the ledger. */
class CoverageCostConformance {

  private final Shop acme = Unsubscriptions.rich(Target.FRESH_WORLD);

  private JsonNode cost() {
    return acme.world().control("GET", "/coverage").path("cost");
  }

  /** The sum of what the entries of a type moved to the account of the vendor's income. */
  private BigDecimal income(String type) {
    BigDecimal sum = BigDecimal.ZERO;
    for (JsonNode entry : acme.world().control("GET", "/ledger?limit=1000").path("entries")) {
      if (entry.path("type").asString().equals(type)) {
        for (JsonNode posting : entry.path("postings")) {
          if (posting.path("account").asString().equals("revenue")) {
            sum = sum.add(new BigDecimal(posting.path("amount").asString()));
          }
        }
      }
    }
    return sum;
  }

  @Test
  void payments_by_requests_are_summed_with_the_part_of_coupons() {
    acme.paid(acme.buy("12.34"));
    acme.paid(acme.buy("100.00"), acme.cash("30.00"));
    acme.buy("999.00");

    JsonNode cost = cost();
    assertThat(cost.path("orders").asInt()).isEqualTo(2);
    assertThat(cost.path("paid").asString()).isEqualTo("112.34");
    assertThat(cost.path("paid_by_coupons").asString()).isEqualTo("30.00");
    assertThat(cost.path("net").asString()).isEqualTo("112.34");
    assertThat(income("payment")).isEqualByComparingTo("112.34");
  }

  @Test
  void what_is_given_back_is_taken_off() {
    String resource = Unsubscriptions.server(acme, "60.00");
    Unsubscriptions.of(acme, 1, resource);

    JsonNode cost = cost();
    assertThat(cost.path("paid").asString()).isEqualTo("60.00");
    assertThat(cost.path("refunds").asInt()).isEqualTo(1);
    assertThat(new BigDecimal(cost.path("refunded").asString()))
        .isPositive()
        .isEqualByComparingTo(income("refund").negate());
    assertThat(new BigDecimal(cost.path("net").asString()))
        .isEqualByComparingTo(income("payment").add(income("refund")));
  }

  @Test
  void what_the_scenario_had_and_what_staff_arranged_costs_nothing() {
    Shop rich = Shop.acme();
    rich.topUp("100.00");
    rich.buy("50.00");

    JsonNode cost = rich.world().control("GET", "/coverage").path("cost");

    assertThat(cost.path("orders").asInt()).isZero();
    assertThat(cost.path("total").asString()).isEqualTo("0.00");
  }

  @Test
  void use_that_time_settles_is_told_apart_from_calls() {
    UseByTheHour use = UseByTheHour.level(Target.FRESH_WORLD, 0);
    use.shop().topUp("100.00");
    use.server();
    use.world().advance("PT10H");

    JsonNode cost = use.world().control("GET", "/coverage").path("cost");
    assertThat(cost.path("paid").asString()).isEqualTo("0.00");
    assertThat(cost.path("as_time_passed").path("pay_per_use").asString()).isEqualTo("3.33");
    assertThat(cost.path("total").asString())
        .isEqualTo(cost.path("as_time_passed").path("net").asString());
  }
}
