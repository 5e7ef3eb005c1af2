// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.quotes;

import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.money.Rating;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Writes instalments as quotes of periods show them: amounts as text, null without instalments. */
public final class InstallmentJson {

  private InstallmentJson() {}

  /** Adds the fields of a list price. */
  public static void official(ObjectNode node, @Nullable Installment installment) {
    node.put(
        "installment_official_website_amount",
        installment == null ? null : plain(installment.official()));
    node.put("installment_period_type", installment == null ? null : installment.periodType());
  }

  /** Adds the fields of a price with a discount. */
  public static void reduced(ObjectNode node, @Nullable Installment installment) {
    official(node, installment);
    node.put(
        "installment_official_discount_amount",
        installment == null ? null : plain(installment.saved()));
    node.put("installment_amount", installment == null ? null : plain(installment.amount()));
  }

  /** Amounts of quotes have no trailing zeros. */
  private static String plain(Money amount) {
    return Rating.of(amount).toString();
  }
}
