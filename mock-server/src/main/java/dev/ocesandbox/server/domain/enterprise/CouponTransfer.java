// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.enterprise;

import dev.ocesandbox.server.domain.coupons.Coupon;
import dev.ocesandbox.server.domain.coupons.CouponPass;
import dev.ocesandbox.server.domain.coupons.Coupons;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.IssuedId;
import java.time.Instant;
import java.util.Optional;

/**
 * A request to pass a coupon, or a part of it, on to a member.
 *
 * @param masterId the caller
 * @param memberId customer id of the member
 * @param couponId the coupon of the master
 * @param amount yuan; empty for more than any coupon can hold
 * @param transId number of the transaction; empty to have one made
 */
record CouponTransfer(
    String masterId, String memberId, String couponId, Optional<Money> amount, String transId) {

  /**
   * Passes the coupon on and returns the id of the coupon of the member. Refused, in this order, as
   * {@link Transaction#begun} says, by the check items, if the member is another legal person, and
   * if the amount is more than what is left.
   */
  Change<String> on(World world, Instant now) {
    return new Transaction(masterId, memberId, transId)
        .begun(world)
        .then((w, member) -> checked(w, member, now));
  }

  private Change<String> checked(World world, Customer member, Instant now) {
    Optional<Refusal> obstacle = CouponObstacles.of(world, this, member, now);
    if (obstacle.isPresent()) {
      return Change.refused(obstacle.get());
    }
    if (!Enterprises.isSameLegalPerson(world, member)) {
      return Change.refused(MemberCoupons.otherLegalPerson(world, memberId));
    }
    Money left = MemberCoupons.left(world, couponId);
    if (amount.isEmpty() || amount.get().compareTo(left) > 0) {
      return Change.refused(Transaction.notCovered("enterprise.coupons.covered", amount, left));
    }
    return passed(world, amount.get(), now);
  }

  private Change<String> passed(World world, Money by, Instant now) {
    IssuedId trans = new Transaction(masterId, memberId, transId).used(world);
    IssuedId coupon =
        Coupons.passOn(trans.world(), new CouponPass(couponId, memberId, by, trans.id(), now));
    PassedCoupons known = coupon.world().get(PassedCoupons.SLOT);
    World noted =
        coupon
            .world()
            .with(
                PassedCoupons.SLOT,
                known.with(new PassedCoupon(coupon.id(), couponId, Money.ZERO)));
    return Change.of(noted.applied("enterprise.coupons.keeps-terms"), coupon.id());
  }

  /** Returns whether less than the whole of a coupon would be passed on that can be used once. */
  boolean isPartOf(World world, Coupon coupon) {
    Money left = Coupons.available(world, coupon);
    return coupon.isSingleUse() && amount.filter(by -> by.compareTo(left) < 0).isPresent();
  }
}
