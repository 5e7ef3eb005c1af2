// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.world.Ranked;

/**
 * The orders of an owner and payer in the bill of a month that have records of one kind, newest
 * first.
 *
 * @param records weighted by their records of the kind
 * @param transactions weighted by their transactions of the kind
 */
public record BilledList(Ranked<BilledKey> records, Ranked<BilledKey> transactions) {

  static final BilledList EMPTY =
      new BilledList(Ranked.by(BilledKey.NEWEST_FIRST), Ranked.by(BilledKey.NEWEST_FIRST));

  BilledList plus(BilledKey key, BilledEntry entry) {
    return new BilledList(
        records.plus(key.weighing(entry.records())),
        transactions.plus(key.weighing(entry.transactions())));
  }

  BilledList minus(BilledKey key) {
    return new BilledList(records.minus(key), transactions.minus(key));
  }

  boolean isEmpty() {
    return records.size() == 0;
  }
}
