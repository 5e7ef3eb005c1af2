// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import java.util.ArrayList;
import java.util.List;

/**
 * The records of an order in bills that concern one payer and are of one kind.
 *
 * @param payer the payer
 * @param kind the kind
 * @param records number of the records
 * @param transactions number of the transactions that they are parts of
 */
record BilledEntry(String payer, BilledKind kind, int records, int transactions) {

  /** Returns the entries of an order; no two have the same payer and kind. */
  static List<BilledEntry> of(Order order) {
    List<BilledEntry> entries = new ArrayList<>(1);
    for (int i = 0; i < order.lines().size(); i++) {
      OrderLine line = order.lines().get(i);
      int units = BilledKey.units(order, i);
      for (String payer : BilledKey.payers(order, line)) {
        add(entries, new BilledEntry(payer, BilledKind.of(order, line, payer, units), units, 1));
      }
    }
    return entries;
  }

  private static void add(List<BilledEntry> entries, BilledEntry one) {
    for (int i = 0; i < entries.size(); i++) {
      BilledEntry other = entries.get(i);
      if (other.payer.equals(one.payer) && other.kind.equals(one.kind)) {
        entries.set(
            i,
            new BilledEntry(
                one.payer,
                one.kind,
                one.records + other.records,
                one.transactions + other.transactions));
        return;
      }
    }
    entries.add(one);
  }
}
