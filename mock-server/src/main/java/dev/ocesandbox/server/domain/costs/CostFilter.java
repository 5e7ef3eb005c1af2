// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.costs;

import dev.ocesandbox.server.domain.bills.BillLine;
import java.util.Objects;
import java.util.Set;

/**
 * Values that costs must have, or must not have.
 *
 * @param dimension of what
 * @param excludes whether costs with one of the values are left out, and not the others
 * @param values the values
 */
record CostFilter(CostDimension dimension, boolean excludes, Set<String> values) {

  CostFilter {
    values = Set.copyOf(values);
  }

  boolean matches(BillLine line) {
    return isOne(line) != excludes;
  }

  /** A resource can also be given by its id alone. */
  private boolean isOne(BillLine line) {
    return values.contains(dimension.of(line))
        || (dimension == CostDimension.RESOURCE_ID
            && values.contains(Objects.requireNonNullElse(line.thing().resourceId(), "")));
  }

  /** Returns whether it names the accounts whose costs are wanted. */
  boolean namesAccounts() {
    return dimension == CostDimension.ASSOCIATED_ACCOUNT && !excludes;
  }
}
