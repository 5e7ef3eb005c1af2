// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import static dev.ocesandbox.testkit.Operation.LIST_CUSTOMER_ORDERS;
import static dev.ocesandbox.testkit.Operation.PAY_ORDERS;
import static dev.ocesandbox.testkit.Operation.SHOW_CUSTOMER_ORDER_DETAILS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.huaweicloud.sdk.bss.v2.BssClient;
import com.huaweicloud.sdk.bss.v2.model.ListCustomerOrdersRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a failure says, word for word; request ids are masked. */
@OceSandbox(strictness = Strictness.LENIENT)
class FailureMessagesTest {

  private Sandbox sandbox;
  private BssClient bss;
  private String order;

  @BeforeEach
  void arrange(Sandbox own, BssClient client) {
    sandbox = own;
    bss = client;
    order = Shop.order(sandbox, "80.00");
  }

  /** The file is src/test/resources/failures/NAME.txt; target/failures holds what came instead. */
  private static void assertSays(String name, ThrowingCallable failing) throws IOException {
    AssertionError failure = catchThrowableOfType(AssertionError.class, failing);
    String message = failure.getMessage().replaceAll("request [0-9a-f]{32}", "request ID") + "\n";
    Path actual = Path.of("target/failures", name + ".txt");
    Files.createDirectories(actual.getParent());
    Files.writeString(actual, message);
    try (InputStream in =
        FailureMessagesTest.class.getResourceAsStream("/failures/" + name + ".txt")) {
      assertThat(in).as("failures/%s.txt, which %s could become", name, actual).isNotNull();
      assertThat(message).isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void no_request_came() throws IOException {
    assertSays("no-request", () -> sandbox.verify(PAY_ORDERS).calledTimes(1));
  }

  @Test
  void another_operation_was_called() throws IOException {
    bss.listCustomerOrders(new ListCustomerOrdersRequest().withLimit(100));
    Shop.send(sandbox, "POST", "/v2/orders/customer-orders/pay", "{}");

    assertSays("other-operation", () -> sandbox.verify(PAY_ORDERS).by("acme").called());
  }

  @Test
  void the_closest_requests_are_compared_field_by_field() throws IOException {
    Shop.send(
        sandbox,
        "POST",
        Shop.PAY,
        "{\"order_id\": \"CS0\", \"use_coupon\": \"YES\", \"use_discount\": \"NO\"}");
    Shop.pay(bss, order);
    bss.listCustomerOrders(new ListCustomerOrdersRequest().withLimit(100));

    assertSays(
        "closest",
        () ->
            sandbox
                .verify(PAY_ORDERS)
                .withBody("{\"order_id\": \"CS0\", \"use_coupon\": \"NO\", \"note\": null}")
                .answered(204)
                .calledTimes(1));
  }

  @Test
  void it_was_called_too_often() throws IOException {
    Shop.pay(bss, order);
    Shop.pay(bss, Shop.order(sandbox, "20.00"));

    assertSays("too-often", () -> sandbox.verify(PAY_ORDERS).calledTimes(1));
  }

  @Test
  void a_call_that_was_counted_is_otherwise() throws IOException {
    Shop.pay(bss, order);

    assertSays(
        "otherwise",
        () -> sandbox.verify(PAY_ORDERS).calledTimes(1).withField("use_coupon", "YES"));
  }

  @Test
  void the_order_of_calls_was_another() throws IOException {
    Shop.pay(bss, order);

    assertSays(
        "in-order",
        () ->
            sandbox
                .verify()
                .inOrder(PAY_ORDERS, LIST_CUSTOMER_ORDERS, SHOW_CUSTOMER_ORDER_DETAILS));
  }

  @Test
  void an_order_tells_its_story() throws IOException {
    sandbox.clock().advance(Duration.ofDays(8));

    assertSays("order-cancelled", () -> sandbox.assertThatOrder(order).isCompleted());
  }

  @Test
  void a_balance_tells_its_story() throws IOException {
    Shop.pay(bss, order);

    assertSays("balance", () -> sandbox.assertThatBalance("acme").cashIs("10000.00"));
  }

  @Test
  void findings_say_what_to_do() throws IOException {
    Shop.send(sandbox, "POST", Shop.RESOURCES, "{\"statusList\": [2]}");
    Shop.send(sandbox, "GET", Shop.ORDERS + "?limit=500", "");

    assertSays("findings", sandbox::assertNoFindings);
  }
}
