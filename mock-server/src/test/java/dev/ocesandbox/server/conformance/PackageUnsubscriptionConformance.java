// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.PackageShop.odd;
import static dev.ocesandbox.server.conformance.PackageShop.storage;
import static dev.ocesandbox.server.conformance.Renewals.months;
import static dev.ocesandbox.server.conformance.Renewals.paying;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Which packages go back, with how much money, and that they cover nothing afterwards. */
@OnBothTargets
class PackageUnsubscriptionConformance {

  private static final String LATER = "2026-12-01T00:00:00Z";

  private final PackageShop acme;
  private final Shop shop;

  PackageUnsubscriptionConformance(Target target) {
    acme = PackageShop.rich(target);
    shop = acme.shop();
  }

  @Test
  void a_package_in_effect_cannot_be_unsubscribed() {
    String id = acme.id(acme.buy(storage("40GB")));
    String before = shop.everything();

    Shop.assertRefused(
        Unsubscriptions.ask(shop, 1, id), 400, "CBC.99003647", "unsubscriptions.package-not-begun");
    assertThat(shop.everything()).isEqualTo(before);
  }

  @Test
  void one_that_has_not_begun_goes_back_in_full_and_does_not_use_up_the_five_days() {
    // rules packages.state.unsubscribed, unsubscriptions.refund.not-begun-full,
    // unsubscriptions.refund.five-day-not-begun-free
    Shop.Choice coupon = shop.cash("0.40");
    String before = shop.balance(1);
    String order =
        shop.paid(shop.place(shop.purchase(storage("40GB")).put("effective_time", LATER)), coupon);

    JsonNode answer = Unsubscriptions.of(shop, 1, acme.id(order));

    String refund = answer.path("order_ids").path(0).asString();
    assertThat(shop.shown(refund).at("/amount_info/commission_amount").decimalValue()).isZero();
    assertThat(shop.balance(1)).isEqualTo(before);
    assertThat(shop.coupon(coupon.id()).path("balance").asString()).isEqualTo("0.40");
    assertThat(acme.status(order)).isEqualTo(4);
    assertThat(shop.world().control("GET", "/export").at("/state/rooms/unsubscriptions").toString())
        .doesNotContain("used");
    assertThat(acme.events("P90D")).isEmpty();
    assertThat(acme.covered(acme.usage("1"))).isEqualTo("0 + 1");
    Shop.assertRefused(
        Unsubscriptions.ask(shop, 1, acme.id(order)),
        400,
        "CBC.30000067",
        "unsubscriptions.resource-known");
  }

  @Test
  void one_of_a_data_warehouse_goes_back_in_effect_too() {
    // rule packages.state.unsubscribed
    acme.sellingOdd();
    String order = acme.buy(odd("hourly"));
    assertThat(acme.covered(acme.oddUsage("1"))).isEqualTo("1 + 0");
    BigDecimal before = shop.cashBalance();

    Unsubscriptions.of(shop, 1, acme.id(order));

    // Within five days of the purchase everything comes back.
    assertThat(shop.cashBalance().subtract(before)).isEqualTo("100.00");
    assertThat(acme.status(order)).isEqualTo(4);
    assertThat(acme.covered(acme.oddUsage("1"))).isEqualTo("0 + 1");
    assertThat(acme.events("P90D")).isEmpty();
  }

  @Test
  void a_used_up_one_of_a_data_warehouse_goes_back() {
    acme.sellingOdd();
    String order = acme.buy(odd("warehouse"));
    acme.report(acme.oddUsage("10"));
    assertThat(acme.status(order)).isEqualTo(2);

    Unsubscriptions.of(shop, 1, acme.id(order));

    assertThat(acme.status(order)).isEqualTo(4);
  }

  @Test
  void a_renewal_that_has_not_begun_goes_back_alone() {
    String order = acme.buy(storage("40GB"));
    String id = acme.id(order);
    String before = shop.balance(1);
    acme.renewals().renewed(paying(months(2, id)));

    Unsubscriptions.of(shop, 2, id);

    assertThat(shop.balance(1)).isEqualTo(before);
    assertThat(acme.expires(order)).isEqualTo("2026-12-23T15:59:59Z");
    assertThat(acme.status(order)).isEqualTo(1);
    assertThat(acme.events("P60D")).containsExactly("2026-12-23T16:00:00Z package-expired");
  }

  @Test
  void the_renewal_of_one_that_has_not_begun_goes_back_alone_too() {
    String order = acme.buyFor(LATER, storage("40GB"));
    String id = acme.id(order);
    String before = shop.balance(1);
    acme.renewals().renewed(paying(months(1, id)));

    Unsubscriptions.of(shop, 2, id);

    assertThat(shop.balance(1)).isEqualTo(before);
    assertThat(acme.status(order)).isZero();
    assertThat(acme.events("P60D"))
        .containsExactly(
            "2026-12-01T00:00:00Z package-began", "2027-01-01T16:00:00Z package-expired");
  }

  @Test
  void a_refund_of_the_whole_order_ends_its_packages() {
    String order = acme.buy(storage("40GB").put("quantity", 2));
    acme.report(acme.usage("1"));

    shop.refund(order, "0.20", "0.10");

    assertThat(acme.listed(TestServer.json().put("order_id", order)).path("free_resource_packages"))
        .hasSize(2)
        .allSatisfy(one -> assertThat(one.path("status").asInt()).isEqualTo(4));
    assertThat(acme.covered(acme.usage("1"))).isEqualTo("0 + 1");
    assertThat(acme.events("P60D")).isEmpty();
  }

  @Test
  void an_order_whose_package_is_about_to_be_renewed_is_not_refunded() {
    String order = acme.buy(storage("40GB"));
    acme.renewals().renewed(months(1, acme.id(order)));

    TestServer.Answer answer =
        TestServer.control(
            "POST",
            "/worlds/" + shop.world().id() + "/orders/" + order + "/refunds",
            TestServer.json());

    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(409);
    assertThat(acme.status(order)).isEqualTo(1);
  }
}
