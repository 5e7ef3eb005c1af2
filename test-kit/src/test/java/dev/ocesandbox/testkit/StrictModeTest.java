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

/** What a client does wrong fails its test, unless that is allowed by name. */
@OceSandbox(lifetime = Lifetime.CLASS)
class StrictModeTest {

  static Stream<String> kinds() {
    try (Sandbox sandbox = Sandbox.start()) {
      Object known =
          sandbox
              .control()
              .get("/_sandbox/openapi.json")
              .at("/components/schemas/FindingKind/enum");
      return ((List<?>) known).stream().map(String::valueOf);
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void a_bad_client_fails_its_test_and_a_good_one_does_not(String kind, Sandbox outer) {
    String method = kind.replace('-', '_');

    assertThat(outer.world()).isNotEmpty();
    assertThat(Run.failure(Run.method(Clients.Bad.class, method)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("(1 finding):\n  " + kind + " (acme): ")
        .hasMessageContaining("sandbox.allow(");
    Run.assertPassed(Run.method(Clients.Good.class, method), 1);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void each_kind_can_be_allowed_by_its_name(String kind) {
    try (Sandbox sandbox = Sandbox.start()) {
      assertThatCode(() -> sandbox.allow(kind)).doesNotThrowAnyException();
    }
  }

  @Test
  void a_name_that_allows_nothing_is_refused(Sandbox sandbox) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sandbox.allow("first-page"))
        .withMessageContaining("first-page-only");
    assertThat(Run.failure(Run.of(Misspelt.class))).hasMessageContaining("first-page-only");
  }

  @OceSandbox(allow = "first-page")
  static class Misspelt {
    @Test
    void never(Sandbox sandbox) {}
  }

  private static void misspell(Sandbox sandbox) {
    Shop.send(sandbox, "POST", Shop.RESOURCES, "{\"statusList\": [2]}");
  }

  @OceSandbox(allow = "unknown-field")
  static class Allowing {
    @Test
    void by_annotation(Sandbox sandbox) {
      misspell(sandbox);
    }

    @Test
    void in_the_test(Sandbox sandbox) {
      sandbox.allow("out-of-range");
      Shop.send(sandbox, "GET", Shop.ORDERS + "?limit=500", "");
    }
  }

  @OceSandbox(strictness = Strictness.LENIENT)
  static class Lenient {
    @Test
    void anything_goes(Sandbox sandbox) {
      misspell(sandbox);
    }

    @Test
    void until_somebody_asks(Sandbox sandbox) {
      misspell(sandbox);
      assertThatExceptionOfType(AssertionError.class).isThrownBy(sandbox::assertNoFindings);
    }

    @Test
    void an_assumption_is_no_failure(Sandbox sandbox) {
      misspell(sandbox);
      Assumptions.abort();
    }
  }

  @Test
  void what_is_allowed_passes() {
    Run.assertPassed(Run.of(Allowing.class), 2);
    Run.assertPassed(Run.of(Lenient.class), 2);
  }

  @OceSandbox
  static class Failing {
    @Test
    void by_itself(Sandbox sandbox) {
      misspell(sandbox);
      throw new IllegalStateException("my own failure");
    }
  }

  @Test
  void a_failure_of_the_test_itself_stays_first() {
    assertThat(Run.failure(Run.of(Failing.class)))
        .hasMessage("my own failure")
        .satisfies(
            failure ->
                assertThat(failure.getSuppressed())
                    .singleElement()
                    .extracting(Throwable::getMessage)
                    .asString()
                    .contains("unknown-field"));
  }

  @OceSandbox(lifetime = Lifetime.CLASS)
  @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
  static class Sharing {
    @Test
    @Order(1)
    void misspells(Sandbox sandbox) {
      misspell(sandbox);
    }

    @Test
    @Order(2)
    void does_not(Sandbox sandbox) {
      sandbox.control().post("accounts/acme/top-ups", Map.of("amount", "1.00"));
    }
  }

  @Test
  void tests_that_share_a_world_do_not_fail_for_each_other() {
    var results = Run.of(Sharing.class);

    assertThat(results.testEvents().failed().count()).isEqualTo(1);
    assertThat(results.testEvents().succeeded().count()).isEqualTo(1);
  }

  @OceSandbox
  static class Uncounted {
    @Test
    void forgets_the_count(Sandbox sandbox) {
      sandbox.verify(Operation.PAY_ORDERS).by("acme");
    }
  }

  @Test
  void a_verification_without_a_count_fails_its_test() {
    assertThat(Run.failure(Run.of(Uncounted.class)))
        .hasMessageContaining("Nothing was verified by [calls of PayOrders by acme]");
  }
}
