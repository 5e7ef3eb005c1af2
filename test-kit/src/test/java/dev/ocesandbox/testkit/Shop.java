// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import com.huaweicloud.sdk.bss.v2.BssClient;
import com.huaweicloud.sdk.bss.v2.model.PayCustomerOrderV3Req;
import com.huaweicloud.sdk.bss.v2.model.PayOrdersRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** What clients of the tests do. */
final class Shop {

  static final String PAY = "/v3/orders/customer-orders/pay";
  static final String ORDERS = "/v2/orders/customer-orders";
  static final String RESOURCES = "/v2/orders/suscriptions/resources/query";

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private Shop() {}

  /** Places an order of acme for a month of a server. */
  static String order(Sandbox sandbox, String price) {
    return sandbox
        .control()
        .post(
            "orders",
            """
            {"account": "acme", "lines": [{
              "service_type_code": "hws.service.type.ec2",
              "resource_type_code": "hws.resource.type.vm",
              "resource_spec": "s6.small.1.linux", "region_code": "cn-north-4",
              "period_type": 2, "period_num": 1, "quantity": 1, "price": "%s"}]}
            """
                .formatted(price))
        .text("/order_id");
  }

  static void pay(BssClient bss, String order) {
    bss.payOrders(
        new PayOrdersRequest()
            .withBody(
                new PayCustomerOrderV3Req()
                    .withOrderId(order)
                    .withUseCoupon("NO")
                    .withUseDiscount("NO")));
  }

  static BssClient client(Sandbox sandbox) {
    Account acme = sandbox.account();
    return SdkClients.bss(sandbox.endpoint(), acme.accessKey(), acme.secretKey());
  }

  /** Sends what no SDK would. */
  static int send(Sandbox sandbox, String method, String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(sandbox.endpoint() + path))
            .header("X-Auth-Token", sandbox.account().token())
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
