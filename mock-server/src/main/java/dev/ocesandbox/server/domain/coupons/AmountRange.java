// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import dev.ocesandbox.server.money.Money;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much an order must come to for a coupon.
 *
 * @param least yuan at least
 * @param most yuan at most; null for no upper bound
 */
record AmountRange(Money least, @Nullable Money most) {

  private static final String AMOUNT = "\\d{1,12}(\\.\\d{1,2})?";

  /** Returns the range of a text, 100.00 or 100.00-500.00; empty for any other text. */
  static Optional<AmountRange> parse(String text) {
    if (!text.matches(AMOUNT + "(-" + AMOUNT + ")?")) {
      return Optional.empty();
    }
    String[] bounds = text.split("-", -1);
    AmountRange range =
        new AmountRange(Money.of(bounds[0]), bounds.length == 1 ? null : Money.of(bounds[1]));
    return Optional.of(range).filter(AmountRange::isOrdered);
  }

  /** Returns the range of a limit, which has one bound in each of its values. */
  static AmountRange of(UseLimit limit) {
    String most = limit.value2();
    return new AmountRange(Money.of(limit.value1()), most == null ? null : Money.of(most));
  }

  boolean contains(Money amount) {
    return amount.compareTo(least) >= 0 && (most == null || amount.compareTo(most) <= 0);
  }

  private boolean isOrdered() {
    return most == null || least.compareTo(most) <= 0;
  }
}
