// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.requests;

/** A kind of requests, or a mix of them. */
public enum Workload {
  BALANCES("small reads (balances)", 90),
  ORDER_PAGES("order list of 10", 130),
  ORDER_FILTERS("order list, filters", 0),
  ORDER_DETAILS("order details", 110),
  COUPONS("coupon list of 10", 130),
  SERVICE_TYPES("service types", 0),
  QUOTES("quotes of 100 items", 700),
  RESOURCES("resource list, 100 rows", 200),
  MEMBERS("member list, 100 of 1,000 rows", 0),
  PAYMENTS("payments", 180),
  TRANSFERS("transfers to a member", 0),
  MIX("reads and payments mixed", 0);

  private final String label;
  private final int aim;

  Workload(String label, int aim) {
    this.label = label;
    this.aim = aim;
  }

  /** Returns the most CPU time that a response may take, in microseconds; 0 if there is no aim. */
  public int aim() {
    return aim;
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
