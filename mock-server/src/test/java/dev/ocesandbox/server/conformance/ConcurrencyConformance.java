// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Many clients at once: what one of them may have, only one of them gets. */
@OnBothTargets
class ConcurrencyConformance {

  private final Shop acme;

  ConcurrencyConformance(Target target) {
    acme = Shop.acme(target);
  }

  @Test
  void of_64_payments_of_one_order_one_is_done() throws Exception {
    String order = acme.buy("100.00");

    List<Integer> answers = Together.ask(64, 64, i -> () -> acme.pay(order).status());

    assertThat(answers).filteredOn(status -> status == 204).hasSize(1);
    assertThat(answers).filteredOn(status -> status == 400).hasSize(63);
    assertThat(acme.balance(1)).isEqualTo("9900.00");
  }

  @Test
  void of_a_thousand_payments_against_money_for_ten_ten_are_done() throws Exception {
    Shop solo = acme.as("solo");
    solo.world().control("PUT", "/accounts/solo/cash", TestServer.json().put("amount", "10000.00"));
    List<String> orders = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      orders.add(solo.buy("1000.00"));
    }

    List<Integer> answers = Together.ask(1_000, 16, i -> () -> solo.pay(orders.get(i)).status());

    assertThat(answers).filteredOn(status -> status == 204).hasSize(10);
    assertThat(solo.balance(1)).isEqualTo("0.00");
    assertThat(solo.world().ledger().path("balanced").asBoolean()).isTrue();
  }

  @Test
  void readers_see_whole_worlds_while_others_write() throws Exception {
    List<String> orders = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      orders.add(acme.buy("10.00"));
    }

    List<Integer> answers =
        Together.ask(
            400,
            16,
            i ->
                () ->
                    i % 4 == 0
                        ? acme.pay(orders.get(i / 4)).status()
                        : acme.list("limit=100").status());

    assertThat(answers).allMatch(status -> status == 200 || status == 204);
    assertThat(acme.balance(1)).isEqualTo("9000.00");
  }
}
