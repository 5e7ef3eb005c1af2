// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a request would be answered and what it would change. */
@OnBothTargets
class PreviewConformance {

  private static final String PAY = "/v3/orders/customer-orders/pay";

  private final Holdings acme;
  private final TestWorld world;

  PreviewConformance(Target target) {
    acme = Holdings.acme(target);
    world = acme.shop().world();
  }

  @Test
  void a_payment_is_previewed_as_it_will_be_and_nothing_changes() {
    String order = acme.shop().buy("100.00");
    String before = acme.shop().everything();

    JsonNode preview = preview(payment(order).put("days", 60));
    assertThat(acme.shop().everything()).isEqualTo(before);
    assertThat(acme.shop().status(order)).isEqualTo(6);
    assertThat(preview.path("operation").asString()).isEqualTo("PayOrders");
    assertThat(preview.path("status").asInt()).isEqualTo(204);
    assertThat(preview.path("body").isNull()).isTrue();
    assertThat(preview.path("rule").isNull()).isTrue();
    assertThat(texts(preview.path("applied"))).contains("orders.pay.starts-processing");
    assertThat(types(preview.path("events")))
        .containsExactly(
            "month-closed", "resource-expired", "resource-frozen", "resource-released");
    assertThat(types(preview.path("prevented"))).containsExactly("order-cancelled");
    int entries = world.ledger().path("total_count").asInt();
    acme.shop().paid(order);
    JsonNode ledger = world.ledger();
    assertThat(preview.path("entries").size())
        .isEqualTo(ledger.path("total_count").asInt() - entries)
        .isPositive();
    assertThat(preview.path("entries").path(0).path("postings"))
        .isEqualTo(
            ledger.path("entries").path(preview.path("entries").size() - 1).path("postings"));
    JsonNode happened = world.advance("P60D").path("events");
    assertThat(happened).isEqualTo(preview.path("events"));
  }

  @Test
  void a_refusal_is_shown_with_status_body_and_rule() {
    JsonNode preview = preview(payment("CS0000000000XXXXX"));

    assertThat(preview.path("status").asInt()).isEqualTo(400);
    assertThat(preview.path("body").path("error_code").asString()).isEqualTo("CBC.30000010");
    assertThat(preview.path("rule").path("code").asString()).isEqualTo("CBC.30000010");
    assertThat(preview.path("rule").path("id").asString()).startsWith("orders.pay.");
    assertThat(preview.path("entries").size()).isZero();
    assertThat(preview.path("events").size()).isZero();
    assertThat(preview.path("applied").size()).isZero();
  }

  @Test
  void a_body_out_of_shape_is_shown_as_refused() {
    ObjectNode request = request("POST", PAY);
    request.putObject("body").put("order_id", 7);

    JsonNode preview = preview(request);
    assertThat(preview.path("status").asInt()).isEqualTo(400);
    assertThat(preview.path("rule").path("id").asString()).startsWith("gateway.check.");
  }

  @Test
  void a_read_is_previewed_with_query_and_language() {
    acme.server();
    ObjectNode request = request("GET", Shop.ORDERS + "?limit=1").put("language", "en_US");

    JsonNode preview = preview(request);
    assertThat(preview.path("body")).isEqualTo(preview(request).path("body"));
    assertThat(preview.path("body").path("order_infos").size()).isEqualTo(1);
    assertThat(
            preview.path("body").path("order_infos").path(0).path("service_type_name").asString())
        .isEqualTo("Elastic Cloud Server");
    assertThat(preview.path("events").size() + preview.path("prevented").size()).isZero();
  }

  @Test
  void an_iam_user_is_asked_for_the_action() {
    JsonNode preview = preview(payment("CS1").put("user", "reader"));

    assertThat(preview.path("status").asInt()).isEqualTo(403);
    assertThat(preview.path("body").path("error_code").asString()).isEqualTo("CBC.0151");
    ObjectNode read = request("GET", Shop.ORDERS).put("user", "reader");
    assertThat(preview(read).path("status").asInt()).isEqualTo(200);
  }

  @Test
  void an_account_may_be_called_by_its_customer_id() {
    ObjectNode request = request("GET", Shop.ORDERS).put("account", acme.shop().customerId());

    assertThat(preview(request).path("status").asInt()).isEqualTo(200);
  }

  @Test
  void an_operation_that_is_not_built_is_previewed_as_such() {
    JsonNode preview = preview(request("GET", "/v3/groups"));

    assertThat(preview.path("status").asInt()).isEqualTo(501);
    assertThat(preview.path("rule").path("id").asString()).isEqualTo("gateway.gap.not-built");
  }

  @Test
  void a_read_that_would_complete_an_order_does_not_in_a_preview() {
    ObjectNode settings = TestServer.json();
    settings.putObject("provisioning").put("mode", "after_reads").put("reads", 1);
    world.control("PUT", "/settings", settings);
    String order = acme.server();
    JsonNode preview = preview(request("GET", Shop.ORDERS + "/details/" + order));

    assertThat(preview.path("status").asInt()).isEqualTo(200);
    assertThat(acme.rows(Holdings.byOrder(order))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "nobody-there, , GET, /v2/orders/customer-orders, 404, control.account-exists",
    "acme, ghost, GET, /v2/orders/customer-orders, 404, control.user-exists",
    "acme, , GET, /v2/orders/no-such-path, 400, control.preview-in-world",
    "acme, , DELETE, /v2/orders/customer-orders, 400, control.preview-in-world",
    "acme, , GET, /_sandbox/livez, 400, control.preview-in-world",
    "acme, , POST, /v3/auth/tokens, 400, control.preview-in-world",
    "acme, , PATCH, /v2/orders/customer-orders, 400, control.body-valid",
    "acme, , GET, v2/orders/customer-orders, 400, control.body-valid",
  })
  void what_cannot_be_previewed_is_refused(
      String account, String user, String method, String path, int status, String rule) {
    ObjectNode request = request(method, path).put("account", account);
    if (user != null) {
      request.put("user", user);
    }

    TestServer.Answer answer =
        TestServer.control("POST", "/worlds/" + world.id() + "/preview", request);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(status);
    assertThat(answer.body().path("type").asString()).endsWith(rule);
  }

  private JsonNode preview(ObjectNode request) {
    return world.control("POST", "/preview", request);
  }

  private static ObjectNode request(String method, String path) {
    return TestServer.json().put("account", "acme").put("method", method).put("path", path);
  }

  private static ObjectNode payment(String order) {
    ObjectNode request = request("POST", PAY);
    request
        .putObject("body")
        .put("order_id", order)
        .put("use_coupon", "NO")
        .put("use_discount", "NO");
    return request;
  }

  private static List<String> types(JsonNode events) {
    return events.valueStream().map(event -> event.path("type").asString()).toList();
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }
}
