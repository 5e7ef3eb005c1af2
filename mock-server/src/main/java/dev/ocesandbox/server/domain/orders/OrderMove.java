// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

/**
 * A change of the status of an order.
 *
 * @param orderId id of the order
 * @param from number of the status before
 * @param to number of the status after
 */
public record OrderMove(String orderId, int from, int to) {}
