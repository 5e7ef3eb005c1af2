// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.money.Money;

/**
 * A request to refund a whole order.
 *
 * @param orderId the completed order
 * @param consumed what was used and is kept
 * @param fee handling fee that is kept
 */
public record RefundRequest(String orderId, Money consumed, Money fee) {}
