// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.docs;

// tag::first[]
import static dev.ocesandbox.testkit.Operation.PAY_ORDERS;

import com.huaweicloud.sdk.bss.v2.BssClient;
import com.huaweicloud.sdk.bss.v2.model.PayCustomerOrderV3Req;
import com.huaweicloud.sdk.bss.v2.model.PayOrdersRequest;
import dev.ocesandbox.testkit.OceSandbox;
import dev.ocesandbox.testkit.Product;
import dev.ocesandbox.testkit.Sandbox;
import org.junit.jupiter.api.Test;

@OceSandbox(scenario = "empty")
class PaymentTest {

  @Test
  void an_order_is_paid_from_cash(Sandbox sandbox, BssClient bss) {
    sandbox.given().account("acme").cash("100.00");
    String order =
        sandbox.given().account("acme").order(Product.server().months(1).price("80.00")).unpaid();

    bss.payOrders(
        new PayOrdersRequest()
            .withBody(
                new PayCustomerOrderV3Req()
                    .withOrderId(order)
                    .withUseCoupon("NO")
                    .withUseDiscount("NO")));

    sandbox.assertThatOrder(order).isCompleted().wasPaidWithCash("80.00");
    sandbox.assertThatBalance("acme").cashIs("20.00");
    sandbox.verify(PAY_ORDERS).calledTimes(1).withField("order_id", order);
  }
}
// end::first[]
