// SPDX-License-Identifier: Apache-2.0
/**
 * Where every yuan of a world is: double entry, in whole cents.
 *
 * <p>Balances, coupons and cards are ledger accounts, and so are the vendor's sides. Money moves
 * only by entries whose postings add up to zero. Rooms decide what to post; nothing here knows an
 * order.
 */
@NullMarked
package dev.ocesandbox.server.ledger;

import org.jspecify.annotations.NullMarked;
