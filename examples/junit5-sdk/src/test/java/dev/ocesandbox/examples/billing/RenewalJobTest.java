// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.examples.billing;

import static dev.ocesandbox.testkit.Operation.RENEWAL_RESOURCES;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.huaweicloud.sdk.bss.v2.BssClient;
import dev.ocesandbox.testkit.OceSandbox;
import dev.ocesandbox.testkit.Product;
import dev.ocesandbox.testkit.Sandbox;
import dev.ocesandbox.testkit.SandboxClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OceSandbox(scenario = "empty")
class RenewalJobTest {

  private static final Duration ONE_WEEK = Duration.ofDays(7);

  private RenewalJob job;

  @BeforeEach
  void job(BssClient acme) {
    job = new RenewalJob(acme);
  }

  @Test
  void resources_that_expire_this_week_are_renewed_by_one_month(
      Sandbox sandbox, SandboxClock clock) {
    sandbox.given().account("acme").cash("100.00");
    String expiring = server(sandbox, Duration.ofDays(3));
    String other = server(sandbox, Duration.ofDays(20));

    assertEquals(List.of(expiring), job.run(clock.now(), ONE_WEEK));

    sandbox.assertThatBalance("acme").cashIs("67.80");
    clock.advance(Duration.ofDays(25));
    sandbox.assertThatResource(expiring).isInUse();
    sandbox.assertThatResource(other).isClosed();
  }

  @Test
  void no_renewal_is_requested_if_nothing_expires(Sandbox sandbox, SandboxClock clock) {
    server(sandbox, Duration.ofDays(20));

    assertEquals(List.of(), job.run(clock.now(), ONE_WEEK));

    sandbox.verify(RENEWAL_RESOURCES).neverCalled();
  }

  /** Creates a monthly server whose term ends after {@code remaining}. */
  private static String server(Sandbox sandbox, Duration remaining) {
    return sandbox.given().account("acme").resource(Product.server()).endingIn(remaining).id();
  }
}
