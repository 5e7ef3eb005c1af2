// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.testkit.Sandbox;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class BalancesTest extends PortalTest {

  @Test
  void the_balance_has_cash_and_credit(Sandbox sandbox) {
    assertThat(balances(sandbox, "acme"))
        .isEqualTo(new Balances.View(yuan("10000.00"), yuan("5000.00")));
  }

  @Test
  void a_changed_balance_affects_its_own_world_only(Sandbox sandbox) {
    sandbox.given().account("acme").cash("0.50");

    assertThat(balances(sandbox, "acme").cash()).isEqualByComparingTo("0.50");
  }

  @Test
  void companies_have_separate_balances(Sandbox sandbox) {
    assertThat(balances(sandbox, "acme-dev").cash())
        .isNotEqualByComparingTo(balances(sandbox, "acme").cash());
  }

  private Balances.View balances(Sandbox sandbox, String company) {
    return portal(sandbox.account(company))
        .get()
        .uri("/balances")
        .retrieve()
        .body(Balances.View.class);
  }

  private static BigDecimal yuan(String amount) {
    return new BigDecimal(amount);
  }
}
