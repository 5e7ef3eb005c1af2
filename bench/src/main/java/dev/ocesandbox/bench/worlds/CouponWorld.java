// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.worlds;

import dev.ocesandbox.server.domain.coupons.CouponGrant;
import dev.ocesandbox.server.domain.coupons.CouponKind;
import dev.ocesandbox.server.domain.coupons.Coupons;
import dev.ocesandbox.server.gateway.credentials.AccountAccess;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.IssuedId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A hosted world with many coupons of one account. Every tenth coupon was reclaimed. */
final class CouponWorld implements Lists.Populated {

  private static final Duration VALID = Duration.ofDays(90);
  private static final Duration AGE = Duration.ofDays(1);
  private static final int RECLAIMED = 10;

  final HostedWorld hosted;
  final List<String> coupons = new ArrayList<>();
  private final OpenWorld world;
  private final int count;
  private final Instant now;

  CouponWorld(BenchServer server, int count, Instant wall) {
    this.count = count;
    this.now = wall;
    world = new OpenWorld(server, wall);
    hosted = world.hosted;
    world.replace(withCoupons(world.rich()));
  }

  @Override
  public AccountAccess.Login login() {
    return world.login();
  }

  /** Returns when a coupon was issued. */
  Instant issuedAt(int number) {
    return now.minus(AGE).plus(AGE.multipliedBy(number).dividedBy(count));
  }

  private World withCoupons(World initial) {
    World state = initial;
    for (int i = 0; i < count; i++) {
      Instant at = issuedAt(i);
      IssuedId issued = Coupons.grant(state, grant(i, at), at);
      coupons.add(issued.id());
      state = issued.world().withoutTrail();
      if (i % RECLAIMED == 0) {
        state =
            OpenWorld.accepted(Coupons.reclaim(state, world.customerId(), issued.id(), at))
                .world()
                .withoutTrail();
      }
    }
    return state;
  }

  private CouponGrant grant(int number, Instant at) {
    return new CouponGrant(
        world.customerId(),
        number % 2 == 0 ? CouponKind.CASH : CouponKind.FLEXI,
        Money.of("5.00"),
        null,
        at,
        at.plus(VALID),
        Map.of(),
        0,
        1,
        "bench");
  }
}
