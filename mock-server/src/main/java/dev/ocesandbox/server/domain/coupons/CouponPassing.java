// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import dev.ocesandbox.server.ledger.EntryKind;
import dev.ocesandbox.server.ledger.Transfer;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.IssuedId;
import java.util.ArrayList;
import java.util.List;

/** Passes coupons on to other customers and gives them back. Both coupons get a change record. */
final class CouponPassing {

  private CouponPassing() {}

  /** Moves an amount to a new coupon, which keeps everything but owner and face value. */
  static IssuedId on(World world, CouponPass pass) {
    Coupon source = world.get(CouponsState.SLOT).coupon(pass.couponId());
    IssuedId newId = CouponIds.COUPON.next(world, pass.at());
    World added =
        CouponIssue.added(
            newId,
            world.customer(pass.customerId()),
            terms(source.terms(), newId.id(), pass.amount()),
            pass.at());
    Coupon coupon = added.get(CouponsState.SLOT).coupon(newId.id());
    World posted =
        added.post(
            pass.at(),
            EntryKind.COUPON_ALLOCATION,
            coupon.id(),
            List.of(new Transfer(source.account(), coupon.account(), pass.amount())));
    World given = CouponChangeRecords.write(posted, CouponTrade.PASSED_ON, use(source, pass));
    World received = CouponChangeRecords.write(given, CouponTrade.RECEIVED, use(coupon, pass));
    boolean empty = CouponChangeRecords.held(received, source).isZero();
    return new IssuedId(
        empty
            ? CouponEnd.end(received, source, CouponStatus.USED, pass.at())
                .applied("coupons.status.used-up")
            : received,
        newId.id());
  }

  private static CouponTerms terms(CouponTerms source, String couponId, Money amount) {
    List<UseLimit> limits = new ArrayList<>();
    for (UseLimit limit : source.limits()) {
      String id = CouponIds.limit(couponId, limits.size() + 1);
      limits.add(new UseLimit(id, limit.key(), limit.value1(), limit.value2()));
    }
    return new CouponTerms(
        source.kind(),
        amount,
        source.ratio(),
        source.version(),
        source.group(),
        source.validFrom(),
        source.expiresAt(),
        limits,
        source.planId(),
        source.name(),
        source.origin());
  }

  private static CouponUse use(Coupon coupon, CouponPass pass) {
    return new CouponUse(coupon.id(), pass.transId(), pass.amount(), "", pass.at());
  }

  /** Moves what is left back and ends the coupon. A source that was used up can be used again. */
  static World back(World world, CouponGivingBack back) {
    CouponsState state = world.get(CouponsState.SLOT);
    Coupon coupon = state.coupon(back.couponId());
    Coupon source = state.coupon(back.sourceId());
    Money left = world.ledger().balance(coupon.account());
    World posted =
        world.post(
            back.at(),
            back.leaving()
                ? EntryKind.COUPON_ALLOCATION_UNBIND
                : EntryKind.COUPON_ALLOCATION_RECLAIM,
            coupon.id(),
            List.of(new Transfer(coupon.account(), source.account(), left)));
    World given = record(posted, CouponTrade.GIVEN_BACK, coupon, left, back);
    World taken = record(given, CouponTrade.TAKEN_BACK, source, left, back);
    World ended = CouponEnd.end(taken, coupon, CouponStatus.RECLAIMED, back.at());
    return source.status() == CouponStatus.USED
        ? CouponEnd.reopen(ended, source).applied("coupons.status.usable-again")
        : ended;
  }

  private static World record(
      World world, CouponTrade trade, Coupon coupon, Money amount, CouponGivingBack back) {
    return CouponChangeRecords.write(
        world, trade, new CouponUse(coupon.id(), back.transId(), amount, "", back.at()));
  }
}
