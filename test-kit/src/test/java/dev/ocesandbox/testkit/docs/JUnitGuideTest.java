// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.docs;

import static dev.ocesandbox.testkit.Operation.CANCEL_CUSTOMER_ORDER;
import static dev.ocesandbox.testkit.Operation.LIST_COSTS;
import static dev.ocesandbox.testkit.Operation.LIST_CUSTOMER_ORDERS;
import static dev.ocesandbox.testkit.Operation.PAY_ORDERS;
import static dev.ocesandbox.testkit.Operation.SHOW_CUSTOMER_ORDER_DETAILS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.huaweicloud.sdk.bss.v2.BssClient;
import com.huaweicloud.sdk.bss.v2.model.GroupBy;
import com.huaweicloud.sdk.bss.v2.model.ListCostsReq;
import com.huaweicloud.sdk.bss.v2.model.ListCostsRequest;
import com.huaweicloud.sdk.bss.v2.model.ListCustomerOrdersRequest;
import com.huaweicloud.sdk.bss.v2.model.PayCustomerOrderV3Req;
import com.huaweicloud.sdk.bss.v2.model.PayOrdersRequest;
import com.huaweicloud.sdk.bss.v2.model.ShowCustomerAccountBalancesRequest;
import com.huaweicloud.sdk.bss.v2.model.ShowCustomerOrderDetailsRequest;
import com.huaweicloud.sdk.core.auth.GlobalCredentials;
import com.huaweicloud.sdk.core.exception.ServiceResponseException;
import dev.ocesandbox.testkit.Account;
import dev.ocesandbox.testkit.As;
import dev.ocesandbox.testkit.Coupon;
import dev.ocesandbox.testkit.Events;
import dev.ocesandbox.testkit.OceSandbox;
import dev.ocesandbox.testkit.Product;
import dev.ocesandbox.testkit.Sandbox;
import dev.ocesandbox.testkit.SandboxClock;
import dev.ocesandbox.testkit.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The snippets of docs/guide/junit.md. */
class JUnitGuideTest {

  private static final ListCostsRequest COSTS =
      new ListCostsRequest()
          .withBody(
              new ListCostsReq()
                  .withTimeCondition(
                      time ->
                          time.withTimeMeasureId(2).withBeginTime("2026-01").withEndTime("2026-01"))
                  .withGroupby(
                      List.of(new GroupBy().withType("dimension").withKey("CHARGING_MODE")))
                  .withCostType("ORIGINAL_COST")
                  .withAmountType("NET_AMOUNT"));

  private static String unpaid(Sandbox sandbox) {
    return sandbox.given().account("acme").order(Product.server().price("80.00")).unpaid();
  }

  private static void pay(BssClient bss, String order) {
    bss.payOrders(
        new PayOrdersRequest()
            .withBody(
                new PayCustomerOrderV3Req()
                    .withOrderId(order)
                    .withUseCoupon("NO")
                    .withUseDiscount("NO")));
  }

  @Nested
  // tag::annotation[]
  @OceSandbox(scenario = "empty", seed = 7, clock = "2027-03-01T00:00:00Z")
  // end::annotation[]
  class Worlds {
    @Test
    // tag::parameters[]
    void parameters(
        Sandbox sandbox, // the world
        SandboxClock clock, // its clock
        BssClient acme, // an SDK client for the first account
        @As("acme-dev") BssClient dev, // an SDK client for another account
        @As(value = "acme", user = "reader") BssClient reader, // ... for an IAM user
        @As("solo") Account solo) // credentials and customer id of an account
          // end::parameters[]
        {
      assertThat(clock.now()).isEqualTo(Instant.parse("2027-03-01T00:00:00Z"));
      assertThat(acme).isNotSameAs(dev).isNotSameAs(reader);
      assertThat(sandbox.account("solo")).isEqualTo(solo);
      sandbox.assertThatBalance("acme").cashIs("0.00");
    }
  }

  @Nested
  class Fields {
    // tag::field[]
    @OceSandbox Sandbox sandbox;

    // end::field[]

    @Test
    void field() {
      assertThat(sandbox.account().name()).isEqualTo("acme");
    }
  }

  @Nested
  @OceSandbox
  class Features {
    @Test
    void given(Sandbox sandbox) {
      // tag::given[]
      var acme = sandbox.given().account("acme").cash("100.00").credit("500.00").card("200.00");
      String coupon = acme.issue(Coupon.cash("30.00").expiringIn(Period.ofDays(7)));
      String unpaid = acme.order(Product.server().months(1).price("80.00")).unpaid();
      String paid = acme.order(Product.disk(100).months(1).price("35.00")).paid();
      String server = acme.resource(Product.server()).endingIn(Duration.ofDays(3)).id();
      String frozen = acme.resource(Product.server()).endedAgo(Duration.ofDays(2)).id();
      // end::given[]
      sandbox.assertThatCoupon(coupon).isUsable();
      sandbox.assertThatOrder(unpaid).isPendingPayment();
      sandbox.assertThatOrder(paid).isCompleted();
      sandbox.assertThatResource(server).isInUse();
      sandbox.assertThatResource(frozen).isFrozen();
    }

    @Test
    void clock(Sandbox sandbox) {
      String order = unpaid(sandbox);
      // tag::clock[]
      Events events = sandbox.clock().advance(Duration.ofDays(8));

      assertThat(events.ofType("order-cancelled")).anyMatch(e -> e.subject().equals(order));
      sandbox.assertThatOrder(order).isCancelled();
      // end::clock[]
    }

    @Test
    void waiting(Sandbox sandbox, BssClient bss) {
      sandbox
          .control()
          .put("settings", "{\"provisioning\": {\"mode\": \"after\", \"delay\": \"PT5M\"}}");
      String order = unpaid(sandbox);
      // tag::await[]
      pay(bss, order);
      sandbox.await(order).completed();
      // end::await[]
      assertThat(sandbox.clock().now()).isEqualTo(Instant.parse("2026-01-15T08:35:00Z"));
    }

    @Test
    void faults(Sandbox sandbox, BssClient bss) {
      String order = unpaid(sandbox);
      // tag::faults[]
      sandbox.faults().on(PAY_ORDERS).times(2).answer("CBC.99000088");
      sandbox.faults().on(PAY_ORDERS).times(1).loseAnswer();
      sandbox.faults().on(LIST_CUSTOMER_ORDERS).probability(0.3, 7).status(503);
      sandbox.faults().on(LIST_CUSTOMER_ORDERS).times(3).staleRead();
      // end::faults[]
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(() -> pay(bss, order))
            .extracting(e -> ((ServiceResponseException) e).getErrorCode())
            .isEqualTo("CBC.99000088");
      }
      assertThatThrownBy(() -> pay(bss, order)).isInstanceOf(RuntimeException.class);
      sandbox.assertThatOrder(order).isCompleted();
      sandbox.faults().clear();
    }

    @Test
    void stubs(Sandbox sandbox, BssClient bss) {
      unpaid(sandbox);
      // tag::stubs[]
      sandbox
          .stub(LIST_COSTS)
          .by("acme")
          .answers(200, "{\"currency\": \"CNY\", \"total_count\": 0, \"cost_data\": []}");
      sandbox.stub(LIST_CUSTOMER_ORDERS).unchecked().change("/order_infos/0/status", 77);
      // end::stubs[]
      assertThat(bss.listCosts(COSTS).getCostData()).isEmpty();
      assertThat(bss.listCustomerOrders(new ListCustomerOrdersRequest()).getOrderInfos().get(0))
          .satisfies(order -> assertThat(order.getStatus()).isEqualTo(77));
    }

    @Test
    void snapshots(Sandbox sandbox, BssClient bss) {
      String order = unpaid(sandbox);
      // tag::snapshots[]
      Snapshot before = sandbox.snapshot();
      pay(bss, order);
      sandbox.clock().advance(Duration.ofDays(40));
      sandbox.restore(before);

      sandbox.assertThatOrder(order).isPendingPayment();
      try (Sandbox other = sandbox.fork(before)) {
        other.given().account("acme").cash("0.00");
      }
      // end::snapshots[]
      sandbox.assertThatBalance("acme").cashIs("10000.00");
    }

    @Test
    void verify(Sandbox sandbox, BssClient bss) {
      String order = unpaid(sandbox);
      pay(bss, order);
      bss.showCustomerOrderDetails(new ShowCustomerOrderDetailsRequest().withOrderId(order));
      bss.listCustomerOrders(new ListCustomerOrdersRequest().withOffset(0).withLimit(100));
      // tag::verify[]
      sandbox.verify(PAY_ORDERS).calledTimes(1).withBody("{\"order_id\": \"" + order + "\"}");
      sandbox.verify(PAY_ORDERS).by("acme").withField("order_id", order).called().answered(204);
      sandbox.verify(LIST_CUSTOMER_ORDERS).called().withQuery("offset", "0");
      sandbox.verify(PAY_ORDERS).refusedWith("CBC.99003106").neverCalled();
      sandbox.verify(CANCEL_CUSTOMER_ORDER).neverCalled();
      sandbox.verify().inOrder(PAY_ORDERS, SHOW_CUSTOMER_ORDER_DETAILS);
      // end::verify[]
    }

    @Test
    void assertions(Sandbox sandbox, BssClient bss) {
      var acme = sandbox.given().account("acme").cash("100.00");
      String coupon = acme.issue(Coupon.cash("30.00"));
      String server = acme.resource(Product.server()).autoRenewing().startingNow().id();
      String order = unpaid(sandbox);
      pay(bss, order);
      // tag::assertions[]
      sandbox.assertThatOrder(order).isCompleted().costs("80.00").hasLine("s6.small.1.linux");
      sandbox.assertThatOrder(order).wasPaidWith("80.00").wasPaidWithCash("80.00");
      sandbox.assertThatBalance("acme").cashIs("20.00").creditIs("5000.00");
      sandbox.assertThatCoupon(coupon).isUsable().hasLeft("30.00");
      sandbox.assertThatResource(server).isInUse().renewsAutomatically();
      sandbox.ledger().isBalanced().hasEntry("payment", order);
      // end::assertions[]
    }
  }

  @Nested
  // tag::allow[]
  @OceSandbox(allow = "first-page-only")
  // end::allow[]
  class Findings {
    @Test
    void allowed(Sandbox sandbox, BssClient bss) {
      for (int i = 0; i < 12; i++) {
        unpaid(sandbox);
      }
      bss.listCustomerOrders(new ListCustomerOrdersRequest());
      // tag::allow-here[]
      sandbox.allow("polling-too-fast");
      // end::allow-here[]
      for (int i = 0; i < 40; i++) {
        bss.showCustomerAccountBalances(new ShowCustomerAccountBalancesRequest());
      }
    }
  }

  @Test
  void without_junit() {
    // tag::without-junit[]
    try (Sandbox sandbox = Sandbox.with().scenario("empty").start()) {
      Account acme = sandbox.account("acme");
      BssClient bss =
          BssClient.newBuilder()
              .withCredential(
                  new GlobalCredentials().withAk(acme.accessKey()).withSk(acme.secretKey()))
              .withEndpoint(sandbox.endpoint())
              .build();

      bss.showCustomerAccountBalances(new ShowCustomerAccountBalancesRequest());

      sandbox.assertNoFindings();
    }
    // end::without-junit[]
  }
}
