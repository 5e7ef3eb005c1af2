// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

/** How a product is paid for. One specification may be sold in both ways or only in one. */
public enum ChargeMode {
  /** By the year, month, day or hour, in advance. */
  PERIOD("1"),
  /** By use, afterwards. */
  ON_DEMAND("3");

  private final String code;

  ChargeMode(String code) {
    this.code = code;
  }

  /** Returns the number that the API gives it, which travels as text. */
  public String code() {
    return code;
  }
}
