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

/** The annotation as test classes use it; each sample is run by an engine of its own. */
@OceSandbox(lifetime = Lifetime.CLASS)
class OceSandboxTest {

  /** Which worlds the samples were given. */
  private static final List<String> WORLDS = new CopyOnWriteArrayList<>();

  /** Takes a world of its own, so that the server does not stop with each engine of a sample. */
  @BeforeEach
  void forget(Sandbox outer) {
    assertThat(outer.world()).isNotEmpty();
    WORLDS.clear();
  }

  private static void note(Sandbox sandbox) {
    assertThat(sandbox.control().get("accounts/acme").text("/balance")).isEqualTo("10000.00");
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
      note(sandbox);
      assertThat(sandbox.world()).isEqualTo(before);
      assertThat(clock.now()).isEqualTo(Instant.parse(OceSandbox.CLOCK));
      assertThat(control.get("").text("/id")).isEqualTo(before);
      assertThat(account.name()).isEqualTo("acme");
    }

    @RepeatedTest(2)
    void more(Sandbox sandbox) {
      note(sandbox);
    }
  }

  @Test
  void every_test_method_has_a_fresh_world() {
    Run.assertPassed(Run.of(WithParameters.class), 3);

    assertThat(WORLDS).hasSize(3).doesNotHaveDuplicates();
  }

  @OceSandbox
  static class WithClients {
    @Test
    void each_signs_as_its_account(
        BssClient first, @As("acme-dev") BssClient dev, @As("solo") Account solo) {
      ShowCustomerAccountBalancesRequest request = new ShowCustomerAccountBalancesRequest();
      assertThat(first.showCustomerAccountBalances(request).getAccountBalances().get(0).getAmount())
          .isEqualByComparingTo("10000.00");
      assertThat(dev.showCustomerAccountBalances(request).getAccountBalances()).isNotEmpty();
      assertThat(solo.name()).isEqualTo("solo");
    }

    @Test
    void a_user_may_less(@As(value = "acme", user = "nobody") BssClient nobody) {
      Assertions.assertThatThrownBy(
              () -> nobody.showCustomerAccountBalances(new ShowCustomerAccountBalancesRequest()))
          .isInstanceOf(ClientRequestException.class)
          .hasMessageContaining("user access denied");
    }
  }

  @Test
  void clients_of_the_vendor_are_ready_for_each_account_and_user() {
    Run.assertPassed(Run.of(WithClients.class), 2);
  }

  static class WithFields {
    @OceSandbox Sandbox own;

    @OceSandbox(scenario = "empty", seed = 7, clock = "2027-01-01T00:00:00Z")
    private static Sandbox shared;

    private static String begun = "";

    @BeforeAll
    static void begin() {
      begun = shared.world();
      WORLDS.add(begun);
    }

    @Test
    void one() {
      note(own);
      assertThat(shared.clock().now()).isEqualTo(Instant.parse("2027-01-01T00:00:00Z"));
      assertThat(shared.control().get("").at("/seed")).isEqualTo(7L);
      assertThat(shared.world()).isEqualTo(begun);
    }

    @Test
    void two() {
      note(own);
      assertThat(shared.world()).isEqualTo(begun);
    }
  }

  @Test
  void fields_are_set_before_each_test_and_static_ones_once() {
    Run.assertPassed(Run.of(WithFields.class), 2);

    assertThat(WORLDS).hasSize(3).doesNotHaveDuplicates();
  }

  @OceSandbox(lifetime = Lifetime.CLASS)
  static class SharingOne {
    @BeforeAll
    static void begin(Sandbox sandbox) {
      note(sandbox);
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
  void the_methods_of_a_class_can_share_a_world_with_nested_ones() {
    Run.assertPassed(Run.of(SharingOne.class), 2);

    assertThat(WORLDS).hasSize(3);
    assertThat(Set.copyOf(WORLDS)).hasSize(1);
  }

  @OceSandbox
  static class ManyAtOnce {
    private static final Set<String> KEYS = ConcurrentHashMap.newKeySet();

    @RepeatedTest(40)
    void each(Sandbox sandbox, BssClient bss) {
      note(sandbox);
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
  void tests_may_run_in_parallel() {
    Run.assertPassed(Run.inParallel(ManyAtOnce.class, WithParameters.class, WithFields.class), 45);

    assertThat(ManyAtOnce.KEYS).hasSize(40);
  }

  @Test
  void worlds_are_deleted_after_their_test(Sandbox outer) {
    Run.of(WithParameters.class, SharingOne.class);

    String all = outer.control().get("/_sandbox/worlds").json();
    assertThat(WORLDS).isNotEmpty().allSatisfy(world -> assertThat(all).doesNotContain(world));
  }

  @OceSandbox
  static class TooEarly {
    @BeforeAll
    static void begin(Sandbox sandbox) {
      note(sandbox);
    }

    @Test
    void never() {}
  }

  @Test
  void a_world_of_a_method_cannot_be_had_before_it() {
    assertThat(Run.failure(Run.of(TooEarly.class))).hasMessageContaining("Lifetime.CLASS");
  }

  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  @Execution(ExecutionMode.CONCURRENT)
  static class OneInstance {
    @OceSandbox Sandbox sandbox;

    @Test
    void one() {}
  }

  @Test
  void a_field_that_tests_at_once_would_share_is_refused() {
    assertThat(Run.failure(Run.inParallel(OneInstance.class)))
        .hasMessageContaining("as a parameter instead");
    Run.assertPassed(Run.of(OneInstance.class), 1);
  }

  static class TwoFields {
    @OceSandbox Sandbox one;
    @OceSandbox Sandbox other;

    @Test
    void which(Sandbox sandbox) {}
  }

  @Test
  void a_parameter_that_could_be_either_is_refused() {
    assertThat(Run.failure(Run.of(TwoFields.class))).hasMessageContaining("several sandboxes");
  }

  static class WrongField {
    @OceSandbox String sandbox;

    @Test
    void never() {}
  }

  @Test
  void a_field_of_another_type_is_refused() {
    assertThat(Run.failure(Run.of(WrongField.class))).hasMessageContaining("of the type Sandbox");
  }

  static class WithBase {
    @OceSandbox static Sandbox shared;
  }

  static class Extending extends WithBase {
    @Test
    void never() {}
  }

  @Test
  void a_static_field_of_a_base_class_is_refused() {
    assertThat(Run.failure(Run.of(Extending.class))).hasMessageContaining("would share");
  }

  @Test
  void an_unknown_account_is_named() {
    assertThat(Run.failure(Run.of(Unknown.class))).hasMessageContaining("no account acne");
  }

  @OceSandbox
  static class Unknown {
    @Test
    void never(@As("acne") Account account) {}
  }
}
