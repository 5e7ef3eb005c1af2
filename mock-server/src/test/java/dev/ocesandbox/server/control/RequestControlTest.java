// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestControlTest {

  private static final String REQUESTS = "/_sandbox/worlds/default/requests";
  private static final String ORDERS = "/v2/orders/customer-orders";

  private ControlFixture sandbox;

  @BeforeEach
  void start() {
    sandbox = ControlFixture.start();
  }

  @Test
  void a_request_is_written_down_with_its_answer() {
    Answered answered = sandbox.api("acme", ORDERS + "?limit=5");

    Answered listed = sandbox.get(REQUESTS);

    assertThat(listed.json().path("total_count").asInt()).isEqualTo(1);
    assertThat(listed.at("/requests/0/request_id")).isEqualTo(answered.requestId());
    assertThat(listed.at("/requests/0/at")).isEqualTo("2026-01-15T08:30:00Z");
    assertThat(listed.at("/requests/0/world_time")).isEqualTo("2026-01-15T08:30:00Z");
    assertThat(listed.at("/requests/0/method")).isEqualTo("GET");
    assertThat(listed.at("/requests/0/path")).isEqualTo(ORDERS);
    assertThat(listed.at("/requests/0/query")).isEqualTo("limit=5");
    assertThat(listed.at("/requests/0/operation")).isEqualTo("ListCustomerOrders");
    assertThat(listed.at("/requests/0/account")).isEqualTo("acme");
    assertThat(listed.at("/requests/0/status")).isEqualTo("200");
    assertThat(listed.at("/requests/0/answer")).isEqualTo(answered.text());
    assertThat(listed.json().at("/requests/0").has("code")).isFalse();
    assertThat(listed.json().at("/requests/0").has("rule")).isFalse();
  }

  @Test
  void the_newest_comes_first_and_control_requests_are_not_listed() {
    sandbox.api("acme", ORDERS + "?limit=1");
    sandbox.get("/_sandbox/worlds/default/clock");
    sandbox.api("acme", ORDERS + "?limit=2");

    Answered listed = sandbox.get(REQUESTS + "?offset=1&limit=1");

    assertThat(listed.json().path("total_count").asInt()).isEqualTo(2);
    assertThat(listed.json().path("requests")).hasSize(1);
    assertThat(listed.at("/requests/0/query")).isEqualTo("limit=1");
    assertThat(sandbox.get(REQUESTS).at("/requests/0/query")).isEqualTo("limit=2");
  }

  @ParameterizedTest
  @CsvSource({
    "operation=ListCustomerOrders, 2",
    "operation=PayOrders, 0",
    "status=403, 1",
    "status=404, 1",
    "account=acme, 1",
    "account=de397ecc30dc5b4f3dd319b59ab4ce61, 1",
    "method=POST, 1",
    "path=/v2/orders/, 2",
    "path=/v9, 1",
    "code=CBC.0156, 1",
    "since=2026-01-15T08:31:00Z, 1",
    "since=2026-01-15T16:30:59.5%2B08:00, 1",
    "request_id=00000000000000000000000000000001, 1",
    "method=GET&status=200, 1"
  })
  void filters_combine(String query, int expected) {
    sandbox.api("acme", ORDERS);
    sandbox.api("globex", ORDERS);
    sandbox.wall(ControlFixture.NOW.plusSeconds(60));
    sandbox.post("/v9/nothing", "{}");

    Answered listed = sandbox.get(REQUESTS + "?" + query);

    assertThat(listed.json().path("total_count").asInt()).isEqualTo(expected);
    assertThat(listed.json().path("requests")).hasSize(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "status=ok, control.body-valid",
    "method=PATCH, control.body-valid",
    "limit=0, control.body-valid",
    "limit=1001, control.body-valid",
    "offset=-1, control.body-valid",
    "since=yesterday, control.body-valid",
    "since=2026-02-30T00:00:00Z, control.body-valid",
    "account=nobody, control.account-exists"
  })
  void a_filter_that_makes_no_sense_is_refused(String query, String rule) {
    assertThat(sandbox.get(REQUESTS + "?" + query).rule()).isEqualTo(rule);
  }

  @Test
  void secrets_are_masked_in_headers_and_bodies() {
    Map<String, String> headers =
        Map.of(
            "Authorization",
            "SDK-HMAC-SHA256 Access=OCEACMEMASTER0000001, SignedHeaders=host, Signature=0a1b2c",
            "X-Auth-Token",
            "sandbox-token-acme",
            "X-Security-Token",
            "temporary",
            "X-Subject-Token",
            "checked");
    sandbox.send(
        "POST", "/v3/auth/tokens", headers, "{\"password\": \"open\\\"sesame\", \"a\": 1}");

    Answered listed = sandbox.get(REQUESTS);

    assertThat(listed.at("/requests/0/headers/Authorization"))
        .isEqualTo(
            "SDK-HMAC-SHA256 Access=OCEACMEMASTER0000001, SignedHeaders=host, Signature=****");
    assertThat(listed.at("/requests/0/headers/X-Auth-Token")).isEqualTo("****");
    assertThat(listed.at("/requests/0/headers/X-Security-Token")).isEqualTo("****");
    assertThat(listed.at("/requests/0/headers/X-Subject-Token")).isEqualTo("****");
    assertThat(listed.at("/requests/0/body")).isEqualTo("{\"password\": \"****\", \"a\": 1}");
    assertThat(listed.text()).doesNotContain("0a1b2c", "sandbox-token-acme", "temporary", "sesame");
  }

  @Test
  void a_long_body_is_cut_and_says_so() {
    String body = "{\"x\":\"" + "账".repeat(8_000) + "\"}";
    sandbox.post("/v3/auth/tokens", body);

    String shown = sandbox.get(REQUESTS).at("/requests/0/body");

    assertThat(shown).startsWith("{\"x\":\"账账").endsWith("账... [cut at 16384 of 24008 bytes]");
  }

  @Test
  void a_body_that_is_no_text_is_counted_instead() {
    sandbox.send("POST", "/v3/auth/tokens", Map.of(), new byte[] {(byte) 0xFF, 0x00, (byte) 0xC3});

    assertThat(sandbox.get(REQUESTS).at("/requests/0/body"))
        .isEqualTo("[3 bytes that are not UTF-8]");
  }

  @Test
  void real_times_are_shown_to_the_millisecond() {
    sandbox.wall(ControlFixture.NOW.plusNanos(123_456_789));
    sandbox.api("acme", ORDERS);

    assertThat(sandbox.get(REQUESTS).at("/requests/0/at")).isEqualTo("2026-01-15T08:30:00.123Z");
  }

  @Test
  void the_log_of_a_world_can_be_emptied() {
    sandbox.api("acme", ORDERS);

    Answered emptied = sandbox.delete(REQUESTS);

    assertThat(emptied.status()).isEqualTo(204);
    assertThat(sandbox.get(REQUESTS).json().path("total_count").asInt()).isZero();
  }
}
