// SPDX-License-Identifier: Apache-2.0
/**
 * Coupons and stored-value cards of customers.
 *
 * <p>Balances are in the ledger; this room keeps the coupons and cards themselves, what orders have
 * reserved of coupons, and the change records of coupons. The orders room decides what a coupon or
 * card pays and posts it, then updates them through {@link
 * dev.ocesandbox.server.domain.coupons.Coupons} and {@link
 * dev.ocesandbox.server.domain.coupons.Cards}.
 */
@NullMarked
package dev.ocesandbox.server.domain.coupons;

import org.jspecify.annotations.NullMarked;
