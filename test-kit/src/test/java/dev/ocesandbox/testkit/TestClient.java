// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import com.huaweicloud.sdk.bss.v2.BssClient;
import com.huaweicloud.sdk.bss.v2.model.PayCustomerOrderV3Req;
import com.huaweicloud.sdk.bss.v2.model.PayOrdersRequest;
import dev.ocesandbox.testkit.internal.sdk.SdkClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Places orders and sends requests for tests. */
final class TestClient {

  static final String PAY = "/v3/orders/customer-orders/pay";
  static final String MONTHLY_SUM = "/v2/bills/customer-bills/monthly-sum";
  static final String NOT_BUILT = "/v3/groups";
  static final String NOT_BUILT_EITHER = "/v3/roles";
  static final String ORDERS = "/v2/orders/customer-orders";
  static final String RESOURCES = "/v2/orders/suscriptions/resources/query";

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private TestClient() {}

  /** Places an unpaid order of acme for one month of a server. */
  static String order(Sandbox sandbox, String price) {
    return order(sandbox, price, false);
  }

  /** Places an order of acme for one month of a server and pays it from the balance. */
  static String paid(Sandbox sandbox, String price) {
    return order(sandbox, price, true);
  }

  private static String order(Sandbox sandbox, String price, boolean paid) {
    return sandbox
        .control()
        .post(
            "orders",
            """
            {"account": "acme", "auto_pay": %s, "lines": [{
              "service_type_code": "hws.service.type.ec2",
              "resource_type_code": "hws.resource.type.vm",
              "resource_spec": "s6.small.1.linux", "region_code": "cn-north-4",
              "period_type": 2, "period_num": 1, "quantity": 1, "price": "%s"}]}
            """
                .formatted(paid, price))
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

  /** Lets acme allocate cash to a member, and returns the status of the answer. */
  static int allocate(Sandbox sandbox, String member, String amount, String transId) {
    return transfer(sandbox, "transfer-amount", member, amount, transId);
  }

  /** Lets acme take cash back from a member, and returns the status of the answer. */
  static int reclaim(Sandbox sandbox, String member, String amount) {
    return transfer(sandbox, "retrieve-amount", member, amount, "");
  }

  private static int transfer(
      Sandbox sandbox, String path, String member, String amount, String transId) {
    String body = "{\"customer_id\": \"%s\", \"amount\": \"%s\", \"trans_id\": \"%s\"}";
    return send(
        sandbox,
        "POST",
        "/v2/enterprises/multi-accounts/" + path,
        body.formatted(sandbox.account(member).customerId(), amount, transId));
  }

  /** Returns the cash balance of acme. */
  static String cash(Sandbox sandbox) {
    return sandbox.control().get("accounts/acme").text("/balance");
  }

  static BssClient bss(Sandbox sandbox, Account account) {
    return (BssClient)
        SdkClients.bssClient(
            sandbox.endpoint(),
            account.accessKey(),
            account.secretKey(),
            sandbox.closeActions()::add);
  }

  /** Sends a request that the SDK cannot send, and returns its status. */
  static int send(Sandbox sandbox, String method, String path, String body) {
    return answer(sandbox, method, path, body).statusCode();
  }

  static HttpResponse<String> answer(Sandbox sandbox, String method, String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(sandbox.endpoint() + path))
            .header("X-Auth-Token", sandbox.account().token())
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
