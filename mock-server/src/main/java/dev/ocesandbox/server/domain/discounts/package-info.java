// SPDX-License-Identifier: Apache-2.0
/**
 * The discounts of customers: commercial, granted by a partner, from a promotion, or the adjusted
 * price of one order.
 *
 * <p>Calculates what a discount takes off a price. The orders room decides which discount an order
 * may use and writes the JSON.
 */
@NullMarked
package dev.ocesandbox.server.domain.discounts;

import org.jspecify.annotations.NullMarked;
