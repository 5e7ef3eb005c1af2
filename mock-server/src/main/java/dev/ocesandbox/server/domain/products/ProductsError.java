// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

import dev.ocesandbox.server.world.Refusal;
import java.util.Map;

/** The refusals of this room. Their codes and texts are defined with the rules in the contracts. */
enum ProductsError {
  UNKNOWN("quotes.product-known"),
  NOT_IN_REGION("quotes.product-in-region"),
  NOT_IN_ZONE("quotes.product-in-zone"),
  OTHER_CHARGE_MODE("quotes.product-charge-mode"),
  OTHER_TERM("quotes.product-term"),
  SIZE_MISSING("quotes.size-given"),
  SIZE_MEASURE("quotes.size-measure-fits"),
  NO_BILLING_ITEMS("quotes.billing-items-exist"),
  USAGE_FACTOR("quotes.usage-factor-exists"),
  USAGE_FACTOR_OF_OTHERS("quotes.usage-factor-sold"),
  USAGE_MEASURE("quotes.usage-measure-fits"),
  TOO_MUCH("quotes.amount-limit");

  private final String rule;

  ProductsError(String rule) {
    this.rule = rule;
  }

  /** Returns the refusal; explain shows what there is instead. */
  Refusal of(ProductRequest wanted, String instead) {
    return new Refusal(
        rule,
        Map.of(
            "spec", wanted.key().resourceSpec(),
            "region", wanted.regionCode(),
            "instead", instead));
  }
}
