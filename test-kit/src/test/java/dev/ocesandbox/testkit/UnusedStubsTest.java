// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import static dev.ocesandbox.testkit.Operation.LIST_CASES;
import static dev.ocesandbox.testkit.Operation.LIST_CUSTOMER_ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A stub that answered no request fails a strict test; one that did is shown in reports. */
class UnusedStubsTest {

  private static final String NO_CASES = "{\"total_count\": 0, \"incident_info_list\": []}";

  @OceSandbox
  static class Adding {
    @Test
    void a_stub(Sandbox sandbox) {
      sandbox.stub(LIST_CASES).by("acme").answers(200, NO_CASES);
      sandbox.faults().on(LIST_CUSTOMER_ORDERS).throttle();
    }
  }

  @OceSandbox(scenario = "empty")
  static class Missing {
    @Test
    void the_answer(Sandbox sandbox) {
      sandbox.stub(LIST_CUSTOMER_ORDERS).remove("/order_infos/0");
      TestClient.send(sandbox, "GET", TestClient.ORDERS, "");
    }
  }

  @OceSandbox
  static class Fine {
    @Test
    void a_stub_that_answered(Sandbox sandbox) {
      sandbox.stub(LIST_CUSTOMER_ORDERS).times(3).change("/total_count", 1);
      TestClient.send(sandbox, "GET", TestClient.ORDERS + "?limit=1", "");
    }

    @Test
    void a_stub_that_was_removed(Sandbox sandbox) {
      sandbox.stub(LIST_CASES).answers(200, NO_CASES).remove();
    }

    @Test
    void an_allowed_stub(Sandbox sandbox) {
      sandbox.allow(FindingKind.UNUSED_STUB + ":ListCases");
      sandbox.stub(LIST_CASES).answers(200, NO_CASES);
    }
  }

  @OceSandbox(strictness = Strictness.LENIENT)
  static class Lenient {
    @Test
    void a_stub(Sandbox sandbox) {
      sandbox.stub(LIST_CASES).answers(200, NO_CASES);
    }
  }

  @Test
  void it_fails_its_test_beside_an_unused_fault() {
    assertThat(JUnitRunner.failure(JUnitRunner.run(Adding.class)))
        .hasMessageContaining("Stubs that answered no request:")
        .hasMessageContaining("stub-1: 200 on ListCases by acme, and there were 0 requests")
        .hasMessageContaining("Planned faults that were never applied:");
  }

  @Test
  void it_fails_its_test_with_the_reason_why_it_changed_nothing() {
    assertThat(JUnitRunner.failure(JUnitRunner.run(Missing.class)))
        .hasMessageContaining(
            "stub-1: changes of the answer on ListCustomerOrders, and there was 1 request;"
                + " the answer has no /order_infos/0");
  }

  @Test
  void it_does_not_fail_if_it_answered_was_removed_or_is_allowed() {
    JUnitRunner.assertPassed(JUnitRunner.run(Fine.class), 3);
    JUnitRunner.assertPassed(JUnitRunner.run(Lenient.class), 1);
  }

  @Test
  void reports_name_the_stub_of_a_request() {
    try (Sandbox sandbox = Sandbox.start()) {
      sandbox.stub(LIST_CUSTOMER_ORDERS).change("/total_count", 1);
      TestClient.send(sandbox, "GET", TestClient.ORDERS, "");

      assertThat(sandbox.checks().report().get("requests"))
          .contains("[stub-1 changed] GET /v2/orders/customer-orders");
      assertThat(sandbox.checks().tables().toString())
          .contains("[stub-1 changed] GET /v2/orders/customer-orders");
    }
  }
}
