// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

/**
 * What the orders of a list are grouped by: the values that lists filter by and that only a few
 * orders differ in.
 *
 * @param ownerId customer who placed them
 * @param status status
 * @param type kind of order
 * @param serviceTypeCode cloud service
 * @param paid whether they have been paid
 */
record OrderGroup(
    String ownerId, OrderStatus status, OrderType type, String serviceTypeCode, boolean paid) {

  static OrderGroup of(Order order) {
    return new OrderGroup(
        order.customerId(),
        order.status(),
        order.type(),
        order.serviceTypeCode(),
        order.progress().paidAt() != null);
  }
}
