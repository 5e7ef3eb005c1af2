// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.audit;

/** The rows of a view of one account and month, added up in three ways. */
final class Counted {

  private static final String THE_MONTH = "the month";

  private final Recount trades;
  private final Recount resources;
  private final Recount purchases;
  private final Recount products;
  private final Recount total;

  Counted(String view) {
    this.trades = new Recount(view);
    this.resources = new Recount(view);
    this.purchases = new Recount(view);
    this.products = new Recount(view);
    this.total = new Recount(view);
    total.at(0, THE_MONTH);
  }

  void add(Row row) {
    String trade = row.trade();
    if (trade != null) {
      trades.at(row.mode(), trade).add(row.amounts());
    }
    String resource = row.resource();
    if (resource != null) {
      resources.at(row.mode(), resource).add(row.amounts());
    }
    String purchase = row.purchase();
    if (purchase != null) {
      purchases.at(row.mode(), purchase).add(row.amounts());
    }
    products.at(row.mode(), row.product()).add(row.amounts());
    total.at(0, THE_MONTH).add(row.amounts());
  }

  /** Returns the sums by order or deduction. */
  Recount trades() {
    return trades;
  }

  /** Returns the sums by resource. */
  Recount resources() {
    return resources;
  }

  /** Returns the sums by order and resource. */
  Recount purchases() {
    return purchases;
  }

  /** Returns the sums by product and class. */
  Recount products() {
    return products;
  }

  /** Returns the sum of everything. */
  Recount total() {
    return total;
  }
}
