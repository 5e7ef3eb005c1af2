// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.enterprise;

import dev.ocesandbox.server.domain.coupons.Coupon;
import dev.ocesandbox.server.domain.coupons.CouponKind;
import dev.ocesandbox.server.domain.coupons.CouponOrigin.Issuer;
import dev.ocesandbox.server.domain.coupons.CouponStatus;
import dev.ocesandbox.server.domain.coupons.Coupons;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The coupons that move between a master and its members. All amounts are in yuan. */
final class MemberCoupons {

  private MemberCoupons() {}

  /** Returns the coupons that a master can pass on, newest first. */
  static List<Coupon> transferable(World world, String masterId, Instant now) {
    return open(world, masterId)
        .filter(coupon -> coupon.kind() == CouponKind.CASH)
        .filter(coupon -> coupon.terms().origin().issuer() == Issuer.VENDOR)
        .filter(coupon -> CouponObstacles.canMove(coupon, now))
        .toList();
  }

  /** Returns the coupons of a member that its master can take back, newest first. */
  static List<Coupon> retrievable(World world, String masterId, String memberId, Instant now) {
    return open(world, memberId)
        .filter(coupon -> CouponObstacles.canMove(coupon, now))
        .filter(coupon -> takes(source(world, masterId, coupon.id())))
        .toList();
  }

  private static boolean takes(Optional<Coupon> source) {
    return source
        .filter(one -> one.status() == CouponStatus.AVAILABLE || one.status() == CouponStatus.USED)
        .filter(one -> !one.frozen())
        .isPresent();
  }

  /** Returns the coupon of a master that a coupon came from. */
  static Optional<Coupon> source(World world, String masterId, String couponId) {
    return world
        .get(PassedCoupons.SLOT)
        .find(couponId)
        .flatMap(one -> Coupons.find(world, one.sourceId()))
        .filter(one -> one.customerId().equals(masterId));
  }

  /** Returns whether coupons can move to or from a customer at all. */
  static boolean takePart(World world, Customer member) {
    return !member.custody() && Enterprises.isSameLegalPerson(world, member);
  }

  /** Returns the refusal for a member that is another legal person than its master. */
  static Refusal otherLegalPerson(World world, String memberId) {
    Relation relation = world.get(EnterpriseState.SLOT).of(memberId).relation();
    return new Refusal(
        "enterprise.coupons.moves-within-legal-person",
        Map.of("relation", relation.name().toLowerCase(Locale.ROOT)));
  }

  /** Returns what no order has reserved of a coupon that there is. */
  static Money left(World world, String couponId) {
    return Coupons.available(world, Coupons.find(world, couponId).orElseThrow());
  }

  /**
   * Sends back what a member has of its master when it leaves the enterprise or changes its mode.
   * Inferred: whatever a reclaim could take. What an unpaid order has reserved stays.
   */
  static World unbound(World world, String masterId, String memberId, Instant now) {
    World unbound = world;
    for (Coupon coupon : retrievable(world, masterId, memberId, now)) {
      String source = source(world, masterId, coupon.id()).map(Coupon::id).orElseThrow();
      unbound =
          new CouponRetrieval(masterId, memberId, source, coupon.id(), "").unbound(unbound, now);
    }
    return unbound;
  }

  private static Stream<Coupon> open(World world, String customerId) {
    return StreamSupport.stream(Coupons.open(world, customerId).spliterator(), false);
  }
}
