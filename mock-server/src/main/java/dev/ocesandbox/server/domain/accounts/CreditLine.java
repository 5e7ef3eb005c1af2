// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.accounts;

import dev.ocesandbox.server.money.Money;

/**
 * The size of a credit line.
 *
 * @param customerId owner of the account
 * @param line yuan, including the used part
 */
record CreditLine(String customerId, Money line) {}
