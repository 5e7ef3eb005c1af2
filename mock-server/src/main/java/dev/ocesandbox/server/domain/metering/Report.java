// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.server.domain.products.Products;
import dev.ocesandbox.server.money.Quantity;
import java.math.RoundingMode;
import java.time.Instant;

/**
 * Use that was reported and is not settled yet. All reports of a resource, usage factor and period
 * are one.
 *
 * @param resourceId the resource
 * @param factor usage factor of the price book, such as upflow
 * @param period hour, day or month that is settled, in which the use ended
 * @param amount how much was used
 * @param measureId unit of the amount
 */
record Report(String resourceId, String factor, Period period, Quantity amount, int measureId) {

  String key() {
    return resourceId + " " + factor + " " + period.begin();
  }

  /** Returns whether it is of a period that ended by an instant. */
  boolean isOverAt(Instant end) {
    return !period.end().isAfter(end);
  }

  /** Returns how much was used in another unit; nothing if the units are of different kinds. */
  Quantity amountIn(int otherMeasureId) {
    return measureId == otherMeasureId
        ? amount
        : Products.converted(amount, measureId, otherMeasureId, RoundingMode.HALF_UP)
            .orElse(Quantity.ZERO);
  }

  /** Returns this report with more use. */
  Report plus(Report other) {
    Instant end = period.end().isBefore(other.period.end()) ? other.period.end() : period.end();
    return new Report(
        resourceId,
        factor,
        new Period(period.begin(), end),
        amount.plus(other.amountIn(measureId)),
        measureId);
  }
}
