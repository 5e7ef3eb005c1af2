// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Samples of a bandwidth are reported; the world's now is 2026-01-15T08:30:00Z at first. */
class ReportedPointsTest {

  private final ControlFixture sandbox = ControlFixture.start();
  private final MeteredFixture acme = new MeteredFixture(sandbox);

  private String bandwidth() {
    return acme.add("cdn", "cdn", "cdn.95peak_1000", "");
  }

  @Test
  void points_are_kept_until_the_month_is_charged() {
    String bandwidth = bandwidth();
    acme.advance("PT20M");

    Answered answer =
        acme.reported(
            bandwidth,
            "'points': [{'at': '2026-01-15T08:35:00Z', 'in': '3', 'out': '4.5'},"
                + " {'at': '2026-01-15T08:30:00Z', 'value': '120.5'}]");

    assertThat(answer.text())
        .isEqualTo(
            "{\"covered\":\"0\",\"left\":\"0\",\"records\":[],"
                + "\"settles_at\":\"2026-02-01T12:00:00Z\"}");
    assertThat(
            sandbox
                .get(MeteredFixture.WORLD + "/export")
                .json()
                .at("/state/rooms/samples/days/0/values")
                .asString())
        .matches(",*120\\.5,4\\.5,*");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-15T08:31:00Z, 'multiple of five minutes'",
    "2026-01-15T08:25:00Z, before the resource began",
    "2026-01-15T08:55:00Z, after the world's now",
    "2026-01-15T08:30:00Z, is there twice"
  })
  void a_point_off_the_grid_is_refused(String at, String reason) {
    String bandwidth = bandwidth();
    acme.advance("PT20M");

    Answered refused =
        acme.report(
            bandwidth,
            "'points': [{'at': '2026-01-15T08:30:00Z', 'value': '1'}, {'at': '"
                + at
                + "', 'value': '1'}]");

    assertThat(refused.rule()).isEqualTo("control.usage-points-on-grid");
    assertThat(refused.at("/detail")).contains(at).contains(reason);
  }

  @Test
  void a_point_of_a_month_that_was_charged_is_refused() {
    String bandwidth = bandwidth();
    acme.advance("P20D");

    Answered refused =
        acme.report(bandwidth, "'points': [{'at': '2026-01-20T08:30:00Z', 'value': '1'}]");

    assertThat(refused.rule()).isEqualTo("control.usage-points-on-grid");
    assertThat(refused.at("/detail")).contains("was charged already");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'at': '2026-01-15T08:30:00Z'}",
        "{'at': '2026-01-15T08:30:00Z', 'in': '1'}",
        "{'at': '2026-01-15T08:30:00Z', 'value': '-1'}",
        "{'at': '2026-02-30T08:30:00Z', 'value': '1'}",
        "{'value': '1'}"
      })
  void a_point_without_a_time_or_a_value_is_refused(String point) {
    assertThat(acme.report(bandwidth(), "'points': [" + point + "]").rule())
        .isEqualTo("control.body-valid");
  }

  @Test
  void points_and_amounts_are_for_different_resources() {
    String point = "'points': [{'at': '2026-01-15T08:30:00Z', 'value': '1'}]";
    String cdn = acme.add("cdn", "cdn", "cdn", "");

    Answered noPoints = acme.report(cdn, point);
    Answered noAmount = acme.report(bandwidth(), "'amount': '1'");

    assertThat(noPoints.rule()).isEqualTo("control.usage-points-for-percentile");
    assertThat(noPoints.at("/detail")).contains(cdn).contains("report an amount");
    assertThat(noAmount.rule()).isEqualTo("control.usage-points-for-percentile");
    assertThat(noAmount.at("/detail")).contains("report points");
    assertThat(acme.report("nothing", point).rule())
        .isEqualTo("control.usage-points-for-percentile");
  }
}
