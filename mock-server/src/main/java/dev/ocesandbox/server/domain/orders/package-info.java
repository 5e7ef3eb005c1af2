// SPDX-License-Identifier: Apache-2.0
/**
 * Orders: how they are placed, paid, cancelled, provisioned and refunded, and how they are shown.
 *
 * <p>{@link dev.ocesandbox.server.domain.orders.Orders} is the door. Money, coupons and discounts
 * are asked of their rooms; the resources that an order brings are a matter of the resources room
 * to come.
 */
@NullMarked
package dev.ocesandbox.server.domain.orders;

import org.jspecify.annotations.NullMarked;
