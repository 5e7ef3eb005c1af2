// SPDX-License-Identifier: Apache-2.0
/**
 * Double-entry bookkeeping in whole cents.
 *
 * <p>Balances, coupons and cards are ledger accounts, and so are the accounts of the vendor. Money
 * moves only by {@linkplain dev.ocesandbox.server.ledger.Transfer transfers}, which become entries
 * that sum to zero. Rooms decide what to transfer; this package knows no orders.
 */
@NullMarked
package dev.ocesandbox.server.ledger;

import org.jspecify.annotations.NullMarked;
