// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.examples.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.huaweicloud.sdk.bss.v2.BssClient;
import dev.ocesandbox.testkit.FindingKind;
import dev.ocesandbox.testkit.OceSandbox;
import dev.ocesandbox.testkit.Product;
import dev.ocesandbox.testkit.Sandbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All of these pass; target/oce-sandbox/coverage.html says what they leave out. */
@OceSandbox(scenario = "empty", allow = FindingKind.FIRST_PAGE_ONLY)
class OrderOverviewTest {

  private OrderOverview overview;

  @BeforeEach
  void overview(BssClient acme) {
    overview = new OrderOverview(acme);
  }

  @Test
  void orders_that_wait_are_listed(Sandbox sandbox) {
    for (int i = 0; i < 3; i++) {
      sandbox.given().account("acme").order(Product.server().price("12.50")).unpaid();
    }

    assertEquals(2, overview.waiting().size());
  }

  @Test
  void an_order_is_paid(Sandbox sandbox) {
    sandbox.given().account("acme").cash("100.00");
    String order = sandbox.given().account("acme").order(Product.server().price("12.50")).unpaid();

    overview.pay(order);

    sandbox.assertThatOrder(order).isCompleted();
    assertTrue(overview.waiting().isEmpty());
  }
}
