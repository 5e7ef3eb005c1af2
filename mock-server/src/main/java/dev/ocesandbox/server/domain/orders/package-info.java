// SPDX-License-Identifier: Apache-2.0
/**
 * Orders: placing, payment, cancellation, provisioning and refunds.
 *
 * <p>{@link dev.ocesandbox.server.domain.orders.Orders} is the entry point. Accounts, coupons and
 * discounts are in their own rooms. What an order has bought is delivered to the resources and
 * packages rooms.
 */
@NullMarked
package dev.ocesandbox.server.domain.orders;

import org.jspecify.annotations.NullMarked;
