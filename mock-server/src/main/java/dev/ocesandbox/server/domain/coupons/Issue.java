// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import dev.ocesandbox.server.ledger.LedgerAccount;
import dev.ocesandbox.server.ledger.LedgerAccount.Kind;
import dev.ocesandbox.server.ledger.Posting;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.Drawn;
import dev.ocesandbox.server.world.ids.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** A coupon is issued to a customer, who has it activated at once. */
final class Issue {

  private Issue() {}

  static Drawn of(World world, CouponGrant grant, Instant now) {
    Drawn plan = Ids.plan(world, now);
    Drawn drawn = Ids.coupon(plan.world(), now);
    CouponsState state = world.get(CouponsState.SLOT);
    Coupon coupon =
        new Coupon(
            drawn.id(),
            state.coupons().size() + 1L,
            world.customer(grant.customerId()).id(),
            terms(grant, drawn.id(), plan.id()),
            CouponStatus.AVAILABLE,
            false,
            now,
            List.of(),
            List.of(),
            null,
            null,
            true);
    World issued =
        drawn.world().with(CouponsState.SLOT, state.with(coupon)).plan(CouponExpiry.dueOf(coupon));
    return new Drawn(funded(issued, coupon, now), drawn.id());
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
        grant.name());
  }

  /** Several products make one limit, as the vendor joins them; other values one limit each. */
  private static List<UseLimit> limits(CouponGrant grant, String couponId) {
    List<UseLimit> limits = new ArrayList<>();
    new TreeMap<>(grant.limits())
        .forEach(
            (key, values) -> {
              boolean joined = key.equals(LimitKey.PRODUCT_ID.wire());
              for (String value : joined ? List.of(String.join(",", values)) : values) {
                String id = "UL%s%02d".formatted(couponId.substring(2), limits.size() + 1);
                limits.add(new UseLimit(id, key, value, null));
              }
            });
    return limits;
  }

  private static World funded(World world, Coupon coupon, Instant now) {
    if (coupon.kind() == CouponKind.DISCOUNT) {
      return world;
    }
    World posted =
        world.post(
            now,
            "coupon-grant",
            coupon.id(),
            List.of(
                Posting.of(LedgerAccount.vendor(Kind.GRANTS), coupon.terms().faceValue().negated()),
                Posting.of(coupon.account(), coupon.terms().faceValue())));
    return CouponBook.write(
        posted,
        CouponTrade.RECEIPT,
        new CouponUse(coupon.id(), coupon.id(), coupon.terms().faceValue(), "", now));
  }
}
