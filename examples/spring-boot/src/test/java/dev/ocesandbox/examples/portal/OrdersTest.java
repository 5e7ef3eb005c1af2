// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.examples.portal;

import static dev.ocesandbox.testkit.Operation.LIST_CUSTOMER_ORDERS;
import static dev.ocesandbox.testkit.Operation.PAY_ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.testkit.Event;
import dev.ocesandbox.testkit.OceSandbox;
import dev.ocesandbox.testkit.Product;
import dev.ocesandbox.testkit.Sandbox;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.ProblemDetail;

/** The scenario empty has the same accounts as default, without money and orders. */
@OceSandbox(scenario = "empty")
class OrdersTest extends PortalTest {

  @Test
  void all_pages_of_orders_are_read(Sandbox sandbox) {
    List<String> ids = IntStream.range(0, 60).mapToObj(i -> order(sandbox, "1.00")).toList();

    assertThat(unpaid(sandbox))
        .extracting(Orders.View::id)
        .containsExactlyInAnyOrderElementsOf(ids);
    sandbox.verify(LIST_CUSTOMER_ORDERS).calledTimes(2);
  }

  // tag::paid[]
  @RepeatedTest(12)
  void an_order_is_paid_with_the_cash_of_its_own_world(Sandbox sandbox) {
    sandbox.given().account().cash("100.00");
    String id = order(sandbox, "80.00");

    assertThat(pay(sandbox, id)).isNull();

    assertThat(unpaid(sandbox)).isEmpty();
    sandbox.verify(PAY_ORDERS).calledTimes(1).withField("order_id", id);
    sandbox.assertThatBalance("acme").cashIs("20.00");
  }
  // end::paid[]

  @Test
  void an_order_that_is_too_expensive_is_refused_with_the_reason(Sandbox sandbox) {
    sandbox.given().account().cash("100.00");
    String id = order(sandbox, "100.01");

    ProblemDetail problem = pay(sandbox, id);

    assertThat(problem.getStatus()).isEqualTo(409);
    assertThat(problem.getProperties()).containsKey("code");
    assertThat(unpaid(sandbox)).containsExactly(new Orders.View(id, new BigDecimal("100.01")));
  }

  @Test
  void a_server_error_of_bss_is_a_bad_gateway(Sandbox sandbox) {
    String id = order(sandbox, "80.00");
    sandbox.faults().on(PAY_ORDERS).times(1).status(503);

    assertThat(pay(sandbox, id).getStatus()).isEqualTo(502);
  }

  @Test
  void an_unpaid_order_is_cancelled_after_its_deadline(Sandbox sandbox) {
    String id = order(sandbox, "80.00");

    var events = sandbox.clock().advance(Duration.ofDays(31));

    assertThat(events.ofType("order-cancelled")).extracting(Event::subject).contains(id);
    assertThat(unpaid(sandbox)).isEmpty();
  }

  private List<Orders.View> unpaid(Sandbox sandbox) {
    return portal(sandbox.account())
        .get()
        .uri("/orders/unpaid")
        .retrieve()
        .body(new ParameterizedTypeReference<>() {});
  }

  /** Pays an order and returns the problem, or null if it was paid. */
  private ProblemDetail pay(Sandbox sandbox, String id) {
    return portal(sandbox.account())
        .post()
        .uri("/orders/{id}/payment", id)
        .exchange((request, response) -> response.bodyTo(ProblemDetail.class));
  }

  private static String order(Sandbox sandbox, String price) {
    return sandbox.given().account().order(Product.server().price(price)).unpaid();
  }
}
