// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Shop.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The discount that an automatic payment takes, in every service. */
@OnBothTargets
class AutomaticDiscountConformance {

  private final Shop acme;

  AutomaticDiscountConformance(Target target) {
    acme = Shop.emptyAcme(target);
    acme.topUp("1000.00");
  }

  private String placed(ObjectNode... lines) {
    return acme.place(acme.purchase(lines).put("auto_pay", true));
  }

  @ParameterizedTest
  @CsvSource({
    "ec2, vm, s6.small.1.linux",
    "ebs, volume, GPSSD",
    "vpc, bandwidth, 19_bgp",
    "rds, rds.vm, rds.mysql.n1.large.2",
    "dcs, dcs3, redis.single.xu1.tiny.128",
  })
  void a_new_order_takes_the_best_single_discount(String service, String resource, String spec) {
    acme.discount("commercial", "0.90");
    acme.discount("partner", "0.75");
    acme.discount("promotion", "0.10");

    // rules orders.pay.automatic-in-every-service, orders.pay.automatic-without-promotions
    String order =
        placed(
            TestWorld.line(
                "hws.service.type." + service, "hws.resource.type." + resource, spec, "100.00"));

    assertThat(acme.status(order)).isEqualTo(5);
    assertThat(acme.listed(order).path("amount_after_discount").asString()).isEqualTo("75.00");
    assertThat(acme.balance(1)).isEqualTo("925.00");
  }

  @Test
  void by_hand_none_can_be_chosen_for_a_server_even_after_a_failed_automatic_payment() {
    Shop.Choice discount = acme.discount("commercial", "0.90");
    String order = placed(TestWorld.server("2000.00"));

    assertThat(acme.status(order)).isEqualTo(6);
    assertThat(acme.discounts(order).size()).isZero();
    assertRefused(acme.payWith(discount, order), 400, "CBC.99003108", "orders.pay.discount-usable");
  }

  @Test
  void quote_and_automatic_payment_agree_on_the_best_offer() {
    acme.discount("partner", "0.80");
    acme.discount("commercial", "0.80");
    acme.discount("promotion", "0.50");
    JsonNode offers =
        new Quotes(acme)
            .terms(Quotes.months(Quotes.server("1", "c6.large.2.linux"), 1))
            .path("optional_discount_rating_results");
    JsonNode best =
        offers
            .valueStream()
            .filter(o -> o.path("best_offer").asInt() == 1)
            .findFirst()
            .orElseThrow();

    String order = placed(QuoteAndBuyConformance.bought("ec2", "vm", "c6.large.2.linux", 1));

    JsonNode shown = acme.listed(order);
    assertThat(shown.path("amount_after_discount").decimalValue())
        .isEqualByComparingTo(best.path("amount").decimalValue())
        .isEqualByComparingTo("194.4");
    assertThat(shown.at("/amount_info/discounts/0/discount_type").asString())
        .isEqualTo(best.path("discount_type").asString())
        .isEqualTo("605");
  }

  @Test
  void an_order_that_was_placed_with_a_discount_keeps_it() {
    Shop.Choice chosen = acme.discount("commercial", "0.95");
    acme.discount("partner", "0.50");

    String order =
        acme.place(
            acme.purchase(TestWorld.server("100.00"))
                .put("auto_pay", true)
                .put("discount", chosen.id()));

    assertThat(acme.listed(order).path("amount_after_discount").asString()).isEqualTo("95.00");
  }

  @Test
  void a_cash_coupon_that_the_discount_excludes_is_skipped() {
    acme.discount("commercial", "0.90");
    acme.limited("cash", "50.00", "simultaneousUseWithContractDiscount", "0");
    acme.limited("cash", "40.00", "minConsumeDiscount", "0.95");
    acme.limited("cash", "30.00", "minConsumeDiscount", "0.90");

    String order = placed(TestWorld.server("100.00"));

    assertThat(acme.status(order)).isEqualTo(5);
    assertThat(acme.balance(1)).isEqualTo("940.00");
  }
}
