// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import dev.ocesandbox.server.money.Money;
import java.time.Instant;

/**
 * The part of a coupon that an unpaid order has reserved.
 *
 * @param orderId the order
 * @param amount yuan; zero for a discount coupon, which carries no money
 * @param at since when
 */
public record CouponLock(String orderId, Money amount, Instant at) {}
