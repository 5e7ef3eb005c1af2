// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.requests;

/** What is asked for in one run. */
public enum Load {
  BALANCES("balances"),
  ORDER_PAGES("order list, pages"),
  ORDER_FILTERS("order list, filters"),
  ORDER_DETAILS("order details"),
  COUPONS("coupon list"),
  SERVICE_TYPES("service types"),
  QUOTES("quotes of 100 items"),
  RESOURCES("resource list, 100 rows"),
  PAYMENTS("payments"),
  MIX("all of them mixed");

  private final String label;

  Load(String label) {
    this.label = label;
  }

  /** Returns the name for tables. */
  public String label() {
    return label;
  }

  /** Tells whether its requests can be sent only once, because an order is paid only once. */
  public boolean paysOrders() {
    return this == PAYMENTS || this == MIX;
  }
}
