// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.enterprise;

import static dev.ocesandbox.server.domain.GivenWorld.ACME;
import static dev.ocesandbox.server.domain.GivenWorld.OTHER;

import dev.ocesandbox.server.domain.GivenWorld;
import dev.ocesandbox.server.domain.coupons.Coupon;
import dev.ocesandbox.server.domain.coupons.CouponGrant;
import dev.ocesandbox.server.domain.coupons.CouponKind;
import dev.ocesandbox.server.domain.coupons.CouponUse;
import dev.ocesandbox.server.domain.coupons.Coupons;
import dev.ocesandbox.server.ledger.EntryKind;
import dev.ocesandbox.server.ledger.LedgerAccount;
import dev.ocesandbox.server.ledger.LedgerAccount.Kind;
import dev.ocesandbox.server.ledger.Transfer;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.IssuedId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Two masters, each with three members, and coupons of theirs. */
final class EnterpriseWorld {

  static final List<String> MASTERS = List.of(ACME, OTHER);

  private EnterpriseWorld() {}

  static World empty() {
    World world = GivenWorld.empty();
    for (String master : MASTERS) {
      for (String member : membersOf(master)) {
        world = world.with(member(world.customer(master), member));
      }
    }
    return world;
  }

  private static Customer member(Customer master, String id) {
    return new Customer(
        id,
        "member-" + id.substring(30),
        master.kind(),
        master.id(),
        false,
        master.site(),
        false,
        master.model(),
        List.of());
  }

  /** Returns the ids of those who are members of a master at the start. */
  static List<String> membersOf(String master) {
    return IntStream.rangeClosed(1, 3).mapToObj(i -> master.substring(1) + i).toList();
  }

  static IssuedId granted(World world, String owner, Money amount, int version, Duration life) {
    Instant now = world.settledTo();
    return Coupons.grant(
        world,
        new CouponGrant(
            owner, CouponKind.CASH, amount, null, now, now.plus(life), Map.of(), 0, version, "any"),
        now);
  }

  /** Pays with a coupon as orders do. */
  static World paid(World world, Coupon coupon, Money amount) {
    return Coupons.used(moved(world, coupon, amount), use(world, coupon, amount));
  }

  /** Refunds to a coupon as unsubscriptions do. */
  static World refunded(World world, Coupon coupon, Money amount) {
    return Coupons.returned(moved(world, coupon, amount.negated()), use(world, coupon, amount));
  }

  private static CouponUse use(World world, Coupon coupon, Money amount) {
    return new CouponUse(coupon.id(), "CS-A", amount, "", world.settledTo());
  }

  private static World moved(World world, Coupon coupon, Money spent) {
    return world.post(
        world.settledTo(),
        EntryKind.PAYMENT,
        "CS-A",
        List.of(new Transfer(coupon.account(), LedgerAccount.vendor(Kind.REVENUE), spent)));
  }
}
