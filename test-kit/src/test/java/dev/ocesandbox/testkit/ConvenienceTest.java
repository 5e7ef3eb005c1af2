// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.huaweicloud.sdk.bss.v2.BssClient;
import com.huaweicloud.sdk.bss.v2.model.ShowCustomerAccountBalancesRequest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Defaults of a project, annotations of base classes, and fields that are set. */
class ConvenienceTest {

  @OceSandbox(scenario = "empty", seed = 7, allow = FindingKind.UNKNOWN_FIELD)
  static class Base {}

  @OceSandbox(clock = "2027-03-01T00:00:00Z", allow = "not-built:KeystoneListGroups")
  static class Derived extends Base {
    @Test
    void has_the_settings_of_both(Sandbox sandbox) {
      assertThat(sandbox.clock().now()).isEqualTo("2027-03-01T00:00:00Z");
      sandbox.assertThatBalance("acme").cashIs("0.00");
      TestClient.send(sandbox, "POST", TestClient.RESOURCES, "{\"statusList\": [2]}");
      TestClient.send(sandbox, "GET", TestClient.NOT_BUILT, "");
    }
  }

  @OceSandbox
  static class Plain {
    @Test
    void has_the_settings_of_the_project(Sandbox sandbox) {
      assertThat(sandbox.clock().now()).isEqualTo("2030-01-01T00:00:00Z");
      sandbox.assertThatBalance("acme").cashIs("0.00");
      TestClient.send(sandbox, "POST", TestClient.RESOURCES, "{\"statusList\": [2]}");
    }
  }

  private static EngineExecutionResults run(Class<?> type, String... parameters) {
    var engine = EngineTestKit.engine("junit-jupiter").selectors(selectClass(type));
    for (int i = 0; i < parameters.length; i += 2) {
      engine.configurationParameter(parameters[i], parameters[i + 1]);
    }
    return engine.execute();
  }

  @Test
  void a_subclass_adds_to_the_annotation_of_its_base() {
    JUnitRunner.assertPassed(JUnitRunner.run(Derived.class), 1);
  }

  @Test
  void a_project_has_defaults_in_the_configuration_of_junit() {
    JUnitRunner.assertPassed(
        run(
            Plain.class,
            "oce-sandbox.scenario",
            "empty",
            "oce-sandbox.clock",
            "2030-01-01T00:00:00Z",
            "oce-sandbox.allow",
            "unknown-field, not-built"),
        1);
    JUnitRunner.assertPassed(
        run(
            Plain.class,
            "oce-sandbox.scenario",
            "empty",
            "oce-sandbox.clock",
            "2030-01-01T00:00:00Z",
            "oce-sandbox.strictness",
            "lenient"),
        1);
  }

  @Test
  void an_invalid_default_is_rejected_once_with_the_valid_ones() {
    Throwable failure = JUnitRunner.failure(run(Plain.class, "oce-sandbox.strictness", "lenien"));

    assertThat(failure)
        .hasMessageContaining("oce-sandbox.strictness 'lenien'. Did you mean lenient?");
    assertThat(failure.getSuppressed()).isEmpty();
    assertThat(JUnitRunner.failure(run(Plain.class, "oce-sandbox.seed", "x")))
        .hasMessageContaining("oce-sandbox.seed, but was 'x'");
  }

  @Nested
  @OceSandbox
  class WithFields {

    @As("solo")
    private BssClient solo;

    @As(value = "acme", user = "reader")
    private Account acme;

    @Test
    void clients_and_accounts_can_be_fields(Sandbox sandbox) {
      solo.showCustomerAccountBalances(new ShowCustomerAccountBalancesRequest());

      sandbox.verify(Operation.SHOW_CUSTOMER_ACCOUNT_BALANCES).by("solo").calledTimes(1);
      assertThat(acme.name()).isEqualTo("acme");
    }
  }

  @Nested
  class WithTwoSandboxes {

    @OceSandbox private Sandbox china;

    @OceSandbox(scenario = "empty")
    private Sandbox other;

    @From("other")
    @As("acme")
    private BssClient fromOther;

    @Test
    void a_parameter_and_a_field_say_from_which_one(@From("china") SandboxClock clock) {
      clock.advance(java.time.Duration.ofDays(1));
      fromOther.showCustomerAccountBalances(new ShowCustomerAccountBalancesRequest());

      assertThat(china.clock().now()).isAfter(other.clock().now());
      other.verify(Operation.SHOW_CUSTOMER_ACCOUNT_BALANCES).calledTimes(1);
      china.verify().nothingElse();
    }
  }

  static class FromNowhere {
    @OceSandbox Sandbox one;
    @OceSandbox Sandbox two;

    @Test
    void does_not_run(@From("tow") Sandbox sandbox) {}
  }

  @OceSandbox
  static class FromClass {
    @Test
    void does_not_run(@From("one") Sandbox sandbox) {}
  }

  static class StaticClient {
    @OceSandbox Sandbox one;

    @As("acme")
    static BssClient bss;

    @Test
    void does_not_run() {}
  }

  @OceSandbox(scenario = "emty")
  static class UnknownScenario {
    @Test
    void does_not_run(Sandbox sandbox) {}
  }

  @Test
  void a_world_that_cannot_be_created_fails_its_test_once() {
    Throwable failure = JUnitRunner.failure(JUnitRunner.run(UnknownScenario.class));

    assertThat(failure).hasStackTraceContaining("no scenario \"emty\"; known: default, empty");
    assertThat(failure.getSuppressed()).isEmpty();
  }

  @Test
  void a_misspelt_field_or_a_static_client_is_rejected() {
    assertThat(JUnitRunner.failure(JUnitRunner.run(FromNowhere.class)))
        .hasStackTraceContaining("Unknown field with @OceSandbox 'tow'. Did you mean two?");
    assertThat(JUnitRunner.failure(JUnitRunner.run(FromClass.class)))
        .hasStackTraceContaining(
            "Unknown field with @OceSandbox 'one'. There is no field with @OceSandbox");
    assertThat(JUnitRunner.failure(JUnitRunner.run(StaticClient.class)))
        .hasMessageContaining("must be an instance field");
  }

  @Test
  void an_order_is_moved_by_the_staff() {
    try (Sandbox sandbox = Sandbox.start()) {
      sandbox.control().put("settings", "{\"provisioning\": {\"mode\": \"manual\"}}");
      String order = sandbox.given().account("acme").order(Product.server()).paid();
      String waiting =
          sandbox.given().account("acme").order(Product.server()).inStatus(OrderStatus.PROCESSING);

      sandbox.order(waiting).complete();

      sandbox.assertThatOrder(waiting).isCompleted();
      assertThatExceptionOfType(ControlApiException.class)
          .isThrownBy(() -> sandbox.order(order).moveTo(OrderStatus.PENDING_PAYMENT));
    }
  }

  @Test
  void a_region_can_be_called_one() {
    assertThat(Product.server().region("cn-south-1").toString())
        .isEqualTo(Product.server().in("cn-south-1").toString());
  }

  @Test
  void a_closed_sandbox_says_so() {
    Sandbox sandbox = Sandbox.start();
    sandbox.close();

    assertThatIllegalStateException()
        .isThrownBy(() -> sandbox.clock().now())
        .withMessageStartingWith("The sandbox is closed");
    assertThatIllegalStateException()
        .isThrownBy(() -> sandbox.verify(Operation.PAY_ORDERS).neverCalled())
        .withMessageStartingWith("The sandbox is closed");
  }
}
