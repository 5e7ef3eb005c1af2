// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Findings about a client fail its test, unless their kind is allowed. */
@OceSandbox(lifetime = Lifetime.CLASS)
class StrictModeTest {

  static Stream<String> kinds() {
    try (Sandbox sandbox = Sandbox.start()) {
      Object kinds =
          sandbox
              .control()
              .get("/_sandbox/openapi.json")
              .at("/components/schemas/FindingKind/enum");
      return ((List<?>) kinds).stream().map(String::valueOf);
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void a_finding_fails_the_test_and_a_clean_client_does_not(String kind, Sandbox outer) {
    String method = kind.replace('-', '_');

    assertThat(outer.world()).isNotEmpty();
    assertThat(JUnitRunner.failure(JUnitRunner.runMethod(FindingSamples.Offending.class, method)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("(1 finding):\n  " + kind + " (acme): ")
        .hasMessageContaining("sandbox.allow(");
    JUnitRunner.assertPassed(JUnitRunner.runMethod(FindingSamples.Clean.class, method), 1);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void every_kind_can_be_allowed(String kind) {
    try (Sandbox sandbox = Sandbox.start()) {
      assertThatCode(() -> sandbox.allow(kind)).doesNotThrowAnyException();
    }
  }

  @Test
  void an_unknown_kind_is_rejected(Sandbox sandbox) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sandbox.allow("first-page"))
        .withMessageContaining("first-page-only");
    assertThat(JUnitRunner.failure(JUnitRunner.run(AllowingUnknownKind.class)))
        .hasMessageContaining("first-page-only");
  }

  @OceSandbox(allow = "first-page")
  static class AllowingUnknownKind {
    @Test
    void does_not_run(Sandbox sandbox) {}
  }

  private static void misspellField(Sandbox sandbox) {
    TestClient.send(sandbox, "POST", TestClient.RESOURCES, "{\"statusList\": [2]}");
  }

  @OceSandbox(allow = "unknown-field")
  static class Allowing {
    @Test
    void by_annotation(Sandbox sandbox) {
      misspellField(sandbox);
    }

    @Test
    void in_the_test(Sandbox sandbox) {
      sandbox.allow("out-of-range");
      TestClient.send(sandbox, "GET", TestClient.ORDERS + "?limit=500", "");
    }
  }

  @OceSandbox(strictness = Strictness.LENIENT)
  static class Lenient {
    @Test
    void findings_do_not_fail(Sandbox sandbox) {
      misspellField(sandbox);
    }

    @Test
    void findings_can_be_asserted(Sandbox sandbox) {
      misspellField(sandbox);
      assertThatExceptionOfType(AssertionError.class).isThrownBy(sandbox::assertNoFindings);
    }

    @Test
    void aborted_tests_do_not_fail(Sandbox sandbox) {
      misspellField(sandbox);
      Assumptions.abort();
    }
  }

  @Test
  void allowed_findings_do_not_fail() {
    JUnitRunner.assertPassed(JUnitRunner.run(Allowing.class), 2);
    JUnitRunner.assertPassed(JUnitRunner.run(Lenient.class), 2);
  }

  @OceSandbox
  static class Failing {
    @Test
    void fails(Sandbox sandbox) {
      misspellField(sandbox);
      throw new IllegalStateException("failure of the test");
    }
  }

  @Test
  void findings_are_suppressed_exceptions_of_a_failed_test() {
    assertThat(JUnitRunner.failure(JUnitRunner.run(Failing.class)))
        .hasMessage("failure of the test")
        .satisfies(
            failure ->
                assertThat(failure.getSuppressed())
                    .anySatisfy(
                        suppressed ->
                            assertThat(suppressed).hasMessageContaining("unknown-field")));
  }

  @OceSandbox(allow = "not-built:KeystoneListGroups")
  static class AllowingOneOperation {
    @Test
    void that_operation(Sandbox sandbox) {
      TestClient.send(sandbox, "GET", TestClient.NOT_BUILT, "");
    }

    @Test
    void another_operation(Sandbox sandbox) {
      TestClient.send(sandbox, "GET", TestClient.NOT_BUILT_EITHER, "");
    }
  }

  @Test
  void a_kind_can_be_allowed_for_one_operation() {
    var results = JUnitRunner.run(AllowingOneOperation.class);

    assertThat(results.testEvents().succeeded().count()).isEqualTo(1);
    assertThat(JUnitRunner.failure(results))
        .hasMessageContaining(
            "not-built (acme): KeystoneListPermissions was called once and answered 501");
  }

  @Test
  void a_kind_is_not_allowed_for_an_unknown_operation(Sandbox sandbox) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sandbox.allow("not-built:ListCost"))
        .withMessageContaining("Unknown operation 'ListCost'. Did you mean ListCosts?");
    sandbox.allow("not-built:KeystoneListGroups");
  }

  @OceSandbox(lifetime = Lifetime.CLASS)
  @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
  static class Sharing {
    @Test
    @Order(1)
    void misspells(Sandbox sandbox) {
      misspellField(sandbox);
    }

    @Test
    @Order(2)
    void does_not_misspell(Sandbox sandbox) {
      sandbox.control().post("accounts/acme/top-ups", Map.of("amount", "1.00"));
    }
  }

  @Test
  void tests_that_share_a_world_do_not_fail_for_the_same_finding() {
    var results = JUnitRunner.run(Sharing.class);

    assertThat(results.testEvents().failed().count()).isEqualTo(1);
    assertThat(results.testEvents().succeeded().count()).isEqualTo(1);
  }

  @OceSandbox
  static class Unfinished {
    @Test
    void forgets_the_count(Sandbox sandbox) {
      sandbox.verify(Operation.PAY_ORDERS).by("acme");
    }
  }

  @Test
  void a_verification_without_a_count_fails_its_test() {
    assertThat(JUnitRunner.failure(JUnitRunner.run(Unfinished.class)))
        .hasMessageContaining("Verification without a count: [calls of PayOrders by acme]");
  }
}
