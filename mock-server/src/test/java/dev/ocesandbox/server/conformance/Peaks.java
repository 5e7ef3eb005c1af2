// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The bandwidth of an account that is billed by the 95th percentile, by plain HTTP. */
record Peaks(Shop shop) {

  static final String ROOT = "/v2/bills/customer-bills/resources/usage/";

  /** What is asked for: service and resource type without their prefixes, and usage type. */
  record Kind(String service, String resource, String usage, String spec) {
    static final Kind CDN = new Kind("cdn", "cdn", "95peak_1000", "cdn.95peak_1000");
    static final Kind CDN_CAPITAL = new Kind("cdn", "cdn", "95Peak_1000", "cdn.95Peak_1000");
    static final Kind OBS = new Kind("obs", "obs", "95Peak", "obs.95Peak");
    static final Kind LINE = new Kind("vpc", "bandwidth", "bandwidth95peak", "bandwidth95peak_bgp");
    static final Kind PLUS = new Kind("vpc", "bandwidth", "95peak_plus", "95peak_plus_share");

    String query(String month) {
      return "bill_cycle=%s&service_type_code=hws.service.type.%s&resource_type_code=hws.resource.type.%s&usage_type=%s"
          .formatted(month, service, resource, usage);
    }

    /** A resource of acme that uses the same all the time. */
    ObjectNode flat(String level) {
      ObjectNode body = resource("acme");
      body.putObject("usage").put("pattern", "flat").put("level", level);
      return body;
    }

    ObjectNode resource(String account) {
      return TestServer.json()
          .put("account", account)
          .put("service_type_code", "hws.service.type." + service)
          .put("resource_type_code", "hws.resource.type." + resource)
          .put("resource_spec", spec)
          .put("region_code", "cn-north-4");
    }
  }

  /** Acme with money and nothing else, and a clock that stands at 10:05 of Beijing. */
  static Peaks rich(Target target) {
    Peaks acme = new Peaks(Shop.emptyAcme(target));
    acme.shop.topUp("1000000.00");
    acme.shop.world().control("PUT", "/clock", TestServer.json().put("mode", "frozen"));
    acme.at("2026-11-23T02:05:00Z");
    return acme;
  }

  Peaks as(String account) {
    return new Peaks(shop.as(account));
  }

  String begin(ObjectNode resource) {
    return shop.world().control("POST", "/pay-per-use", resource).path("resource_id").asString();
  }

  void end(String resource) {
    shop.world().control("DELETE", "/pay-per-use/" + resource);
  }

  /** Moves the clock to an instant, UTC. */
  void at(String instant) {
    shop.world().control("POST", "/clock/advance", TestServer.json().put("to", instant));
  }

  void set(ObjectNode settings) {
    shop.world().control("PUT", "/settings", settings);
  }

  TestServer.Answer askSummary(String query) {
    return shop.get(ROOT + "summary?" + query);
  }

  TestServer.Answer askDetails(String query) {
    return shop.get(ROOT + "details?" + query);
  }

  List<JsonNode> summary(Kind kind, String month) {
    JsonNode body = Bills.done(askSummary(kind.query(month) + "&limit=1000"));
    List<JsonNode> rows = body.path("summary_usage_info_list").valueStream().toList();
    assertThat(body.path("total_count").asInt()).isEqualTo(rows.size());
    return rows;
  }

  List<String> listed(Kind kind, String month) {
    return Bills.fields(summary(kind, month), "resource_id");
  }

  JsonNode details(Kind kind, String month, String resource, String more) {
    return Bills.done(askDetails(kind.query(month) + "&resource_id=" + resource + more));
  }

  /** Days, bandwidth, guaranteed bandwidth, peak and unit; null where there is none. */
  static String figures(JsonNode row) {
    return Stream.of(
            "actual_days",
            "band_width",
            "monthly_guaranteed_band_width",
            "monthly_peak_band_width",
            "band_width_measure_id")
        .map(name -> row.path(name).isNull() ? "null" : row.path(name).asString())
        .collect(Collectors.joining(" "));
  }
}
