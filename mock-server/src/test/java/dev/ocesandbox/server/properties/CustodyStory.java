// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.properties;

import dev.ocesandbox.server.Rooms;
import dev.ocesandbox.server.RulesReached;
import dev.ocesandbox.server.domain.accounts.Accounts;
import dev.ocesandbox.server.domain.accounts.CreditLine;
import dev.ocesandbox.server.domain.coupons.CouponGrant;
import dev.ocesandbox.server.domain.coupons.CouponKind;
import dev.ocesandbox.server.domain.coupons.Coupons;
import dev.ocesandbox.server.domain.discounts.DiscountGrant;
import dev.ocesandbox.server.domain.discounts.DiscountKind;
import dev.ocesandbox.server.domain.discounts.Discounts;
import dev.ocesandbox.server.domain.orders.OrderType;
import dev.ocesandbox.server.domain.orders.Orders;
import dev.ocesandbox.server.domain.orders.PayRequest;
import dev.ocesandbox.server.domain.orders.Purchase;
import dev.ocesandbox.server.domain.orders.PurchaseLine;
import dev.ocesandbox.server.domain.orders.RefundRequest;
import dev.ocesandbox.server.domain.orders.Term;
import dev.ocesandbox.server.domain.products.ProductKey;
import dev.ocesandbox.server.domain.products.ProductRequest;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.money.Ratio;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.ClockedWorld;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.StoreListener;
import dev.ocesandbox.server.world.TestCommands;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.WorldStore;
import dev.ocesandbox.server.world.time.WorldClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;

/**
 * Random orders and payments of a master, a member in custody and an independent member. The member
 * in custody has some money and a coupon from before.
 */
final class CustodyStory {

  static final String MASTER = "11111111111111111111111111111111";
  static final String CUSTODY = "22222222222222222222222222222222";
  static final String MEMBER = "44444444444444444444444444444444";
  static final Money KEPT = Money.of("300.00");
  private static final List<String> ALL = List.of(MASTER, CUSTODY, MEMBER);
  private static final List<String> BUYERS = List.of(CUSTODY, CUSTODY, MASTER, MEMBER);
  private static final Instant START = RandomStory.START;
  private static final Instant NEVER = Instant.parse("2099-01-01T00:00:00Z");

  final List<String> orders = new ArrayList<>();
  final List<String> coupons = new ArrayList<>();
  final String ownCoupon;
  private final WorldStore store;
  private final Random random;
  int onBehalf;

  CustodyStory(long seed) {
    random = new Random(seed);
    World world =
        World.empty(seed, START)
            .with(customer(MASTER, "master", null, false))
            .with(customer(CUSTODY, "custody", MASTER, false))
            .with(customer(MEMBER, "member", MASTER, false));
    for (String id : ALL) {
      world = Accounts.topUp(world, id, KEPT, "2", START).world();
    }
    world =
        Accounts.setCreditLine(
                world, new CreditLine(MASTER, Money.of("500.00"), null, false), START)
            .fold((w, left) -> w, refusal -> failed());
    var given = Coupons.grant(world, coupon(CUSTODY, "40.00", NEVER), START);
    ownCoupon = given.id();
    coupons.add(ownCoupon);
    store =
        new WorldStore(
            new ClockedWorld(
                given.world().with(customer(CUSTODY, "custody", MASTER, true)).withoutTrail(),
                WorldClock.frozen(START)),
            Rooms.scheduler(Rooms.standard()),
            StoreListener.NONE);
  }

  private static World failed() {
    throw new AssertionError("a credit line could not be granted");
  }

  private static Customer customer(String id, String name, String master, boolean custody) {
    return new Customer(
        id,
        name,
        Customer.Kind.ENTERPRISE,
        master,
        custody,
        Customer.Site.CHINA,
        false,
        Customer.SalesModel.DIRECT,
        List.of());
  }

  private static CouponGrant coupon(String owner, String amount, Instant until) {
    return new CouponGrant(
        owner, CouponKind.CASH, Money.of(amount), null, START, until, Map.of(), 0, 2, "coupon");
  }

  World world() {
    return store.read(START);
  }

  void step() {
    int kind = random.nextInt(100);
    if (kind < 30) {
      place();
    } else if (kind < 70) {
      pay();
    } else if (kind < 76) {
      String canceller = any(ALL);
      apply("cancel", (w, now) -> Orders.cancel(w, canceller, recent(), now));
    } else if (kind < 84) {
      Duration by = Duration.ofHours(1 + random.nextInt(24 * 6));
      TestCommands.advance(store, START, from -> from.plus(by));
    } else if (kind < 92) {
      grant();
    } else {
      RefundRequest request =
          new RefundRequest(recent(), new Money(random.nextInt(2_000)), Money.ZERO);
      apply("refund", (w, now) -> Orders.refund(w, request, now).map(o -> note(o.id())));
    }
  }

  private void place() {
    PurchaseLine line =
        new PurchaseLine(
            new ProductRequest(
                new ProductKey("hws.service.type.rds", "hws.resource.type.rds.vm", "any"),
                "cn-north-4",
                null,
                null,
                1),
            new Term(2, 1),
            new Money(1 + random.nextInt(4_000)),
            null);
    Purchase.Options options =
        random.nextInt(3) == 0 ? Purchase.Options.AUTO_PAY : Purchase.Options.NONE;
    Purchase purchase = new Purchase(any(BUYERS), OrderType.SUBSCRIPTION, List.of(line), options);
    apply("place", (w, now) -> Orders.place(w, purchase, now).map(o -> note(o.id())));
  }

  private void pay() {
    List<PayRequest.Choice> chosen =
        random.nextInt(3) == 0
            ? List.of(new PayRequest.Choice(any(coupons), 301))
            : List.<PayRequest.Choice>of();
    String order = recent();
    String owner =
        Orders.find(world(), order).map(one -> one.customerId()).orElseGet(() -> any(ALL));
    String payer = random.nextBoolean() ? owner : MASTER;
    PayRequest request = new PayRequest(payer, order, chosen, null);
    PayRequest wanted = random.nextInt(4) == 0 ? request.withoutCoupons() : request;
    boolean paid = apply("pay", (w, now) -> Orders.pay(w, wanted, now));
    onBehalf += paid && isOnBehalf(wanted) ? 1 : 0;
  }

  private boolean isOnBehalf(PayRequest request) {
    return request.customerId().equals(MASTER)
        && Orders.find(world(), request.orderId()).orElseThrow().customerId().equals(CUSTODY);
  }

  private void grant() {
    if (random.nextInt(4) == 0) {
      DiscountGrant grant =
          new DiscountGrant(
              any(List.of(MASTER, CUSTODY)),
              DiscountKind.COMMERCIAL,
              Ratio.parse("0.9").orElseThrow(),
              null,
              null,
              null,
              null,
              START,
              null);
      apply(
          "discount",
          (w, now) -> {
            var given = Discounts.grant(w, grant);
            return Change.of(given.world(), given.id());
          });
    } else if (random.nextBoolean()) {
      apply("top-up", (w, now) -> toppedUp(w, now));
    } else {
      apply(
          "coupon",
          (w, now) -> {
            var given =
                Coupons.grant(w, coupon(MASTER, "60.00", now.plus(Duration.ofDays(20))), now);
            coupons.add(given.id());
            return Change.of(given.world(), given.id());
          });
    }
  }

  private Change<String> toppedUp(World world, Instant now) {
    var given = Accounts.topUp(world, any(List.of(MASTER, MEMBER)), Money.of("250"), "2", now);
    return Change.of(given.world(), given.id());
  }

  private String note(String order) {
    orders.add(order);
    return order;
  }

  private <T> boolean apply(String name, BiFunction<World, Instant, Change<T>> rule) {
    return store
        .apply(START, TestCommands.named(name), TestCommands.by(rule))
        .fold(
            (world, value) -> {
              RulesReached.note(world.trail());
              return true;
            },
            refusal -> false);
  }

  /** One of the last orders, because the older ones are mostly paid or cancelled. */
  private String recent() {
    return any(orders.subList(Math.max(0, orders.size() - 4), orders.size()));
  }

  private String any(List<String> list) {
    return list.isEmpty() ? "none" : list.get(random.nextInt(list.size()));
  }
}
