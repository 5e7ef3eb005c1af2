// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@OceSandbox
class SnapshotTest {

  private static String cash(Sandbox sandbox) {
    return sandbox.control().get("accounts/acme").text("/balance");
  }

  @Test
  void a_world_can_be_put_back_with_its_clock(Sandbox sandbox) {
    Snapshot before = sandbox.snapshot();
    sandbox.given().account("acme").cash("1.00");
    sandbox.clock().advance(Duration.ofDays(3));

    sandbox.restore(before);

    assertThat(cash(sandbox)).isEqualTo("10000.00");
    assertThat(sandbox.clock().now()).isEqualTo(before.at());
  }

  @Test
  void another_world_can_begin_at_a_snapshot_or_now(Sandbox sandbox) {
    Snapshot before = sandbox.snapshot();
    sandbox.given().account("acme").cash("1.00");

    try (Sandbox then = sandbox.fork(before);
        Sandbox now = sandbox.fork()) {
      now.clock().advance(Duration.ofDays(1));

      assertThat(cash(then)).isEqualTo("10000.00");
      assertThat(cash(now)).isEqualTo("1.00");
      assertThat(then.account().accessKey()).isNotEqualTo(sandbox.account().accessKey());
      assertThat(sandbox.clock().now()).isEqualTo(Instant.parse(OceSandbox.CLOCK));
    }
  }
}
