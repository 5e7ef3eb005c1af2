// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Products that clients and live answers name, by the units and factors that they use. */
class CataloguePricesConformance {

  private final Quotes quotes = new Quotes(Shop.emptyAcme());

  private BigDecimal hourly(ObjectNode... lines) {
    return quotes.usage(lines).path("official_website_amount").decimalValue();
  }

  private static ObjectNode sized(ObjectNode line, int size, int measure) {
    return line.put("resource_size", size).put("size_measure_id", measure);
  }

  @ParameterizedTest
  @CsvSource({"1, 2.31", "2, 2.555", "3, 2.8", "10, 4.515"})
  void further_vpn_gateways_cost_less_than_the_first(int gateways, BigDecimal yuan) {
    // Live 0.33 + (n - 1) x 0.035 dollars an hour; a dollar is seven yuan in the price book.
    ObjectNode line = sized(Quotes.line("1", "vpn", "vpn.ipsecvpn", "V300"), gateways, 14);

    assertThat(hourly(Quotes.used(line, "duration", 1, 4))).isEqualByComparingTo(yuan);
    assertThat(
            new BigDecimal("0.33")
                .add(new BigDecimal("0.035").multiply(BigDecimal.valueOf(gateways - 1L)))
                .multiply(BigDecimal.valueOf(7)))
        .isEqualByComparingTo(yuan);
  }

  @Test
  void the_month_of_a_further_vpn_gateway_costs_less_too() {
    ObjectNode three = sized(Quotes.line("1", "vpn", "vpn.ipsecvpn", "V300"), 3, 14);

    assertThat(new BigDecimal(quotes.listPrice(Quotes.months(three, 1))))
        .isEqualByComparingTo("1233.5");
  }

  @ParameterizedTest
  @CsvSource({
    "hss, hss, hss.version.basic, duration, 4",
    "dcs, dcs3, redis.single.xu1.free.128, duration, 4",
    "elb, elbv2, elb.share, Duration, 4",
    "obs, obs, obs, delete, 54",
  })
  void what_is_free_is_quoted_at_nothing(
      String service, String type, String spec, String factor, int measure) {
    JsonNode quote =
        quotes.usage(Quotes.used(Quotes.line("1", service, type, spec), factor, 730, measure));

    assertThat(quote.path("amount").decimalValue()).isZero();
    assertThat(quote.at("/product_rating_results/0/amount").decimalValue()).isZero();
    assertThat(quote.at("/product_rating_results/0/product_id").asString()).startsWith("OFFI");
  }

  @Test
  void training_flavors_cost_what_a_sample_answer_shows() {
    assertThat(
            hourly(
                Quotes.hours(
                    sized(
                        Quotes.line("1", "modelarts", "modelarts", "modelarts.bm.gpu.v100"), 1, 14),
                    1),
                Quotes.hours(
                    sized(Quotes.line("2", "modelarts", "modelarts", "modelarts.cpu.8u32g"), 1, 14),
                    1)))
        .isEqualByComparingTo("15.82");
  }

  @ParameterizedTest
  @CsvSource({
    "ec2, vm, s7.medium.2.linux, Duration, 4",
    "elb, elbv2, L4_flavor.elb.s1.small, Duration, 4",
    "natgateway, natgateway, nat.spec.small, Duration, 4",
    "natgateway, natgateway, nat.spec.medium, Duration, 4",
    "natgateway, natgateway, nat.spec.large, Duration, 4",
    "obs, obs, obs.standard, Duration, 4",
    "obs, obs, obs.warm, Duration, 4",
    "obs, obs, obs.cold, Duration, 4",
    "lts, lts.logflow, lts.log.flow, traffic, 10",
    "lts, lts.logindex, lts.log.index, traffic, 10",
    "lts, lts.logstorage, lts.log.storage, aom.size, 17",
    "waf, waf.instance, waf.instance.professional, Duration, 4",
    "waf, waf.payperuserequest, waf.payperuse.request, count, 14",
    "apig, apig.instance, BASIC, duration, 4",
    "cdm, cdm.vm, cdm.large, duration, 6",
    "cfw, cfw.exp.trafficflow, cfw.expack.trafficflow.professional, megabyte, 11",
  })
  void presets_of_clients_are_sold(
      String service, String type, String spec, String factor, int measure) {
    assertThat(hourly(Quotes.used(Quotes.line("1", service, type, spec), factor, 1000, measure)))
        .isPositive();
  }

  @ParameterizedTest
  @CsvSource({
    "cbh, cbh.ins, cbh.basic.50, 2800",
    "cbh, cbh.ins, cbh.enhance.50, 4200",
    "waf, waf, waf.professional, 4305",
    "natgateway, natgateway, nat.spec.small, 306",
  })
  void some_are_sold_by_the_month(String service, String type, String spec, BigDecimal yuan) {
    assertThat(
            new BigDecimal(
                quotes.listPrice(Quotes.months(Quotes.line("1", service, type, spec), 1))))
        .isEqualByComparingTo(yuan);
  }

  @Test
  void an_edition_that_live_does_not_know_is_not_sold() {
    quotes.usageRefused(
        "CBC.99006006",
        "quotes.product-known",
        Quotes.hours(Quotes.line("1", "hss", "hss", "hss.version.enterprise"), 1));
  }

  @ParameterizedTest
  @CsvSource({"10000, 14", "10000, 40", "10, 31", "1, 54"})
  void requests_are_counted_in_every_unit_of_quantity(int requests, int measure) {
    ObjectNode line = Quotes.line("1", "obs", "obs", "obs");

    assertThat(hourly(Quotes.used(line, "get", requests, measure))).isEqualByComparingTo("0.01");
  }
}
