// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.examples.portal;

import com.huaweicloud.sdk.bss.v2.BssClient;
import com.huaweicloud.sdk.bss.v2.model.CustomerOrderV2;
import com.huaweicloud.sdk.bss.v2.model.ListCustomerOrdersRequest;
import com.huaweicloud.sdk.bss.v2.model.PayCustomerOrderV3Req;
import com.huaweicloud.sdk.bss.v2.model.PayOrdersRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lists the unpaid orders of the company and pays them. */
@RestController
@RequestMapping("/orders")
class Orders {

  private static final int PENDING_PAYMENT = 6;
  private static final int PAGE = 50;

  private final BssClients bss;

  Orders(BssClients bss) {
    this.bss = bss;
  }

  /**
   * An unpaid order.
   *
   * @param amount in yuan
   */
  record View(String id, BigDecimal amount) {}

  @GetMapping("/unpaid")
  List<View> unpaid() {
    BssClient client = bss.ofCaller();
    List<View> orders = new ArrayList<>();
    int total;
    do {
      // The offset counts orders, not pages.
      var page =
          client.listCustomerOrders(
              new ListCustomerOrdersRequest()
                  .withStatus(PENDING_PAYMENT)
                  .withOffset(orders.size())
                  .withLimit(PAGE));
      page.getOrderInfos().forEach(order -> orders.add(view(order)));
      total = page.getOrderInfos().isEmpty() ? orders.size() : page.getTotalCount();
    } while (orders.size() < total);
    return orders;
  }

  @PostMapping("/{id}/payment")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void pay(@PathVariable String id) {
    bss.ofCaller()
        .payOrders(
            new PayOrdersRequest()
                .withBody(
                    new PayCustomerOrderV3Req()
                        .withOrderId(id)
                        .withUseCoupon("NO")
                        .withUseDiscount("NO")));
  }

  private static View view(CustomerOrderV2 order) {
    // The SDK reads amounts as floating-point numbers.
    return new View(
        order.getOrderId(), BigDecimal.valueOf(order.getAmountAfterDiscount()).setScale(2));
  }
}
