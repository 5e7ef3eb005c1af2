// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.enterprise;

import dev.ocesandbox.server.domain.coupons.Coupon;
import dev.ocesandbox.server.domain.coupons.CouponGivingBack;
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
 * A request to take back what is left of a coupon that was passed on.
 *
 * @param masterId the caller
 * @param memberId customer id of the member
 * @param couponId the coupon of the master
 * @param subCouponId the coupon of the member
 * @param transId number of the transaction; empty to have one made
 */
record CouponRetrieval(
    String masterId, String memberId, String couponId, String subCouponId, String transId) {

  /**
   * Reclaims what is left and returns the amount. Refused, in this order, as {@link
   * Transaction#begun} says, by the obstacle of a fault, by the check items, and if the member is
   * another legal person.
   */
  Change<Money> on(World world, Instant now) {
    Transaction transaction = new Transaction(masterId, memberId, transId);
    return transaction
        .begun(world)
        .then(
            (w, member) ->
                transaction.has(w, CouponObstacles.FAULT)
                    ? Change.refused(Refusal.by("enterprise.coupons.fault"))
                    : checked(w, member, now));
  }

  private Change<Money> checked(World world, Customer member, Instant now) {
    Optional<Refusal> obstacle = CouponObstacles.of(world, this, member, now);
    if (obstacle.isPresent()) {
      return Change.refused(obstacle.get());
    }
    return Enterprises.isSameLegalPerson(world, member)
        ? moved(world, false, now)
        : Change.refused(MemberCoupons.otherLegalPerson(world, memberId));
  }

  /** Returns what is left to the master when the member leaves the enterprise. */
  World unbound(World world, Instant now) {
    return moved(world, true, now)
        .fold(
            (after, left) -> after.applied("enterprise.coupons.back-on-leaving"), refusal -> world);
  }

  private Change<Money> moved(World world, boolean leaving, Instant now) {
    IssuedId trans = new Transaction(masterId, memberId, transId).used(world);
    Money left = MemberCoupons.left(world, subCouponId);
    World back =
        Coupons.giveBack(
            trans.world(), new CouponGivingBack(subCouponId, couponId, trans.id(), leaving, now));
    PassedCoupons known = back.get(PassedCoupons.SLOT);
    PassedCoupon passed = known.find(subCouponId).orElseThrow().reclaiming(left);
    return Change.of(
        back.with(PassedCoupons.SLOT, known.with(passed))
            .applied("enterprise.coupons.rest-goes-back"),
        left);
  }

  /** Returns the coupon of the master that the coupon of the member came from. */
  Optional<Coupon> passedOn(World world) {
    return MemberCoupons.source(world, masterId, subCouponId);
  }
}
