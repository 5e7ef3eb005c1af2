// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.examples.billing;

import static dev.ocesandbox.testkit.Operation.LIST_CUSTOMER_ORDERS;
import static dev.ocesandbox.testkit.Operation.PAY_ORDERS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.huaweicloud.sdk.bss.v2.BssClient;
import dev.ocesandbox.testkit.OceSandbox;
import dev.ocesandbox.testkit.Product;
import dev.ocesandbox.testkit.Sandbox;
import dev.ocesandbox.testkit.SandboxClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each test starts with a customer that has no orders and no money. */
@OceSandbox(scenario = "empty")
class PaymentJobTest {

  private final List<Duration> pauses = new ArrayList<>();
  private PaymentJob job;

  @BeforeEach
  void job(BssClient acme) {
    job = new PaymentJob(acme, new Retry(2, pauses::add));
  }

  @Test
  void the_oldest_orders_are_paid_until_the_money_runs_out(Sandbox sandbox, SandboxClock clock) {
    sandbox.given().account("acme").cash("100.00");
    String first = order(sandbox, "80.00");
    clock.advance(Duration.ofHours(1));
    String second = order(sandbox, "50.00");

    PaymentJob.Result result = job.run();

    assertEquals(List.of(first), result.paid());
    assertEquals(1, result.refused().size());
    assertTrue(result.refused().get(0).startsWith(second + " CBC."), result::toString);
    sandbox.assertThatOrder(first).isCompleted().wasPaidWith("80.00");
    sandbox.assertThatBalance("acme").cashIs("20.00");
  }

  @Test
  void orders_on_all_pages_are_paid(Sandbox sandbox) {
    sandbox.given().account("acme").cash("100.00");
    for (int i = 0; i < 7; i++) {
      order(sandbox, "1.00");
    }

    assertEquals(7, job.run().paid().size());

    sandbox.verify(LIST_CUSTOMER_ORDERS).calledTimes(2);
    sandbox.assertThatBalance("acme").cashIs("93.00");
  }

  @Test
  void no_order_is_paid_twice(Sandbox sandbox) {
    sandbox.given().account("acme").cash("100.00");
    String order = order(sandbox, "40.00");

    job.run();
    job.run();

    sandbox.verify(PAY_ORDERS).calledTimes(1).withField("order_id", order);
  }

  // tag::fault[]
  @Test
  void an_order_is_paid_once_if_the_answer_is_lost(Sandbox sandbox) {
    sandbox.given().account("acme").cash("100.00");
    String order = order(sandbox, "40.00");
    sandbox.faults().on(PAY_ORDERS).times(1).loseAnswer();

    assertEquals(List.of(order), job.run().paid());

    // The SDK's HTTP client retried by itself and was refused.
    sandbox.verify(PAY_ORDERS).answered(204).calledTimes(1);
    sandbox.assertThatOrder(order).isCompleted().wasPaidWith("40.00");
    sandbox.assertThatBalance("acme").cashIs("60.00");
  }
  // end::fault[]

  @Test
  void throttled_calls_are_retried_after_a_pause(Sandbox sandbox) {
    sandbox.given().account("acme").cash("100.00");
    String order = order(sandbox, "40.00");
    sandbox.faults().on(PAY_ORDERS).times(2).throttle();

    assertEquals(List.of(order), job.run().paid());

    assertEquals(2, pauses.size());
    sandbox.verify(PAY_ORDERS).calledTimes(3);
  }

  private static String order(Sandbox sandbox, String price) {
    return sandbox.given().account("acme").order(Product.server().price(price)).unpaid();
  }
}
