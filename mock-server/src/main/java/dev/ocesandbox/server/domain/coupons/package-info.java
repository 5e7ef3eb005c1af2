// SPDX-License-Identifier: Apache-2.0
/**
 * Coupons and stored-value cards of customers: who has which, what it can pay, what became of it.
 *
 * <p>How much is left on one says the ledger; kept here are the coupons and cards themselves, what
 * orders have locked of them and the change records of coupons. Orders decide what a payment takes
 * and post it; {@link dev.ocesandbox.server.domain.coupons.Coupons} and {@link
 * dev.ocesandbox.server.domain.coupons.Cards} do the bookkeeping.
 */
@NullMarked
package dev.ocesandbox.server.domain.coupons;

import org.jspecify.annotations.NullMarked;
