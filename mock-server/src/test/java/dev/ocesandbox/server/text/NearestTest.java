// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is suggested for a name that does not exist. */
class NearestTest {

  private static final List<String> NAMES =
      List.of(
          "c6.large.4.linux",
          "c6.large.2.win",
          "c6.large.2.linux",
          "c6.large.4",
          "s6.small.1.linux",
          "s7.small",
          "m6.large.2",
          "acme",
          "acme-dev",
          "PayOrders",
          "order-cancelled");

  @ParameterizedTest
  @CsvSource({
    "c6.large.2, c6.large.2.linux",
    "c6.larg.2, c6.large.2.linux",
    "s6.small, s6.small.1.linux",
    "C6.LARGE.4, c6.large.4",
    "c6.large.44, c6.large.4",
    "acmee, acme",
    "acme-dve, acme-dev",
    "PayOrder, PayOrders",
    "order-canceled, order-cancelled"
  })
  void what_is_missing_at_the_end_counts_less_than_a_mistake(String given, String meant) {
    assertThat(Nearest.to(given, NAMES)).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "ec2, hws.service.type.ec2",
    "type.ebs, hws.service.type.ebs",
    "evss, hws.service.type.evs",
    "vp, hws.service.type.vpc",
    "hws.service.type.ec, hws.service.type.ec2"
  })
  void the_beginning_up_to_a_dot_may_be_missing(String given, String meant) {
    List<String> services =
        Stream.of("aos", "ebs", "ec2", "evs", "vpc", "vpn")
            .map(code -> "hws.service.type." + code)
            .toList();

    assertThat(Nearest.to(given, services)).isEqualTo(meant);
  }

  @Test
  void few_names_are_listed_and_of_many_the_nearest_three() {
    List<String> many = IntStream.range(100, 200).mapToObj(i -> "w-" + i).toList();

    assertThat(Nearest.suggest(Map.of(), "w-1", List.of("default", "w-2")))
        .containsEntry("known", "known: w-2, default")
        .containsEntry("known.zh", "现有：w-2、default");
    assertThat(Nearest.suggest(Map.of(), "w-15", many))
        .containsEntry("known", "the nearest are w-150, w-151, w-152");
    assertThat(Nearest.suggest(Map.of(), "w", List.of())).containsEntry("known", "there is none");
  }
}
