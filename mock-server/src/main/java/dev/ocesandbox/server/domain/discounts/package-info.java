// SPDX-License-Identifier: Apache-2.0
/**
 * Discounts that customers hold: commercial, granted by a partner, of a promotion, or the adjusted
 * price of one order.
 *
 * <p>Says what a discount takes off a price. Which discount an order may use, and its JSON, are
 * matters of the orders room.
 */
@NullMarked
package dev.ocesandbox.server.domain.discounts;

import org.jspecify.annotations.NullMarked;
