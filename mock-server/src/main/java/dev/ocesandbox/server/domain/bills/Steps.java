// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.bills;

import java.util.function.LongPredicate;

/** Finds where a condition begins to hold. */
final class Steps {

  private Steps() {}

  /**
   * Returns the first number for which a condition holds, {@code end} if there is none. The
   * condition holds for all numbers after that one too.
   *
   * @param begin first number to try
   * @param end the number after the last one to try
   */
  static long first(long begin, long end, LongPredicate holds) {
    long low = begin;
    long high = end;
    while (low < high) {
      long middle = low + (high - low) / 2;
      if (holds.test(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
