// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.audit;

import java.util.List;

/**
 * How books differ from the bill of a month.
 *
 * @param missing what the bill has and the books lack, at most 100,000
 * @param extra what only the books have
 * @param different amounts that differ
 */
record Reconciliation(
    List<BookedAmount> missing, List<BookedAmount> extra, List<Mismatch> different) {

  Reconciliation {
    missing = List.copyOf(missing);
    extra = List.copyOf(extra);
    different = List.copyOf(different);
  }

  boolean agrees() {
    return missing.isEmpty() && extra.isEmpty() && different.isEmpty();
  }
}
