// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.examples.testng;

import static dev.ocesandbox.testkit.Operation.PAY_ORDERS;
import static org.testng.Assert.assertEquals;
import static org.testng.Assert.assertThrows;

import com.huaweicloud.sdk.bss.v2.model.PayCustomerOrderV3Req;
import com.huaweicloud.sdk.bss.v2.model.PayOrdersRequest;
import com.huaweicloud.sdk.core.exception.ServiceResponseException;
import dev.ocesandbox.testkit.Product;
import org.testng.annotations.Test;

// tag::test[]
public class PaymentTest extends SandboxTest {

  @Test
  public void an_order_is_paid_from_cash() {
    String order = order("80.00");

    pay(order);

    sandbox().assertThatOrder(order).isCompleted().wasPaidWithCash("80.00");
    sandbox().assertThatBalance("acme").cashIs("20.00");
  }
  // end::test[]

  @Test(invocationCount = 8, threadPoolSize = 4)
  public void each_invocation_has_its_own_world() {
    sandbox().assertThatBalance("acme").cashIs("0.00");

    pay(order("99.00"));

    sandbox().verify(PAY_ORDERS).calledTimes(1).answered(204);
    sandbox().assertThatBalance("acme").cashIs("1.00");
  }

  @Test
  public void an_order_that_is_too_expensive_is_refused() {
    String order = order("100.01");

    assertThrows(ServiceResponseException.class, () -> pay(order));
    assertEquals(sandbox().verify(PAY_ORDERS).calledTimes(1).requests().size(), 1);
  }

  private String order(String price) {
    return sandbox()
        .given()
        .account("acme")
        .cash("100.00")
        .order(Product.server().months(1).price(price))
        .unpaid();
  }

  private void pay(String order) {
    client("acme")
        .payOrders(
            new PayOrdersRequest()
                .withBody(
                    new PayCustomerOrderV3Req()
                        .withOrderId(order)
                        .withUseCoupon("NO")
                        .withUseDiscount("NO")));
  }
}
