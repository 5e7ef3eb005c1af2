// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import dev.ocesandbox.server.domain.accounts.Accounts;
import dev.ocesandbox.server.domain.products.Products;
import dev.ocesandbox.server.ledger.EntryKind;
import dev.ocesandbox.server.ledger.LedgerAccount;
import dev.ocesandbox.server.ledger.LedgerAccount.Kind;
import dev.ocesandbox.server.ledger.Transfer;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.IssuedId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Issues coupons. They are active at once. */
final class CouponIssue {

  private CouponIssue() {}

  static IssuedId of(World world, CouponGrant grant, Instant now) {
    IssuedId plan = CouponIds.PLAN.next(world, now);
    IssuedId newId = CouponIds.COUPON.next(plan.world(), now);
    World issued =
        added(newId, world.customer(grant.customerId()), terms(grant, newId.id(), plan.id()), now);
    Coupon coupon = issued.get(CouponsState.SLOT).coupon(newId.id());
    return new IssuedId(
        funded(issued, coupon, now)
            .appliedIf(
                Accounts.debt(issued, grant.customerId()).isPositive(),
                "metering.arrears.coupons-do-not-clear"),
        newId.id());
  }

  /** Adds a coupon without money. */
  static World added(IssuedId newId, Customer owner, CouponTerms terms, Instant now) {
    CouponsState state = newId.world().get(CouponsState.SLOT);
    Coupon coupon =
        new Coupon(
            newId.id(),
            state.coupons().size() + 1L,
            owner.id(),
            terms,
            CouponStatus.AVAILABLE,
            false,
            now,
            List.of(),
            List.of(),
            null,
            null,
            true);
    return newId
        .world()
        .with(CouponsState.SLOT, state.with(coupon))
        .plan(CouponExpiryRule.dueOf(coupon));
  }

  private static CouponTerms terms(CouponGrant grant, String couponId, String planId) {
    return new CouponTerms(
        grant.kind(),
        grant.amount(),
        grant.ratio(),
        grant.version(),
        grant.group(),
        grant.validFrom(),
        grant.expiresAt(),
        limits(grant, couponId),
        planId,
        grant.name(),
        grant.origin());
  }

  /** Several products are one limit, as the vendor joins them; other values are one limit each. */
  private static List<UseLimit> limits(CouponGrant grant, String couponId) {
    List<UseLimit> limits = new ArrayList<>();
    new TreeMap<>(grant.limits())
        .forEach(
            (key, values) -> {
              boolean joined = key.equals(LimitKey.PRODUCT_ID.wire());
              for (String value : joined ? List.of(String.join(",", values)) : values) {
                limits.add(limit(CouponIds.limit(couponId, limits.size() + 1), key, value));
              }
            });
    return limits;
  }

  /** The second value is the name of a region or the greatest amount (api-oce/mp_02001.html). */
  private static UseLimit limit(String id, String key, String value) {
    if (key.equals(LimitKey.REGION_CODE.wire())) {
      return new UseLimit(id, key, value, Products.regionName(value).zh());
    }
    Optional<AmountRange> amounts =
        Optional.of(value)
            .filter(text -> key.equals(LimitKey.ORDER_AMOUNT.wire()))
            .flatMap(AmountRange::parse);
    return amounts.isEmpty()
        ? new UseLimit(id, key, value, null)
        : new UseLimit(
            id,
            key,
            amounts.get().least().toString(),
            amounts.get().most() == null ? null : String.valueOf(amounts.get().most()));
  }

  private static World funded(World world, Coupon coupon, Instant now) {
    if (coupon.kind() == CouponKind.DISCOUNT) {
      return world;
    }
    World posted =
        world.post(
            now,
            EntryKind.COUPON_GRANT,
            coupon.id(),
            List.of(
                new Transfer(
                    LedgerAccount.vendor(Kind.GRANTS),
                    coupon.account(),
                    coupon.terms().faceValue())));
    return CouponChangeRecords.write(
        posted,
        CouponTrade.RECEIPT,
        new CouponUse(coupon.id(), coupon.id(), coupon.terms().faceValue(), "", now));
  }
}
