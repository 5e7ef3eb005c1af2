// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.renewals;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.quotes.DiscountOffers;
import dev.ocesandbox.server.domain.quotes.InstallmentJson;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.money.Rating;
import dev.ocesandbox.server.text.Language;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes renewal quotes as ListRenewRateOnPeriod shows them; amounts are text. */
final class RenewalQuoteJson {

  private RenewalQuoteJson() {}

  static ObjectNode of(RenewalQuote quote, Call call) {
    ObjectNode body = Json.object().put("currency", "CNY");
    ArrayNode results = body.putArray("renew_inquiry_results");
    for (RenewalTerms terms : quote.priced()) {
      results
          .addObject()
          .put("resource_id", terms.main().resourceId())
          .put("amount", plain(terms.official()));
    }
    ObjectNode official = body.putObject("official_website_rating_result");
    official.put("official_website_amount", plain(quote.official()));
    InstallmentJson.official(official, quote.installment(quote.unreduced()));
    ArrayNode offers = body.putArray("optional_discount_rating_results");
    DiscountOffers.Offer best = quote.offers().best();
    for (DiscountOffers.Offer offer : quote.offers().offers()) {
      ObjectNode node = offer(offers.addObject(), quote.official(), offer, call.language());
      node.put("best_offer", offer.equals(best) ? 1 : 0);
      InstallmentJson.reduced(node, quote.installment(offer.saved()));
    }
    RenewalsJson.failed(body.putArray("fail_resource_infos"), quote.failed(), call, "resource_id");
    return body;
  }

  private static ObjectNode offer(
      ObjectNode node, Money official, DiscountOffers.Offer offer, Language language) {
    return node.put("discount_id", offer.discount().id())
        .put("discount_type", Integer.parseInt(offer.discount().kind().itemType()))
        .put("discount_name", language.of(offer.discount().kind().label()))
        .put("official_website_amount", plain(official))
        .put("amount", plain(official.minus(offer.total())))
        .put("discount_amount", plain(offer.total()));
  }

  /** Amounts of quotes have no trailing zeros. */
  private static String plain(Money amount) {
    return Rating.of(amount).toString();
  }
}
