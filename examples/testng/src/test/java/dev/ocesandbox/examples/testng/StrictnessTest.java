// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.examples.testng;

import static dev.ocesandbox.testkit.Operation.PAY_ORDERS;

import com.huaweicloud.sdk.bss.v2.model.ListCustomerOrdersRequest;
import dev.ocesandbox.testkit.Product;
import org.testng.annotations.Test;

/** What strict mode reports fails the test that caused it, and not the next one. */
public class StrictnessTest extends SandboxTest {

  @Test(
      expectedExceptions = AssertionError.class,
      expectedExceptionsMessageRegExp = "(?s).*first-page-only.*ListCustomerOrders.*")
  public void a_finding_fails_the_test() {
    for (int i = 0; i < 12; i++) {
      sandbox().given().account("acme").order(Product.server()).unpaid();
    }
    client("acme").listCustomerOrders(new ListCustomerOrdersRequest());
  }

  @Test(
      expectedExceptions = AssertionError.class,
      expectedExceptionsMessageRegExp = "(?s).*fault.*PayOrders.*")
  public void an_unused_fault_fails_the_test() {
    sandbox().faults().on(PAY_ORDERS).times(1).status(503);
  }

  @Test(
      expectedExceptions = AssertionError.class,
      expectedExceptionsMessageRegExp = "(?s)Expected: .*cash.*")
  public void a_failed_assertion_is_reported_instead_of_unused_faults() {
    sandbox().faults().on(PAY_ORDERS).times(1).status(503);
    sandbox().assertThatBalance("acme").cashIs("1.00");
  }
}
