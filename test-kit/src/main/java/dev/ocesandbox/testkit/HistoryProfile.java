// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import java.util.Locale;

/** How much an account buys and uses from month to month. */
public enum HistoryProfile {
  /** About the same each month. */
  STEADY,
  /** More each month. */
  GROWING,
  /** More in some months, every year the same. */
  SEASONAL;

  String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
