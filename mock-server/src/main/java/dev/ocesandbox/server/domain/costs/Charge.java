// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.costs;

import dev.ocesandbox.server.domain.bills.Amounts;
import dev.ocesandbox.server.domain.bills.BillLine;
import dev.ocesandbox.server.domain.bills.Part;
import dev.ocesandbox.server.money.FineAmount;
import dev.ocesandbox.server.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A record of a bill, or equal ones of use, and the days that its amounts are on.
 *
 * @param line the record; one of those that are equal
 * @param spread its days
 */
record Charge(BillLine line, Spread spread) {

  /** Returns what is due; each of the amounts is spread by itself. */
  List<FineAmount> due() {
    return List.of(FineAmount.of(amounts().due()));
  }

  /** Returns what is due less cash coupons. */
  List<FineAmount> net() {
    List<FineAmount> net = new ArrayList<>(due());
    part(Part.COUPON).forEach(amount -> net.add(amount.negated()));
    return net;
  }

  /** Returns the list price. */
  List<FineAmount> official() {
    return List.of(amounts().official());
  }

  /**
   * Returns what a source has paid. What is cut off each day would be missing from the sum of all
   * sources, so that the largest one is what the others leave of the amount due.
   */
  List<FineAmount> part(Part part) {
    Part largest = largest();
    if (part != largest) {
      Money paid = amounts().part(part);
      return paid.isZero() ? List.of() : List.of(FineAmount.of(paid));
    }
    List<FineAmount> rest = new ArrayList<>(due());
    for (Part other : Part.values()) {
      if (other != largest && !amounts().part(other).isZero()) {
        rest.add(FineAmount.of(amounts().part(other)).negated());
      }
    }
    return rest;
  }

  private Part largest() {
    Part largest = Part.CASH;
    for (Part part : Part.values()) {
      if (size(part) > size(largest)) {
        largest = part;
      }
    }
    return largest;
  }

  private long size(Part part) {
    return Math.abs(amounts().part(part).cents());
  }

  private Amounts amounts() {
    return line.amounts();
  }

  /** Returns what is on a day and all days before it of amounts that are spread one by one. */
  FineAmount through(LocalDate day, List<FineAmount> amounts) {
    FineAmount sum = FineAmount.ZERO;
    for (FineAmount amount : amounts) {
      sum = sum.plus(spread.through(day, amount));
    }
    return sum;
  }

  /** Returns what is on some days of amounts that are spread one by one. */
  FineAmount between(LocalDate first, LocalDate last, List<FineAmount> amounts) {
    FineAmount sum = FineAmount.ZERO;
    for (FineAmount amount : amounts) {
      sum = sum.plus(spread.between(first, last, amount));
    }
    return sum;
  }
}
