// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.enterprise;

import dev.ocesandbox.server.domain.coupons.Coupon;
import dev.ocesandbox.server.domain.coupons.CouponKind;
import dev.ocesandbox.server.domain.coupons.CouponOrigin.Issuer;
import dev.ocesandbox.server.domain.coupons.CouponStatus;
import dev.ocesandbox.server.domain.coupons.Coupons;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The check items of passing coupons on (api-oce/ep_00026.html) and taking them back
 * (api-oce/ep_00027.html). Checked in this order: custody, the coupons as the pages list the items,
 * and what was set for the accounts.
 */
final class CouponObstacles {

  private static final String SIGNING = "MUST_BE_SAME_SIGNING_ENTITY";
  private static final String NOT_TO_CUSTODY = "NO_TRANSFER_FOR_FC_SUBACCOUNT";
  private static final String NOT_FROM_CUSTODY = "NO_RETRIEVE_FOR_FC_SUBACCOUNT";
  private static final String WHOLE = "COUPON_TRANS_ONE_TIME";
  private static final String KIND = "ONLY_CASH_COUPON_CAN_TRANSFER";
  private static final String STATUS = "COUPON_STATUS_CAN_NOT_OPERATE";
  private static final String NOT_OF_MASTER = "COUPON_NOT_EXIST_OR_NOT_PRI";
  private static final String SCENE = "COUPON_SCENE_CAN_NOT_TRANSFER";
  private static final String ISSUER = "COUPON_SOURCE_TYPE_FORBID";
  private static final String NOT_OF_MEMBER = "COUPON_NOT_EXIST_OR_NOT_SUB";
  private static final String NOT_PASSED_ON = "NOT_PRI_TRANSFER_COUPON";
  private static final String SOURCE_NOT_OF_MASTER = "SOURCE_COUPON_NOT_EXIST_OR_NOT_PRI";
  private static final String SOURCE_RECALLED = "SOURCE_COUPON_RECALL_BY_ADMIN";
  private static final String EMPTY = "COUPON_BALANCE_IS_ZERO";

  private static final Set<String> OF_TRANSFER =
      Set.of(SIGNING, NOT_TO_CUSTODY, WHOLE, KIND, STATUS, NOT_OF_MASTER, SCENE, ISSUER);
  private static final Set<String> OF_RECLAIM =
      Set.of(
          SIGNING,
          NOT_FROM_CUSTODY,
          KIND,
          STATUS,
          NOT_OF_MEMBER,
          NOT_PASSED_ON,
          SOURCE_NOT_OF_MASTER,
          SOURCE_RECALLED,
          EMPTY);

  /** Code of a reclaim that runs into a fault, for which there is no check item. */
  static final String FAULT = "CBC.99000087";

  private final World world;
  private final Customer master;
  private final Customer member;
  private final List<String> found = new ArrayList<>();

  private CouponObstacles(World world, Customer master, Customer member) {
    this.world = world;
    this.master = master;
    this.member = member;
  }

  /** Returns every check item and code that can be set for an account. */
  static Set<String> all() {
    return Stream.of(OF_TRANSFER, OF_RECLAIM, Set.of(FAULT))
        .flatMap(Set::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Returns the refusal of passing a coupon on that fails a check; empty if it fails none. */
  static Optional<Refusal> of(World world, CouponTransfer transfer, Customer member, Instant now) {
    Customer master = world.customer(transfer.masterId());
    CouponObstacles obstacles = new CouponObstacles(world, master, member);
    obstacles.note(member.custody(), NOT_TO_CUSTODY);
    obstacles.source(transfer, now);
    obstacles.given(OF_TRANSFER);
    return Obstacles.refusal(obstacles.found);
  }

  private void source(CouponTransfer transfer, Instant now) {
    Optional<Coupon> found = Coupons.find(world, transfer.couponId());
    if (found.filter(coupon -> coupon.customerId().equals(master.id())).isEmpty()) {
      note(true, NOT_OF_MASTER);
      return;
    }
    Coupon coupon = found.get();
    note(transfer.isPartOf(world, coupon), WHOLE);
    note(coupon.kind() != CouponKind.CASH, KIND);
    note(!canMove(coupon, now), STATUS);
    note(coupon.terms().origin().issuer() != Issuer.VENDOR, ISSUER);
  }

  /** Returns the refusal of taking a coupon back that fails a check; empty if it fails none. */
  static Optional<Refusal> of(
      World world, CouponRetrieval retrieval, Customer member, Instant now) {
    Customer master = world.customer(retrieval.masterId());
    CouponObstacles obstacles = new CouponObstacles(world, master, member);
    obstacles.note(member.custody(), NOT_FROM_CUSTODY);
    obstacles.pair(retrieval, now);
    obstacles.given(OF_RECLAIM);
    return Obstacles.refusal(obstacles.found);
  }

  private void pair(CouponRetrieval retrieval, Instant now) {
    Optional<Coupon> coupon = of(member, retrieval.subCouponId());
    Optional<Coupon> source = of(master, retrieval.couponId());
    Optional<Coupon> passed = retrieval.passedOn(world);
    boolean other = source.isPresent() && !passed.equals(source);
    boolean over = source.filter(CouponObstacles::isOver).isPresent();
    note(coupon.filter(one -> one.kind() != CouponKind.CASH).isPresent(), KIND);
    note(over || coupon.filter(one -> !mayGiveBack(one, now)).isPresent(), STATUS);
    note(coupon.isEmpty(), NOT_OF_MEMBER);
    note(coupon.isPresent() && (passed.isEmpty() || other), NOT_PASSED_ON);
    note(source.isEmpty(), SOURCE_NOT_OF_MASTER);
    note(source.filter(one -> one.status() == CouponStatus.RECLAIMED).isPresent(), SOURCE_RECALLED);
    note(passed.isPresent() && coupon.filter(CouponObstacles::isEmptied).isPresent(), EMPTY);
  }

  private static boolean isOver(Coupon source) {
    return source.frozen() || source.status() == CouponStatus.EXPIRED;
  }

  private Optional<Coupon> of(Customer owner, String couponId) {
    return Coupons.find(world, couponId).filter(one -> one.customerId().equals(owner.id()));
  }

  /** A coupon that was used up or taken back is no obstacle here: nothing is left of it. */
  private static boolean mayGiveBack(Coupon coupon, Instant now) {
    return isEmptied(coupon) || canMove(coupon, now);
  }

  private static boolean isEmptied(Coupon coupon) {
    return coupon.status() == CouponStatus.USED || coupon.status() == CouponStatus.RECLAIMED;
  }

  /**
   * Returns whether a coupon can be passed on or taken back at an instant. Inferred: not while an
   * unpaid order has reserved a part of it, but before its first day.
   */
  static boolean canMove(Coupon coupon, Instant now) {
    return coupon.status() == CouponStatus.AVAILABLE
        && !coupon.frozen()
        && coupon.locks().isEmpty()
        && now.isBefore(coupon.terms().expiresAt());
  }

  private void given(Set<String> ofOperation) {
    EnterpriseState state = world.get(EnterpriseState.SLOT);
    Stream.of(master, member)
        .flatMap(one -> state.of(one.id()).obstacles().stream())
        .filter(ofOperation::contains)
        .forEach(item -> note(true, item));
  }

  private void note(boolean fails, String item) {
    if (fails && !found.contains(item)) {
      found.add(item);
    }
  }
}
