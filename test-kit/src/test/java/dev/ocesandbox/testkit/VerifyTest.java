// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import static dev.ocesandbox.testkit.Operation.CANCEL_CUSTOMER_ORDER;
import static dev.ocesandbox.testkit.Operation.LIST_CUSTOMER_ORDERS;
import static dev.ocesandbox.testkit.Operation.PAY_ORDERS;
import static dev.ocesandbox.testkit.Operation.SHOW_CUSTOMER_ORDER_DETAILS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.huaweicloud.sdk.bss.v2.BssClient;
import com.huaweicloud.sdk.bss.v2.model.ListCustomerOrdersRequest;
import com.huaweicloud.sdk.bss.v2.model.ShowCustomerOrderDetailsRequest;
import com.huaweicloud.sdk.core.exception.ClientRequestException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

@OceSandbox
class VerifyTest {

  private static void assertFails(ThrowingCallable verification) {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(verification)
        .withMessageContaining("Expected: ");
  }

  @Test
  void calls_are_counted(Sandbox sandbox, BssClient bss) {
    sandbox.verify(PAY_ORDERS).neverCalled();
    assertFails(() -> sandbox.verify(PAY_ORDERS).called());

    TestClient.pay(bss, TestClient.order(sandbox, "80.00"));
    TestClient.pay(bss, TestClient.order(sandbox, "20.00"));

    sandbox.verify(PAY_ORDERS).called();
    sandbox.verify(PAY_ORDERS).atLeast(2);
    assertThat(sandbox.verify(PAY_ORDERS).calledTimes(2).requestIds()).hasSize(2);
    assertFails(() -> sandbox.verify(PAY_ORDERS).calledTimes(1));
    assertFails(() -> sandbox.verify(PAY_ORDERS).calledTimes(3));
    assertFails(() -> sandbox.verify(PAY_ORDERS).atLeast(3));
    assertFails(() -> sandbox.verify(PAY_ORDERS).neverCalled());
  }

  @Test
  void conditions_before_the_count_select_calls(Sandbox sandbox, BssClient bss) {
    String first = TestClient.order(sandbox, "80.00");
    String second = TestClient.order(sandbox, "20.00");
    TestClient.pay(bss, first);
    TestClient.pay(bss, second);

    sandbox.verify(PAY_ORDERS).withField("order_id", first).calledTimes(1).answered(204);
    sandbox.verify(PAY_ORDERS).by("acme").withField("order_id", second).calledTimes(1);
    sandbox.verify(PAY_ORDERS).by("solo").neverCalled();
    assertFails(() -> sandbox.verify(PAY_ORDERS).withField("order_id", "CS1").called());
  }

  @Test
  void conditions_after_the_count_must_hold_for_every_call(Sandbox sandbox, BssClient bss) {
    String first = TestClient.order(sandbox, "80.00");
    TestClient.pay(bss, first);
    TestClient.pay(bss, TestClient.order(sandbox, "20.00"));

    sandbox.verify(PAY_ORDERS).calledTimes(2).by("acme").withBody("{\"use_coupon\": \"NO\"}");
    assertFails(() -> sandbox.verify(PAY_ORDERS).calledTimes(2).withField("order_id", first));
    assertFails(() -> sandbox.verify(PAY_ORDERS).calledTimes(2).by("solo"));
  }

  @Test
  void calls_are_selected_by_status_and_error_code(Sandbox sandbox, BssClient bss) {
    String order = TestClient.order(sandbox, "80.00");
    TestClient.pay(bss, order);
    assertThatExceptionOfType(ClientRequestException.class)
        .isThrownBy(() -> TestClient.pay(bss, order));

    sandbox.verify(PAY_ORDERS).answered(204).calledTimes(1);
    sandbox.verify(PAY_ORDERS).refusedWith("CBC.99003106").calledTimes(1).answered(400);
    assertFails(() -> sandbox.verify(PAY_ORDERS).called().answered(204));
    assertFails(() -> sandbox.verify(PAY_ORDERS).refusedWith("CBC.0151").called());
  }

  @Test
  void query_parameters_are_compared_decoded(Sandbox sandbox, BssClient bss) {
    bss.listCustomerOrders(
        new ListCustomerOrdersRequest().withOffset(0).withCreateTimeBegin("2026-01-01T00:00:00Z"));
    sandbox.allow("first-page-only");

    sandbox
        .verify(LIST_CUSTOMER_ORDERS)
        .calledTimes(1)
        .withQuery("offset", "0")
        .withQuery("create_time_begin", "2026-01-01T00:00:00Z");
    assertFails(() -> sandbox.verify(LIST_CUSTOMER_ORDERS).called().withQuery("limit", "10"));
  }

  @Test
  void bodies_are_compared_by_fields_lists_and_numbers(Sandbox sandbox) {
    TestClient.send(
        sandbox,
        "POST",
        TestClient.RESOURCES,
        "{\"status_list\": [2, 5], \"limit\": 10, \"order_id\": \"CS1\"}");

    var calls = sandbox.verify(Operation.LIST_PAY_PER_USE_CUSTOMER_RESOURCES).calledTimes(1);
    calls.withBody("{\"limit\": 10.0, \"status_list\": [2, 5]}").withBody("{}");
    calls.withField("limit", 10).withField("status_list", List.of(2, 5));
    assertFails(() -> calls.withBody("{\"limit\": \"10\"}"));
    assertFails(() -> calls.withBody("{\"status_list\": [5, 2]}"));
    assertFails(() -> calls.withBody("{\"status_list\": [2]}"));
    assertFails(() -> calls.withBody("{\"offset\": null}"));
    assertThatIllegalArgumentException().isThrownBy(() -> calls.withBody("{"));
  }

  @Test
  void other_calls_may_come_between_calls_in_order(Sandbox sandbox, BssClient bss) {
    String order = TestClient.order(sandbox, "80.00");
    TestClient.pay(bss, order);
    bss.listCustomerOrders(new ListCustomerOrdersRequest().withLimit(100));
    bss.showCustomerOrderDetails(new ShowCustomerOrderDetailsRequest().withOrderId(order));

    sandbox.verify().inOrder(PAY_ORDERS, SHOW_CUSTOMER_ORDER_DETAILS);
    sandbox.verify().inOrder(PAY_ORDERS, LIST_CUSTOMER_ORDERS, SHOW_CUSTOMER_ORDER_DETAILS);
    assertFails(() -> sandbox.verify().inOrder(SHOW_CUSTOMER_ORDER_DETAILS, PAY_ORDERS));
    assertFails(() -> sandbox.verify().inOrder(PAY_ORDERS, PAY_ORDERS));
    assertFails(() -> sandbox.verify().inOrder(PAY_ORDERS, CANCEL_CUSTOMER_ORDER));
  }

  @Test
  void verifying_does_not_change_the_request_log(Sandbox sandbox, BssClient bss) {
    String order = TestClient.order(sandbox, "80.00");
    TestClient.pay(bss, order);
    sandbox.verify(PAY_ORDERS).called();
    sandbox.assertThatOrder(order).isCompleted();
    sandbox.assertThatBalance("acme").cashIs("9920.00");
    sandbox.ledger().isBalanced();

    assertThat(sandbox.control().get("requests").text("/total_count")).isEqualTo("1");
  }
}
