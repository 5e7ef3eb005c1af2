// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import dev.ocesandbox.server.money.Money;

/**
 * One line of what coupons are to pay.
 *
 * @param lineId of the order line
 * @param serviceTypeCode cloud service
 * @param regionCode region
 * @param productId product
 * @param periodType 0 day, 2 month, 3 year
 * @param periodNum how many of them
 * @param payable what is left to pay of it
 * @param firstInService whether it is the customer's first purchase of the service
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
