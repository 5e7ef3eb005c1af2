// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.Seeds;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is in the cart and whatever discounts there are: the sale is what the quote said. */
class QuoteAndBuyProperty {

  private static final int CARTS = 12;

  private final Shop acme = Shop.emptyAcme();
  private final Quotes quotes = new Quotes(acme);

  @ParameterizedTest(name = "seed {0}")
  @Seeds({1, 2, 3, 4, 5})
  void quote_order_details_and_payment_agree_to_the_cent(long seed) {
    Random random = new Random(seed);
    acme.topUp("9000000.00");
    for (int i = 0; i < 5; i++) {
      acme.world().control("POST", "/accounts/acme/discounts", RandomCart.discount(random));
    }
    int offers = 0;
    for (int i = 0; i < CARTS; i++) {
      RandomCart cart = RandomCart.of(random);
      JsonNode quote = quotes.terms(cart.quoted().toArray(ObjectNode[]::new));
      listPriceHolds(quote, cart);
      for (JsonNode offer : quote.path("optional_discount_rating_results")) {
        offers++;
        offerHolds(offer, cart, random.nextInt(4) == 0);
      }
    }
    assertThat(offers).isGreaterThan(CARTS);
  }

  private void listPriceHolds(JsonNode quote, RandomCart cart) {
    JsonNode official = quote.path("official_website_rating_result");
    JsonNode details = bought(cart, null);

    assertSame(details.at("/order_info/official_amount"), official.path("official_website_amount"));
    assertSame(
        details.at("/order_info/amount_after_discount"), official.path("official_website_amount"));
    linesAgree(details, official, "official_amount", "official_website_amount");
    addsUp(official, "official_website_amount");
  }

  private void offerHolds(JsonNode offer, RandomCart cart, boolean withCoupon) {
    JsonNode details = bought(cart, offer.path("discount_id").asString());
    String order = details.at("/order_info/order_id").asString();

    assertSame(details.at("/order_info/amount_after_discount"), offer.path("amount"));
    assertSame(
        details.at("/order_info/amount_info/discounts/0/discount_amount"),
        offer.path("discount_amount"));
    linesAgree(details, offer, "amount_after_discount", "amount");
    addsUp(offer, "amount");
    addsUp(offer, "discount_amount");
    paymentTakes(order, offer.path("amount").decimalValue(), withCoupon);
  }

  /** What the balance loses, a coupon of a yuan counted in, is what the quote said. */
  private void paymentTakes(String order, BigDecimal amount, boolean withCoupon) {
    BigDecimal before = new BigDecimal(acme.balance(1));
    Shop.Choice[] coupons = withCoupon ? new Shop.Choice[] {acme.cash("1.00")} : new Shop.Choice[0];
    BigDecimal byCoupon = withCoupon ? amount.min(BigDecimal.ONE) : BigDecimal.ZERO;
    if (withCoupon) {
      assertThat(acme.usableIds(order)).contains(coupons[0].id());
    }

    acme.paid(order, coupons);

    assertThat(before.subtract(new BigDecimal(acme.balance(1))))
        .isEqualByComparingTo(amount.subtract(byCoupon));
  }

  private JsonNode bought(RandomCart cart, String discount) {
    ObjectNode purchase =
        acme.purchase(cart.bought().stream().map(ObjectNode::deepCopy).toArray(ObjectNode[]::new));
    if (discount != null) {
      purchase.put("discount", discount);
    }
    TestServer.Answer answer = acme.details(acme.place(purchase));
    assertThat(answer.status()).isEqualTo(200);
    return answer.body();
  }

  private static void linesAgree(JsonNode details, JsonNode quote, String ordered, String quoted) {
    ArrayNode rated = (ArrayNode) quote.path("product_rating_results");
    assertThat(details.path("order_line_items")).hasSize(rated.size());
    for (int i = 0; i < rated.size(); i++) {
      JsonNode line = details.path("order_line_items").path(i);
      assertSame(line.path(ordered), rated.path(i).path(quoted));
      assertThat(line.path("product_id")).isEqualTo(rated.path(i).path("product_id"));
    }
  }

  private static void addsUp(JsonNode quote, String field) {
    BigDecimal sum =
        quote
            .path("product_rating_results")
            .valueStream()
            .map(line -> line.path(field).decimalValue())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(sum).isEqualByComparingTo(quote.path(field).decimalValue());
  }

  private static void assertSame(JsonNode one, JsonNode other) {
    assertThat(one.decimalValue()).isEqualByComparingTo(other.decimalValue());
  }
}
