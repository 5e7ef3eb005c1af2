// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.examples.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.huaweicloud.sdk.bss.v2.BssClient;
import dev.ocesandbox.testkit.As;
import dev.ocesandbox.testkit.Lifetime;
import dev.ocesandbox.testkit.OceSandbox;
import dev.ocesandbox.testkit.Product;
import dev.ocesandbox.testkit.Sandbox;
import dev.ocesandbox.testkit.SandboxClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** The tests follow one server over time, so they share a world and run in order. */
@OceSandbox(scenario = "empty", lifetime = Lifetime.CLASS)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExpiryReminderTest {

  private static final Duration ONE_WEEK = Duration.ofDays(7);

  private final Sandbox sandbox;
  private final SandboxClock clock;
  private final ExpiryReminder reminder;

  ExpiryReminderTest(Sandbox sandbox, SandboxClock clock, @As("acme-dev") BssClient member) {
    this.sandbox = sandbox;
    this.clock = clock;
    this.reminder = new ExpiryReminder(member);
  }

  @Test
  @Order(1)
  void a_new_server_needs_no_reminder() {
    var member = sandbox.given().account("acme-dev").cash("100.00");
    member.order(Product.server().months(1).price("80.00")).paid();

    assertEquals(List.of(), reminder.remind(clock.now(), ONE_WEEK));
  }

  @Test
  @Order(2)
  void a_server_in_its_last_week_needs_one() {
    clock.advance(Duration.ofDays(26));

    List<String> lines = reminder.remind(clock.now(), ONE_WEEK);

    assertEquals(1, lines.size());
    assertTrue(lines.get(0).endsWith(" expires in 5 days"), lines::toString);
  }

  @Test
  @Order(3)
  void an_expired_server_needs_one() {
    clock.advance(Duration.ofDays(6));

    List<String> lines = reminder.remind(clock.now(), ONE_WEEK);

    assertEquals(1, lines.size());
    assertTrue(lines.get(0).endsWith(" has expired"), lines::toString);
  }
}
