// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainControlTest {

  private static final String ORDERS = "/v2/orders/customer-orders";

  private ControlFixture sandbox;

  @BeforeEach
  void start() {
    sandbox = ControlFixture.start();
  }

  private Answered explain(Answered answered) {
    return sandbox.get("/_sandbox/explain/" + answered.requestId());
  }

  @Test
  void a_refusal_names_its_rule_in_both_languages_with_its_source() {
    Answered explained = explain(sandbox.api("globex", ORDERS));

    assertThat(explained.status()).isEqualTo(200);
    assertThat(explained.at("/status")).isEqualTo("403");
    assertThat(explained.at("/rule/id")).isEqualTo("gateway.site.china-only");
    assertThat(explained.at("/rule/kind")).isEqualTo("refusal");
    assertThat(explained.at("/rule/en")).contains("China site");
    assertThat(explained.at("/rule/zh")).contains("中国站");
    assertThat(explained.at("/rule/code")).isEqualTo("CBC.0156");
    assertThat(explained.at("/rule/evidence")).isEqualTo("A");
    assertThat(explained.at("/rule/source")).startsWith("https://support.huaweicloud.com/");
    assertThat(explained.at("/message")).contains("ListCustomerOrders", "403");
    assertThat(explained.at("/next/en")).contains("acme");
    assertThat(explained.at("/next/zh")).contains("acme");
    assertThat(explained.at("/operation/id")).isEqualTo("ListCustomerOrders");
    assertThat(explained.at("/operation/path")).isEqualTo(ORDERS);
    assertThat(explained.json().path("authentication").isNull()).isTrue();
  }

  @Test
  void a_wrong_signature_is_diagnosed_line_by_line() {
    Map<String, String> headers =
        Map.of(
            "X-Sdk-Date",
            "20260115T083000Z",
            "Authorization",
            "SDK-HMAC-SHA256 Access=OCEACMEMASTER0000001, SignedHeaders=host;x-sdk-date, Signature="
                + "0".repeat(64));
    Answered refused = sandbox.send("GET", ORDERS, headers, "");

    Answered explained = explain(refused);

    assertThat(refused.status()).isEqualTo(401);
    assertThat(explained.at("/rule/id")).isEqualTo("gateway.auth.signature-matches");
    assertThat(explained.at("/authentication/canonical_request"))
        .startsWith("GET\n" + ORDERS + "/\n\nhost:127.0.0.1:8080\nx-sdk-date:20260115T083000Z\n");
    assertThat(explained.at("/authentication/string_to_sign")).startsWith("SDK-HMAC-SHA256\n");
    assertThat(explained.json().at("/authentication/differs").isArray()).isTrue();
    assertThat(explained.at("/next/en")).contains("canonical_request");
  }

  @Test
  void a_refusal_of_iam_tells_what_really_was_the_matter() {
    Answered explained =
        explain(sandbox.send("GET", "/v3/auth/domains", Map.of("X-Auth-Token", "nonsense"), ""));

    assertThat(explained.at("/rule/id")).isEqualTo("iam.token.authenticated");
    assertThat(explained.at("/rule/because/id")).isEqualTo("gateway.auth.known-token");
    assertThat(explained.at("/next/en")).contains("/v3/auth/tokens");
  }

  @ParameterizedTest
  @CsvSource({
    "'/v2/orders/customer-orders', none, gateway.auth.credentials-present, /accounts",
    "'/v2/orders/customer-orders', 'nonsense', gateway.auth.known-token, /v3/auth/tokens",
    "'/v2/orders/customer-orders?limit=x', sandbox-token-acme, gateway.check.parameters, ListCustomerOrders",
    "'/v2/orders/customer-orders', sandbox-token-acme.nobody, gateway.permission.action-granted, 'Grant billing:order:view'",
    "'/v9/nothing', sandbox-token-acme, gateway.route.known-path, /openapi.json",
    "'/v3/groups', sandbox-token-acme, gateway.gap.not-built, KeystoneListGroups",
    "'/v2/orders/customer-orders/refund-orders?order_id=CS1', sandbox-token-acme, gateway.fault.internal, 'no handler here'",
    "'/_sandbox/worlds/w-1/clock', sandbox-token-acme, control.world-exists, /_sandbox/openapi.json"
  })
  void every_kind_of_refusal_says_what_to_do_next(
      String target, String token, String rule, String next) {
    Map<String, String> headers = token.equals("none") ? Map.of() : Map.of("X-Auth-Token", token);
    Answered refused = sandbox.send("GET", target, headers, "");

    Answered explained = explain(refused);

    assertThat(explained.at("/rule/id")).isEqualTo(rule);
    assertThat(explained.at("/next/en")).contains(next);
    assertThat(explained.at("/next/zh")).isNotBlank();
    assertThat(explained.at("/rule/message/en")).isNotBlank();
  }

  @Test
  void the_arguments_of_a_refusal_are_shown() {
    Answered explained = explain(sandbox.api("acme", ORDERS + "?limit=x"));

    assertThat(explained.at("/rule/arguments/field")).isEqualTo("limit");
    assertThat(explained.at("/rule/arguments/reason")).contains("integer");
    assertThat(explained.at("/rule/message/zh")).contains("limit");
  }

  @Test
  void a_request_that_was_done_names_the_rules_that_shaped_it() {
    Answered explained =
        explain(
            sandbox.post(
                "/_sandbox/worlds/default/accounts/acme/top-ups", "{\"amount\": \"1.00\"}"));

    assertThat(explained.json().path("rule").isNull()).isTrue();
    assertThat(explained.at("/applied/0")).isEqualTo("accounts.top-up.adds-to-cash");
    assertThat(explained.at("/applied_rules/0/id")).isEqualTo("accounts.top-up.adds-to-cash");
    assertThat(explained.at("/applied_rules/0/zh")).isNotBlank();
    assertThat(explained.at("/next/en")).startsWith("Nothing");
  }

  @Test
  void what_was_ignored_is_listed_as_a_finding() {
    Answered explained = explain(sandbox.api("acme", ORDERS + "?limt=5"));

    assertThat(explained.at("/status")).isEqualTo("200");
    assertThat(explained.at("/findings/0/kind")).isEqualTo("unknown-parameter");
    assertThat(explained.at("/findings/0/name")).isEqualTo("limt");
    assertThat(explained.at("/next/en")).contains("spelling");
  }

  @Test
  void a_misspelt_parameter_is_found_even_when_the_request_is_refused() {
    Answered explained = explain(sandbox.api("acme", ORDERS + "?limit=0&ofset=5"));

    assertThat(explained.at("/status")).isEqualTo("400");
    assertThat(explained.at("/findings/0/name")).isEqualTo("ofset");
    assertThat(explained.at("/next/en")).contains("/openapi.json").contains("spelling");
  }

  @Test
  void a_move_of_the_clock_names_the_rules_that_came_due() {
    sandbox.post("/_sandbox/worlds/default/orders", StaffOrders.order("80.00", "false"));

    Answered explained =
        explain(sandbox.post("/_sandbox/worlds/default/clock/advance", "{\"by\": \"P8D\"}"));

    assertThat(explained.at("/applied/0")).isEqualTo("orders.deadline.cancels");
    assertThat(explained.at("/applied_rules/0/kind")).isEqualTo("time");
  }

  @Test
  void an_unknown_path_has_no_operation() {
    Answered explained = explain(sandbox.api("acme", "/v9/nothing"));

    assertThat(explained.json().path("operation").isNull()).isTrue();
  }

  @Test
  void a_request_that_left_the_log_cannot_be_explained() {
    Answered answered = sandbox.api("acme", ORDERS);
    sandbox.delete("/_sandbox/worlds/default/requests");

    Answered explained = explain(answered);

    assertThat(explained.status()).isEqualTo(404);
    assertThat(explained.rule()).isEqualTo("control.request-logged");
  }
}
