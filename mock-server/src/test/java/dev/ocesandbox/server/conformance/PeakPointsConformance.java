// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Bills.fields;
import static dev.ocesandbox.server.conformance.Peaks.figures;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.conformance.Peaks.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reported samples, the figures of their month, and its charge in all views. Each was worked out by
 * hand; 10a and P1 to P11 are rows of the list of cases.
 *
 * <p>April 2027 has 30 days, December 2026 has 31.
 */
@OnBothTargets
class PeakPointsConformance {

  private static final String APRIL = "2027-04";
  private static final String DECEMBER = "2026-12";

  private final Peaks acme;
  private final Bills bills;

  PeakPointsConformance(Target target) {
    acme = Peaks.rich(target);
    bills = new Bills(acme.shop());
  }

  /** Begins a resource of a product of its own with a price for 1 Mbps and month. */
  private String priced(Kind kind, String price, Integer size) {
    ObjectNode book = TestServer.json().put("format", 1).put("name", "by hand");
    book.putArray("regions").add("cn-north-4");
    ObjectNode product =
        book.putArray("products")
            .addObject()
            .put("service_type_code", "hws.service.type." + kind.service())
            .put("resource_type_code", "hws.resource.type." + kind.resource())
            .put("resource_spec", "by-hand");
    if (size != null) {
      product.put("size_measure_id", 15);
    }
    product
        .putArray("on_demand")
        .addObject()
        .put("usage_factor", kind.usage())
        .put("measure_id", 15)
        .put("price", price);
    acme.shop().world().control("PUT", "/price-book", book);
    ObjectNode resource = kind.resource("acme").put("resource_spec", "by-hand");
    if (size != null) {
      resource.put("resource_size", size);
    }
    return acme.begin(resource);
  }

  /** Reports values from the midnight of a day on, at most 5760. */
  private void report(String resource, String midnight, List<String> values) {
    ObjectNode body = TestServer.json().put("account", "acme").put("resource_id", resource);
    ArrayNode points = body.putArray("points");
    Instant begin = Instant.parse(midnight);
    for (int i = 0; i < values.size(); i++) {
      points
          .addObject()
          .put("at", begin.plusSeconds(300L * i).toString())
          .put("value", values.get(i));
    }
    acme.shop().world().control("POST", "/usage", body);
  }

  private static List<String> numbered(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(String::valueOf).toList();
  }

  /** The amounts of a month in the four views, which must agree. */
  private String charged(String month) {
    List<JsonNode> rows = bills.transactions("bill_cycle=" + month);
    assertThat(rows).hasSize(1);
    String due = fields(rows.get(0), "consume_amount");
    JsonNode usage = bills.usage("cycle=" + month).get(0);
    assertThat(fields(usage, "bill_type", "charge_mode", "usage_measure_id", "amount"))
        .isEqualTo("5 3 15 " + due);
    JsonNode resource = bills.resources(Bills.query().put("cycle", month)).get(0);
    assertThat(resource.path("official_amount").decimalValue())
        .isEqualByComparingTo(usage.path("official_amount").decimalValue());
    Audit audit = new Audit(acme.shop().world());
    audit.agrees(month);
    JsonNode explained = audit.explained(usage.path("id").asString());
    assertThat(explained.at("/steps/0/from/0/from/0/rule").asString()).isEqualTo("usage.peak.fee");
    return fields(rows.get(0), "official_amount", "erase_amount", "consume_amount")
        + " "
        + fields(usage, "usage");
  }

  @Test
  void twenty_days_of_a_cdn_resource() {
    // rules usage.samples.every-five-minutes, usage.days.with-traffic, usage.peak.top-dropped,
    // usage.peak.fee, usage.charge.on-the-first
    String cdn = priced(Kind.CDN, "1.00", null);
    acme.at("2027-04-21T02:00:00Z");
    report(cdn, "2027-03-31T16:00:00Z", numbered(5760));
    acme.at("2027-05-02T11:59:59Z");
    assertThat(figures(acme.summary(Kind.CDN, APRIL).get(0))).isEqualTo("null null null null null");

    acme.at("2027-05-02T12:00:00Z");

    assertThat(figures(acme.summary(Kind.CDN, APRIL).get(0))).isEqualTo("20 5472 null null 15");
    JsonNode details = acme.details(Kind.CDN, APRIL, cdn, "&limit=1000&offset=5000");
    assertThat(details.path("total_count").asInt()).isEqualTo(5760);
    assertThat(details.path("usage_info_list")).hasSize(760);
    assertThat(acme.details(Kind.CDN, APRIL, cdn, "").at("/usage_info_list/0/stat_time").asString())
        .isEqualTo("2027-03-31T16:00:00Z");
    // 5472 x 1.00 x 20 / 30
    assertThat(charged(APRIL)).isEqualTo("3648.00 0.00 3648.00 5472");
  }

  @ParameterizedTest
  @CsvSource({
    // P1: 230.4 samples are 230; 4378 x 10 x 16 / 30
    "10, 4608, 23349.33333333 0.00333333 23349.33 4378, 16",
    // one day: 274 x 3 x 1 / 30 = 27.4
    "3, 288, 27.40 0.00 27.40 274, 1",
    // 95 x 26 x 100 / 288 / 30 = 28.5879629...
    "26, 100, 28.58796296 0.00796296 28.58 95, 0.34722222222222222222"
  })
  void parts_of_a_sample_are_not_dropped_and_parts_of_a_day_count(
      String price, int count, String amounts, String days) {
    // rule usage.peak.whole-samples
    String cdn = priced(Kind.CDN, price, null);
    acme.at("2027-04-21T02:00:00Z");
    report(cdn, "2027-03-31T16:00:00Z", numbered(count));
    acme.at("2027-05-02T12:00:00Z");

    assertThat(charged(APRIL)).isEqualTo(amounts);
    assertThat(acme.summary(Kind.CDN, APRIL).get(0).path("actual_days").asString()).isEqualTo(days);
  }

  @ParameterizedTest
  // 14.4 of 288 samples are 14 or 15 that are dropped: 274 or 273 x 3 x 1 / 30
  @CsvSource({"part-kept, 274, 27.40", "rounded-up, 273, 27.30"})
  void a_world_may_drop_a_whole_sample_for_a_part(String alternative, String peak, String due) {
    String rule = "usage.peak.whole-samples";
    Readings.choose(acme.shop(), rule, alternative);
    String cdn = priced(Kind.CDN, "3", null);
    acme.at("2027-04-21T02:00:00Z");
    report(cdn, "2027-03-31T16:00:00Z", numbered(288));
    acme.at("2027-05-02T12:00:00Z");

    Readings.decided(acme.askSummary(Kind.CDN.query(APRIL)), rule);
    assertThat(figures(acme.summary(Kind.CDN, APRIL).get(0)))
        .isEqualTo("1 " + peak + " null null 15");
    assertThat(charged(APRIL)).isEqualTo(due + " 0.00 " + due + " " + peak);
  }

  @Test
  void days_without_traffic_do_not_count_and_are_not_listed() {
    String cdn = priced(Kind.CDN, "30", null);
    acme.at("2027-04-21T02:00:00Z");
    List<String> values = new ArrayList<>(Collections.nCopies(288, "0"));
    values.addAll(Collections.nCopies(287, "0"));
    values.add("0.5");
    report(cdn, "2027-03-31T16:00:00Z", values);
    acme.at("2027-05-02T12:00:00Z");

    assertThat(figures(acme.summary(Kind.CDN, APRIL).get(0))).isEqualTo("1 0 null null 15");
    JsonNode details = acme.details(Kind.CDN, APRIL, cdn, "");
    assertThat(details.path("total_count").asInt()).isEqualTo(288);
    assertThat(details.at("/usage_info_list/0/stat_time").asString())
        .isEqualTo("2027-04-01T16:00:00Z");
    assertThat(bills.transactions("bill_cycle=" + APRIL)).isEmpty();
  }

  /** P4: peaks of 100, 200, 300, 400, 500 and 50 are 300 on average. */
  @Test
  void the_enhanced_one_takes_the_larger_direction_and_the_fifth_highest_sample_of_each_day() {
    // rules usage.plus.larger-of-both, usage.plus.daily-peak, usage.plus.average-peak,
    // usage.plus.guaranteed, usage.plus.billed
    String plus = priced(Kind.PLUS, "120", 300);
    acme.at("2027-04-21T02:00:00Z");
    List<String> peaks = List.of("100", "200", "300.9", "400", "500", "50");
    ObjectNode body = TestServer.json().put("account", "acme").put("resource_id", plus);
    ArrayNode points = body.putArray("points");
    for (int day = 0; day < peaks.size(); day++) {
      Instant begin = Instant.parse("2027-03-31T16:00:00Z").plusSeconds(86_400L * day);
      for (int i = 0; i < 6; i++) {
        points
            .addObject()
            .put("at", begin.plusSeconds(300L * i).toString())
            .put(i % 2 == 0 ? "in" : "out", i < 4 ? "900" : peaks.get(day))
            .put(i % 2 == 0 ? "out" : "in", "1.5");
      }
    }
    acme.shop().world().control("POST", "/usage", body);
    acme.at("2027-05-02T12:00:00Z");

    // 300 x 120 x 30 / 30
    assertThat(figures(acme.summary(Kind.PLUS, APRIL).get(0))).isEqualTo("30 300 60 300 15");
    assertThat(charged(APRIL)).isEqualTo("36000.00 0.00 36000.00 300");
    JsonNode details = acme.details(Kind.PLUS, APRIL, plus, "&limit=100");
    assertThat(details.path("total_count").asInt()).isEqualTo(36);
    assertThat(fields(details.at("/usage_info_list/4"), "usage", "guaranteed_band_width"))
        .isEqualTo("100 60");
  }

  /** 300 Mbps x 120 yuan x 16 / 30, the vendor's sample (10b). */
  @Test
  void the_enhanced_one_is_charged_for_the_days_of_the_resource() {
    acme.at("2027-04-14T16:00:00Z");
    String plus = priced(Kind.PLUS, "120", 300);
    acme.at("2027-04-15T02:00:00Z");
    report(plus, "2027-04-14T16:00:00Z", Collections.nCopies(5, "300"));
    acme.at("2027-05-02T12:00:00Z");

    assertThat(figures(acme.summary(Kind.PLUS, APRIL).get(0))).isEqualTo("16 300 60 300 15");
    assertThat(charged(APRIL)).isEqualTo("19200.00 0.00 19200.00 300");
  }

  @Test
  void what_is_reported_wins_over_the_pattern() {
    String cdn = acme.begin(Kind.CDN.flat("10"));
    acme.at("2026-12-20T02:00:00Z");
    report(cdn, "2026-12-01T16:00:00Z", Collections.nCopies(447, "20"));
    acme.at("2027-01-02T12:00:00Z");

    // 446 of 8928 samples are dropped; one of 20 remains: 20 x 25 x 31 / 31
    assertThat(figures(acme.summary(Kind.CDN, DECEMBER).get(0))).isEqualTo("31 20 null null 15");
    assertThat(charged(DECEMBER)).isEqualTo("500.00 0.00 500.00 20");
  }
}
