// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** A world that all tests of the run share, reset before each of them. */
class RunLifetimeTest {

  private static final Set<String> KEYS = ConcurrentHashMap.newKeySet();
  private static final AtomicInteger AT_ONCE = new AtomicInteger();

  @OceSandbox(lifetime = Lifetime.RUN)
  static class Changes {

    @OceSandbox(lifetime = Lifetime.RUN)
    Sandbox sameWorld;

    @BeforeEach
    void setUp() {
      sameWorld.given().account("solo").cash("2.00");
    }

    @RepeatedTest(8)
    void everything(Sandbox sandbox) {
      assertThat(AT_ONCE.incrementAndGet()).isEqualTo(1);
      KEYS.add(sandbox.account("acme").accessKey());
      assertThat(sameWorld.world()).isEqualTo(sandbox.world());
      sandbox.assertThatBalance("acme").cashIs("10000.00");
      sandbox.assertThatBalance("solo").cashIs("2.00");
      assertThat(sandbox.clock().now()).isEqualTo(OceSandbox.CLOCK);
      sandbox.verify().nothingElse();
      assertThat(sandbox.snapshot().id()).isNotEmpty();
      assertThat(snapshots(sandbox)).isEqualTo("1");

      sandbox.given().account("acme").cash("1.00");
      sandbox.clock().advance(Duration.ofDays(3));
      TestClient.send(sandbox, "GET", TestClient.ORDERS + "?limit=100", "");
      AT_ONCE.decrementAndGet();
    }
  }

  static class MoreChanges extends Changes {}

  @OceSandbox(scenario = "empty", lifetime = Lifetime.RUN)
  static class OtherSettings {
    @Test
    void has_another_world(Sandbox sandbox) {
      assertThat(KEYS).isNotEmpty().doesNotContain(sandbox.account("acme").accessKey());
    }
  }

  @OceSandbox(lifetime = Lifetime.RUN)
  static class UnusedFault {
    @Test
    void is_planned(Sandbox sandbox) {
      sandbox.faults().on(Operation.PAY_ORDERS).times(1).status(503);
    }
  }

  private static String snapshots(Sandbox sandbox) {
    return sandbox.control().get("snapshots").text("total_count");
  }

  @Test
  void parallel_tests_take_turns_with_one_world_that_starts_anew_for_each() {
    KEYS.clear();

    JUnitRunner.assertPassed(JUnitRunner.runInParallel(Changes.class, MoreChanges.class), 16);

    assertThat(KEYS).hasSize(1);
  }

  @Test
  void the_world_outlives_the_engine_and_other_settings_have_another_one() {
    KEYS.clear();

    JUnitRunner.assertPassed(JUnitRunner.run(Changes.class), 8);
    JUnitRunner.assertPassed(JUnitRunner.run(MoreChanges.class), 8);
    JUnitRunner.assertPassed(JUnitRunner.run(OtherSettings.class), 1);

    assertThat(KEYS).hasSize(1);
  }

  @Test
  void an_unused_fault_fails_the_test_that_planned_it_and_no_other() {
    assertThat(JUnitRunner.failure(JUnitRunner.run(UnusedFault.class)))
        .hasMessageContaining("PayOrders");
    JUnitRunner.assertPassed(JUnitRunner.run(MoreChanges.class), 8);
  }

  @Test
  void a_thread_does_not_wait_for_itself() {
    try (RunTurn turn = RunTurn.take()) {
      assertThat(turn).isNotNull();
      assertThatIllegalStateException()
          .isThrownBy(RunTurn::take)
          .withMessageContaining("SAME_THREAD");
    }
  }
}
