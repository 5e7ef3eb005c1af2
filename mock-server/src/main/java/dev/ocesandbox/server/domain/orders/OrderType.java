// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import java.util.Arrays;

/** The kinds of order, with the vendor's numbers. */
public enum OrderType {
  SUBSCRIPTION(1),
  RENEWAL(2),
  CHANGE(3),
  UNSUBSCRIPTION(4),
  TO_PAY_PER_USE(10),
  TO_PERIOD(11),
  TRIAL(13),
  TRIAL_TO_COMMERCIAL(14),
  FEE_ADJUSTMENT(15);

  private final int code;

  OrderType(int code) {
    this.code = code;
  }

  /** Returns the vendor's number. */
  public int code() {
    return code;
  }

  /** Returns the kind with a number; throws an IllegalArgumentException if there is none. */
  public static OrderType ofCode(int code) {
    return Arrays.stream(values())
        .filter(type -> type.code == code)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no order type " + code));
  }
}
