// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What clients do that would hurt them: a bad client and a good one for each kind. */
class FindingControlTest {

  private static final String WORLD = "/_sandbox/worlds/default";
  private static final String ORDERS = "/v2/orders/customer-orders";
  private static final String RESOURCES = "/v2/orders/suscriptions/resources/query";
  private static final String BALANCES = "/v2/accounts/customer-accounts/balances";

  private final ControlFixture sandbox = ControlFixture.start();

  private JsonNode findings() {
    return sandbox.get(WORLD + "/findings").json();
  }

  private List<String> kinds() {
    return findings()
        .path("findings")
        .valueStream()
        .map(finding -> finding.path("kind").asString())
        .toList();
  }

  private Answered orders(String query) {
    Answered answered = sandbox.api("acme", ORDERS + query);
    assertThat(answered.status()).as(answered.text()).isEqualTo(200);
    return answered;
  }

  private Answered query(String body) {
    return sandbox.send("POST", RESOURCES, Map.of("X-Auth-Token", "sandbox-token-acme"), body);
  }

  private void place(int count) {
    for (int i = 0; i < count; i++) {
      sandbox.post(WORLD + "/orders", OrderControlTest.order("80.00", "false"));
    }
  }

  private void give(int count) {
    sandbox.post(
        WORLD + "/resources",
        """
        {"account": "acme", "service_type_code": "hws.service.type.ec2",
         "resource_type_code": "hws.resource.type.vm", "resource_spec": "s6.small.1.linux",
         "region_code": "cn-north-4", "period_type": 2, "period_num": 1, "price": "80.00",
         "quantity": %d}
        """
            .formatted(count));
  }

  @Test
  void a_client_that_does_nothing_wrong_is_found_to_do_nothing_wrong() {
    place(3);
    orders("?offset=0&limit=2");
    orders("?offset=2&limit=2");
    query("{\"offset\": 0, \"limit\": 10}");

    JsonNode none = findings();

    assertThat(none.path("total_count").asInt()).isZero();
    assertThat(none.path("truncated").asBoolean()).isFalse();
    assertThat(none.path("findings")).isEmpty();
  }

  @Test
  void a_misspelt_field_is_found_once_for_all_requests_that_bear_it() {
    String first = query("{\"statusList\": [2]}").requestId();
    String second = query("{\"statusList\": [3]}").requestId();

    JsonNode found = findings().at("/findings/0");
    assertThat(found.path("kind").asString()).isEqualTo("unknown-field");
    assertThat(found.path("operation").asString()).isEqualTo("ListPayPerUseCustomerResources");
    assertThat(found.path("account").asString()).isEqualTo("acme");
    assertThat(found.path("field").asString()).isEqualTo("statusList");
    assertThat(found.path("count").asInt()).isEqualTo(2);
    assertThat(found.path("request_ids").valueStream().map(JsonNode::asString))
        .containsExactly(first, second);
    assertThat(found.path("source").asString()).startsWith("https://support.huaweicloud.com/");
    assertThat(kinds()).containsExactly("unknown-field");
  }

  @Test
  void a_misspelt_parameter_is_found_and_a_right_one_is_not() {
    orders("?order_id=CS1&orderType=1");
    orders("?order_id=CS1&order_type=1");

    assertThat(kinds()).containsExactly("unknown-parameter");
    assertThat(findings().at("/findings/0/field").asString()).isEqualTo("orderType");
  }

  @Test
  void a_number_sent_as_text_is_found_and_a_number_is_not() {
    query("{\"only_main_resource\": 1}");
    assertThat(kinds()).isEmpty();

    query("{\"only_main_resource\": \"1\"}");

    assertThat(kinds()).containsExactly("numeric-text");
    assertThat(findings().at("/findings/0/field").asString()).isEqualTo("only_main_resource");
  }

  @ParameterizedTest
  @CsvSource({
    "?limit=101, limit",
    "?offset=-1, offset",
    "?create_time_begin=today, create_time_begin"
  })
  void a_parameter_out_of_its_range_is_found_with_the_reason(String query, String field) {
    Answered refused = sandbox.api("acme", ORDERS + query);

    assertThat(refused.at("/error_code")).isEqualTo("CBC.0100");
    assertThat(kinds()).containsExactly("out-of-range");
    JsonNode found = findings().at("/findings/0");
    assertThat(found.path("field").asString()).isEqualTo(field);
    assertThat(found.path("message").asString())
        .startsWith("ListCustomerOrders refused " + field + " once, which ");
  }

  @Test
  void a_body_that_is_no_json_is_out_of_range_too() {
    query("{");

    assertThat(kinds()).containsExactly("out-of-range");
    assertThat(findings().at("/findings/0/field").asString()).isEqualTo("body");
  }

  @Test
  void a_refusal_by_the_rules_of_the_business_is_no_finding() {
    Answered refused =
        sandbox.send(
            "PUT",
            ORDERS + "/cancel",
            Map.of("X-Auth-Token", "sandbox-token-acme"),
            "{\"order_id\": \"CS2601151630AAAAA\"}");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(kinds()).isEmpty();
  }

  @Test
  void paging_by_page_number_is_found() {
    place(5);
    String first = orders("?limit=2").requestId();
    String second = orders("?limit=2&offset=1").requestId();
    String third = orders("?limit=2&offset=2").requestId();

    assertThat(kinds()).containsExactly("page-number-offset");
    JsonNode found = findings().at("/findings/0");
    assertThat(found.path("request_ids").valueStream().map(JsonNode::asString))
        .containsExactly(first, second, third);
    assertThat(found.path("message").asString())
        .isEqualTo(
            "ListCustomerOrders was read with offset 0, 1, 2 in pages of 2 rows, but offset counts"
                + " records, so the pages overlap: add the number of rows that came, 2 after the"
                + " first page.");
  }

  @Test
  void paging_by_page_number_in_a_body_is_found() {
    give(5);
    query("{\"limit\": 2, \"offset\": 0, \"status_list\": [2]}");
    query("{\"limit\": 2, \"offset\": 1, \"status_list\": [2]}");

    assertThat(kinds()).containsExactly("page-number-offset");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?limit=1 ?limit=1&offset=1 ?limit=1&offset=2",
        "?limit=2 ?limit=2&offset=2 ?limit=2&offset=4",
        "?limit=5 ?limit=5&offset=1",
        "?limit=4 ?limit=4&offset=4"
      })
  void paging_by_records_is_right(String reads) {
    place(5);
    for (String read : reads.split(" ", -1)) {
      orders(read);
    }

    assertThat(kinds()).isEmpty();
  }

  @Test
  void lists_with_other_filters_or_of_other_callers_are_other_lists() {
    place(5);
    orders("?limit=2&status=6");
    orders("?limit=2&offset=1");
    sandbox.api("solo", ORDERS + "?limit=2&offset=1&status=6");

    assertThat(kinds()).containsExactly("first-page-only");
  }

  @Test
  void reading_only_the_first_page_is_found_until_somebody_reads_on() {
    place(5);
    orders("?limit=2");
    assertThat(kinds()).containsExactly("first-page-only");
    assertThat(findings().at("/findings/0/message").asString())
        .isEqualTo(
            "ListCustomerOrders gave 2 of 5 rows, but nobody read on: read the next page from"
                + " offset 2 until there are no more rows.");

    orders("?limit=2&offset=2");
    assertThat(kinds()).isEmpty();
    orders("?limit=2");
    assertThat(kinds()).containsExactly("first-page-only");
  }

  @Test
  void the_first_page_of_a_default_size_counts_as_well() {
    give(11);
    query("{}");

    assertThat(findings().at("/findings/0/message").asString()).contains("gave 10 of 11 rows");
  }

  @Test
  void more_calls_than_the_documented_limit_in_its_time_are_found() {
    for (int i = 0; i < 10; i++) {
      sandbox.api("acme", BALANCES);
      sandbox.api("solo", BALANCES);
    }
    assertThat(kinds()).isEmpty();

    String last = sandbox.api("acme", BALANCES).requestId();

    assertThat(kinds()).containsExactly("polling-too-fast");
    JsonNode found = findings().at("/findings/0");
    assertThat(found.at("/request_ids/0").asString()).isEqualTo(last);
    assertThat(found.path("message").asString())
        .startsWith(
            "ShowCustomerAccountBalances was called 11 times within 1 s of real time, but its"
                + " documented limit is 10");
  }

  @Test
  void the_same_calls_with_time_between_them_are_right_whatever_the_clock_of_the_world_does() {
    for (int i = 0; i < 30; i++) {
      sandbox.wall(ControlFixture.NOW.plusMillis(100L * i));
      sandbox.api("acme", BALANCES);
    }

    assertThat(kinds()).isEmpty();
  }

  @Test
  void the_log_and_explain_say_what_was_found_in_a_request() {
    place(3);
    String request = orders("?limit=2&colour=blue").requestId();
    String fine = orders("?status=4").requestId();

    JsonNode row = sandbox.get(WORLD + "/requests?request_id=" + request).json().at("/requests/0");
    assertThat(row.path("findings").valueStream().map(f -> f.path("kind").asString()))
        .containsExactly("unknown-parameter", "first-page-only");
    assertThat(row.at("/findings/0/name").asString()).isEqualTo("colour");
    assertThat(sandbox.get("/_sandbox/explain/" + request).json().path("findings"))
        .isEqualTo(row.path("findings"));
    assertThat(sandbox.get("/_sandbox/explain/" + fine).json().path("findings")).isEmpty();
  }

  @Test
  void emptying_the_log_empties_the_findings_and_a_fork_begins_without_any() {
    query("{\"statusList\": [2]}");
    String fork = sandbox.post("/_sandbox/worlds", "{\"from\": \"default\"}").at("/id");
    assertThat(sandbox.get("/_sandbox/worlds/" + fork + "/findings").at("/total_count"))
        .isEqualTo("0");
    assertThat(kinds()).hasSize(1);

    sandbox.delete(WORLD + "/requests");

    assertThat(kinds()).isEmpty();
  }

  @Test
  void a_log_that_has_lost_its_oldest_requests_says_so() {
    query("{\"statusList\": [2]}");
    for (int i = 0; i < 1_000; i++) {
      sandbox.wall(ControlFixture.NOW.plusSeconds(i));
      sandbox.api("acme", BALANCES);
    }

    assertThat(findings().path("truncated").asBoolean()).isTrue();
    assertThat(kinds()).isEmpty();
    sandbox.delete(WORLD + "/requests");
    assertThat(findings().path("truncated").asBoolean()).isFalse();
  }

  @Test
  void at_most_twenty_requests_are_named() {
    for (int i = 0; i < 25; i++) {
      sandbox.wall(ControlFixture.NOW.plusSeconds(i));
      query("{\"statusList\": [2]}");
    }

    assertThat(findings().at("/findings/0/request_ids")).hasSize(20);
    assertThat(findings().at("/findings/0/count").asInt()).isEqualTo(25);
  }

  @Test
  void an_unknown_world_has_no_findings() {
    assertThat(sandbox.get("/_sandbox/worlds/none/findings").rule())
        .isEqualTo("control.world-exists");
  }
}
