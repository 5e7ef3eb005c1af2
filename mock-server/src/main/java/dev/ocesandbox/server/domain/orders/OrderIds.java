// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.world.ids.DatedIdKind;
import dev.ocesandbox.server.world.ids.IdKind;
import dev.ocesandbox.server.world.ids.IdParts;

/** The ids that this room issues. */
final class OrderIds {

  /**
   * Orders: CS, ten digits of the minute in GMT+8, five letters or digits (CS1906210009V3LZ2 was
   * created at 2019-06-20T16:09:52Z: huaweicloud/huaweicloud-sdk-java fixtures).
   */
  static final DatedIdKind ORDER =
      new DatedIdKind(
          "order",
          (number, seed, now) -> "CS" + IdParts.minute(now) + IdParts.letters(number, seed, 5));

  /** Rows of a refund. */
  static final IdKind REFUND_ROW = IdKind.uuid("refund");

  private OrderIds() {}

  /** Returns the id of an order line: the order id and six digits of its position, from 1. */
  static String line(String orderId, int position) {
    return orderId + "-" + IdParts.padded(position, 6);
  }
}
