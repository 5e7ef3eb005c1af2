// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.money.Money;

/**
 * One amount of a refund order.
 *
 * @param id UUID
 * @param amount below zero what is given back, above zero what is kept
 * @param baseOrderId the order it belongs to
 * @param lineId the line of the refund order it is shown with
 */
public record RefundRow(String id, Money amount, String baseOrderId, String lineId) {}
