// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Refunds above 50,000 yuan are reviewed first; one of exactly 50,000 is not. */
@OnBothTargets
class LargeRefundConformance {

  private static final int COMPLETED = 5;
  private static final int IN_REVIEW = 1;

  private final Shop acme;

  LargeRefundConformance(Target target) {
    acme = Unsubscriptions.rich(target);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"49999.99, true", "50000.00, true", "50000.01, false"})
  void an_unsubscription_gives_up_to_fifty_thousand_yuan_back_at_once(
      String price, boolean atOnce) {
    String server = Unsubscriptions.server(acme, price);
    String before = acme.balance(1);

    String refund = Unsubscriptions.of(acme, 1, server).at("/order_ids/0").asString();

    assertThat(acme.status(refund)).isEqualTo(atOnce ? COMPLETED : IN_REVIEW);
    assertThat(acme.balance(1)).isEqualTo(atOnce ? "100000.00" : before);
    assertThat(Unsubscriptions.status(acme, server)).isEqualTo(atOnce ? 3 : 2);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"49999.99, true", "50000.00, true", "50000.01, false"})
  void a_refund_by_the_staff_gives_up_to_fifty_thousand_yuan_back_at_once(
      String price, boolean atOnce) {
    String order = acme.paid(acme.buy(price));
    String before = acme.balance(1);

    String refund = acme.refund(order, "0.00", "0.00");

    assertThat(acme.status(refund)).isEqualTo(atOnce ? COMPLETED : IN_REVIEW);
    assertThat(acme.balance(1)).isEqualTo(atOnce ? "100000.00" : before);
  }

  @ParameterizedTest(name = "{0} and {1} are kept")
  @CsvSource({"0.01, 0.00, true", "0.00, 0.01, true", "0.00, 0.00, false"})
  void what_is_kept_does_not_count(String consumed, String fee, boolean atOnce) {
    String order = acme.paid(acme.buy("50000.01"));

    String refund = acme.refund(order, consumed, fee);

    assertThat(acme.status(refund)).isEqualTo(atOnce ? COMPLETED : IN_REVIEW);
  }
}
