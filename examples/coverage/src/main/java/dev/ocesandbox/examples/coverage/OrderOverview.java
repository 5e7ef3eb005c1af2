// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.examples.coverage;

import com.huaweicloud.sdk.bss.v2.BssClient;
import com.huaweicloud.sdk.bss.v2.model.CustomerOrderV2;
import com.huaweicloud.sdk.bss.v2.model.ListCustomerOrdersRequest;
import com.huaweicloud.sdk.bss.v2.model.PayCustomerOrderV3Req;
import com.huaweicloud.sdk.bss.v2.model.PayOrdersRequest;
import java.util.List;

/**
 * Lists and pays what waits for payment. It has three gaps that no test of it shows: it reads only
 * the first page, never looks at orders that were cancelled, and does not know what to do when
 * money is short.
 */
public final class OrderOverview {

  private static final int PENDING_PAYMENT = 6;
  private static final int PAGE = 2;

  private final BssClient bss;

  public OrderOverview(BssClient bss) {
    this.bss = bss;
  }

  /** Returns the ids of the orders that wait for payment. */
  public List<String> waiting() {
    return bss
        .listCustomerOrders(
            new ListCustomerOrdersRequest().withStatus(PENDING_PAYMENT).withLimit(PAGE))
        .getOrderInfos()
        .stream()
        .map(CustomerOrderV2::getOrderId)
        .toList();
  }

  /** Pays an order without coupons and discounts. */
  public void pay(String orderId) {
    bss.payOrders(
        new PayOrdersRequest()
            .withBody(
                new PayCustomerOrderV3Req()
                    .withOrderId(orderId)
                    .withUseCoupon("NO")
                    .withUseDiscount("NO")));
  }
}
