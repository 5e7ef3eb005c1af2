// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.bills;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.server.domain.metering.Factor;
import dev.ocesandbox.server.domain.products.Products;
import java.util.Locale;

/** The units in which use is shown and priced. */
final class UsageUnits {

  /** Seconds, in which time is shown. */
  static final int SECONDS = Contracts.value("bills.usage.in-seconds", "measure").asInt();

  private UsageUnits() {}

  /** Returns the unit in which use is shown. */
  static int shown(Factor factor) {
    return isTime(factor.measureId()) ? SECONDS : factor.measureId();
  }

  /** Returns how many of the units in which use is shown make the one that the price is for. */
  static long conversion(Factor factor) {
    return Products.secondsIn(factor.measureId()).orElse(1L);
  }

  /** Returns the name of a unit. The vendor's list begins words such as Hour with a capital. */
  static Bilingual name(int measureId) {
    Bilingual name = Products.unitName(measureId).orElse(UnitPrice.NONE);
    return isTime(measureId) ? new Bilingual(name.en().toLowerCase(Locale.ROOT), name.zh()) : name;
  }

  private static boolean isTime(int measureId) {
    return Products.secondsIn(measureId).isPresent();
  }
}
