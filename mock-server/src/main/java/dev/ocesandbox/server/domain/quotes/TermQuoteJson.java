// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.quotes;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.text.Language;
import org.jspecify.annotations.Nullable;
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
    Money official = quote.official();
    for (DiscountOffers.Offer offer : quote.reductions().offers()) {
      ObjectNode node =
          offers
              .addObject()
              .put("discount_id", offer.discount().id())
              .put("discount_type", Integer.parseInt(offer.discount().kind().itemType()))
              .put("discount_name", language.of(offer.discount().kind().label()))
              .put("best_offer", isSame(offer, best) ? 1 : 0);
      reduced(node, official, offer.total(), quote.installment(offer));
      lines(node.putArray("product_rating_results"), quote, offer);
    }
    return body.put("currency", "CNY");
  }

  /** Each discount has one offer, so the amounts of all lines need not be compared. */
  private static boolean isSame(DiscountOffers.Offer offer, DiscountOffers.@Nullable Offer best) {
    return best != null && offer.discount().id().equals(best.discount().id());
  }

  private static void official(ObjectNode node, TermQuote quote) {
    listPrice(node, quote.official());
    InstallmentJson.official(node, quote.installment());
    ArrayNode lines = node.putArray("product_rating_results");
    for (QuoteLine.PricedLine<TermQuote.ListPrice> line : quote.lines()) {
      ObjectNode result =
          lines.addObject().put("id", line.id()).put("product_id", line.productId());
      listPrice(result, line.official().whole());
      InstallmentJson.official(result, line.official().installment(Money.ZERO));
    }
  }

  private static void listPrice(ObjectNode node, Money official) {
    plain(node, "official_website_amount", official);
    node.put("measure_id", YUAN);
  }

  private static void lines(ArrayNode array, TermQuote quote, DiscountOffers.Offer offer) {
    for (int i = 0; i < quote.lines().size(); i++) {
      QuoteLine.PricedLine<TermQuote.ListPrice> line = quote.lines().get(i);
      Money saved = offer.saved().get(i);
      reduced(
          array.addObject().put("id", line.id()).put("product_id", line.productId()),
          line.official().whole(),
          saved,
          line.official().installment(saved));
    }
  }

  private static void reduced(
      ObjectNode node, Money official, Money saved, @Nullable Installment installment) {
    listPrice(node, official);
    plain(node, "amount", official.minus(saved));
    plain(node, "discount_amount", saved);
    InstallmentJson.reduced(node, installment);
  }

  /** Amounts of quotes have no trailing zeros. */
  private static void plain(ObjectNode node, String field, Money amount) {
    node.put(field, amount.shortestDecimal());
  }
}
