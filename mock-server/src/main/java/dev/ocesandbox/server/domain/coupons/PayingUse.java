// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import dev.ocesandbox.server.money.Ratio;

/**
 * Use that a coupon is to pay, as far as its limits depend on it.
 *
 * @param serviceTypeCode cloud service
 * @param regionCode region
 * @param productId product
 * @param ratio what a discount leaves of the price; 1 without one
 * @param discountType number of the kind of discount, as for {@link Coupons#excludesDiscount}; -1
 *     without one
 */
public record PayingUse(
    String serviceTypeCode, String regionCode, String productId, Ratio ratio, int discountType) {}
