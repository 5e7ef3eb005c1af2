// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.bills;

import dev.ocesandbox.server.money.Money;
import tools.jackson.databind.node.ObjectNode;

/** Writes the parts of an amount due. Bonus money does not occur. */
final class PartsJson {

  static final Money NOTHING = Money.ZERO;

  private PartsJson() {}

  /** Writes the parts as the monthly sum and transactions name them. */
  static void inTransactions(ObjectNode node, Amounts amounts) {
    common(node, amounts);
    node.put("stored_value_card_amount", amounts.part(Part.CARD).decimal())
        .put("writeoff_amount", amounts.part(Part.WRITE_OFF).decimal());
  }

  /** Writes the parts as records by usage name them. */
  static void inUsage(ObjectNode node, Amounts amounts) {
    common(node, amounts);
    node.put("stored_card_amount", amounts.part(Part.CARD).decimal())
        .put("bonus_amount", NOTHING.decimal())
        .put("adjustment_amount", amounts.part(Part.WRITE_OFF).decimal());
  }

  private static void common(ObjectNode node, Amounts amounts) {
    node.put("cash_amount", amounts.part(Part.CASH).decimal())
        .put("credit_amount", amounts.part(Part.CREDIT).decimal())
        .put("coupon_amount", amounts.part(Part.COUPON).decimal())
        .put("flexipurchase_coupon_amount", amounts.part(Part.FLEXI).decimal())
        .put("debt_amount", amounts.part(Part.DEBT).decimal());
  }

  /** Writes the parts with eight decimals, as records by resource have them. */
  static void exactly(ObjectNode node, Amounts amounts) {
    node.put("cash_amount", amounts.exactPart(Part.CASH).decimal())
        .put("credit_amount", amounts.exactPart(Part.CREDIT).decimal())
        .put("coupon_amount", amounts.exactPart(Part.COUPON).decimal())
        .put("flexipurchase_coupon_amount", amounts.exactPart(Part.FLEXI).decimal())
        .put("stored_card_amount", amounts.exactPart(Part.CARD).decimal())
        .put("bonus_amount", NOTHING.decimal())
        .put("debt_amount", amounts.exactPart(Part.DEBT).decimal())
        .put("adjustment_amount", amounts.exactPart(Part.WRITE_OFF).decimal());
  }
}
