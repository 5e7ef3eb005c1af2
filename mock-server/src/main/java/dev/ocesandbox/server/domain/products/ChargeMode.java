// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

/** How a product is paid for. A specification may be sold in both modes or in one. */
public enum ChargeMode {
  /** By the year, month, day or hour, in advance. */
  PERIOD("1"),
  /** Pay-per-use, afterwards. */
  ON_DEMAND("3");

  private final String code;

  ChargeMode(String code) {
    this.code = code;
  }

  /** Returns the vendor's number, which is text in the API. */
  public String code() {
    return code;
  }
}
