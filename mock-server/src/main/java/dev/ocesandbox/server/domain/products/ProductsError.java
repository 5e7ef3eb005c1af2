// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

import dev.ocesandbox.server.world.Refusal;
import java.util.Map;

/** Why something has no price; codes and texts stand with their rules in the contracts. */
enum ProductsError {
  UNKNOWN("quotes.product-known"),
  NOT_IN_REGION("quotes.product-in-region"),
  NOT_IN_ZONE("quotes.product-in-zone"),
  OTHER_CHARGE_MODE("quotes.product-charge-mode"),
  OTHER_TERM("quotes.product-term"),
  SIZE_MISSING("quotes.size-given"),
  SIZE_MEASURE("quotes.size-measure-fits"),
  USAGE_FACTOR("quotes.usage-factor-exists"),
  USAGE_MEASURE("quotes.usage-measure-fits"),
  TOO_MUCH("quotes.amount-limit");

  private final String rule;

  ProductsError(String rule) {
    this.rule = rule;
  }

  /** Refuses; explain tells what there is instead. */
  Refusal of(Requested wanted, String instead) {
    return new Refusal(
        rule,
        Map.of(
            "spec", wanted.key().resourceSpec(),
            "region", wanted.regionCode(),
            "instead", instead));
  }
}
