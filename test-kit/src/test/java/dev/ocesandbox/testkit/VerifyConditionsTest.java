// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import static dev.ocesandbox.testkit.Operation.LIST_CUSTOMER_ORDERS;
import static dev.ocesandbox.testkit.Operation.LIST_PAY_PER_USE_CUSTOMER_RESOURCES;
import static dev.ocesandbox.testkit.Operation.PAY_ORDERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.huaweicloud.sdk.bss.v2.BssClient;
import dev.ocesandbox.testkit.verify.ReceivedRequest;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.AssertionFailedError;

/** Conditions by pattern, path, header and predicate, and requests as objects. */
@OceSandbox(allow = {FindingKind.UNKNOWN_FIELD, FindingKind.NUMERIC_TEXT})
class VerifyConditionsTest {

  private static final String BODY =
      """
      {"order_id": "CS2601010000AAAAA", "limit": 10, "tags": [{"k": "a", "n": 1}, {"k": "b", "n": 2}],
       "odd name": null}
      """;

  @BeforeEach
  void send(Sandbox sandbox) {
    TestClient.send(sandbox, "POST", TestClient.RESOURCES, BODY);
  }

  private static void assertFails(String message, ThrowingCallable verification) {
    assertThatExceptionOfType(AssertionFailedError.class)
        .isThrownBy(verification)
        .withMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource({
    "$.order_id, CS2601010000AAAAA",
    "$.tags[1].k, b",
    "$.tags[*].k, a",
    "$..k, b",
    "$['order_id'], CS2601010000AAAAA"
  })
  void a_path_selects_values_of_the_body(String path, String value, Sandbox sandbox) {
    var calls = sandbox.verify(LIST_PAY_PER_USE_CUSTOMER_RESOURCES).called();

    calls.withJsonPath(path, value);
    assertFails("body " + path, () -> calls.withJsonPath(path, value + "x"));
  }

  @Test
  void values_at_a_path_are_compared_as_json(Sandbox sandbox) {
    var calls = sandbox.verify(LIST_PAY_PER_USE_CUSTOMER_RESOURCES).called();

    calls.withJsonPath("$.limit", 10.0).withJsonPath("$.tags[0]", Map.of("k", "a"));
    calls.withJsonPath("$['odd name']", null);
    assertFails("(absent)", () -> calls.withJsonPath("$.tags[7].k", "a"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"order_id", "$.", "$.a[", "$[?(@.a)]", "$.a b", ""})
  void an_invalid_path_is_rejected(String path, Sandbox sandbox) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> sandbox.verify(LIST_PAY_PER_USE_CUSTOMER_RESOURCES).withJsonPath(path, "a"))
        .withMessageContaining("but was '" + path + "'");
  }

  @Test
  void bodies_queries_and_headers_match_regular_expressions(Sandbox sandbox) {
    TestClient.send(sandbox, "GET", TestClient.ORDERS + "?limit=100&offset=0", "");

    sandbox.verify(LIST_PAY_PER_USE_CUSTOMER_RESOURCES).withBodyMatching("CS\\d{10}A+").called();
    var orders = sandbox.verify(LIST_CUSTOMER_ORDERS).calledTimes(1);
    orders.withQueryMatching("limit", "\\d+").withHeader("content-type", "application/json");
    orders.withHeaderMatching("Content-Type", ".*json");
    assertFails("a match of [a-z]+", () -> orders.withQueryMatching("limit", "[a-z]+"));
    assertFails("header X-None", () -> orders.withHeader("X-None", "1"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sandbox.verify(LIST_CUSTOMER_ORDERS).withBodyMatching("["));
  }

  @Test
  void a_test_can_define_a_condition(Sandbox sandbox) {
    var calls = sandbox.verify(LIST_PAY_PER_USE_CUSTOMER_RESOURCES).called();

    calls.matching("from acme itself", request -> request.user().isEmpty());
    assertFails(
        "from an IAM user", () -> calls.matching("from an IAM user", r -> !r.user().isEmpty()));
  }

  @Test
  void counts_have_an_upper_bound(Sandbox sandbox) {
    sandbox.verify(LIST_PAY_PER_USE_CUSTOMER_RESOURCES).atMost(1);
    sandbox.verify(PAY_ORDERS).atMost(0);
    assertFails(
        "at most 0 calls", () -> sandbox.verify(LIST_PAY_PER_USE_CUSTOMER_RESOURCES).atMost(0));
  }

  @Test
  void nothing_else_was_sent_than_what_was_counted(Sandbox sandbox, BssClient bss) {
    var calls = sandbox.verify(LIST_PAY_PER_USE_CUSTOMER_RESOURCES).calledTimes(1);
    calls.andNothingElse();

    TestClient.pay(bss, TestClient.order(sandbox, "80.00"));

    assertFails("PayOrders by acme -> 204", calls::andNothingElse);
    assertFails("1 other call", () -> sandbox.verify().nothingElse());
    sandbox.verify(PAY_ORDERS).called().andNothingElse();
    sandbox.verify().nothingElse();
  }

  @Test
  void requests_are_objects(Sandbox sandbox) {
    List<ReceivedRequest> requests =
        sandbox.verify(LIST_PAY_PER_USE_CUSTOMER_RESOURCES).called().requests();

    ReceivedRequest request = requests.get(0);
    assertThat(requests).hasSize(1);
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.path()).isEqualTo(TestClient.RESOURCES);
    assertThat(request.body()).isEqualTo(BODY);
    assertThat(request.account()).isEqualTo("acme");
    assertThat(request.status()).isEqualTo(200);
    assertThat(request.answer()).contains("total_count");
    assertThat(request.header("x-auth-token")).hasValueSatisfying(t -> assertThat(t).contains("*"));
  }

  @Test
  void failures_have_values_to_compare_and_a_description(Sandbox sandbox) {
    String order = TestClient.order(sandbox, "80.00");

    assertThatExceptionOfType(AssertionFailedError.class)
        .isThrownBy(() -> sandbox.assertThatOrder(order).as("after the retry").isCompleted())
        .withMessageStartingWith("[after the retry]\nExpected: order " + order + " is completed")
        .satisfies(
            error -> {
              assertThat(error.getExpected().getStringRepresentation()).isEqualTo("is completed");
              assertThat(error.getActual().getStringRepresentation())
                  .isEqualTo("is pending payment");
            });
    assertFails("[cash]", () -> sandbox.assertThatBalance("acme").as("cash").cashIs("1.00"));
    assertFails("[book]", () -> sandbox.ledger().as("book").hasEntry("payment", order));
  }
}
