// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.EnterpriseCoupons.seen;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Many clients of a master that pass one coupon on at once. */
@OnBothTargets
class EnterpriseCouponParallelConformance {

  private final EnterpriseCoupons coupons;

  EnterpriseCouponParallelConformance(Target target) {
    coupons = EnterpriseCoupons.of(target);
  }

  @Test
  void of_64_transfers_of_a_coupon_with_money_for_ten_ten_are_done() throws Exception {
    String source = coupons.issue("55.00");

    List<Integer> answers =
        Together.ask(
            64, 64, i -> () -> coupons.tryPass(coupons.transfer(source, "5.50", "t" + i)).status());

    assertThat(answers).filteredOn(status -> status == 200).hasSize(10);
    assertThat(answers).filteredOn(status -> status == 400).hasSize(54);
    assertThat(coupons.retrievable()).hasSize(10).allMatch(row -> row.endsWith(" 5.50"));
    assertThat(seen(coupons.acme(), source)).isEqualTo("0.00 3");
    assertThat(coupons.world().ledger().path("balanced").asBoolean()).isTrue();
  }

  @Test
  void of_64_transfers_with_one_number_one_is_done() throws Exception {
    String source = coupons.issue("100.00");
    ObjectNode body = coupons.transfer(source, "1.00", "same");

    List<Integer> answers = Together.ask(64, 64, i -> () -> coupons.tryPass(body).status());

    assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
    assertThat(seen(coupons.acme(), source)).isEqualTo("99.00 2");
  }

  @Test
  void of_64_reclaims_of_one_coupon_one_is_done() throws Exception {
    String source = coupons.issue("100.00");
    ObjectNode body = coupons.retrieval(source, coupons.pass(source, "40.00"), "");

    List<Integer> answers = Together.ask(64, 64, i -> () -> coupons.tryReclaim(body).status());

    assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
    assertThat(seen(coupons.acme(), source)).isEqualTo("100.00 2");
  }
}
