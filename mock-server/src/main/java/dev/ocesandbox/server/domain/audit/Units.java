// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.audit;

import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.money.Share;
import java.util.Collections;
import java.util.List;

/** Splits amounts over the units of an order line. */
final class Units {

  private Units() {}

  /** Returns a share for each unit, to the cent. */
  static List<Money> split(Money amount, int units) {
    List<Money> shares =
        Share.split(
            amount.isNegative() ? amount.negated() : amount,
            Collections.nCopies(units, new Money(1)));
    return amount.isNegative() ? shares.stream().map(Money::negated).toList() : shares;
  }
}
