// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Peaks.figures;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.conformance.Peaks.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** When figures of a month are shown, and which. It is 10:05 of November 23 in Beijing. */
@OnBothTargets
class PeakFiguresConformance {

  private static final String NOVEMBER = "2026-11";
  private static final String DECEMBER = "2026-12";
  private static final String NOTHING = "null null null null null";

  /** 7 days, 13 hours and 55 minutes of November. */
  private static final String OF_NOVEMBER = "7.57986111111111111111 128.5 null null 15";

  private final Peaks acme;

  PeakFiguresConformance(Target target) {
    acme = Peaks.rich(target);
  }

  private String shown(Kind kind, String month) {
    List<JsonNode> rows = acme.summary(kind, month);
    assertThat(rows).hasSize(1);
    String id = rows.get(0).path("resource_id").asString();
    assertThat(figures(acme.details(kind, month, id, ""))).isEqualTo(figures(rows.get(0)));
    return figures(rows.get(0));
  }

  @Test
  void until_20_00_of_the_2nd_there_are_only_ids() {
    // rule usage.figures.on-the-second
    acme.begin(Kind.CDN.flat("128.5"));
    assertThat(shown(Kind.CDN, NOVEMBER)).isEqualTo(NOTHING);
    acme.at("2026-12-01T12:00:00Z");
    assertThat(shown(Kind.CDN, NOVEMBER)).isEqualTo(NOTHING);
    acme.at("2026-12-02T11:59:59Z");
    assertThat(shown(Kind.CDN, NOVEMBER)).isEqualTo(NOTHING);
    assertThat(shown(Kind.CDN, DECEMBER)).isEqualTo(NOTHING);

    acme.at("2026-12-02T12:00:00Z");

    assertThat(shown(Kind.CDN, NOVEMBER)).isEqualTo(OF_NOVEMBER);
    assertThat(shown(Kind.CDN, DECEMBER)).isEqualTo(NOTHING);
    acme.at("2027-01-02T12:00:00Z");
    assertThat(shown(Kind.CDN, DECEMBER)).isEqualTo("31 128.5 null null 15");
    assertThat(shown(Kind.CDN, NOVEMBER)).isEqualTo(OF_NOVEMBER);
  }

  @Test
  void at_once_they_are_shown_with_the_charge() {
    acme.set(TestServer.json().put("bills", "at_once"));
    acme.begin(Kind.CDN.flat("128.5"));
    acme.at("2026-12-01T11:59:59Z");
    assertThat(shown(Kind.CDN, NOVEMBER)).isEqualTo(NOTHING);

    acme.at("2026-12-01T12:00:00Z");

    assertThat(shown(Kind.CDN, NOVEMBER)).isEqualTo(OF_NOVEMBER);
  }

  @Test
  void a_charge_that_comes_sooner_or_later_moves_them() {
    acme.set(TestServer.json().put("bills", "at_once").put("settlement_delay", "PT1H"));
    acme.begin(Kind.CDN.flat("128.5"));
    acme.at("2026-11-30T16:59:59Z");
    assertThat(shown(Kind.CDN, NOVEMBER)).isEqualTo(NOTHING);
    acme.at("2026-11-30T17:00:00Z");
    assertThat(shown(Kind.CDN, NOVEMBER)).isEqualTo(OF_NOVEMBER);

    acme.set(TestServer.json().put("bills", "documented").put("settlement_delay", "P3D"));
    acme.at("2027-01-03T15:59:59Z");
    assertThat(shown(Kind.CDN, DECEMBER)).isEqualTo(NOTHING);
    acme.at("2027-01-03T16:00:00Z");
    assertThat(shown(Kind.CDN, DECEMBER)).isEqualTo("31 128.5 null null 15");
  }

  @Test
  void figures_of_a_charged_month_stay_when_the_delay_or_the_resource_changes() {
    acme.set(TestServer.json().put("bills", "at_once"));
    String id = acme.begin(Kind.CDN.flat("128.5"));
    acme.at("2026-12-01T12:00:00Z");
    assertThat(shown(Kind.CDN, NOVEMBER)).isEqualTo(OF_NOVEMBER);

    acme.set(TestServer.json().put("settlement_delay", "P20D"));
    assertThat(shown(Kind.CDN, NOVEMBER)).isEqualTo(OF_NOVEMBER);
    acme.end(id);
    assertThat(shown(Kind.CDN, NOVEMBER)).isEqualTo(OF_NOVEMBER);
    acme.at("2027-01-20T15:59:59Z");
    assertThat(shown(Kind.CDN, DECEMBER)).isEqualTo(NOTHING);
    acme.at("2027-01-20T16:00:00Z");

    acme.set(TestServer.json().put("settlement_delay", "P30D"));

    assertThat(shown(Kind.CDN, NOVEMBER)).isEqualTo(OF_NOVEMBER);
    // It ended at 20:00 of December 1.
    assertThat(shown(Kind.CDN, DECEMBER)).isEqualTo("0.83333333333333333333 128.5 null null 15");
  }

  @Test
  void guaranteed_and_peak_bandwidth_are_those_of_95peak_plus_only() {
    // rule usage.figures.plus-only
    String id = acme.begin(Kind.PLUS.flat("42.9").put("resource_size", 300));
    acme.begin(Kind.LINE.flat("42.9"));
    acme.at("2027-01-02T12:00:00Z");

    assertThat(shown(Kind.PLUS, DECEMBER)).isEqualTo("31 60 60 60 15");
    assertThat(shown(Kind.PLUS, NOVEMBER)).isEqualTo("7.57986111111111111111 60 60 60 15");
    assertThat(shown(Kind.LINE, DECEMBER)).isEqualTo("31 42.9 null null 15");
    JsonNode sample = acme.details(Kind.PLUS, DECEMBER, id, "").path("usage_info_list").path(0);
    assertThat(Bills.fields(sample, "stat_time", "guaranteed_band_width", "usage", "measure_id"))
        .isEqualTo("2026-11-30T16:00:00Z 60 42.9 15");
  }

  @Test
  void the_guaranteed_part_can_be_more_than_a_fifth_and_peaks_are_cut() {
    var half = Kind.PLUS.flat("42.9").put("resource_size", 300);
    half.withObject("usage").put("guaranteed_percent", 50);
    acme.begin(half);
    acme.begin(Kind.PLUS.flat("342.9").put("resource_size", 301));
    acme.at("2027-01-02T12:00:00Z");

    // 20 % of 301 is 60.2 for a day, and 60 for the month.
    assertThat(acme.summary(Kind.PLUS, DECEMBER).stream().map(Peaks::figures))
        .containsExactly("31 150 150 150 15", "31 342 60 342 15");
    String second = acme.listed(Kind.PLUS, DECEMBER).get(1);
    assertThat(
            acme.details(Kind.PLUS, DECEMBER, second, "")
                .at("/usage_info_list/0/guaranteed_band_width")
                .asString())
        .isEqualTo("60.2");
  }

  @Test
  void a_month_without_traffic_has_no_days() {
    acme.begin(Kind.CDN.flat("0"));
    acme.begin(Kind.PLUS.flat("0").put("resource_size", 300));
    acme.at("2027-01-02T12:00:00Z");

    assertThat(shown(Kind.CDN, DECEMBER)).isEqualTo("0 0 null null 15");
    assertThat(shown(Kind.PLUS, DECEMBER)).isEqualTo("31 60 60 60 15");
  }

  @Test
  void a_resource_is_listed_in_the_months_in_which_it_existed() {
    String first = acme.begin(Kind.CDN.flat("1"));
    acme.at("2026-11-24T02:00:00Z");
    String second = acme.begin(Kind.CDN.flat("2"));
    acme.at("2026-12-05T16:00:00Z");
    acme.end(first);
    acme.at("2027-02-02T12:00:00Z");

    assertThat(acme.listed(Kind.CDN, "2026-10")).isEmpty();
    assertThat(acme.listed(Kind.CDN, NOVEMBER)).containsExactly(first, second);
    assertThat(acme.listed(Kind.CDN, DECEMBER)).containsExactly(first, second);
    assertThat(figures(acme.summary(Kind.CDN, DECEMBER).get(0))).isEqualTo("5 1 null null 15");
    assertThat(acme.listed(Kind.CDN, "2027-01")).containsExactly(second);
    assertThat(acme.listed(Kind.CDN, "2027-03")).isEmpty();
  }
}
