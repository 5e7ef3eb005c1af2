// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.docs;

import static dev.ocesandbox.testkit.Operation.LIST_CUSTOMER_ORDERS;
import static dev.ocesandbox.testkit.Operation.PAY_ORDERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.huaweicloud.sdk.bss.v2.BssClient;
import com.huaweicloud.sdk.bss.v2.model.ListCustomerOrdersRequest;
import com.huaweicloud.sdk.bss.v2.model.PayCustomerOrderV3Req;
import com.huaweicloud.sdk.bss.v2.model.PayOrdersRequest;
import dev.ocesandbox.testkit.As;
import dev.ocesandbox.testkit.FindingKind;
import dev.ocesandbox.testkit.From;
import dev.ocesandbox.testkit.OceSandbox;
import dev.ocesandbox.testkit.Product;
import dev.ocesandbox.testkit.Sandbox;
import dev.ocesandbox.testkit.SandboxClock;
import dev.ocesandbox.testkit.verify.ReceivedRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineTestKit;

/** The snippets of docs/guide/junit.md about settings, fields and conditions. */
class JUnitGuideSettingsTest {

  // tag::base[]
  @OceSandbox(scenario = "empty", allow = FindingKind.POLLING_TOO_FAST)
  abstract static class BillingTest {}

  @OceSandbox(clock = "2027-03-01T00:00:00Z", allow = "not-built:KeystoneListGroups")
  static class ReportTest extends BillingTest {
    // end::base[]
    @Test
    void has_the_settings_of_both(Sandbox sandbox) {
      sandbox.assertThatBalance("acme").cashIs("0.00");
      assertThat(sandbox.clock().now()).isEqualTo(Instant.parse("2027-03-01T00:00:00Z"));
    }
  }

  @OceSandbox
  static class OfProject {
    @Test
    void has_the_settings_of_the_project(Sandbox sandbox) {
      sandbox.assertThatBalance("acme").cashIs("0.00");
      assertThat(sandbox.clock().now()).isEqualTo(Instant.parse("2027-03-01T00:00:00Z"));
    }
  }

  @Test
  void the_properties_of_the_page_are_settings_of_a_project() throws Exception {
    Properties shown = new Properties();
    try (var file = getClass().getResourceAsStream("/guide/junit-platform.properties")) {
      shown.load(new java.io.InputStreamReader(file, StandardCharsets.UTF_8));
    }
    var engine =
        EngineTestKit.engine("junit-jupiter")
            .selectors(
                DiscoverySelectors.selectClass(OfProject.class),
                DiscoverySelectors.selectClass(ReportTest.class));
    shown.stringPropertyNames().stream()
        .sorted()
        .forEach(name -> engine.configurationParameter(name, shown.getProperty(name)));

    assertThat(shown).hasSize(4);
    engine.execute().testEvents().assertStatistics(events -> events.succeeded(2).failed(0));
  }

  @Nested
  class Clients {
    // tag::fields[]
    @OceSandbox(scenario = "empty")
    Sandbox sandbox;

    @As("acme")
    BssClient acme;

    @As("acme-dev")
    BssClient dev;

    // end::fields[]

    @Test
    void are_those_of_the_world() {
      dev.listCustomerOrders(new ListCustomerOrdersRequest());
      acme.listCustomerOrders(new ListCustomerOrdersRequest());

      sandbox.verify(LIST_CUSTOMER_ORDERS).by("acme-dev").calledTimes(1);
      sandbox.verify(LIST_CUSTOMER_ORDERS).by("acme").calledTimes(1);
    }
  }

  @Nested
  class TwoWorlds {
    // tag::two[]
    @OceSandbox(scenario = "empty")
    Sandbox before;

    @OceSandbox(scenario = "empty", clock = "2027-03-01T00:00:00Z")
    Sandbox after;

    @From("after")
    @As("acme")
    BssClient client;

    @Test
    void two_worlds(@From("before") SandboxClock clock) {
      clock.advance(Duration.ofDays(1));
      client.listCustomerOrders(new ListCustomerOrdersRequest());

      before.verify().nothingElse();
      after.verify(LIST_CUSTOMER_ORDERS).calledTimes(1);
    }
    // end::two[]
  }

  @Nested
  @OceSandbox(scenario = "empty")
  class Conditions {
    @Test
    void of_verifications(Sandbox sandbox, BssClient bss) {
      String order =
          sandbox
              .given()
              .account()
              .cash("100.00")
              .order(Product.server().region("cn-north-4").price("80.00"))
              .unpaid();
      bss.payOrders(
          new PayOrdersRequest()
              .withBody(
                  new PayCustomerOrderV3Req()
                      .withOrderId(order)
                      .withUseCoupon("NO")
                      .withUseDiscount("NO")));
      bss.listCustomerOrders(new ListCustomerOrdersRequest().withOffset(0).withLimit(100));
      // tag::conditions[]
      sandbox.verify(PAY_ORDERS).calledTimes(1).withBodyMatching("\"order_id\":\"CS\\d{10}");
      sandbox.verify(PAY_ORDERS).called().withJsonPath("$.order_id", order);
      sandbox.verify(PAY_ORDERS).called().withHeaderMatching("Content-Type", "application/json.*");
      sandbox.verify(LIST_CUSTOMER_ORDERS).atMost(3).withQueryMatching("limit", "\\d+");
      sandbox
          .verify(PAY_ORDERS)
          .called()
          .matching("signed", request -> request.header("Authorization").isPresent());

      List<ReceivedRequest> payments = sandbox.verify(PAY_ORDERS).called().requests();
      assertThat(payments.get(0).body()).contains(order);

      sandbox.verify(LIST_CUSTOMER_ORDERS).called();
      sandbox.verify().nothingElse();
      // end::conditions[]
    }

    @Test
    void have_a_reason(Sandbox sandbox) {
      assertThatExceptionOfType(AssertionError.class)
          .isThrownBy(
              () ->
                  // tag::as[]
                  sandbox.assertThatBalance("acme").as("after the payment").cashIs("20.00")
              // end::as[]
              )
          .withMessageContaining("after the payment");
    }
  }

  @Test
  void strictness_without_junit() {
    // tag::strict[]
    try (Sandbox sandbox = Sandbox.with().strict().allow("first-page-only").start()) {
      sandbox.verify(PAY_ORDERS).neverCalled();
    }
    // end::strict[]
    Sandbox unfinished = Sandbox.with().strict().start();
    unfinished.faults().on(PAY_ORDERS).times(1).status(503);
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(unfinished::close)
        .withMessageContaining("PayOrders");
  }
}
