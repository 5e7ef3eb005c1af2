// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static dev.ocesandbox.server.control.FindingCalls.WORLD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What clients do wrong with bills, in each of their operations. */
class BillFindingTest {

  private static final List<String> PRODUCTS =
      List.of(
          "hws.service.type.ec2 hws.resource.type.vm s6.small.1.linux",
          "hws.service.type.vpc hws.resource.type.ip 5_bgp",
          "hws.service.type.rds hws.resource.type.rds.vm rds.mysql.n1.large.2.ha");

  private final FindingCalls client = FindingCalls.start();

  @BeforeEach
  void showAtOnce() {
    assertThat(client.sandbox().put(WORLD + "/settings", "{\"bills\": \"at_once\"}").status())
        .isEqualTo(200);
  }

  /** Buys three products, which are three rows in each operation. */
  private void buy() {
    for (String product : PRODUCTS) {
      String[] codes = product.split(" ", -1);
      Answered added =
          client
              .sandbox()
              .post(
                  WORLD + "/resources",
                  """
                  {"account": "acme", "service_type_code": "%s", "resource_type_code": "%s",
                   "resource_spec": "%s", "region_code": "cn-north-4", "period_type": 2,
                   "period_num": 1, "price": "80.00"}
                  """
                      .formatted(codes[0], codes[1], codes[2]));
      assertThat(added.status()).as(added.text()).isEqualTo(201);
    }
  }

  private void read(BillRead operation, int offset, int limit) {
    Answered page = operation.page(client.sandbox(), offset, limit);
    assertThat(page.status()).as(page.text()).isEqualTo(200);
  }

  private JsonNode found(String kind, BillRead operation) {
    assertThat(client.kinds()).containsExactly(kind);
    JsonNode found = client.findings().at("/findings/0");
    assertThat(found.path("operation").asString()).isEqualTo(operation.operation());
    return found;
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"BANDWIDTHS", "SAMPLES"})
  void a_page_number_as_offset_is_found(BillRead operation) {
    buy();
    read(operation, 0, 2);
    read(operation, 1, 2);

    assertThat(found("page-number-offset", operation).path("message").asString())
        .contains("offset 0, 1 in pages of 2 rows");
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"BANDWIDTHS", "SAMPLES"})
  void a_first_page_that_is_taken_for_all_is_found(BillRead operation) {
    buy();
    read(operation, 0, 2);

    assertThat(found("first-page-only", operation).path("message").asString())
        .contains("returned 2 of 3 rows");
  }

  @ParameterizedTest
  @EnumSource
  void a_loop_that_goes_on_after_an_empty_month_is_found(BillRead operation) {
    for (int offset = 0; offset < 4_000; offset += 1_000) {
      read(operation, offset, 1_000);
    }

    JsonNode found = found("endless-page-loop", operation);
    assertThat(found.path("count").asInt()).isEqualTo(4);
    assertThat(found.path("field").asString()).isEqualTo("offset");
    assertThat(found.path("message").asString())
        .isEqualTo(
            operation.operation()
                + " was read on 3 times after its page at offset 0 was empty, so the loop has no"
                + " end: stop at an empty page or when total_count rows are read; 0 rows are a"
                + " multiple of every page size.");
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"BANDWIDTHS", "SAMPLES"})
  void a_loop_that_goes_on_after_the_last_full_page_is_found(BillRead operation) {
    buy();
    for (int offset = 0; offset < 9; offset += 3) {
      read(operation, offset, 3);
    }

    assertThat(found("endless-page-loop", operation).path("count").asInt()).isEqualTo(2);
  }

  static Stream<Arguments> wrongNames() {
    return Stream.of("cycle", "bill_cycle", "shared_month", "billCycle", "month")
        .flatMap(
            name ->
                Stream.of(BillRead.values())
                    .filter(operation -> !operation.month().equals(name))
                    .map(operation -> Arguments.of(operation, name)));
  }

  @ParameterizedTest
  @MethodSource("wrongNames")
  void the_name_that_the_month_has_elsewhere_is_found(BillRead operation, String name) {
    assertThat(operation.month(client.sandbox(), name).status()).isEqualTo(400);

    JsonNode found = found("month-name", operation);
    assertThat(found.path("field").asString()).isEqualTo(name);
    String wanted =
        operation.takesSpan()
            ? "%1$s received the month as %2$s once, but takes a span of days or months: send %3$s"
                + " with begin_time and end_time."
            : "%1$s received the month as %2$s once, but its name in this operation is %3$s: send"
                + " %3$s.";
    assertThat(found.path("message").asString())
        .isEqualTo(wanted, operation.operation(), name, operation.month());
  }

  @Test
  void samples_of_a_bandwidth_are_read_page_by_page() {
    client.sandbox().post(WORLD + "/accounts/acme/history", "{\"months\": 1}");
    String query =
        "?bill_cycle=2025-12&usage_type=95peak_1000&service_type_code=hws.service.type.cdn"
            + "&resource_type_code=hws.resource.type.cdn";
    String usage = "/v2/bills/customer-bills/resources/usage/";
    String id =
        client
            .sandbox()
            .api("acme", usage + "summary" + query)
            .at("/summary_usage_info_list/0/resource_id");
    client.sandbox().api("acme", usage + "details" + query + "&resource_id=" + id);

    assertThat(found("first-page-only", BillRead.SAMPLES).path("count").asInt()).isEqualTo(1);
  }

  @Test
  void a_month_under_both_names_is_an_unknown_parameter() {
    client
        .sandbox()
        .api("acme", "/v2/bills/customer-bills/fee-records?bill_cycle=2026-01&cycle=2026-01");

    assertThat(client.kinds()).containsExactly("unknown-parameter");
  }

  @Test
  void another_mistake_beside_the_name_of_the_month_is_found_too() {
    client.sandbox().api("acme", "/v2/bills/customer-bills/fee-records?cycle=2026-01&colour=blue");

    assertThat(client.kinds()).containsExactlyInAnyOrder("month-name", "unknown-parameter");
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"BANDWIDTHS", "SAMPLES"})
  void correct_clients_are_not_accused(BillRead operation) {
    read(operation, 0, 1_000);
    read(operation, 0, 1_000);
    buy();
    for (int offset = 0; offset < 3; offset++) {
      read(operation, offset, 1);
    }
    read(operation, 0, 2);
    read(operation, 2, 2);
    read(operation, 0, 3);
    read(operation, 3, 3);
    read(operation, 0, 10);

    assertThat(client.kinds()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void pages_that_were_requested_at_the_same_time_are_no_loop(BillRead operation) {
    for (int page = 0; page < 6; page++) {
      client.sandbox().wall(ControlFixture.NOW.plusNanos(page));
      read(operation, 1_000 * page, 1_000);
    }

    assertThat(client.kinds()).isEmpty();
  }
}
