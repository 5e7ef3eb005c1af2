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
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Compares complete failure messages with files. Request ids are masked. */
@OceSandbox(strictness = Strictness.LENIENT)
class FailureMessagesTest {

  private Sandbox sandbox;
  private BssClient bss;
  private String order;

  @BeforeEach
  void setUp(Sandbox fresh, BssClient client) {
    sandbox = fresh;
    bss = client;
    order = TestClient.order(sandbox, "80.00");
  }

  /**
   * Compares a message with src/test/resources/failures/NAME.txt. The actual message is written to
   * target/failures.
   */
  private static void assertMessage(String name, ThrowingCallable failing) throws IOException {
    AssertionError failure = catchThrowableOfType(AssertionError.class, failing);
    String message = failure.getMessage().replaceAll("request [0-9a-f]{32}", "request ID") + "\n";
    Path actual = Path.of("target/failures", name + ".txt");
    Files.createDirectories(actual.getParent());
    Files.writeString(actual, message);
    try (InputStream in =
        FailureMessagesTest.class.getResourceAsStream("/failures/" + name + ".txt")) {
      assertThat(in)
          .as("failures/%s.txt; copy %s there if the change is intended", name, actual)
          .isNotNull();
      assertThat(message).isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void no_requests() throws IOException {
    assertMessage("no-request", () -> sandbox.verify(PAY_ORDERS).calledTimes(1));
  }

  @Test
  void only_another_operation_was_called() throws IOException {
    bss.listCustomerOrders(new ListCustomerOrdersRequest().withLimit(100));
    TestClient.send(sandbox, "POST", "/v2/orders/customer-orders/pay", "{}");

    assertMessage("other-operation", () -> sandbox.verify(PAY_ORDERS).by("acme").called());
  }

  @Test
  void closest_requests_with_their_differences() throws IOException {
    TestClient.send(
        sandbox,
        "POST",
        TestClient.PAY,
        "{\"order_id\": \"CS0\", \"use_coupon\": \"YES\", \"use_discount\": \"NO\"}");
    TestClient.pay(bss, order);
    bss.listCustomerOrders(new ListCustomerOrdersRequest().withLimit(100));

    assertMessage(
        "closest",
        () ->
            sandbox
                .verify(PAY_ORDERS)
                .withBody("{\"order_id\": \"CS0\", \"use_coupon\": \"NO\", \"note\": null}")
                .answered(204)
                .calledTimes(1));
  }

  @Test
  void too_many_calls() throws IOException {
    TestClient.pay(bss, order);
    TestClient.pay(bss, TestClient.order(sandbox, "20.00"));

    assertMessage("too-many", () -> sandbox.verify(PAY_ORDERS).calledTimes(1));
  }

  @Test
  void a_counted_call_does_not_meet_a_condition() throws IOException {
    TestClient.pay(bss, order);

    assertMessage(
        "condition-not-met",
        () -> sandbox.verify(PAY_ORDERS).calledTimes(1).withField("use_coupon", "YES"));
  }

  @Test
  void calls_in_another_order() throws IOException {
    TestClient.pay(bss, order);

    assertMessage(
        "wrong-order",
        () ->
            sandbox
                .verify()
                .inOrder(PAY_ORDERS, LIST_CUSTOMER_ORDERS, SHOW_CUSTOMER_ORDER_DETAILS));
  }

  @Test
  void an_order_with_its_events() throws IOException {
    sandbox.clock().advance(Duration.ofDays(8));

    assertMessage("order-cancelled", () -> sandbox.assertThatOrder(order).isCompleted());
  }

  @Test
  void a_balance_with_its_ledger_entries() throws IOException {
    TestClient.pay(bss, order);

    assertMessage("balance", () -> sandbox.assertThatBalance("acme").cashIs("10000.00"));
  }

  @Test
  void a_transfer_with_its_ledger_entries() throws IOException {
    TestClient.allocate(sandbox, "acme-dev", "1000.00", "T1");
    TestClient.reclaim(sandbox, "acme-dev", "200.00");

    assertMessage("transfer", () -> sandbox.assertThatMember("acme-dev").canGiveBack("1000.00"));
  }

  @Test
  void an_amount_with_its_derivation() throws IOException {
    try (Sandbox empty = Sandbox.with().scenario("empty").start()) {
      empty.control().post("accounts/acme/top-ups", "{\"amount\": \"500.00\"}");
      String paid = TestClient.paid(empty, "80.00");

      assertMessage("amount", () -> empty.assertThatOrder(paid).wasPaidWithCash("79.00"));
    }
  }

  @Test
  void books_with_what_they_lack() throws IOException {
    try (Sandbox empty = Sandbox.with().scenario("empty").start()) {
      empty.control().post("accounts/acme/top-ups", "{\"amount\": \"500.00\"}");
      String booked = TestClient.paid(empty, "80.00");
      TestClient.paid(empty, "20.00");

      assertMessage(
          "books",
          () ->
              empty.assertThatBills("2026-01").matchBooks(Map.of(booked, "-80.00", "CS0", "1.00")));
    }
  }

  @Test
  void findings_with_instructions() throws IOException {
    TestClient.send(sandbox, "POST", TestClient.RESOURCES, "{\"statusList\": [2]}");
    TestClient.send(sandbox, "GET", TestClient.ORDERS + "?limit=500", "");

    assertMessage("findings", sandbox::assertNoFindings);
  }
}
