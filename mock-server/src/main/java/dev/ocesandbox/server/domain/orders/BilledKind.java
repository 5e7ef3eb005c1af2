// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import org.jspecify.annotations.Nullable;

/**
 * What records of orders in bills have in common. Bills are filtered by it.
 *
 * @param service code of the cloud service
 * @param resourceType code of the resource type
 * @param region code of the region
 * @param projectId enterprise project; null for the default one
 * @param type type of the order
 * @param refund whether the order gives money back
 * @param automatic whether the system has placed the order
 * @param due which of the records have an amount due
 * @param owed whether something of the amount is settled later
 */
public record BilledKind(
    String service,
    String resourceType,
    String region,
    @Nullable String projectId,
    OrderType type,
    boolean refund,
    boolean automatic,
    Due due,
    boolean owed) {

  /** Which records of a line have an amount due. */
  public enum Due {
    NONE,
    ALL,
    /** A few cents are split over more records than there are cents. */
    SOME
  }

  /**
   * Returns the kind of the records of a line that concern a payer.
   *
   * @param units number of these records
   */
  public static BilledKind of(Order order, OrderLine line, String payer, int units) {
    OrderLine.Product product = line.product();
    return new BilledKind(
        product.serviceTypeCode(),
        product.resourceTypeCode(),
        product.regionCode(),
        line.projectId(),
        order.type(),
        order.refund() != null,
        order.source() == Order.BY_SYSTEM,
        due(line, payer, units),
        isOwed(line, payer));
  }

  /** Each funding is split over all records, so one that is large enough gives each a cent. */
  private static Due due(OrderLine line, String payer, int units) {
    Due due = Due.NONE;
    for (Funding funding : line.fundings()) {
      if (funding.owner().equals(payer) && !funding.amount().isZero()) {
        if (funding.amount().cents() >= units) {
          return Due.ALL;
        }
        due = Due.SOME;
      }
    }
    return due;
  }

  private static boolean isOwed(OrderLine line, String payer) {
    for (Funding funding : line.fundings()) {
      if (funding.source() == Funding.Source.SETTLEMENT
          && funding.owner().equals(payer)
          && !funding.amount().isZero()) {
        return true;
      }
    }
    return false;
  }
}
