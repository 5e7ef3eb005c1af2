// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of some refusals, exactly. */
class PlainMessageTest {

  private static final String TOP_UPS = "/_sandbox/worlds/default/accounts/acme/top-ups";

  private final ControlFixture sandbox = ControlFixture.start();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"amount\": \"-5.00\"} | amount: \"-5.00\" must be 0 or more, in yuan, with at most two decimals and below 1000000000000",
        "{\"amount\": 1.001} | amount: 1.001 must be 0 or more, in yuan, with at most two decimals and below 1000000000000",
        "{} | amount: is required",
        "{\"amount\": null} | amount: null must be 0 or more, in yuan, with at most two decimals and below 1000000000000",
        "{\"amount\": 1, \"amuont\": 2} | amuont: is not a known field; did you mean amount?",
        "[1, 2] | body: must be a JSON object, but was a list of 2 items",
        "\"text\" | body: must be a JSON object, but was \"text\"",
        "{\"amount\": 1 | body: is not JSON: line 1, column 13: it ends inside an object; a } is missing",
        "{'amount': 1} | body: is not JSON: line 1, column 2: there is a ''' where a field name in double quotes is due"
      })
  void a_top_up_that_is_refused_says_why(String body, String detail) {
    assertThat(sandbox.post(TOP_UPS, body).at("/detail")).isEqualTo(detail);
  }

  @Test
  void a_refusal_in_chinese_has_chinese_reasons() {
    Answered refused =
        sandbox.send("POST", TOP_UPS, Map.of("X-Language", "zh_CN"), "{\"amount\": \"-5.00\"}");

    assertThat(refused.at("/detail")).startsWith("amount: \"-5.00\"必须是不小于0的金额（元）");
    assertThat(refused.at("/reason")).startsWith("\"-5.00\"必须是");
  }

  @Test
  void a_refused_body_with_too_few_or_too_many_fields_names_them() {
    String advance = "/_sandbox/worlds/default/clock/advance";
    String site = "/_sandbox/worlds/default/accounts/acme/site";

    assertThat(sandbox.post(advance, "{}").at("/detail"))
        .isEqualTo("body: must have at least 1 of by, to");
    assertThat(
            sandbox
                .post(advance, "{\"by\": \"P1D\", \"to\": \"2027-01-01T00:00:00Z\"}")
                .at("/detail"))
        .isEqualTo("body: must have at most 1 of by, to");
    assertThat(sandbox.send("PUT", site, Map.of("X-Language", "zh_CN"), "{}").at("/detail"))
        .isEqualTo("body: 至少包含site、wrong_site_code中的1个");
  }

  @Test
  void an_unknown_scenario_lists_the_scenarios() {
    assertThat(sandbox.post("/_sandbox/worlds", "{\"scenario\": \"shop\"}").at("/detail"))
        .isEqualTo("scenario: there is no scenario \"shop\"; known: empty, default");
  }

  @Test
  void a_term_that_cannot_end_then_is_explained() {
    String line =
        "{\"account\": \"acme\", \"service_type_code\": \"hws.service.type.ec2\","
            + " \"resource_type_code\": \"hws.resource.type.vm\", \"resource_spec\": \"s6.small.1.linux\","
            + " \"region_code\": \"cn-north-4\", \"period_type\": 2, \"period_num\": 1, \"ends\": \"P90D\"}";

    assertThat(sandbox.post("/_sandbox/worlds/default/resources", line).at("/detail"))
        .isEqualTo(
            "ends: a term of 1 months that ends at 2026-04-15T08:30:00Z has not begun at"
                + " 2026-01-15T08:30:00Z; give a longer term or an earlier end");
  }

  @Test
  void a_customer_sees_the_allowed_channels_and_no_regular_expression() {
    Answered refused =
        sandbox.api(
            "acme",
            "/v2/accounts/customer-accounts/account-change-records"
                + "?balance_type=BALANCE_TYPE_DEBIT&payment_channel_id=3");

    assertThat(refused.at("/error_msg"))
        .isEqualTo(
            "payment_channel_id: must be one or more of [0, 1, 2, 4, 5, 6, 7, 10, 11, 317, 319, 320],"
                + " separated by commas");
  }
}
