// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.bills;

import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;

/** Records of one owner and payer, newest first, that can be read from any place on. */
interface Rows {

  /** Returns the number of records. */
  long size();

  /** Returns the number of records that were deducted after an instant. */
  long newer(Instant at);

  /** Returns the last instant before another one at which a record was deducted. */
  Optional<Instant> older(Instant at);

  /** Returns the records that were deducted at an instant. */
  Slice at(Instant at);

  /** Records of one instant in the order of their ids. */
  interface Slice {

    /**
     * Returns the number of records whose ids are in groups before another one.
     *
     * @param group first half of ids, compared without sign
     */
    long before(long group);

    /**
     * Returns the records of a group and of those after it.
     *
     * @param skip how many of the first group are left out; no more than it has
     */
    Iterator<BillLine> from(long group, long skip);
  }
}
