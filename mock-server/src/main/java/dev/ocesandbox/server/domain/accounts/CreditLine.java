// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.accounts;

import dev.ocesandbox.server.money.Money;

/**
 * How much credit a customer has been granted in all.
 *
 * @param customerId who
 * @param line the whole of it, used part included
 */
record CreditLine(String customerId, Money line) {}
