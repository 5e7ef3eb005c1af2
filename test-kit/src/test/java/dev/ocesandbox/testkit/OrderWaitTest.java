// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.junit.jupiter.api.Test;

@OceSandbox
class OrderWaitTest {

  private static final Product SERVER = Product.server().months(1).price("80.00");

  private static void setProvisioning(Sandbox sandbox, String json) {
    sandbox.control().put("settings", "{\"provisioning\": " + json + "}");
  }

  @Test
  void a_completed_order_does_not_move_the_clock(Sandbox sandbox) {
    String order = sandbox.given().account().order(SERVER).paid();

    assertThat(sandbox.await(order).completed()).isEmpty();
    assertThat(sandbox.clock().now()).isEqualTo(Instant.parse(OceSandbox.CLOCK));
  }

  @Test
  void the_clock_advances_until_the_order_completes(Sandbox sandbox) {
    setProvisioning(sandbox, "{\"mode\": \"after\", \"delay\": \"PT5M\"}");
    String order = sandbox.given().account().order(SERVER).inStatus(OrderStatus.PROCESSING);

    assertThat(sandbox.await(order).completed())
        .extracting(Event::type)
        .contains("order-completed");
    assertThat(sandbox.clock().now()).isEqualTo(Instant.parse("2026-01-15T08:35:00Z"));
  }

  @Test
  void waiting_for_reads_leaves_the_request_log_unchanged(Sandbox sandbox) {
    setProvisioning(sandbox, "{\"mode\": \"after_reads\", \"reads\": 3}");
    String order = sandbox.given().account().order(SERVER).inStatus(OrderStatus.PROCESSING);

    sandbox.await(order).completed();

    assertThat(sandbox.control().get("requests").at("/total_count")).isEqualTo(0L);
    assertThat(sandbox.clock().now()).isEqualTo(Instant.parse(OceSandbox.CLOCK));
  }

  @Test
  void an_unpaid_order_is_cancelled_at_its_deadline(Sandbox sandbox) {
    String order = sandbox.given().account().order(SERVER).unpaid();

    assertThat(sandbox.await(order).cancelled()).extracting(Event::subject).contains(order);
    assertThat(sandbox.clock().now()).isEqualTo(Instant.parse("2026-01-22T08:30:00Z"));
  }

  @Test
  void waiting_fails_if_the_order_cannot_get_there(Sandbox sandbox) {
    setProvisioning(sandbox, "{\"mode\": \"manual\"}");
    String stuck = sandbox.given().account().order(SERVER).inStatus(OrderStatus.PROCESSING);
    String unpaid = sandbox.given().account().order(SERVER).unpaid();
    String paid = sandbox.given().account().order(SERVER).paid();

    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> sandbox.await(stuck).completed())
        .withMessageContaining("PROCESSING")
        .withMessageContaining("manual")
        .withMessageEndingWith("Complete it with sandbox.order(\"%s\").complete().", stuck);
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> sandbox.await(unpaid).completed())
        .withMessageContaining("order-cancelled at 2026-01-22T08:30:00Z")
        .withMessageEndingWith("Pay it first.");
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> sandbox.await(paid).cancelled())
        .withMessageEndingWith("the provisioning mode is manual.");
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> sandbox.await("CS0").completed())
        .withMessageContaining("Order CS0 does not exist");
    assertThat(sandbox.clock().now()).isEqualTo(Instant.parse(OceSandbox.CLOCK));
  }
}
