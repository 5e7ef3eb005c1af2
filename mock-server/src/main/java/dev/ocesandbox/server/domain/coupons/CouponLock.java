// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import dev.ocesandbox.server.money.Money;
import java.time.Instant;

/**
 * What an unpaid order has set aside of a coupon.
 *
 * @param orderId which order
 * @param amount how much; zero of a discount coupon, which carries no money
 * @param at since when
 */
public record CouponLock(String orderId, Money amount, Instant at) {}
