// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.testkit.Sandbox;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class BalancesTest extends PortalTest {

  @Test
  void a_company_sees_its_cash_and_its_credit(Sandbox sandbox) {
    assertThat(balances(sandbox, "acme"))
        .isEqualTo(new Balances.View(yuan("10000.00"), yuan("5000.00")));
  }

  @Test
  void money_that_somebody_has_spent_is_gone_in_this_world_only(Sandbox sandbox) {
    sandbox.given().account("acme").cash("0.50");

    assertThat(balances(sandbox, "acme").cash()).isEqualByComparingTo("0.50");
  }

  @Test
  void two_companies_share_the_portal_but_no_money(Sandbox sandbox) {
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
