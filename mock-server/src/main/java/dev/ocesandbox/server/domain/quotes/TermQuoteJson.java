// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.quotes;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.money.Rating;
import dev.ocesandbox.server.text.Language;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes quotes of terms as ListRateOnPeriodDetail shows them. */
final class TermQuoteJson {

  private static final int YUAN = 1;

  private TermQuoteJson() {}

  static ObjectNode of(TermQuote quote, Language language) {
    ObjectNode body = Json.object();
    official(body.putObject("official_website_rating_result"), quote);
    ArrayNode offers = body.putArray("optional_discount_rating_results");
    DiscountOffers.Offer best = quote.reductions().best();
    for (DiscountOffers.Offer offer : quote.reductions().offers()) {
      ObjectNode node =
          offers
              .addObject()
              .put("discount_id", offer.discount().id())
              .put("discount_type", Integer.parseInt(offer.discount().kind().itemType()))
              .put("discount_name", language.of(offer.discount().kind().label()))
              .put("best_offer", offer.equals(best) ? 1 : 0);
      reduced(node, quote.official(), offer.total());
      lines(node.putArray("product_rating_results"), quote, offer);
    }
    return body.put("currency", "CNY");
  }

  private static void official(ObjectNode node, TermQuote quote) {
    listPrice(node, quote.official());
    ArrayNode lines = node.putArray("product_rating_results");
    for (QuoteLine.PricedLine<Money> line : quote.lines()) {
      listPrice(
          lines.addObject().put("id", line.id()).put("product_id", line.productId()),
          line.official());
    }
  }

  private static void listPrice(ObjectNode node, Money official) {
    plain(node, "official_website_amount", official);
    node.put("measure_id", YUAN)
        .putNull("installment_official_website_amount")
        .putNull("installment_period_type");
  }

  private static void lines(ArrayNode array, TermQuote quote, DiscountOffers.Offer offer) {
    for (int i = 0; i < quote.lines().size(); i++) {
      QuoteLine.PricedLine<Money> line = quote.lines().get(i);
      reduced(
          array.addObject().put("id", line.id()).put("product_id", line.productId()),
          line.official(),
          offer.saved().get(i));
    }
  }

  private static void reduced(ObjectNode node, Money official, Money saved) {
    listPrice(node, official);
    plain(node, "amount", official.minus(saved));
    plain(node, "discount_amount", saved);
    node.putNull("installment_official_discount_amount").putNull("installment_amount");
  }

  /** Amounts of quotes have no trailing zeros. */
  private static void plain(ObjectNode node, String field, Money amount) {
    node.put(field, Rating.of(amount).yuan());
  }
}
