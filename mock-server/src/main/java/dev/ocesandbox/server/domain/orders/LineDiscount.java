// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.money.Money;

/**
 * What a discount takes off an order line.
 *
 * @param itemType number of the fee item in amount_info, such as 605
 * @param amount yuan
 */
public record LineDiscount(String itemType, Money amount) {}
