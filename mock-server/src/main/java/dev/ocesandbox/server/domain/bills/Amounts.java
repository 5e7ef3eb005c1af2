// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.bills;

import dev.ocesandbox.server.money.FineAmount;
import dev.ocesandbox.server.money.Money;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The amounts of a record or of several. Refunds have negative ones.
 *
 * @param official list price
 * @param discount what discounts take off
 * @param due amount due, in whole cents
 * @param parts who pays how much of it; parts of zero are left out
 */
public record Amounts(FineAmount official, FineAmount discount, Money due, Map<Part, Money> parts) {

  /** Nothing. */
  static final Amounts NONE = new Amounts(FineAmount.ZERO, FineAmount.ZERO, Money.ZERO, Map.of());

  /** Creates amounts; throws an IllegalArgumentException unless the parts make the amount due. */
  public Amounts {
    Map<Part, Money> filled = new EnumMap<>(Part.class);
    parts.forEach(
        (part, money) -> {
          if (!money.isZero()) {
            filled.put(part, money);
          }
        });
    parts = Collections.unmodifiableMap(filled);
    if (!Money.sum(parts.values()).equals(due)) {
      throw new IllegalArgumentException("the parts " + parts + " are not " + due);
    }
  }

  /** Returns what was cut off to whole cents. */
  public FineAmount truncated() {
    return exact().minus(due);
  }

  /** Returns the amount due before it was cut to whole cents. */
  FineAmount exact() {
    return official.minus(discount);
  }

  /** Returns a part of the amount due. */
  public Money part(Part part) {
    return parts.getOrDefault(part, Money.ZERO);
  }

  /**
   * Returns a part of the exact amount due. What was cut off belongs to the part that paid most, to
   * cash if nobody paid.
   */
  FineAmount exactPart(Part part) {
    FineAmount paid = FineAmount.of(part(part));
    return part == largest() ? paid.plus(truncated()) : paid;
  }

  /** Returns the amounts of a number of equal records together. */
  public Amounts times(long number) {
    if (number == 1) {
      return this;
    }
    Map<Part, Money> all = new EnumMap<>(Part.class);
    parts.forEach((part, money) -> all.put(part, money.times(number, 1)));
    return new Amounts(official.times(number), discount.times(number), due.times(number, 1), all);
  }

  private Part largest() {
    Part largest = Part.CASH;
    for (Part part : Part.values()) {
      if (abs(part(part)).compareTo(abs(part(largest))) > 0) {
        largest = part;
      }
    }
    return largest;
  }

  private static Money abs(Money amount) {
    return amount.isNegative() ? amount.negated() : amount;
  }

  /** Returns the sum. */
  public Amounts plus(Amounts other) {
    Map<Part, Money> sum = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      sum.put(part, part(part).plus(other.part(part)));
    }
    return new Amounts(
        official.plus(other.official), discount.plus(other.discount), due.plus(other.due), sum);
  }
}
