// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.pact.verify;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.State;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import dev.ocesandbox.testkit.OceSandbox;
import dev.ocesandbox.testkit.Operation;
import dev.ocesandbox.testkit.Sandbox;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Test classes of users of Pact JVM's template, run inside a test. */
class SandboxTargetTest {

  private static final String ORDER =
      """
      {"account": "acme", "auto_pay": false, "lines": [{
        "service_type_code": "hws.service.type.ec2", "resource_type_code": "hws.resource.type.vm",
        "resource_spec": "s6.small.1.linux", "region_code": "cn-north-4",
        "period_type": 2, "period_num": 1, "quantity": 1, "price": "80.00"}]}
      """;

  @Provider("huaweicloud-bss")
  @PactFolder("src/test/resources/pacts/own-states")
  @SandboxProvider
  static class OwnStates {

    private final SandboxTarget target = new SandboxTarget();

    @BeforeEach
    void use(PactVerificationContext context) {
      context.setTarget(target);
    }

    @State("the hotline placed order O-9")
    Map<String, Object> placedByHotline() {
      Sandbox sandbox = target.sandbox();
      return Map.of("O-9", sandbox.control().post("orders", ORDER).text("/order_id"));
    }

    @TestTemplate
    @ExtendWith(PactVerificationInvocationContextProvider.class)
    void verify(PactVerificationContext context) {
      context.verifyInteraction();
    }
  }

  @OceSandbox
  @Provider("huaweicloud-bss")
  @PactFolder("src/test/resources/pacts/portal")
  @SandboxProvider
  static class GivenWorld {

    @BeforeEach
    void use(PactVerificationContext context, Sandbox sandbox) {
      sandbox.given().account("acme").topUp("1.00");
      context.setTarget(new SandboxTarget(sandbox));
    }

    @TestTemplate
    @ExtendWith(PactVerificationInvocationContextProvider.class)
    void verify(PactVerificationContext context, Sandbox sandbox) {
      context.verifyInteraction();
      sandbox.verify(Operation.SHOW_CUSTOMER_ACCOUNT_BALANCES).calledTimes(1);
    }
  }

  @Provider("huaweicloud-bss")
  @PactFolder("src/test/resources/pacts/wrong")
  @SandboxProvider
  static class Wrong {

    @TestTemplate
    @ExtendWith(PactVerificationInvocationContextProvider.class)
    void verify(PactVerificationContext context) {
      context.verifyInteraction();
    }
  }

  private static EngineExecutionResults run(Class<?> type) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(DiscoverySelectors.selectClass(type))
        .execute();
  }

  @Test
  void methods_of_the_test_bring_about_states_in_the_world_of_the_target() {
    EngineExecutionResults results = run(OwnStates.class);

    results.testEvents().assertStatistics(s -> s.started(1).succeeded(1).failed(0));
  }

  @Test
  void a_test_can_use_its_own_world() {
    EngineExecutionResults results = run(GivenWorld.class);

    results.testEvents().assertStatistics(s -> s.started(1).succeeded(1).failed(0));
  }

  @Test
  void differences_and_states_that_nobody_knows_fail_the_test() {
    EngineExecutionResults results = run(Wrong.class);

    results.testEvents().assertStatistics(s -> s.started(4).failed(4));
    assertThat(
            results.testEvents().failed().stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .map(result -> String.valueOf(result.getThrowable().orElseThrow())))
        .anyMatch(message -> message.contains("price_of_everything"))
        .anyMatch(message -> message.contains("the moon is made of cheese"))
        .anyMatch(message -> message.contains("was not found in the actual list"))
        .anyMatch(message -> message.contains("is not part of the faked API"));
  }
}
