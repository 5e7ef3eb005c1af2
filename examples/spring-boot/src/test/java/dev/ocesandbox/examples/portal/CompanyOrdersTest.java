// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.examples.portal;

import static dev.ocesandbox.testkit.Operation.PAY_ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.testkit.Product;
import dev.ocesandbox.testkit.Sandbox;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class CompanyOrdersTest extends CompanyPortalTest {

  // tag::paid[]
  @RepeatedTest(3)
  void an_order_is_paid_by_the_company(Sandbox sandbox) {
    sandbox.given().account().cash("100.00");
    String id = sandbox.given().account().order(Product.server().price("80.00")).unpaid();

    portal.postForLocation("/orders/{id}/payment", null, id);

    sandbox.verify(PAY_ORDERS).calledTimes(1).withField("order_id", id);
    sandbox.assertThatBalance("acme").cashIs("20.00");
  }
  // end::paid[]

  @Test
  void orders_of_other_tests_are_gone() {
    assertThat(portal.getForObject("/orders/unpaid", String.class)).isEqualTo("[]");
  }
}
