// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import dev.ocesandbox.server.money.Money;
import java.time.Instant;

/**
 * A coupon, or a part of it, that its owner passes on to another customer.
 *
 * @param couponId the coupon
 * @param customerId who receives a new coupon
 * @param amount yuan; positive, and at most what no order has reserved
 * @param transId transaction id of the change records
 * @param at time in the world
 */
public record CouponPass(
    String couponId, String customerId, Money amount, String transId, Instant at) {}
