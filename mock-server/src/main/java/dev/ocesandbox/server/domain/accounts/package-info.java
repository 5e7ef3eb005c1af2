// SPDX-License-Identifier: Apache-2.0
/**
 * The cash and credit accounts of customers: what is on them and what moved it.
 *
 * <p>How much there is says the ledger; kept here are the credit lines granted and the change
 * records. Other rooms move money by posting it and note the movement through {@link
 * dev.ocesandbox.server.domain.accounts.Accounts}. Coupons and cards have a room of their own.
 */
@NullMarked
package dev.ocesandbox.server.domain.accounts;

import org.jspecify.annotations.NullMarked;
