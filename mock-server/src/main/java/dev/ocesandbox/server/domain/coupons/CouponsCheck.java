// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Flaws;
import dev.ocesandbox.server.world.RecordChecks;

/** What must hold for the coupons and cards of a saved world. */
final class CouponsCheck {

  private static final String ORDER = "order";

  static final RecordChecks<Coupon> COUPONS =
      RecordChecks.<Coupon>none()
          .issues("coupon", Coupons.KIND, "id", Coupon::id)
          .names("coupon number", "number", coupon -> String.valueOf(coupon.number()))
          .refers(RecordChecks.CUSTOMER, "customer_id", Coupon::customerId)
          .refersAll(ORDER, "locks", coupon -> coupon.locks().stream().map(CouponLock::orderId))
          .holds(Coupon::account)
          .holds(Coupon::lockedAccount)
          .and(CouponsCheck::coupon)
          .and(CouponsCheck::terms)
          .and(CouponsCheck::money);

  static final RecordChecks<CouponChange> CHANGES =
      RecordChecks.<CouponChange>none()
          .names(
              "coupon change number",
              "number",
              change -> change.customerId() + " " + change.number())
          .refers(RecordChecks.CUSTOMER, "customer_id", CouponChange::customerId)
          .refers(Coupons.KIND, "coupon_id", CouponChange::couponId)
          .and(CouponsCheck::change);

  static final RecordChecks<Card> CARDS =
      RecordChecks.<Card>none()
          .issues("card", "card", "id", Card::id)
          .names("card number", "number", card -> String.valueOf(card.number()))
          .refers(RecordChecks.CUSTOMER, "customer_id", Card::customerId)
          .holds(Card::account)
          .and(CouponsCheck::card);

  private CouponsCheck() {}

  private static void coupon(Coupon coupon, Flaws flaws) {
    flaws.named(coupon.id(), "id");
    flaws.between(1, coupon.number(), state(flaws).coupons().size(), "number");
    flaws.past(coupon.createdAt(), "created_at");
    boolean ended = coupon.status() != CouponStatus.AVAILABLE;
    flaws.unless(
        ended == (coupon.endedAt() != null),
        "ended_at",
        "must be the time at which it ended",
        "必须是其结束时间");
    flaws.unless(
        !ended || coupon.locks().isEmpty(), "locks", "must be empty when it has ended", "结束后必须为空");
    flaws.unless(
        ended || coupon.listed(), "listed", "must be true before it has ended", "结束之前必须为true");
  }

  private static void terms(Coupon coupon, Flaws flaws) {
    CouponTerms terms = coupon.terms();
    boolean discount = terms.kind() == CouponKind.DISCOUNT;
    flaws.unless(
        discount == (terms.ratio() != null),
        "terms.ratio",
        "belongs to a discount coupon only",
        "只适用于折扣券");
    flaws.unless(
        discount ? terms.faceValue().isZero() : terms.faceValue().isPositive(),
        "terms.face_value",
        discount ? "must be zero" : "must be positive",
        discount ? "必须为0" : "必须大于0");
    flaws.between(1, terms.version(), 2, "terms.version");
    flaws.between(0, terms.group(), 3, "terms.group");
    flaws.unless(
        terms.validFrom().isBefore(terms.expiresAt()),
        "terms.expires_at",
        "must be after valid_from",
        "必须晚于valid_from");
    for (UseLimit limit : terms.limits()) {
      limit(limit, flaws);
    }
  }

  private static void limit(UseLimit limit, Flaws flaws) {
    boolean amounts = limit.key().equals(LimitKey.ORDER_AMOUNT.wire());
    String value =
        amounts && limit.value2() != null ? limit.value1() + "," + limit.value2() : limit.value1();
    UseLimit.problem(limit.key(), value)
        .ifPresent(
            problem ->
                flaws.add(
                    "terms.limits", limit.key() + " " + problem.en(), limit.key() + problem.zh()));
  }

  private static void money(Coupon coupon, Flaws flaws) {
    Money locked = coupon.locks().stream().map(CouponLock::amount).reduce(Money.ZERO, Money::plus);
    coupon.locks().forEach(lock -> flaws.notNegative(lock.amount(), "locks"));
    flaws.unless(
        locked.equals(flaws.world().ledger().balance(coupon.lockedAccount())),
        "locks",
        "must add up to what is reserved in the ledger",
        "合计必须等于账本中的锁定金额");
    flaws.unless(
        CouponChangeRecords.held(flaws.world(), coupon).compareTo(coupon.terms().faceValue()) <= 0,
        "terms.face_value",
        "must not be less than the balance in the ledger",
        "不能小于账本中的余额");
  }

  private static void change(CouponChange change, Flaws flaws) {
    int all = state(flaws).changesOf(change.customerId()).size();
    flaws.between(1, change.number(), all, "number");
    flaws.unless(change.amount().isPositive(), "amount", "must be positive", "必须大于0");
    flaws.notNegative(change.balanceAfter(), "balance_after");
    flaws.past(change.at(), "at");
    Coupon coupon = state(flaws).coupon(change.couponId());
    flaws.unless(
        coupon.customerId().equals(change.customerId()),
        "customer_id",
        "does not own the coupon",
        "不是该优惠券的拥有者");
  }

  private static void card(Card card, Flaws flaws) {
    flaws.named(card.id(), "id");
    int all = flaws.world().get(CardsState.SLOT).cards().size();
    flaws.between(1, card.number(), all, "number");
    Money balance = flaws.world().ledger().balance(card.account());
    flaws.unless(
        balance.compareTo(card.faceValue()) <= 0,
        "face_value",
        "must not be less than the balance in the ledger",
        "不能小于账本中的余额");
    flaws.unless(card.faceValue().isPositive(), "face_value", "must be positive", "必须大于0");
    flaws.unless(
        balance.isZero() == card.usedUp(),
        "used_up",
        "must say whether the balance is zero",
        "必须与余额是否为零一致");
    flaws.unless(
        card.effectiveAt().isBefore(card.expiresAt()),
        "expires_at",
        "must be after effective_at",
        "必须晚于effective_at");
  }

  private static CouponsState state(Flaws flaws) {
    return flaws.world().get(CouponsState.SLOT);
  }
}
