// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.enterprise;

import static dev.ocesandbox.server.domain.enterprise.EnterpriseWorld.MASTERS;
import static dev.ocesandbox.server.domain.enterprise.EnterpriseWorld.membersOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.Seeds;
import dev.ocesandbox.server.domain.coupons.Coupon;
import dev.ocesandbox.server.domain.coupons.CouponStatus;
import dev.ocesandbox.server.domain.coupons.Coupons;
import dev.ocesandbox.server.domain.coupons.CouponsApi;
import dev.ocesandbox.server.ledger.LedgerAccount;
import dev.ocesandbox.server.ledger.LedgerAccount.Kind;
import dev.ocesandbox.server.ledger.LedgerCheck;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Scheduler;
import dev.ocesandbox.server.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;

/**
 * Whatever masters, members and the vendor do with coupons, no money of coupons comes or goes, and
 * no master takes back more than it has passed on.
 */
final class MemberCouponsProperty {

  private static final int STEPS = 500;

  private final Map<String, Integer> done = new TreeMap<>();
  private final List<String> coupons = new ArrayList<>();
  private Random random = new Random(0);

  @ParameterizedTest
  @Seeds({1, 2, 3, 4, 5, 6})
  void coupon_money_is_conserved_between_many_accounts(long seed) {
    random = new Random(seed);
    World world = EnterpriseWorld.empty();
    for (int step = 0; step < STEPS; step++) {
      World next = stepped(world);
      assertThat(LedgerCheck.differences(world.ledger(), next.ledger())).isEmpty();
      holds(next);
      world = next.withoutTrail();
    }
    assertThat(world.ledger().balances()).isEqualTo(world.ledger().recounted());
    // The vendor recalls few coupons, and none with some seeds.
    assertThat(done.keySet()).contains("pass", "reclaim", "pay", "refund", "leave", "time");
  }

  private World stepped(World world) {
    if (coupons.isEmpty() || random.nextInt(8) == 0) {
      return granted(world);
    }
    Coupon coupon = Coupons.find(world, any(coupons)).orElseThrow();
    return switch (random.nextInt(12)) {
      case 0, 1, 2, 3 -> passed(world, coupon);
      case 4, 5, 6 -> reclaimed(world);
      case 7, 8 -> paid(world, coupon);
      case 9 -> refunded(world, coupon);
      case 10 -> random.nextBoolean() ? recalled(world, coupon) : left(world);
      default -> settled(world);
    };
  }

  private World granted(World world) {
    String master = any(MASTERS);
    String owner = random.nextInt(4) == 0 ? any(membersOf(master)) : master;
    Duration life = Duration.ofDays(5 + random.nextInt(40));
    var granted =
        EnterpriseWorld.granted(
            world, owner, new Money(1 + random.nextInt(10_000)), 1 + random.nextInt(2), life);
    coupons.add(granted.id());
    return granted.world();
  }

  private World passed(World world, Coupon coupon) {
    Money whole = Coupons.available(world, coupon);
    Money amount = random.nextInt(3) == 0 && whole.isPositive() ? whole : part(whole);
    String member = any(membersOf(any(MASTERS)));
    Change<String> change =
        new CouponTransfer(coupon.customerId(), member, coupon.id(), Optional.of(amount), trans())
            .on(world, world.settledTo());
    return change.fold(
        (after, id) -> {
          count("pass");
          coupons.add(id);
          assertThat(left(after, id)).isEqualTo(amount);
          assertThat(left(after, coupon.id())).isEqualTo(whole.minus(amount));
          return after;
        },
        refusal -> world);
  }

  private World reclaimed(World world) {
    List<PassedCoupon> links = List.copyOf(world.get(PassedCoupons.SLOT).coupons().values());
    if (links.isEmpty()) {
      return world;
    }
    PassedCoupon link = any(links);
    Coupon sub = Coupons.find(world, link.couponId()).orElseThrow();
    Coupon source = Coupons.find(world, link.sourceId()).orElseThrow();
    boolean offered = source.customerId().equals(world.customer(sub.customerId()).masterId());
    boolean listed = offered && retrievable(world, source.customerId(), sub).isPositive();
    Money before = left(world, source.id());
    String trans = trans();
    boolean possible = listed && !isUsed(world, source.customerId(), trans);
    Change<Money> change =
        new CouponRetrieval(source.customerId(), sub.customerId(), source.id(), sub.id(), trans)
            .on(world, world.settledTo());
    return change.fold(
        (after, amount) -> {
          count("reclaim");
          assertThat(possible).isTrue();
          assertThat(amount).isEqualTo(left(world, sub.id()));
          assertThat(left(after, sub.id())).isEqualTo(Money.ZERO);
          assertThat(left(after, source.id())).isEqualTo(before.plus(amount));
          assertThat(after.get(PassedCoupons.SLOT).find(sub.id()))
              .contains(link.reclaiming(amount));
          return after;
        },
        refusal -> {
          assertThat(possible).as(refusal.rule()).isFalse();
          return world;
        });
  }

  private static boolean isUsed(World world, String masterId, String trans) {
    return world
        .get(EnterpriseState.SLOT)
        .transactions()
        .containsKey(new UsedTransaction(masterId, trans).key());
  }

  private World paid(World world, Coupon coupon) {
    if (!Coupons.isUsable(world, coupon, world.settledTo())) {
      return world;
    }
    count("pay");
    return EnterpriseWorld.paid(world, coupon, part(Coupons.available(world, coupon)));
  }

  /** Refunds at most what is missing, and what was passed on is not. */
  private World refunded(World world, Coupon coupon) {
    Money missing =
        coupon.terms().faceValue().minus(held(world, coupon)).minus(made(world, coupon));
    if (coupon.payments().isEmpty() || !missing.isPositive()) {
      return world;
    }
    count("refund");
    return EnterpriseWorld.refunded(world, coupon, part(missing));
  }

  private World recalled(World world, Coupon coupon) {
    Change<Coupon> change =
        Coupons.reclaim(world, coupon.customerId(), coupon.id(), world.settledTo());
    return change.fold(
        (after, ended) -> {
          count("recall");
          return after;
        },
        refusal -> world);
  }

  private World left(World world) {
    String master = any(MASTERS);
    String member = any(membersOf(master));
    count("leave");
    World left = Unbinding.on(world, master, member, world.settledTo());
    assertThat(MemberCoupons.retrievable(left, master, member, left.settledTo())).isEmpty();
    return left;
  }

  private World settled(World world) {
    count("time");
    Instant to = world.settledTo().plus(Duration.ofDays(random.nextInt(6)));
    return new Scheduler(CouponsApi.room().timeRules()).settle(world, to).world();
  }

  private static void holds(World world) {
    Money granted = world.ledger().balance(LedgerAccount.vendor(Kind.GRANTS)).negated();
    Money gone =
        world
            .ledger()
            .balance(LedgerAccount.vendor(Kind.REVENUE))
            .plus(world.ledger().balance(LedgerAccount.vendor(Kind.LAPSED)));
    Money held = Money.ZERO;
    for (PassedCoupon link : world.get(PassedCoupons.SLOT).coupons().values()) {
      Coupon sub = Coupons.find(world, link.couponId()).orElseThrow();
      Coupon source = Coupons.find(world, link.sourceId()).orElseThrow();
      Money most = sub.terms().faceValue().minus(link.reclaimed());
      assertThat(retrievable(world, source.customerId(), sub)).isBetween(Money.ZERO, most);
      assertThat(held(world, source).plus(made(world, source)))
          .isLessThanOrEqualTo(source.terms().faceValue());
    }
    for (LedgerAccount account : world.ledger().balances().keySet()) {
      if (account.kind() == Kind.COUPON) {
        Coupon coupon = Coupons.find(world, account.reference()).orElseThrow();
        held = held.plus(held(world, coupon));
        assertThat(coupon.status() == CouponStatus.AVAILABLE)
            .isEqualTo(held(world, coupon).isPositive());
      }
    }
    assertThat(held.plus(gone)).isEqualTo(granted);
  }

  private static Money made(World world, Coupon source) {
    return Money.sum(
        world.get(PassedCoupons.SLOT).madeOf(source.id()).stream()
            .map(id -> left(world, id))
            .toList());
  }

  private static Money retrievable(World world, String master, Coupon sub) {
    return MemberCoupons.retrievable(world, master, sub.customerId(), world.settledTo()).stream()
            .anyMatch(one -> one.id().equals(sub.id()))
        ? left(world, sub.id())
        : Money.ZERO;
  }

  private static Money held(World world, Coupon coupon) {
    return Coupons.balance(world, coupon);
  }

  private static Money left(World world, String id) {
    return MemberCoupons.left(world, id);
  }

  private Money part(Money whole) {
    return new Money(1 + random.nextLong(Math.max(1, whole.cents())));
  }

  private String trans() {
    return random.nextInt(3) == 0 ? "t" + random.nextInt(200) : "";
  }

  private void count(String step) {
    done.merge(step, 1, Integer::sum);
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
