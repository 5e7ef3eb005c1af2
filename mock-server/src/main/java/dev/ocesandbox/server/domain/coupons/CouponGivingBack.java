// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import java.time.Instant;

/**
 * A coupon whose rest goes back to the coupon that it came from.
 *
 * @param couponId the coupon
 * @param sourceId the coupon that it came from
 * @param transId transaction id of the change records
 * @param leaving whether its owner leaves the enterprise; otherwise the master takes it back
 * @param at time in the world
 */
public record CouponGivingBack(
    String couponId, String sourceId, String transId, boolean leaving, Instant at) {}
