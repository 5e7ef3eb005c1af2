// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.examples.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.huaweicloud.sdk.bss.v2.BssClient;
import dev.ocesandbox.testkit.OceSandbox;
import dev.ocesandbox.testkit.Product;
import dev.ocesandbox.testkit.Sandbox;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Each test has its own instance and its own world, which the constructor gets. */
// tag::constructor[]
@OceSandbox(scenario = "empty")
class ReminderConstructorTest {

  private final Sandbox sandbox;
  private final ExpiryReminder reminder;

  ReminderConstructorTest(Sandbox sandbox, BssClient bss) {
    this.sandbox = sandbox;
    this.reminder = new ExpiryReminder(bss);
  }

  @Test
  void a_server_that_ends_soon_needs_a_reminder() {
    String id =
        sandbox.given().account().resource(Product.server()).endingIn(Duration.ofDays(3)).id();

    assertEquals(List.of(id + " expires in 3 days"), remind());
  }

  // end::constructor[]

  private static final Set<String> WORLDS = new HashSet<>();

  @Test
  void servers_of_other_tests_are_not_visible(Sandbox parameter) {
    assertEquals(sandbox.world(), parameter.world());
    assertEquals(List.of(), remind());
  }

  @AfterAll
  static void the_worlds_were_different() {
    assertEquals(2, WORLDS.size());
  }

  private List<String> remind() {
    WORLDS.add(sandbox.world());
    return reminder.remind(sandbox.clock().now(), Duration.ofDays(7));
  }
}
