// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What use costs that is not time, and what resource packages cover of it. */
@OnBothTargets
class UseTrafficConformance {

  private static final String JUNE = "2025-06";
  private static final String NINE = "2025-06-10T01:00:00Z";

  private final UseCase use;

  UseTrafficConformance(Target target) {
    use = UseCase.rich(target, UseByTheHour.EIGHT);
  }

  private String begin(String service, String type, String spec, ObjectNode more) {
    ObjectNode wish =
        TestServer.json()
            .put("account", "acme")
            .put("service_type_code", "hws.service.type." + service)
            .put("resource_type_code", "hws.resource.type." + type)
            .put("resource_spec", spec)
            .put("region_code", "cn-north-4");
    wish.setAll(more);
    return use.world().control("POST", "/pay-per-use", wish).path("resource_id").asString();
  }

  private String begin(String service, String type, String spec) {
    return begin(service, type, spec, TestServer.json());
  }

  /** Reports use of the hour from eight to nine. */
  private void report(String resource, String amount, String factor, int measure) {
    use.world()
        .control(
            "POST",
            "/usage",
            TestServer.json()
                .put("account", "acme")
                .put("resource_id", resource)
                .put("usage_type", factor)
                .put("amount", amount)
                .put("measure_id", measure)
                .put("begin", UseByTheHour.EIGHT)
                .put("end", NINE));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # case, service, resource type, specification, factor, amount, unit, official, due
          A10, obs, obs, obs, get, 123456, 40, 0.123456, 0.12
          A11, obs, obs, obs, download.external, 7.777, 10, 3.8885, 3.88
          A12, cdn, cdn, cdn, flow, 123.456789, 10, 29.62962936, 29.62
          A13, vpc, bandwidth, 12_bgp, upflow, 0.01, 10, 0.008, 0.00
          in another unit, vpc, bandwidth, 12_bgp, upflow, 2048, 11, 1.60, 1.60
          """)
  void traffic_and_requests_are_what_was_reported(
      String name,
      String service,
      String type,
      String spec,
      String factor,
      String amount,
      int measure,
      String official,
      String due) {
    String resource = begin(service, type, spec);
    use.acme().to(NINE);
    report(resource, amount, factor, measure);
    use.acme().to("2025-06-10T02:00:00Z");

    // rules metering.price.list-price, metering.price.cut-to-cents
    assertThat(Bills.fields(use.rows(JUNE), "usage_type", "official_amount", "amount"))
        .as(name)
        .containsExactly(factor + " " + official + " " + due);
  }

  @Test
  void capacity_units_of_an_hour_are_shown_in_seconds_with_the_price_of_an_hour() {
    ObjectNode flat = TestServer.json().put("pattern", "flat").put("level", "3");
    begin("elb", "elbv3", "elbv3.professional", TestServer.json().set("usage", flat));
    use.acme().to("2025-06-10T02:00:00Z");

    assertThat(
            Bills.fields(
                use.rows(JUNE), "usage_type", "usage", "usage_measure_id", "unit_price", "amount"))
        .contains("l4_lcu_duration 10800 6 0.05 0.15");
  }

  @Test
  void storage_by_a_flat_pattern_is_settled_by_the_day() {
    use.acme().to("2025-06-10T16:00:00Z");
    ObjectNode flat = TestServer.json().put("pattern", "flat").put("level", "100");
    String bucket = begin("obs", "obs", "obs.standard", TestServer.json().set("usage", flat));
    use.acme().to("2025-06-11T16:00:00Z");
    use.acme().end(bucket);
    use.acme().to("2025-06-11T17:00:00Z");

    assertThat(Bills.fields(use.rows(JUNE), "usage", "usage_type", "official_amount", "amount"))
        .containsExactly("2400 size 0.33 0.33");
  }

  @ParameterizedTest
  @CsvSource({
    "A18, 2025-06-10T01:00:00Z, 3, 0.18 0.15, 0.33, 0.33",
    "A19, 2025-06-10T00:30:00Z, 0.35, 0.09 0.01, 0.1075, 0.10"
  })
  void a_load_balancer_has_two_records_of_one_transaction(
      String name, String end, String units, String dues, String official, String due) {
    String balancer = begin("elb", "elbv3", "elbv3.professional");
    use.acme().to(end);
    use.world()
        .control(
            "POST",
            "/usage",
            TestServer.json()
                .put("account", "acme")
                .put("resource_id", balancer)
                .put("usage_type", "l4_lcu_duration")
                .put("amount", units)
                .put("measure_id", 4)
                .put("begin", UseByTheHour.EIGHT)
                .put("end", end));
    use.acme().end(balancer);
    use.acme().to("2025-06-10T02:00:00Z");

    List<JsonNode> rows = use.rows("acme", "cycle=2025-06");
    List<String> ids = rows.stream().map(row -> row.path("id").asString()).sorted().toList();
    assertThat(Bills.fields(rows, "amount")).containsExactlyInAnyOrder(dues.split(" "));
    assertThat(ids.get(0)).endsWith("_1");
    assertThat(ids.get(1)).isEqualTo(ids.get(0).replaceAll("_1$", "_2"));
    JsonNode transactions =
        use.world()
            .get("acme", Bills.ROOT + "fee-records?bill_cycle=2025-06")
            .body()
            .path("records");
    assertThat(
            Bills.fields(transactions.valueStream().toList(), "official_amount", "consume_amount"))
        .as(name)
        .containsExactly(official + " " + due);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # case, specification, price and factor, packages bought at, used, covered, due
          C1, flow, 0.24, 100:month, 00:00, 130, 100, 7.20 0.00 7.20
          C2, flow, 0.24, 100:month, 00:00, 60, 60, 0.00 0.00 0.00
          C3, flow, 0.24, 20:month 50:year, 00:00, 80, 70, 2.40 0.00 2.40
          C4, flow, 0.24, 100:month, 00:30, 10, 0, 2.40 0.00 2.40
          C6, flow, 0.80, 5:month, 00:00, 5.005, 5, 0.004 0.00 0.00
          """)
  void packages_cover_use_before_it_is_charged(
      String name,
      String factor,
      String price,
      String packages,
      String bought,
      String used,
      String covered,
      String amounts) {
    sell(price);
    String resource = begin("cdn", "cdn", "case");
    use.acme().to("2025-06-10T%s:00Z".formatted(bought));
    for (String one : packages.split(" ", -1)) {
      String[] parts = one.split(":", -1);
      buy(parts[0] + "GB", parts[1].equals("month") ? 2 : 3);
    }
    use.acme().to(NINE);
    report(resource, used, factor, 10);
    use.acme().to("2025-06-10T02:00:00Z");

    // rule metering.pay.packages-first
    List<JsonNode> rows =
        use.rows(JUNE).stream().filter(row -> row.path("bill_type").asInt() == 5).toList();
    assertThat(
            Bills.fields(
                rows,
                "usage",
                "free_resource_usage",
                "official_amount",
                "discount_amount",
                "amount"))
        .as(name)
        .containsExactly(used + " " + covered + " " + amounts);
  }

  @Test
  void the_discount_applies_to_what_packages_leave() {
    sell("0.24");
    use.discount("commercial", "0.5", "");
    String resource = begin("cdn", "cdn", "case");
    buy("100GB", 2);
    use.acme().to(NINE);
    report(resource, "130", "flow", 10);
    use.acme().to("2025-06-10T02:00:00Z");

    List<JsonNode> rows =
        use.rows(JUNE).stream().filter(row -> row.path("bill_type").asInt() == 5).toList();
    assertThat(Bills.fields(rows, "official_amount", "discount_amount", "amount"))
        .containsExactly("7.20 3.60 3.60");
  }

  private void buy(String spec, int periodType) {
    ObjectNode line =
        TestWorld.line("hws.service.type.cdn", "hws.resource.type.cdn", spec, "1.00")
            .put("period_type", periodType);
    String order = use.world().buy("acme", line);
    use.acme().shop().paid(order);
  }

  /** Sells traffic at a price, and packages of it. */
  private void sell(String price) {
    StringBuilder packages = new StringBuilder();
    for (String size : List.of("5", "20", "50", "100")) {
      packages.append(
          """
          , {"service_type_code": "hws.service.type.cdn",
           "resource_type_code": "hws.resource.type.cdn", "resource_spec": "%sGB",
           "name": {"zh": "包", "en": "package"},
           "period": [{"period_type": 2, "price": "1"}, {"period_type": 3, "price": "1"}],
           "package": {"items": [{"usage_type": "flow", "name": {"zh": "流量", "en": "traffic"},
             "amount": "%s", "measure_id": 10}]}}
          """
              .formatted(size, size));
    }
    use.world()
        .control(
            "PUT",
            "/price-book",
            Json.read(
                """
                {"format": 1, "name": "traffic", "regions": ["cn-north-4"], "products": [
                  {"service_type_code": "hws.service.type.cdn",
                   "resource_type_code": "hws.resource.type.cdn", "resource_spec": "case",
                   "name": {"zh": "流量", "en": "traffic"},
                   "on_demand": [{"usage_factor": "flow", "measure_id": 10, "price": "%s"}]}%s]}
                """
                    .formatted(price, packages)));
  }
}
