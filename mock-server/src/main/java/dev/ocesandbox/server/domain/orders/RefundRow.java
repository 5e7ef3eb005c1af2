// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.money.Money;

/**
 * An amount of a refund order.
 *
 * @param id UUID
 * @param amount negative for what goes back, positive for what is kept
 * @param baseOrderId the order that is refunded
 * @param lineId the line of the refund order that it is shown with
 */
public record RefundRow(String id, Money amount, String baseOrderId, String lineId) {}
