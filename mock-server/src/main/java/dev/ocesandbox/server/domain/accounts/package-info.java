// SPDX-License-Identifier: Apache-2.0
/**
 * The cash and credit accounts of customers: balances and change records.
 *
 * <p>Balances are in the ledger; this room keeps the sizes of credit lines and the change records.
 * Other rooms post their transfers and add the records through {@link
 * dev.ocesandbox.server.domain.accounts.Accounts}. Coupons and cards are in the coupons room.
 */
@NullMarked
package dev.ocesandbox.server.domain.accounts;

import org.jspecify.annotations.NullMarked;
