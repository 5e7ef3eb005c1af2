// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Quotes.disk;
import static dev.ocesandbox.server.conformance.Quotes.line;
import static dev.ocesandbox.server.conformance.Quotes.used;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Amounts of quotes that were worked out by hand: calculated exactly and cut once. */
@OnBothTargets
class ExactQuoteConformance {

  private final Quotes acme;

  ExactQuoteConformance(Target target) {
    acme = Quotes.emptyAcme(target);
  }

  /** A gigabyte of GPSSD2 for 100 minutes: 0.0007 x 5 / 3 = 0.00116666..., of which 90% is due. */
  private static ObjectNode gigabyteForHundredMinutes(String id) {
    return used(disk(id, "GPSSD2.storage", 1), "Duration", 100, 5);
  }

  @ParameterizedTest(name = "precision {0}")
  @CsvSource({"0, 0.001166, 0.00105, 0.000116", "1, 0.0011666666, 0.00105, 0.0001166666"})
  void a_discount_applies_to_the_exact_price_and_not_to_the_cut_one(
      int precision, String official, String amount, String saved) {
    acme.shop().world().discount("acme", "commercial", "0.9");
    ObjectNode body = Quotes.request(gigabyteForHundredMinutes("1"));

    JsonNode quote = acme.answered(Quotes.USAGE, body.put("inquiry_precision", precision));

    // rules quotes.precision, quotes.totals-of-lines
    JsonNode line = quote.at("/product_rating_results/0");
    for (JsonNode node : new JsonNode[] {quote, line}) {
      assertThat(node.path("official_website_amount").decimalValue()).isEqualTo(official);
      assertThat(node.path("amount").decimalValue()).isEqualTo(amount);
      assertThat(node.path("discount_amount").decimalValue()).isEqualTo(saved);
    }
    assertThat(line.at("/discount_rating_results/0/amount").decimalValue()).isEqualTo(saved);
  }

  @Test
  void totals_are_the_sums_of_the_lines_as_they_are_shown() {
    acme.shop().world().discount("acme", "commercial", "0.9");

    JsonNode quote =
        acme.usage(
            gigabyteForHundredMinutes("1"),
            gigabyteForHundredMinutes("2"),
            gigabyteForHundredMinutes("3"));

    // Exact sums would be 0.0035, 0.00315 and 0.00035.
    assertThat(quote.path("official_website_amount").decimalValue()).isEqualTo("0.003498");
    assertThat(quote.path("amount").decimalValue()).isEqualTo("0.00315");
    assertThat(quote.path("discount_amount").decimalValue()).isEqualTo("0.000348");
  }

  @Test
  void a_third_of_a_gigabyte_is_no_loss_either() {
    // 1 MB of 0.80 a GB: 0.8 / 1024 = 0.00078125 exactly; 3 requests of 0.01 per ten thousand
    JsonNode results =
        acme.answered(
                Quotes.USAGE,
                Quotes.request(
                        used(line("1", "vpc", "bandwidth", "12_bgp"), "upflow", 1, 11),
                        used(line("2", "obs", "obs", "obs"), "get", 3, 40))
                    .put("inquiry_precision", 1))
            .path("product_rating_results");

    assertThat(results.at("/0/amount").decimalValue()).isEqualTo("0.00078125");
    assertThat(results.at("/1/amount").decimalValue()).isEqualTo("0.000003");
  }

  @Test
  void a_day_is_an_exact_thirtieth_of_a_month() {
    // 32.20 / 30 x 30000 = 32200.00; with a day cut to ten decimals it would be 32199.999999
    ObjectNode days = Quotes.term(Quotes.server("1", "s6.small.1.linux"), 0, 3);

    assertThat(acme.listPrice(days.put("subscription_num", 10_000))).isEqualTo("32200");
    // 28.00 a month for 40 GB: 100,000,000 GB for 3 days cost 0.7 x 10^8 x 3 / 30
    assertThat(acme.listPrice(Quotes.term(disk("1", "GPSSD", 100_000_000), 0, 3)))
        .isEqualTo("7000000");
    // 0.7 x 10^8 / 30 = 2333333.333...; a price of 0.0233333333 a day would give 2333333.33, too,
    // but 10,000 of them 23333333300 instead of 23333333333.33
    assertThat(
            acme.listPrice(
                Quotes.term(disk("1", "GPSSD", 100_000_000).put("subscription_num", 10_000), 0, 1)))
        .isEqualTo("23333333333.33");
  }
}
