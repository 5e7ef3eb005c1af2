// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

/**
 * A move of an order.
 *
 * @param orderId which order
 * @param from number of the state it left
 * @param to number of the state it is in
 */
public record OrderMove(String orderId, int from, int to) {}
