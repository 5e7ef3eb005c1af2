// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.quotes;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.discounts.Discount;
import dev.ocesandbox.server.money.Rating;
import dev.ocesandbox.server.text.Language;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes quotes of usage as ListOnDemandResourceRatings shows them. */
final class UsageQuoteJson {

  private static final int YUAN = 1;

  private UsageQuoteJson() {}

  static ObjectNode of(UsageQuote quote, Language language) {
    ObjectNode body = Json.object();
    Rating official = quote.official();
    Rating saved = quote.saved();
    amounts(body, official.minus(saved), saved, official);
    body.put("measure_id", YUAN).put("currency", "CNY");
    ArrayNode results = body.putArray("product_rating_results");
    for (UsageQuote.Rated rated : quote.lines()) {
      ObjectNode result =
          results
              .addObject()
              .put("id", rated.line().id())
              .put("product_id", rated.line().productId());
      amounts(result, rated.amount(), rated.saved(), rated.official());
      result.put("measure_id", YUAN);
      ArrayNode discounts = result.putArray("discount_rating_results");
      if (rated.discount() != null) {
        discount(discounts.addObject(), rated.discount(), rated.saved(), language);
      }
    }
    return body;
  }

  private static void amounts(ObjectNode node, Rating amount, Rating saved, Rating official) {
    node.put("amount", amount.yuan())
        .put("discount_amount", saved.yuan())
        .put("official_website_amount", official.yuan());
  }

  private static void discount(
      ObjectNode node, Discount discount, Rating saved, Language language) {
    node.put("discount_id", discount.id())
        .put("discount_type", Integer.parseInt(discount.kind().itemType()))
        .put("amount", saved.yuan())
        .put("measure_id", YUAN)
        .put("discount_name", language.of(discount.kind().label()));
  }
}
