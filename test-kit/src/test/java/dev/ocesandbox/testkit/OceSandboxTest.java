// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.bss.v2.BssClient;
import com.huaweicloud.sdk.bss.v2.model.ShowCustomerAccountBalancesRequest;
import com.huaweicloud.sdk.core.exception.ClientRequestException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The annotation in sample classes, each of which is run by its own engine. */
@OceSandbox(lifetime = Lifetime.CLASS)
class OceSandboxTest {

  /** The worlds that the samples used. */
  private static final List<String> WORLDS = new CopyOnWriteArrayList<>();

  /** The parameter keeps the server running, which would otherwise stop with each engine. */
  @BeforeEach
  void clear(Sandbox outer) {
    assertThat(outer.world()).isNotEmpty();
    WORLDS.clear();
  }

  private static void useNewWorld(Sandbox sandbox) {
    assertThat(TestClient.cash(sandbox)).isEqualTo("10000.00");
    sandbox.control().post("accounts/acme/top-ups", Map.of("amount", "1.00"));
    WORLDS.add(sandbox.world());
  }

  @OceSandbox
  static class WithParameters {
    private String before = "";

    @BeforeEach
    void arrange(Sandbox sandbox) {
      before = sandbox.world();
    }

    @Test
    void one(Sandbox sandbox, SandboxClock clock, SandboxControl control, Account account) {
      useNewWorld(sandbox);
      assertThat(sandbox.world()).isEqualTo(before);
      assertThat(clock.now()).isEqualTo(Instant.parse(OceSandbox.CLOCK));
      assertThat(control.get("").text("/id")).isEqualTo(before);
      assertThat(account.name()).isEqualTo("acme");
    }

    @RepeatedTest(2)
    void more(Sandbox sandbox) {
      useNewWorld(sandbox);
    }
  }

  @Test
  void every_test_method_has_a_new_world() {
    JUnitRunner.assertPassed(JUnitRunner.run(WithParameters.class), 3);

    assertThat(WORLDS).hasSize(3).doesNotHaveDuplicates();
  }

  @OceSandbox
  static class WithClients {
    @Test
    void clients_sign_as_their_account(
        BssClient first, @As("acme-dev") BssClient dev, @As("solo") Account solo) {
      ShowCustomerAccountBalancesRequest request = new ShowCustomerAccountBalancesRequest();
      assertThat(first.showCustomerAccountBalances(request).getAccountBalances().get(0).getAmount())
          .isEqualByComparingTo("10000.00");
      assertThat(dev.showCustomerAccountBalances(request).getAccountBalances()).isNotEmpty();
      assertThat(solo.name()).isEqualTo("solo");
    }

    @Test
    void users_have_their_own_permissions(@As(value = "acme", user = "nobody") BssClient nobody) {
      Assertions.assertThatThrownBy(
              () -> nobody.showCustomerAccountBalances(new ShowCustomerAccountBalancesRequest()))
          .isInstanceOf(ClientRequestException.class)
          .hasMessageContaining("user access denied");
    }
  }

  @Test
  void parameters_can_be_clients_of_any_account_and_user() {
    JUnitRunner.assertPassed(JUnitRunner.run(WithClients.class), 2);
  }

  static class WithFields {
    @OceSandbox Sandbox own;

    @OceSandbox(scenario = "empty", seed = 7, clock = "2027-01-01T00:00:00Z")
    private static Sandbox shared;

    private static String world = "";

    @BeforeAll
    static void setUp() {
      world = shared.world();
      WORLDS.add(world);
    }

    @Test
    void one() {
      useNewWorld(own);
      assertThat(shared.clock().now()).isEqualTo(Instant.parse("2027-01-01T00:00:00Z"));
      assertThat(shared.control().get("").at("/seed")).isEqualTo(7L);
      assertThat(shared.world()).isEqualTo(world);
    }

    @Test
    void two() {
      useNewWorld(own);
      assertThat(shared.world()).isEqualTo(world);
    }
  }

  @Test
  void fields_are_set_before_each_test_and_static_fields_once() {
    JUnitRunner.assertPassed(JUnitRunner.run(WithFields.class), 2);

    assertThat(WORLDS).hasSize(3).doesNotHaveDuplicates();
  }

  @OceSandbox(lifetime = Lifetime.CLASS)
  static class SharingOne {
    @BeforeAll
    static void setUp(Sandbox sandbox) {
      useNewWorld(sandbox);
    }

    @Test
    void one(Sandbox sandbox) {
      WORLDS.add(sandbox.world());
    }

    @Nested
    class Inner {
      @Test
      void two(Sandbox sandbox) {
        WORLDS.add(sandbox.world());
      }
    }
  }

  @Test
  void methods_of_a_class_and_of_nested_classes_can_share_a_world() {
    JUnitRunner.assertPassed(JUnitRunner.run(SharingOne.class), 2);

    assertThat(WORLDS).hasSize(3);
    assertThat(Set.copyOf(WORLDS)).hasSize(1);
  }

  @OceSandbox
  static class Concurrent {
    private static final Set<String> KEYS = ConcurrentHashMap.newKeySet();

    @RepeatedTest(40)
    void each(Sandbox sandbox, BssClient bss) {
      useNewWorld(sandbox);
      KEYS.add(sandbox.account().accessKey());
      assertThat(
              bss.showCustomerAccountBalances(new ShowCustomerAccountBalancesRequest())
                  .getAccountBalances()
                  .get(0)
                  .getAmount())
          .isEqualByComparingTo("10001.00");
    }
  }

  @Test
  void tests_can_run_in_parallel() {
    JUnitRunner.assertPassed(
        JUnitRunner.runInParallel(Concurrent.class, WithParameters.class, WithFields.class), 45);

    assertThat(Concurrent.KEYS).hasSize(40);
  }

  @Test
  void worlds_are_deleted_after_their_test(Sandbox outer) {
    JUnitRunner.run(WithParameters.class, SharingOne.class);

    String all = outer.control().get("/_sandbox/worlds").json();
    assertThat(WORLDS).isNotEmpty().allSatisfy(world -> assertThat(all).doesNotContain(world));
  }

  @OceSandbox
  static class WithParameterOfBeforeAll {
    @BeforeAll
    static void setUp(Sandbox sandbox) {
      useNewWorld(sandbox);
    }

    @Test
    void does_not_run() {}
  }

  @Test
  void before_all_has_no_world_unless_the_class_shares_one() {
    assertThat(JUnitRunner.failure(JUnitRunner.run(WithParameterOfBeforeAll.class)))
        .hasMessageContaining("Lifetime.CLASS");
  }

  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  @Execution(ExecutionMode.CONCURRENT)
  static class OneInstance {
    @OceSandbox Sandbox sandbox;

    @Test
    void one() {}
  }

  @Test
  void a_field_that_concurrent_tests_would_share_is_rejected() {
    assertThat(JUnitRunner.failure(JUnitRunner.runInParallel(OneInstance.class)))
        .hasMessageContaining("Use a parameter of type Sandbox instead");
    JUnitRunner.assertPassed(JUnitRunner.run(OneInstance.class), 1);
  }

  static class TwoFields {
    @OceSandbox Sandbox one;
    @OceSandbox Sandbox other;

    @Test
    void does_not_run(Sandbox sandbox) {}
  }

  @Test
  void an_ambiguous_parameter_is_rejected() {
    assertThat(JUnitRunner.failure(JUnitRunner.run(TwoFields.class)))
        .hasMessageContaining("Ambiguous sandbox");
  }

  static class WrongField {
    @OceSandbox String sandbox;

    @Test
    void does_not_run() {}
  }

  @Test
  void a_field_of_another_type_is_rejected() {
    assertThat(JUnitRunner.failure(JUnitRunner.run(WrongField.class)))
        .hasMessageContaining("must be of type Sandbox");
  }

  static class WithBase {
    @OceSandbox static Sandbox shared;
  }

  static class Extending extends WithBase {
    @Test
    void does_not_run() {}
  }

  @Test
  void an_inherited_static_field_is_rejected() {
    assertThat(JUnitRunner.failure(JUnitRunner.run(Extending.class)))
        .hasMessageContaining("would share");
  }

  @Test
  void an_unknown_account_is_rejected() {
    assertThat(JUnitRunner.failure(JUnitRunner.run(Unknown.class)))
        .hasMessageContaining("Unknown account 'acne'");
  }

  @OceSandbox
  static class Unknown {
    @Test
    void does_not_run(@As("acne") Account account) {}
  }
}
