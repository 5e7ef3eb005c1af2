// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Quotes.hours;
import static dev.ocesandbox.server.conformance.Quotes.line;
import static dev.ocesandbox.server.conformance.Quotes.months;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** The two names of the unit of a size: size_measure_id and resource_size_measure_id. */
@OnBothTargets
class SizeMeasureConformance {

  private final Quotes acme;

  SizeMeasureConformance(Target target) {
    acme = Quotes.emptyAcme(target);
  }

  /** 40 GB of GPSSD: 0.04 an hour, 28.00 a month. */
  private static ObjectNode disk() {
    return line("1", "ebs", "volume", "GPSSD").put("resource_size", 40);
  }

  private String hour(ObjectNode disk) {
    return acme.usage(hours(disk, 1)).path("amount").asString();
  }

  @Test
  void the_other_name_means_the_same_in_both_quotes() {
    // rule quotes.size-measure-alias
    assertThat(hour(disk().put("resource_size_measure_id", 17))).isEqualTo("0.04");
    assertThat(hour(disk().put("resource_size_measure_id", "17"))).isEqualTo("0.04");
    assertThat(acme.listPrice(months(disk().put("resource_size_measure_id", 17), 1)))
        .isEqualTo("28");
  }

  @Test
  void of_two_units_the_documented_name_counts_and_null_is_none() {
    assertThat(hour(disk().put("size_measure_id", 17).put("resource_size_measure_id", 15)))
        .isEqualTo("0.04");
    assertThat(hour(disk().putNull("size_measure_id").put("resource_size_measure_id", 17)))
        .isEqualTo("0.04");
    acme.usageRefused(
        "CBC.0100",
        "quotes.size-measure-fits",
        hours(disk().put("size_measure_id", 15).put("resource_size_measure_id", 17), 1));
    acme.termsRefused(
        "CBC.0100",
        "quotes.size-measure-fits",
        months(disk().put("resource_size_measure_id", 15), 1));
  }

  @ParameterizedTest
  @CsvSource({"-1", "GB", "214783648"})
  void a_unit_out_of_its_range_is_refused_by_its_own_name(String unit) {
    TestServer.Answer answer =
        acme.ask(
            Quotes.USAGE, Quotes.request(hours(disk().put("resource_size_measure_id", unit), 1)));

    Shop.assertRefused(answer, 400, "CBC.0100", "gateway.check.parameters");
    assertThat(answer.body().path("error_msg").asString()).startsWith("resource_size_measure_id: ");
  }
}
