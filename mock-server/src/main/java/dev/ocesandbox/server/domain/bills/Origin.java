// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.bills;

import dev.ocesandbox.server.domain.metering.Run;
import dev.ocesandbox.server.domain.orders.Order;

/** What a single record is computed from, besides what it is about. */
public sealed interface Origin {

  /**
   * A unit of a line of an order.
   *
   * @param order the order
   * @param unit the unit
   */
  record OfOrder(Order order, Unit unit) implements Origin {}

  /**
   * A unit of a line of an order, as far as one account pays for it.
   *
   * @param index position of the line, from 0
   * @param payer the account
   * @param units number of units of the line
   * @param unit position of the unit, from 0
   * @param number position of its record among those of the order, from 0
   */
  record Unit(int index, String payer, int units, int unit, int number) {}

  /**
   * A period of use.
   *
   * @param run the run
   * @param number number of the period, from 0
   */
  record OfUse(Run run, long number) implements Origin {}
}
