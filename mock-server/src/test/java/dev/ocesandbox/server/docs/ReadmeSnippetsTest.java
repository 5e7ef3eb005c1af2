// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.bss.v2.BssClient;
import com.huaweicloud.sdk.bss.v2.model.AccountBalanceV3;
import com.huaweicloud.sdk.bss.v2.model.CouponSimpleInfoOrderPayV3;
import com.huaweicloud.sdk.bss.v2.model.PayCustomerOrderV3Req;
import com.huaweicloud.sdk.bss.v2.model.PayOrdersRequest;
import com.huaweicloud.sdk.bss.v2.model.ShowCustomerAccountBalancesRequest;
import com.huaweicloud.sdk.bss.v2.model.ShowCustomerOrderDetailsRequest;
import com.huaweicloud.sdk.core.auth.GlobalCredentials;
import com.huaweicloud.sdk.core.exception.ClientRequestException;
import com.huaweicloud.sdk.core.region.Region;
import dev.ocesandbox.server.Sandbox;
import dev.ocesandbox.server.SandboxOptions;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The Java that README and guide show, run against a sandbox. */
class ReadmeSnippetsTest {

  private static Sandbox shared;
  private static String endpoint;

  @BeforeAll
  static void start() {
    shared = Sandbox.start(SandboxOptions.defaults());
    endpoint = shared.endpoint();
  }

  @AfterAll
  static void stop() {
    shared.close();
  }

  @Test
  void the_java_sdk_is_redirected_by_its_endpoint() {
    // tag::java-sdk[]
    BssClient bss =
        BssClient.newBuilder()
            .withCredential(
                new GlobalCredentials()
                    .withAk("OCEACMEMASTER0000001")
                    .withSk("acme-master-secret-key-for-the-sandbox-1"))
            .withEndpoint(endpoint) // "http://127.0.0.1:8080"
            .build();

    List<AccountBalanceV3> balances =
        bss.showCustomerAccountBalances(new ShowCustomerAccountBalancesRequest())
            .getAccountBalances();
    // end::java-sdk[]

    assertThat(balances).hasSize(3);
    assertThat(balances.get(0).getAccountType()).isEqualTo(1);
    assertThat(balances.get(0).getAmount()).isEqualByComparingTo("10000.00");
    assertThat(balances.get(1).getAmount()).isEqualByComparingTo("5000.00");
  }

  @Test
  void the_java_sdk_is_redirected_by_region_and_iam_endpoint() {
    // tag::java-region[]
    BssClient bss =
        BssClient.newBuilder()
            .withCredential(
                new GlobalCredentials()
                    .withAk("OCEACMEMASTER0000001")
                    .withSk("acme-master-secret-key-for-the-sandbox-1")
                    .withIamEndpoint(endpoint))
            .withRegion(new Region("cn-north-1", endpoint))
            .build();
    // end::java-region[]

    assertThat(
            bss.showCustomerAccountBalances(new ShowCustomerAccountBalancesRequest())
                .getAccountBalances())
        .hasSize(3);
  }

  @Test
  void a_sandbox_starts_in_the_jvm_of_a_test() {
    // tag::embedded[]
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults())) {
      BssClient bss =
          BssClient.newBuilder()
              .withCredential(
                  new GlobalCredentials()
                      .withAk("OCESOLOPERSON0000001")
                      .withSk("solo-person-secret-key-for-the-sandbox-1"))
              .withEndpoint(sandbox.endpoint())
              .build();

      assertThat(
              bss.showCustomerAccountBalances(new ShowCustomerAccountBalancesRequest())
                  .getAccountBalances())
          .isNotEmpty();
    }
    // end::embedded[]
  }

  @Test
  void an_order_is_paid_with_coupons_by_the_java_sdk() {
    DocsWorld world = DocsWorld.of(endpoint);
    BssClient bss = world.sdk("acme");
    String orderId = world.order("100.00");
    String cashCouponId = world.coupon("cash", "30.00");
    String flexiCouponId = world.coupon("flexi", "20.00");

    // tag::pay[]
    bss.payOrders(
        new PayOrdersRequest()
            .withBody(
                new PayCustomerOrderV3Req()
                    .withOrderId(orderId)
                    .withUseCoupon("YES")
                    .withCouponInfos(
                        List.of(
                            new CouponSimpleInfoOrderPayV3().withId(cashCouponId).withType(301),
                            new CouponSimpleInfoOrderPayV3().withId(flexiCouponId).withType(302)))
                    .withUseDiscount("NO")));

    int status =
        bss.showCustomerOrderDetails(new ShowCustomerOrderDetailsRequest().withOrderId(orderId))
            .getOrderInfo()
            .getStatus();
    // end::pay[]

    assertThat(status).isEqualTo(5);
    assertThat(world.balance("acme")).isEqualTo("9950.00");
  }

  @Test
  void a_refusal_carries_the_request_id_that_explains_it() {
    DocsWorld world = DocsWorld.of(endpoint);
    BssClient bss = world.sdk("acme");
    PayOrdersRequest payment =
        new PayOrdersRequest()
            .withBody(
                new PayCustomerOrderV3Req()
                    .withOrderId(world.order("20000.00"))
                    .withUseCoupon("NO")
                    .withUseDiscount("NO"));
    String requestId = "";

    // tag::refusal[]
    try {
      bss.payOrders(payment);
    } catch (ClientRequestException refused) {
      requestId = refused.getRequestId(); // for GET /_sandbox/explain/{request_id}
    }
    // end::refusal[]

    JsonNode explanation = world.control("/_sandbox/explain/" + requestId);
    assertThat(explanation.path("rule").path("id").asString()).isEqualTo("orders.pay.enough-money");
  }
}
