// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.json.Json;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Requests of the operations on bills, usage and costs, as clients send them and as they err. */
class BillRequestsTest {

  private static final Contracts CONTRACTS = Contracts.load();
  private static final String SUM = "ShowCustomerMonthlySum";
  private static final String DETAILS = "ListCustomerselfResourceRecordDetails";
  private static final String COSTS = "ListCosts";

  private static CheckedRequest get(String operation, String query) {
    Map<String, List<String>> parameters =
        Arrays.stream(query.split("&", -1))
            .map(one -> one.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> List.of(pair[1])));
    return check(operation, parameters, null);
  }

  private static CheckedRequest post(String operation, String body) {
    return check(operation, Map.of(), Json.read(body.replace('\'', '"')));
  }

  private static CheckedRequest check(
      String operation, Map<String, List<String>> query, @Nullable JsonNode body) {
    return CONTRACTS.check(operation).check(new RawRequest(Map.of(), query, name -> null, body));
  }

  private static String problem(CheckedRequest checked) {
    return checked.problem().map(Problem::toString).orElse("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ShowCustomerMonthlySum | bill_cycle=2025-06",
        "ShowCustomerMonthlySum | bill_cycle=2025-06&enterprise_project_id=null&method=&limit=1000",
        "ListCustomerselfResourceRecords | cycle=2020-12&charge_mode=1&method=sub_customer&sub_customer_id=05b5fef62300d2ad0f98c00befba72c0&bill_date_begin=2020-12-01&bill_date_end=2020-12-31&statistic_type=3",
        "ListCustomerselfResourceRecords | cycle=2020-12&region=&trade_id=&bill_type=0&include_zero_record=False",
        "ListCustomerBillsFeeRecords | bill_cycle=2025-06&provider_type=2&charging_mode=11&bill_type=103&status=3",
        "ListCustomerBillsFeeRecords | bill_cycle=2025-06&status=&bill_date_begin=&bill_date_end=",
        "ListCustomerBillsMonthlyBreakDown | shared_month=2025-06&charging_mode=10&bill_type=13",
        "ListResourceUsageSummary | bill_cycle=2025-05&service_type_code=hws.service.type.cdn&resource_type_code=hws.resource.type.cdn&usage_type=95Peak_1000",
        "ListResourceUsage | bill_cycle=2025-05&service_type_code=hws.service.type.vpc&resource_type_code=hws.resource.type.bandwidth&usage_type=95peak_plus&resource_id=r&limit=1000",
      })
  void a_documented_query_is_accepted(String operation, String query) {
    assertThat(problem(get(operation, query))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ShowCustomerMonthlySum | limit=1 | bill_cycle: must not be null",
        "ShowCustomerMonthlySum | bill_cycle= | bill_cycle: must be a month such as 2026-01",
        "ShowCustomerMonthlySum | bill_cycle=2025-13 | bill_cycle: must be a month such as 2026-01",
        "ShowCustomerMonthlySum | bill_cycle=2025-06-01 | bill_cycle: ",
        "ShowCustomerMonthlySum | bill_cycle=2025-06&limit=1001 | limit: must be less than or equal to 1000",
        "ShowCustomerMonthlySum | bill_cycle=2025-06&offset=-1 | offset: must be greater than or equal to 0",
        "ShowCustomerMonthlySum | bill_cycle=2025-06&method=others | method: must be one of ",
        "ListCustomerselfResourceRecords | cycle=2025-06&charge_mode= | charge_mode: must be one of ",
        "ListCustomerselfResourceRecords | cycle=2025-06&charge_mode=null | charge_mode: must be one of ",
        "ListCustomerselfResourceRecords | cycle=2025-06&bill_type=128 | bill_type: must be less than or equal to 127",
        "ListCustomerselfResourceRecords | cycle=2025-06&statistic_type=4 | statistic_type: must be less than or equal to 3",
        "ListCustomerselfResourceRecords | cycle=2025-06&include_zero_record=no | include_zero_record: ",
        "ListCustomerselfResourceRecords | cycle=2025-06&bill_date_begin=2025-06-31 | bill_date_begin: must be a date such as 2026-01-31",
        "ListCustomerBillsFeeRecords | bill_cycle=2025-06&bill_type=104 | bill_type: must be less than or equal to 103",
        "ListCustomerBillsFeeRecords | bill_cycle=2025-06&provider_type=3 | provider_type: must be less than or equal to 2",
        "ListCustomerBillsFeeRecords | bill_cycle=2025-06&charging_mode=2 | charging_mode: must be one of ",
        "ListCustomerBillsMonthlyBreakDown | cycle=2025-06 | shared_month: must not be null",
        "ListResourceUsageSummary | bill_cycle=2025-05&service_type_code=hws.service.type.cdn&resource_type_code=hws.resource.type.cdn&usage_type=95peak | usage_type: must be one of ",
        "ListResourceUsageSummary | bill_cycle=2025-05&service_type_code=hws.service.type.ec2&resource_type_code=hws.resource.type.cdn&usage_type=95Peak | service_type_code: must be one of ",
        "ListResourceUsage | bill_cycle=2025-05&service_type_code=hws.service.type.cdn&resource_type_code=hws.resource.type.cdn&usage_type=95Peak | resource_id: must not be null",
      })
  void a_query_out_of_its_limits_is_refused(String operation, String query, String problem) {
    assertThat(problem(get(operation, query))).startsWith(problem);
  }

  @Test
  void resource_records_are_of_all_accounts_by_transaction_unless_asked_otherwise() {
    JsonNode given = get("ListCustomerselfResourceRecords", "cycle=2025-06").parameters();

    assertThat(given.path("method").asString()).isEqualTo("all");
    assertThat(given.path("statistic_type").asInt()).isEqualTo(3);
    assertThat(given.path("limit").asInt()).isEqualTo(10);
    assertThat(get(SUM, "bill_cycle=2025-06&method=").parameters().path("method").asString())
        .isEqualTo("all");
  }

  @Test
  void resource_records_can_be_read_with_an_action_that_is_about_to_be_retired() {
    assertThat(CONTRACTS.operation("ListCustomerselfResourceRecords").permission())
        .isNotNull()
        .satisfies(
            permission ->
                assertThat(permission.actions())
                    .containsExactly(
                        "billing:billDetail:view", "bss:billDetail:view", "billing:bill:view"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'cycle': '2025-06'}",
        "{'cycle': '2025', 'query_type': 'DAILY', 'statistic_type': 2, 'bill_cycle_begin': '2025-07-28', 'bill_cycle_end': '2025-08-01', 'include_zero_record': 'false', 'bill_type': null, 'region': null, 'limit': 1000}",
        "{'cycle': '2025-06', 'include_zero_record': false, 'charge_mode': '3', 'method': '', 'query_type': '', 'bill_cycle_begin': ''}",
        "{'cycle': '2025-06', 'statistic_type': null, 'offset': null, 'limit': null, 'payer_account_id': null}",
      })
  void details_are_asked_for_in_many_ways(String body) {
    assertThat(problem(post(DETAILS, body))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | cycle: must not be null",
        "{'cycle': null} | cycle: must not be null",
        "{'cycle': '2025-06-01'} | cycle: length must be between 0 and 8",
        "{'cycle': '2025-06', 'charge_mode': 2} | charge_mode: must be one of ",
        "{'cycle': '2025-06', 'bill_type': 128} | bill_type: must be less than or equal to 127",
        "{'cycle': '2025-06', 'statistic_type': 4} | statistic_type: must be less than or equal to 3",
        "{'cycle': '2025-06', 'statistic_type': ''} | statistic_type: must be of type ",
        "{'cycle': '2025-06', 'query_type': 'WEEKLY'} | query_type: must be one of ",
        "{'cycle': '2025-06', 'bill_cycle_begin': '20250601'} | bill_cycle_begin: must be a date such as 2026-01-31",
        "{'cycle': '2025-06', 'limit': 0} | limit: must be greater than or equal to 1",
      })
  void details_out_of_their_limits_are_refused(String body, String problem) {
    assertThat(problem(post(DETAILS, body))).startsWith(problem);
  }

  private static String costs(String changed) {
    String body =
        "{'time_condition': {'time_measure_id': 1, 'begin_time': '2025-04-01',"
            + " 'end_time': '2025-04-02'}, 'groupby': [{'key': 'CHARGING_MODE', 'type':"
            + " 'dimension'}], 'cost_type': 'ORIGINAL_COST', 'amount_type': 'NET_AMOUNT'";
    return body + (changed.isEmpty() ? "" : ", " + changed) + "}";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'filters': []",
        "'filters': null, 'offset': 200000, 'limit': 1000",
        "'filters': [{'operator': 1, 'filter_factor': {'key': 'RESOURCE_TAG', 'value': ['a=b']}}]",
        "'filters': [{'filter_factor': null}]",
      })
  void costs_are_filtered_or_not(String filters) {
    assertThat(problem(post(COSTS, costs(filters)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'filters': [{'operator': 0, 'filter_factor': {'key': 'REGION', 'value': []}}] | filters[0].filter_factor.key: must be one of ",
        "'filters': [{'operator': 2}] | filters[0].operator: must be one of ",
        "'offset': 200001 | offset: must be less than or equal to 200000",
        "'cost_unit': 1, 'limit': 1001 | limit: must be less than or equal to 1000",
      })
  void filters_and_pages_of_costs_have_limits(String more, String problem) {
    assertThat(problem(post(COSTS, costs(more)))).startsWith(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'key': 'CHARGING_MODE' | 'key': 'REGION' | groupby[0].key: must be one of ",
        "'type': 'dimension' | 'type': 'tags' | groupby[0].type: must be one of ",
        "'time_measure_id': 1 | 'time_measure_id': 3 | time_condition.time_measure_id: must be one of [1,2]",
        "'begin_time': '2025-04-01', | `` | time_condition.begin_time: must not be null",
        "'2025-04-02' | '2025/04/02' | time_condition.end_time: must be a date such as 2026-01-31, or ",
        "ORIGINAL_COST | LIST_COST | cost_type: must be one of ",
        "NET_AMOUNT | GROSS_AMOUNT | amount_type: must be one of ",
        "[{'key': 'CHARGING_MODE', 'type': 'dimension'}] | [] | groupby: must not be empty",
      })
  void costs_need_a_period_groups_and_kinds(String part, String other, String problem) {
    String body = costs("").replace(part, other);

    assertThat(problem(post(COSTS, body))).startsWith(problem);
  }

  @Test
  void costs_are_grouped_by_one_to_three_dimensions_or_tags_of_any_name() {
    String tag = "{'type': 'tag', 'key': 'any'}";

    for (int groups = 1; groups <= 4; groups++) {
      String list = String.join(", ", Collections.nCopies(groups, tag));
      String body = costs("").replace("{'key': 'CHARGING_MODE', 'type': 'dimension'}", list);
      assertThat(problem(post(COSTS, body)).isEmpty()).as(list).isEqualTo(groups <= 3);
    }
  }
}
