// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.requests;

/** A kind of requests, or a mix of them. */
public enum Workload {
  BALANCES("balances"),
  ORDER_PAGES("order list, pages"),
  ORDER_FILTERS("order list, filters"),
  ORDER_DETAILS("order details"),
  COUPONS("coupon list"),
  SERVICE_TYPES("service types"),
  QUOTES("quotes of 100 items"),
  RESOURCES("resource list, 100 rows"),
  MEMBERS("member list, 100 of 1,000 rows"),
  PAYMENTS("payments"),
  TRANSFERS("transfers to a member"),
  MIX("reads and payments mixed");

  private final String label;

  Workload(String label) {
    this.label = label;
  }

  /** Returns the name for tables. */
  public String label() {
    return label;
  }

  /** Returns true if its requests can be sent only once, because they pay orders or move money. */
  public boolean isSentOnce() {
    return this == PAYMENTS || this == TRANSFERS || this == MIX;
  }
}
