// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import dev.ocesandbox.server.domain.accounts.TradeDays;
import dev.ocesandbox.server.world.Grouped;
import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.PageRequest;
import dev.ocesandbox.server.world.Ranked;
import java.util.Comparator;

/**
 * The change records of a customer.
 *
 * @param all newest first
 * @param byTrade the same, grouped by the reason for the movement
 * @param byTradeId sorted by the transaction
 * @param byCoupon sorted by the coupon
 */
record CouponHistory(
    Ranked<CouponChange> all,
    Grouped<CouponTrade, CouponChange> byTrade,
    Ranked<CouponChange> byTradeId,
    Ranked<CouponChange> byCoupon) {

  static final CouponHistory NONE =
      new CouponHistory(
          Ranked.by(CouponChange.NEWEST_FIRST),
          Grouped.by(CouponChange.NEWEST_FIRST),
          Ranked.by(
              Comparator.comparing(CouponChange::tradeId).thenComparing(CouponChange.NEWEST_FIRST)),
          Ranked.by(
              Comparator.comparing(CouponChange::couponId)
                  .thenComparing(CouponChange.NEWEST_FIRST)));

  CouponHistory with(CouponChange change) {
    return new CouponHistory(
        all.plus(change),
        byTrade.plus(change.trade(), change),
        byTradeId.plus(change),
        byCoupon.plus(change));
  }

  /**
   * Returns a page of the records of some days that match a filter. Only the records of one
   * transaction or coupon are visited if the filter names it, and otherwise those of the page.
   */
  Page<CouponChange> page(TradeDays days, CouponChangeFilter filter, PageRequest request) {
    if (filter.tradeId().isPresent()) {
      return days.of(ofTrade(filter.tradeId().get()), CouponChange::at)
          .page(request, filter::matches);
    }
    if (filter.couponId().isPresent()) {
      return days.of(ofCoupon(filter.couponId().get()), CouponChange::at)
          .page(request, filter::matches);
    }
    return days.of(byTrade.where(filter::matches), CouponChange::at).page(request, false);
  }

  private Ranked<CouponChange> ofTrade(String id) {
    return byTradeId.between(
        change -> change.tradeId().compareTo(id) < 0,
        change -> change.tradeId().compareTo(id) <= 0);
  }

  private Ranked<CouponChange> ofCoupon(String id) {
    return byCoupon.between(
        change -> change.couponId().compareTo(id) < 0,
        change -> change.couponId().compareTo(id) <= 0);
  }
}
