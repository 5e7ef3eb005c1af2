// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.audit;

import dev.ocesandbox.server.money.FineAmount;
import java.util.Map;

/**
 * A row of a bill that books can name.
 *
 * @param level which view it is of
 * @param id id of the row
 * @param trade id of its order or deduction
 * @param base the order that it refunds; empty for none
 * @param amounts its amounts
 */
record BillRow(
    Level level, String id, String trade, String base, Map<Measure, FineAmount> amounts) {

  /** The views, and the sum of all rows of an order or deduction. */
  enum Level {
    TRADE,
    TRANSACTION,
    USE,
    RESOURCE
  }

  /** Returns the amount that books should have; rows by resource have eight decimals. */
  static Measure amount(Level level) {
    return level == Level.RESOURCE ? Measure.EXACT : Measure.DUE;
  }
}
