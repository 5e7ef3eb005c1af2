// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@OceSandbox
class SnapshotTest {

  @Test
  void a_restored_world_has_its_old_clock(Sandbox sandbox) {
    Snapshot before = sandbox.snapshot();
    sandbox.given().account("acme").cash("1.00");
    sandbox.clock().advance(Duration.ofDays(3));

    sandbox.restore(before);

    assertThat(TestClient.cash(sandbox)).isEqualTo("10000.00");
    assertThat(sandbox.clock().now()).isEqualTo(before.at());
  }

  @Test
  void a_fork_starts_at_a_snapshot_or_now(Sandbox sandbox) {
    Snapshot before = sandbox.snapshot();
    sandbox.given().account("acme").cash("1.00");

    try (Sandbox then = sandbox.fork(before);
        Sandbox now = sandbox.fork()) {
      now.clock().advance(Duration.ofDays(1));

      assertThat(TestClient.cash(then)).isEqualTo("10000.00");
      assertThat(TestClient.cash(now)).isEqualTo("1.00");
      assertThat(then.account().accessKey()).isNotEqualTo(sandbox.account().accessKey());
      assertThat(sandbox.clock().now()).isEqualTo(Instant.parse(OceSandbox.CLOCK));
    }
  }
}
