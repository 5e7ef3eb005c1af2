// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import static dev.ocesandbox.testkit.Operation.PAY_ORDERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A fault that was planned and never applied fails a strict test. */
class UnusedFaultsTest {

  @OceSandbox
  static class Planning {
    @Test
    void a_fault(Sandbox sandbox) {
      sandbox.faults().on(PAY_ORDERS).by("acme").after(1).answer("CBC.99000088");
    }
  }

  @OceSandbox
  static class Fine {
    @Test
    void a_fault_that_was_applied(Sandbox sandbox) {
      sandbox.faults().on(Operation.LIST_CUSTOMER_ORDERS).times(3).answer("CBC.0101");
      TestClient.send(sandbox, "GET", TestClient.ORDERS + "?limit=1", "");
    }

    @Test
    void a_fault_that_was_removed(Sandbox sandbox) {
      sandbox.faults().on(PAY_ORDERS).reset().remove();
    }

    @Test
    void a_random_fault_that_was_spared(Sandbox sandbox) {
      sandbox.faults().on(Operation.LIST_CUSTOMER_ORDERS).probability(0.000001, 1).throttle();
      TestClient.send(sandbox, "GET", TestClient.ORDERS + "?limit=1", "");
    }

    @Test
    void an_allowed_fault(Sandbox sandbox) {
      sandbox.allow(FindingKind.UNUSED_FAULT);
      sandbox.faults().on(PAY_ORDERS).reset();
    }
  }

  @OceSandbox(strictness = Strictness.LENIENT)
  static class Lenient {
    @Test
    void a_fault(Sandbox sandbox) {
      sandbox.faults().on(PAY_ORDERS).reset();
    }
  }

  @OceSandbox(lifetime = Lifetime.CLASS)
  static class Sharing {
    @BeforeAll
    static void plan(Sandbox sandbox) {
      sandbox.faults().on(PAY_ORDERS).reset();
    }

    @Test
    void does_not_pay() {}
  }

  @Test
  void it_fails_its_test_with_what_was_planned_and_seen() {
    assertThat(JUnitRunner.failure(JUnitRunner.run(Planning.class)))
        .hasMessageContaining("Planned faults that were never applied:")
        .hasMessageContaining(
            "error CBC.99000088 on PayOrders by acme after 1 request, and there were 0 requests");
  }

  @Test
  void it_does_not_fail_if_it_was_applied_removed_random_or_allowed() {
    JUnitRunner.assertPassed(JUnitRunner.run(Fine.class), 4);
    JUnitRunner.assertPassed(JUnitRunner.run(Lenient.class), 1);
  }

  @Test
  void it_fails_the_class_if_the_world_lives_that_long() {
    var results = JUnitRunner.run(Sharing.class);

    assertThat(results.testEvents().succeeded().count()).isEqualTo(1);
    assertThat(results.containerEvents().failed().count()).isEqualTo(1);
  }

  @Test
  void closing_a_strict_sandbox_outside_junit_fails_for_it_and_for_findings() {
    Sandbox strict = Sandbox.with().strict().start();
    strict.faults().on(PAY_ORDERS).reset();
    TestClient.send(strict, "GET", TestClient.ORDERS + "?orderType=1&limit=1", "");

    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(strict::close)
        .withMessageContaining("unknown-parameter")
        .satisfies(
            error ->
                assertThat(error.getSuppressed()[0]).hasMessageContaining("were never applied"));
    assertThatCode(strict::close).doesNotThrowAnyException();
  }

  @Test
  void closing_a_strict_sandbox_outside_junit_passes_for_what_is_allowed() {
    Sandbox strict = Sandbox.with().strict().allow(FindingKind.UNKNOWN_PARAMETER).start();
    TestClient.send(strict, "GET", TestClient.ORDERS + "?orderType=1&limit=1", "");

    assertThatCode(strict::close).doesNotThrowAnyException();
  }

  @Test
  void closing_a_sandbox_that_is_not_strict_checks_nothing() {
    Sandbox sandbox = Sandbox.start();
    TestClient.send(sandbox, "GET", TestClient.ORDERS + "?orderType=1&limit=1", "");

    assertThatCode(sandbox::close).doesNotThrowAnyException();
  }
}
