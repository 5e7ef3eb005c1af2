// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.examples.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ocesandbox.testkit.Account;
import dev.ocesandbox.testkit.OceSandbox;
import dev.ocesandbox.testkit.Product;
import dev.ocesandbox.testkit.Sandbox;
import dev.ocesandbox.testkit.pact.PactOf;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The portal against the sandbox. What it sent and was answered is written as a pact:
 * target/pacts/billing-portal-huaweicloud-bss.json. Afterwards the tests run again with other readings
 * of the inferred rules that they touched: target/oce-sandbox/guesses.json lists those that rest on a
 * guess.
 */
@OceSandbox(
    scenario = "empty",
    pact = @PactOf(consumer = "billing-portal"),
    flipGuesses = true)
class BillingPortalTest {

  private BillingPortal portal;

  @BeforeEach
  void portal(Sandbox sandbox, Account acme) {
    portal = new BillingPortal(sandbox.endpoint(), acme.token());
  }

  private static String order(Sandbox sandbox) {
    sandbox.clock().advance(Duration.ofMinutes(1));
    return sandbox.given().account("acme").order(Product.server()).unpaid();
  }

  @Test
  void all_pages_of_unpaid_orders_are_added_up(Sandbox sandbox) throws Exception {
    for (int i = 0; i < 12; i++) {
      order(sandbox);
    }

    // 12 servers for 32.20 a month
    assertEquals(0, new BigDecimal("386.40").compareTo(portal.unpaid()));
  }

  @Test
  void an_order_has_a_status(Sandbox sandbox) throws Exception {
    assertEquals(6, portal.status(order(sandbox)));
  }

  /** Rests on a guess: no page says how orders are sorted without order_by. */
  @Test
  void the_first_order_is_the_newest(Sandbox sandbox) throws Exception {
    order(sandbox);
    String newest = order(sandbox);

    assertEquals(newest, portal.newest());
  }

  @Test
  void the_newest_order_is_asked_for(Sandbox sandbox) throws Exception {
    order(sandbox);
    String newest = order(sandbox);

    assertEquals(newest, portal.newestByTime());
  }
}
