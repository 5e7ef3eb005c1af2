// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.examples.billing;

import com.huaweicloud.sdk.bss.v2.BssClient;
import com.huaweicloud.sdk.bss.v2.model.CustomerOrderV2;
import com.huaweicloud.sdk.bss.v2.model.ListCustomerOrdersRequest;
import com.huaweicloud.sdk.bss.v2.model.PayCustomerOrderV3Req;
import com.huaweicloud.sdk.bss.v2.model.PayOrdersRequest;
import com.huaweicloud.sdk.bss.v2.model.ShowCustomerOrderDetailsRequest;
import com.huaweicloud.sdk.core.exception.ClientRequestException;
import com.huaweicloud.sdk.core.exception.SdkException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Pays what waits for payment, the oldest orders first. */
public final class PaymentJob {

  private static final int PROCESSING = 3;
  private static final int COMPLETED = 5;
  private static final int PENDING_PAYMENT = 6;
  private static final int PAGE = 5;

  private final BssClient bss;
  private final Retry retry;

  public PaymentJob(BssClient bss, Retry retry) {
    this.bss = bss;
    this.retry = retry;
  }

  /**
   * What a run has done.
   *
   * @param paid ids of orders that are paid now
   * @param refused ids of orders that still wait, with the vendor's error code behind a space
   */
  public record Result(List<String> paid, List<String> refused) {}

  /** Pays each order that can be paid. */
  public Result run() {
    Result result = new Result(new ArrayList<>(), new ArrayList<>());
    for (CustomerOrderV2 order : oldestFirst()) {
      try {
        pay(order.getOrderId());
        result.paid().add(order.getOrderId());
      } catch (ClientRequestException refusal) {
        result.refused().add(order.getOrderId() + " " + refusal.getErrorCode());
      }
    }
    return result;
  }

  private List<CustomerOrderV2> oldestFirst() {
    List<CustomerOrderV2> orders = new ArrayList<>();
    int total;
    do {
      // The offset counts orders, not pages.
      var page =
          retry.when429(
              () ->
                  bss.listCustomerOrders(
                      new ListCustomerOrdersRequest()
                          .withStatus(PENDING_PAYMENT)
                          .withOffset(orders.size())
                          .withLimit(PAGE)));
      orders.addAll(page.getOrderInfos());
      total = page.getOrderInfos().isEmpty() ? 0 : page.getTotalCount();
    } while (orders.size() < total);
    orders.sort(Comparator.comparing(CustomerOrderV2::getCreateTime));
    return orders;
  }

  private void pay(String id) {
    var request =
        new PayOrdersRequest()
            .withBody(
                new PayCustomerOrderV3Req()
                    .withOrderId(id)
                    .withUseCoupon("NO")
                    .withUseDiscount("NO"));
    try {
      retry.when429(() -> bss.payOrders(request));
    } catch (SdkException failure) {
      // The answer to a payment that went well may be lost, and the SDK's HTTP client then asks
      // again by itself. So look before anybody says that it failed.
      if (!isPaid(id)) {
        throw failure;
      }
    }
  }

  private boolean isPaid(String id) {
    int status =
        bss.showCustomerOrderDetails(new ShowCustomerOrderDetailsRequest().withOrderId(id))
            .getOrderInfo()
            .getStatus();
    return status == PROCESSING || status == COMPLETED;
  }
}
