// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.testkit.Sandbox;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Value;

class CompanyBalancesTest extends CompanyPortalTest {

  @Value("${oce.sandbox.accounts.acme-dev.customer-id}")
  private String member;

  @RepeatedTest(3)
  void the_balance_starts_anew_for_each_test(Sandbox sandbox, TestInfo test) {
    assertThat(balances().cash()).isEqualByComparingTo("0.00");

    sandbox.given().account().cash("12.50");

    assertThat(balances().cash()).as(test.getDisplayName()).isEqualByComparingTo("12.50");
  }

  @Test
  void properties_of_other_accounts_are_those_of_this_world(Sandbox sandbox) {
    assertThat(member).isEqualTo(sandbox.account("acme-dev").customerId());
  }

  private Balances.View balances() {
    return portal.getForObject("/balances", Balances.View.class);
  }
}
