// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Peaks.figures;
import static dev.ocesandbox.server.conformance.Shop.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.conformance.Peaks.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Parameters of the two operations on the 95th percentile: codes, months, pages, refusals. */
@OnBothTargets
class PeakQueryConformance {

  private static final String NOVEMBER = "2026-11";
  private static final String SOME = "&resource_id=r1";

  /** The combinations that exist: service, resource type, usage type. */
  private static final Set<String> KNOWN =
      Set.of(
          "cdn cdn 95Peak",
          "cdn cdn 95peak_1000",
          "cdn cdn 95Peak_1000",
          "obs obs 95Peak",
          "obs obs 95peak_1000",
          "obs obs 95Peak_1000",
          "vpc bandwidth bandwidth95peak",
          "vpc bandwidth 95peak_plus",
          "iec edgebandwidth bandwidth95peak",
          "iec edgebandwidth 95peak_plus");

  private final Peaks acme;

  PeakQueryConformance(Target target) {
    acme = Peaks.rich(target);
  }

  @Test
  void codes_that_do_not_belong_together_are_refused() {
    String rule = "usage.query.known-combination";
    int refused = 0;
    for (String service : List.of("cdn", "obs", "vpc", "iec")) {
      for (String resource : List.of("cdn", "obs", "bandwidth", "edgebandwidth")) {
        for (String usage :
            List.of("95Peak", "95peak_1000", "95Peak_1000", "bandwidth95peak", "95peak_plus")) {
          String query = new Kind(service, resource, usage, "").query(NOVEMBER);
          if (KNOWN.contains(service + " " + resource + " " + usage)) {
            assertThat(acme.askSummary(query).status()).isEqualTo(200);
            assertThat(acme.askDetails(query + SOME).status()).isEqualTo(200);
          } else {
            assertRefused(acme.askSummary(query), 400, "CBC.0100", rule);
            assertRefused(acme.askDetails(query + SOME), 400, "CBC.0100", rule);
            refused++;
          }
        }
      }
    }
    assertThat(refused).isEqualTo(70);
  }

  @ParameterizedTest
  @CsvSource({
    "bill_cycle, 2026-11, 2026-13",
    "bill_cycle, 2026-11, 2026-1",
    "bill_cycle, 2026-11, 2026-11-01",
    "bill_cycle, 2026-11, ''",
    "service_type_code, hws.service.type.cdn, hws.service.type.ec2",
    "service_type_code, hws.service.type.cdn, HWS.SERVICE.TYPE.CDN",
    "service_type_code, hws.service.type.cdn, ''",
    "resource_type_code, hws.resource.type.cdn, hws.resource.type.vm",
    "resource_type_code, hws.resource.type.cdn, ''",
    "usage_type, 95peak_1000, 95PEAK_1000",
    "usage_type, 95peak_1000, Duration",
    "usage_type, 95peak_1000, ''"
  })
  void a_wrong_or_missing_parameter_is_refused(String name, String right, String wrong) {
    String query = Kind.CDN.query(NOVEMBER);
    String pair = name + "=" + right;

    for (String bad :
        List.of(query.replace(pair, name + "=" + wrong), query.replace(pair, "x=1"))) {
      for (TestServer.Answer answer : List.of(acme.askSummary(bad), acme.askDetails(bad + SOME))) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(400);
        assertThat(answer.body().path("error_code").asString()).isEqualTo("CBC.0100");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=0",
        "limit=1001",
        "limit=x",
        "offset=-1",
        "offset=2147483648",
        "offset=1.5"
      })
  void limits_of_pages_are_refused(String page) {
    String query = Kind.CDN.query(NOVEMBER) + "&" + page;

    assertThat(acme.askSummary(query).status()).isEqualTo(400);
    assertThat(acme.askDetails(query + SOME).body().path("error_code").asString())
        .isEqualTo("CBC.0100");
  }

  @Test
  void details_need_a_resource() {
    String query = Kind.CDN.query(NOVEMBER);

    for (String more : List.of("", "&resource_id=", "&resource_id=" + "r".repeat(65))) {
      assertThat(acme.askDetails(query + more).status()).as(more).isEqualTo(400);
    }
  }

  @Test
  void nothing_to_list_is_an_empty_page() {
    // rules usage.query.unknown-resource-is-empty, usage.query.three-years
    String id = acme.begin(Kind.CDN.flat("1"));
    acme.at("2026-11-23T02:20:00Z");
    JsonNode none = Bills.done(acme.askSummary(Kind.OBS.query(NOVEMBER)));
    assertThat(none.path("total_count").asInt()).isZero();
    assertThat(none.path("summary_usage_info_list").isArray()).isTrue();
    assertThat(none.propertyNames()).containsExactly("total_count", "summary_usage_info_list");

    for (String resource : List.of("nobody", "%20", id.toUpperCase(Locale.ROOT))) {
      assertEmpty(acme.details(Kind.CDN, NOVEMBER, resource, ""));
    }
    assertEmpty(acme.details(Kind.CDN, "2026-10", id, ""));
    assertEmpty(acme.details(Kind.CDN, "2026-12", id, ""));
    assertEmpty(acme.details(Kind.CDN, "0001-01", id, ""));
    assertEmpty(acme.details(Kind.CDN, "9999-12", id, ""));
    assertEmpty(acme.details(Kind.CDN_CAPITAL, NOVEMBER, id, ""));
  }

  private static void assertEmpty(JsonNode details) {
    assertThat(details.path("total_count").asInt()).isZero();
    assertThat(details.path("usage_info_list").isArray()).isTrue();
    assertThat(details.path("usage_info_list")).isEmpty();
    assertThat(figures(details)).isEqualTo("null null null null null");
  }

  @Test
  void months_of_three_years_are_listed() {
    String id = acme.begin(Kind.CDN.flat("1"));
    acme.at("2029-10-15T00:00:00Z");
    assertThat(acme.listed(Kind.CDN, NOVEMBER)).containsExactly(id);
    acme.at("2029-11-15T00:00:00Z");

    assertThat(acme.listed(Kind.CDN, NOVEMBER)).isEmpty();
    assertThat(acme.listed(Kind.CDN, "2026-12")).containsExactly(id);
    assertEmpty(acme.details(Kind.CDN, NOVEMBER, id, ""));
  }

  @Test
  void both_spellings_have_records_of_their_own() {
    // rule usage.query.spelling-counts
    String small = acme.begin(Kind.CDN.flat("1"));
    String capital = acme.begin(Kind.CDN_CAPITAL.flat("1"));

    assertThat(acme.listed(Kind.CDN, NOVEMBER)).containsExactly(small);
    assertThat(acme.listed(Kind.CDN_CAPITAL, NOVEMBER)).containsExactly(capital);
  }

  @Test
  void an_account_sees_its_own_resources_only() {
    // rule usage.query.own-resources-only
    Peaks lab = acme.as("acme-lab");
    String own = acme.begin(Kind.CDN.flat("1"));
    String labs = acme.begin(Kind.CDN.flat("1").put("account", "acme-lab"));
    acme.at("2026-11-23T02:20:00Z");

    assertThat(acme.listed(Kind.CDN, NOVEMBER)).containsExactly(own);
    assertThat(lab.listed(Kind.CDN, NOVEMBER)).containsExactly(labs);
    assertEmpty(acme.details(Kind.CDN, NOVEMBER, labs, ""));
    assertEmpty(lab.details(Kind.CDN, NOVEMBER, own, ""));
    assertThat(acme.details(Kind.CDN, NOVEMBER, own, "").path("total_count").asInt()).isEqualTo(3);
    assertThat(lab.details(Kind.CDN, NOVEMBER, labs, "").path("total_count").asInt()).isEqualTo(3);
  }

  @Test
  void pages_of_resources_partition_the_list() {
    List<String> begun = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      begun.add(acme.begin(Kind.CDN.flat("1")));
      acme.shop().world().advance("PT1S");
    }
    String query = Kind.CDN.query(NOVEMBER);

    assertThat(begun).isEqualTo(acme.listed(Kind.CDN, NOVEMBER));
    JsonNode standard = Bills.done(acme.askSummary(query));
    assertThat(standard.path("total_count").asInt()).isEqualTo(12);
    assertThat(standard.path("summary_usage_info_list")).hasSize(10);
    List<String> paged = new ArrayList<>();
    for (int offset = 0; offset < 15; offset += 5) {
      JsonNode page = Bills.done(acme.askSummary(query + "&limit=5&offset=" + offset));
      assertThat(page.path("total_count").asInt()).isEqualTo(12);
      page.path("summary_usage_info_list")
          .forEach(row -> paged.add(row.path("resource_id").asString()));
    }
    assertThat(paged).isEqualTo(begun);
    assertThat(Bills.done(acme.askSummary(query + "&offset=12")).path("summary_usage_info_list"))
        .isEmpty();
  }

  @Test
  void pages_of_samples_partition_the_month() {
    // rules usage.samples.in-utc, usage.samples.unit
    String id = acme.begin(Kind.CDN.flat("128.5"));
    acme.at("2027-01-01T00:00:00Z");

    Set<String> times = new HashSet<>();
    List<String> all = new ArrayList<>();
    for (int page = 0; page < 10; page++) {
      JsonNode body = acme.details(Kind.CDN, "2026-12", id, "&limit=1000&offset=" + page * 1000);
      assertThat(body.path("total_count").asInt()).isEqualTo(8928);
      body.path("usage_info_list").forEach(row -> all.add(row.path("stat_time").asString()));
      assertThat(body.path("usage_info_list")).hasSize(page < 8 ? 1000 : page == 8 ? 928 : 0);
    }
    times.addAll(all);
    assertThat(times).hasSize(8928);
    assertThat(all).isSorted();
    assertThat(all.get(0)).isEqualTo("2026-11-30T16:00:00Z");
    assertThat(all.get(8927)).isEqualTo("2026-12-31T15:55:00Z");
    JsonNode second = acme.details(Kind.CDN, "2026-12", id, "&offset=1&limit=1");
    assertThat(second.at("/usage_info_list/0").toString())
        .isEqualTo(
            "{\"stat_time\":\"2026-11-30T16:05:00Z\",\"guaranteed_band_width\":null,"
                + "\"usage\":\"128.5\",\"measure_id\":15}");
  }

  @Test
  void samples_of_the_running_month_are_there_as_soon_as_they_are_over() {
    // rule usage.samples.of-running-month
    acme.at("2026-11-23T03:00:00Z");
    String id = acme.begin(Kind.CDN.flat("1"));
    assertEmpty(acme.details(Kind.CDN, NOVEMBER, id, ""));
    acme.at("2026-11-23T03:04:59Z");
    assertEmpty(acme.details(Kind.CDN, NOVEMBER, id, ""));
    acme.at("2026-11-23T03:10:00Z");

    JsonNode body = acme.details(Kind.CDN, NOVEMBER, id, "");

    assertThat(Bills.fields(body.path("usage_info_list").valueStream().toList(), "stat_time"))
        .containsExactly("2026-11-23T03:00:00Z", "2026-11-23T03:05:00Z");
    assertThat(figures(body)).isEqualTo("null null null null null");
  }

  @Test
  void users_need_the_action_of_the_operation() {
    String query = Kind.CDN.query(NOVEMBER);
    String rule = "gateway.permission.action-granted";

    assertRefused(
        acme.shop().getAs("nobody", Peaks.ROOT + "summary?" + query), 403, "CBC.0151", rule);
    assertRefused(
        acme.shop().getAs("nobody", Peaks.ROOT + "details?" + query + SOME), 403, "CBC.0151", rule);
    assertRefused(acme.as("globex").askSummary(query), 403, "CBC.0156", "gateway.site.china-only");
  }
}
