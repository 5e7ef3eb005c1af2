// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets are masked wherever the control API shows a request. */
final class SecretsInLogTest {

  private static final String MARK = "ZQX-7261";
  private static final String LOG = "/_sandbox/worlds/default/requests";
  private static final String LOGIN = "/v3/auth/tokens";
  private static final String PAY = "/v3/orders/customer-orders/pay";

  private final ControlFixture sandbox = ControlFixture.start();

  static Stream<String> bodies() {
    return Stream.of(
        "{'p\\u0061ssword':'" + MARK + "'}",
        "{'passwords':['" + MARK + "',['" + MARK + "']]}",
        "{'auth':{'identity':{'password':{'user':{'name':'n','password':'" + MARK + "'}}}}}",
        "{'auth':{'identity':{'token':{'id':'" + MARK + "'}}}}",
        "{'ak':'a','sk':'" + MARK + "'}",
        "{'new_sub_customer':{'password':'" + MARK + "','verification_code':'" + MARK + "'}}",
        "{'order_id':{'secret':'" + MARK + "'}}",
        "{'use_coupon':'password=" + MARK + "'}",
        "{'order_id':'{\\\"token\\\":\\\"" + MARK + "\\\"}'}",
        "[{'key':'password','value':'" + MARK + "'}]",
        "{'a':'" + "a".repeat(16_350) + "','password':'" + MARK + "'}",
        "{'a':'" + "a".repeat(16_356) + "','password':'" + MARK + "'}",
        "{'password':'" + MARK.repeat(3_000) + "'}",
        "{'token':'" + MARK + "', broken",
        "password=" + MARK + "&a=b",
        "a=b&p%61ssword=" + MARK + "|x" + MARK,
        "--b\r\nContent-Disposition: form-data; name='password'\r\n\r\n" + MARK + "\r\n--b--",
        "<login><password>" + MARK + "</password></login>");
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void of_a_body(String body) {
    String text = body.replace('\'', '"');
    for (String target : new String[] {LOGIN, PAY}) {
      for (String type : new String[] {"application/json", "application/x-www-form-urlencoded"}) {
        Map<String, String> headers =
            Map.of("Content-Type", type, "X-Auth-Token", "sandbox-token-acme");

        assertHidden(sandbox.send("POST", target, headers, text));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"password", "X-Auth-Token", "Signature", "X-Sdk-Signature", "sk", "p%61ssword"})
  void of_a_query(String name) {
    assertHidden(sandbox.get("/v2/orders/customer-orders?a=b&" + name + "=" + MARK + "&c=d"));
    assertHidden(sandbox.get("/v2/none?next=http%3A%2F%2Fh%3F" + name + "%3D" + MARK));
    assertHidden(sandbox.get("/v2/none/" + name + "=" + MARK));
    assertThat(sandbox.get(LOG).at("/requests/2/query")).isEqualTo("a=b&" + name + "=****&c=d");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"X-Auth-Token", "X-Subject-Token", "X-Security-Token", "Cookie", "X-Api-Key"})
  void of_a_header(String name) {
    assertHidden(sandbox.send("GET", "/v2/none", Map.of(name, MARK), ""));
  }

  @Test
  void of_a_signature_and_of_what_was_signed() {
    String query = "/v2/accounts/customer-accounts/balances?password=" + MARK;
    String signature =
        "SDK-HMAC-SHA256 Access=OCEACMEMASTER0000001, SignedHeaders=host;x-auth-token;x-sdk-date,"
            + " Signature="
            + MARK;
    Map<String, String> headers =
        Map.of("Authorization", signature, "X-Sdk-Date", "20260115T083000Z", "X-Auth-Token", MARK);

    assertHidden(sandbox.send("GET", query, headers, ""));
    assertThat(sandbox.get(LOG).at("/requests/0/headers/Authorization"))
        .isEqualTo(signature.replace(MARK, "****"));
  }

  private void assertHidden(Answered answer) {
    Answered explained = sandbox.get("/_sandbox/explain/" + answer.requestId());

    assertThat(explained.status()).isEqualTo(200);
    assertThat(explained.text()).doesNotContain("7261");
    assertThat(sandbox.get(LOG).text()).doesNotContain("7261");
    assertThat(sandbox.get("/_sandbox/worlds/default/findings").text()).doesNotContain("7261");
  }
}
