// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import dev.ocesandbox.server.money.Money;

/**
 * One line of a cart.
 *
 * @param lineId id of the order line
 * @param serviceTypeCode cloud service
 * @param regionCode region
 * @param productId product
 * @param periodType 0 day, 2 month, 3 year
 * @param periodNum number of periods
 * @param payable yuan to pay for it
 * @param firstInService whether it is the customer's first purchase of the cloud service
 */
public record CartLine(
    String lineId,
    String serviceTypeCode,
    String regionCode,
    String productId,
    int periodType,
    int periodNum,
    Money payable,
    boolean firstInService) {}
