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

/** Pays all orders that are pending payment, oldest first. */
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
   * The result of a run.
   *
   * @param paid ids of the orders that were paid
   * @param refused ids of the orders that could not be paid, each followed by a space and the
   *     vendor's error code
   */
  public record Result(List<String> paid, List<String> refused) {}

  /** Pays every order for which there is enough money. */
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
          retry.on429(
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
      retry.on429(() -> bss.payOrders(request));
    } catch (SdkException failure) {
      // The response to a successful payment may be lost, and the SDK's HTTP client retries by
      // itself. So check the order before reporting a failure.
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
