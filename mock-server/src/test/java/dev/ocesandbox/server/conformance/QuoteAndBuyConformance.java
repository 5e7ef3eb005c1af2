// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The story of a portal: a price is asked for, and the order that follows carries it. */
@OnBothTargets
class QuoteAndBuyConformance {

  private final Shop acme;
  private final Quotes quotes;

  QuoteAndBuyConformance(Target target) {
    acme = Shop.emptyAcme(target);
    quotes = new Quotes(acme);
  }

  /** A line as the control API buys it, without a price. */
  static ObjectNode bought(String service, String resource, String spec, int quantity) {
    return TestServer.json()
        .put("service_type_code", "hws.service.type." + service)
        .put("resource_type_code", "hws.resource.type." + resource)
        .put("resource_spec", spec)
        .put("region_code", "cn-north-4")
        .put("period_type", 2)
        .put("period_num", 1)
        .put("quantity", quantity);
  }

  private static ObjectNode disk(int gigabytes) {
    return bought("ebs", "volume", "GPSSD", 1).put("resource_size", gigabytes);
  }

  @Test
  void an_order_without_a_price_costs_what_the_quote_said() {
    JsonNode quote =
        quotes.terms(
            Quotes.months(Quotes.server("1", "c6.large.2.linux").put("subscription_num", 2), 1),
            Quotes.months(Quotes.disk("2", "GPSSD", 40), 1));
    String order = acme.place(acme.purchase(bought("ec2", "vm", "c6.large.2.linux", 2), disk(40)));

    // rule orders.place.priced-by-book
    JsonNode official = quote.path("official_website_rating_result");
    assertThat(acme.shown(order).path("official_amount").decimalValue())
        .isEqualByComparingTo(official.path("official_website_amount").decimalValue())
        .isEqualByComparingTo("514");
    JsonNode lines = acme.details(order).body().path("order_line_items");
    for (int i = 0; i < 2; i++) {
      JsonNode rated = official.path("product_rating_results").path(i);
      assertThat(lines.path(i).path("official_amount").decimalValue())
          .isEqualByComparingTo(rated.path("official_website_amount").decimalValue());
      // rule quotes.product-id
      assertThat(lines.path(i).path("product_id").asString())
          .isEqualTo(rated.path("product_id").asString());
    }
  }

  @Test
  void on_demand_and_period_have_different_products() {
    ObjectNode line = Quotes.hours(Quotes.months(Quotes.server("1", "c6.large.2.linux"), 1), 1);

    assertThat(quotes.usage(line).at("/product_rating_results/0/product_id").asString())
        .isNotEqualTo(
            quotes
                .terms(line)
                .at("/official_website_rating_result/product_rating_results/0/product_id")
                .asString());
  }

  @Test
  void the_best_offer_of_a_quote_is_what_the_order_costs_and_what_is_paid() {
    acme.topUp("1000.00");
    String discount = acme.world().discount("acme", "commercial", "0.87");
    JsonNode offer =
        quotes
            .terms(Quotes.months(Quotes.server("1", "c6.large.2.linux"), 1))
            .at("/optional_discount_rating_results/0");
    String order =
        acme.place(
            acme.purchase(bought("ec2", "vm", "c6.large.2.linux", 1)).put("discount", discount));

    assertThat(offer.path("discount_id").asString()).isEqualTo(discount);
    assertThat(acme.shown(order).path("amount_after_discount").decimalValue())
        .isEqualByComparingTo(offer.path("amount").decimalValue())
        .isEqualByComparingTo("211.41");
    acme.paid(order);
    assertThat(acme.balance(1)).isEqualTo("788.59");
  }

  @Test
  void a_discount_saves_at_payment_what_the_quote_said() {
    acme.topUp("1000.00");
    Shop.Choice partner = acme.discount("partner", "0.93");
    JsonNode offer =
        quotes
            .terms(Quotes.months(Quotes.line("1", "rds", "rds.vm", "rds.mysql.n1.large.2"), 1))
            .at("/optional_discount_rating_results/0");
    String order = acme.place(acme.purchase(bought("rds", "rds.vm", "rds.mysql.n1.large.2", 1)));

    assertThat(
            acme.discounts(order)
                .at("/0/orders/0/order_line_items/0/discount_amount")
                .decimalValue())
        .isEqualByComparingTo(offer.path("discount_amount").decimalValue())
        .isEqualByComparingTo("22.05");
    assertThat(acme.payWith(partner, order).status()).isEqualTo(204);
    assertThat(acme.balance(1)).isEqualTo("707.05");
  }

  @Test
  void a_price_that_changes_after_the_order_does_not_change_the_order() {
    String before = acme.place(acme.purchase(bought("ec2", "vm", "s6.small.1.linux", 1)));
    acme.world().control("PUT", "/price-book", book("s6.small.1.linux", "45.00"));
    String after = acme.place(acme.purchase(bought("ec2", "vm", "s6.small.1.linux", 1)));

    assertThat(quotes.listPrice(Quotes.months(Quotes.server("1", "s6.small.1.linux"), 1)))
        .isEqualTo("45");
    assertThat(acme.shown(before).path("official_amount").asString()).isEqualTo("32.20");
    assertThat(acme.shown(after).path("official_amount").asString()).isEqualTo("45.00");
  }

  private static ObjectNode book(String spec, String month) {
    ObjectNode book = TestServer.json().put("format", 1).put("name", "dearer");
    book.putArray("regions").add("cn-north-4");
    ObjectNode product =
        book.putArray("products")
            .addObject()
            .put("service_type_code", "hws.service.type.ec2")
            .put("resource_type_code", "hws.resource.type.vm")
            .put("resource_spec", spec);
    product.putArray("period").addObject().put("period_type", 2).put("price", month);
    return book;
  }

  @Test
  void what_has_no_list_price_needs_one_from_the_buyer() {
    String before = acme.everything();
    ObjectNode line = bought("ec2", "vm", "s6.smal.1.linux", 1);
    TestServer.Answer refused =
        TestServer.control(
            "POST", "/worlds/" + acme.world().id() + "/orders", acme.purchase(line.deepCopy()));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().path("type").asString()).endsWith("control.line-priced");
    assertThat(refused.body().path("detail").asString()).contains("lines[0]", "s6.smal.1.linux");
    assertThat(acme.everything()).isEqualTo(before);
    String order = acme.place(acme.purchase(line.put("price", "7.00")));
    assertThat(acme.shown(order).path("official_amount").asString()).isEqualTo("7.00");
  }
}
