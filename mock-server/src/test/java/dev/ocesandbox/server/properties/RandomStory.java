// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.properties;

import dev.ocesandbox.server.RulesReached;
import dev.ocesandbox.server.domain.accounts.Accounts;
import dev.ocesandbox.server.domain.coupons.CardGrant;
import dev.ocesandbox.server.domain.coupons.Cards;
import dev.ocesandbox.server.domain.coupons.Coupon;
import dev.ocesandbox.server.domain.coupons.CouponGrant;
import dev.ocesandbox.server.domain.coupons.CouponKind;
import dev.ocesandbox.server.domain.coupons.Coupons;
import dev.ocesandbox.server.domain.discounts.DiscountGrant;
import dev.ocesandbox.server.domain.discounts.DiscountKind;
import dev.ocesandbox.server.domain.discounts.Discounts;
import dev.ocesandbox.server.domain.orders.OrderStatus;
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
import dev.ocesandbox.server.world.TestCommands;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.WorldStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;

/** A random sequence of what customers, the vendor and time do; the same seed, the same story. */
final class RandomStory {

  static final Instant START = Instant.parse("2026-01-31T15:30:00Z");

  private static final List<String> SERVICES =
      List.of("hws.service.type.ec2", "hws.service.type.rds", "hws.service.type.obs");
  private static final List<DiscountKind> DISCOUNTS =
      List.of(DiscountKind.COMMERCIAL, DiscountKind.PARTNER, DiscountKind.PROMOTION);

  final WorldStore store;
  final List<String> orders = new ArrayList<>();
  final List<String> coupons = new ArrayList<>();
  final List<String> cards = new ArrayList<>();
  final List<String> discounts = new ArrayList<>();
  private final Random random;
  int refused;
  int accepted;

  RandomStory(WorldStore store, long seed) {
    this.store = store;
    this.random = new Random(seed);
  }

  World world() {
    return store.read(START);
  }

  /** Takes one step; the result says whether it was accepted. */
  boolean step() {
    int kind = random.nextInt(100);
    if (kind < 25) {
      return place();
    }
    if (kind < 60) {
      return pay();
    }
    if (kind < 66) {
      return apply("cancel", (w, now) -> Orders.cancel(w, customer(), any(orders), now));
    }
    if (kind < 72) {
      return advance();
    }
    if (kind < 84) {
      return grant();
    }
    if (kind < 90) {
      return refund();
    }
    if (kind < 95) {
      int to = 1 + random.nextInt(13);
      return apply("move", (w, now) -> Orders.move(w, any(orders), to, now));
    }
    if (kind < 97) {
      return bring();
    }
    if (kind < 98) {
      return apply("cash", (w, now) -> Accounts.setCash(w, customer(), amount(3_000), now));
    }
    return apply(
        "top-up",
        (w, now) -> {
          var drawn = Accounts.topUp(w, customer(), amount(2_000), "2", now);
          return Change.of(drawn.world(), drawn.id());
        });
  }

  private boolean place() {
    Purchase purchase = new Purchase(customer(), OrderType.SUBSCRIPTION, lines(), options());
    return apply("place", (w, now) -> Orders.place(w, purchase, now).map(o -> note(o.id())));
  }

  private boolean bring() {
    Purchase purchase =
        new Purchase(customer(), OrderType.SUBSCRIPTION, lines(), Purchase.Options.NONE);
    OrderStatus to = any(List.of(OrderStatus.values()));
    return apply(
        "bring",
        (w, now) ->
            Orders.place(w, purchase, now)
                .then((placed, order) -> Orders.bring(placed, order, to, now))
                .map(o -> note(o.id())));
  }

  private List<PurchaseLine> lines() {
    List<PurchaseLine> lines = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      lines.add(
          new PurchaseLine(
              new ProductRequest(
                  new ProductKey(
                      any(SERVICES), "hws.resource.type.vm", "spec-" + random.nextInt(3)),
                  "cn-north-4",
                  null,
                  null,
                  1 + random.nextInt(3)),
              new Term(random.nextBoolean() ? 2 : 3, 1 + random.nextInt(3)),
              amount(500),
              null));
    }
    return lines;
  }

  private Purchase.Options options() {
    boolean locks = random.nextInt(4) == 0 && !coupons.isEmpty();
    boolean reviewed = random.nextInt(10) == 0;
    return new Purchase.Options(
        random.nextInt(5) == 0,
        locks ? List.of(any(coupons)) : List.of(),
        random.nextInt(6) == 0 && !discounts.isEmpty() ? any(discounts) : null,
        reviewed ? Purchase.InitialStatus.REVIEW : Purchase.InitialStatus.PAYABLE,
        null,
        random.nextInt(6) == 0,
        null,
        random.nextInt(8) == 0);
  }

  private String note(String order) {
    orders.add(order);
    return order;
  }

  private boolean pay() {
    List<PayRequest.Choice> chosen = new ArrayList<>();
    int count = random.nextInt(4);
    for (int i = 0; i < count && !coupons.isEmpty(); i++) {
      chosen.add(random.nextInt(5) == 0 ? card() : coupon());
    }
    PayRequest.Choice discount = null;
    if (random.nextInt(3) == 0 && !discounts.isEmpty()) {
      String id = any(discounts);
      int type = Discounts.find(world(), id).map(d -> d.kind().type()).orElse(2);
      discount = new PayRequest.Choice(id, type);
    }
    PayRequest request = new PayRequest(customer(), any(orders), chosen, discount);
    return apply("pay", (w, now) -> Orders.pay(w, request, now));
  }

  private PayRequest.Choice coupon() {
    String id = any(coupons);
    int type = Coupons.find(world(), id).map(Coupon::kind).map(CouponKind::payType).orElse(301);
    return new PayRequest.Choice(id, type);
  }

  private PayRequest.Choice card() {
    return new PayRequest.Choice(any(cards), 303);
  }

  private boolean grant() {
    return switch (random.nextInt(5)) {
      case 0 ->
          apply(
              "card",
              (w, now) -> {
                var drawn =
                    Cards.grant(w, new CardGrant(customer(), amount(200), later(now), "card"), now);
                cards.add(drawn.id());
                return Change.of(drawn.world(), drawn.id());
              });
      case 1 ->
          apply(
              "discount",
              (w, now) -> {
                var drawn =
                    Discounts.grant(
                        w,
                        new DiscountGrant(
                            customer(),
                            any(DISCOUNTS),
                            ratio(),
                            null,
                            null,
                            random.nextBoolean() ? any(SERVICES) : null,
                            null,
                            now,
                            random.nextBoolean() ? later(now) : null));
                discounts.add(drawn.id());
                return Change.of(drawn.world(), drawn.id());
              });
      default -> coupon(List.of(CouponKind.CASH, CouponKind.FLEXI, CouponKind.DISCOUNT));
    };
  }

  private boolean coupon(List<CouponKind> kinds) {
    CouponKind kind = any(kinds);
    boolean discount = kind == CouponKind.DISCOUNT;
    return apply(
        "coupon",
        (w, now) -> {
          var drawn =
              Coupons.grant(
                  w,
                  new CouponGrant(
                      customer(),
                      kind,
                      discount ? Money.ZERO : amount(300),
                      discount ? ratio() : null,
                      now,
                      later(now),
                      random.nextInt(3) == 0
                          ? Map.of("serviceType", List.of(any(SERVICES)))
                          : Map.of(),
                      0,
                      random.nextInt(5) == 0 ? 1 : 2,
                      "coupon"),
                  now);
          coupons.add(drawn.id());
          return Change.of(drawn.world(), drawn.id());
        });
  }

  private boolean refund() {
    RefundRequest request =
        new RefundRequest(
            any(orders), new Money(random.nextInt(5_000)), new Money(random.nextInt(500)));
    return apply("refund", (w, now) -> Orders.refund(w, request, now).map(o -> note(o.id())));
  }

  private boolean advance() {
    Duration by = Duration.ofHours(1 + random.nextInt(24 * 10));
    TestCommands.advance(store, START, from -> from.plus(by));
    return true;
  }

  private <T> boolean apply(String name, BiFunction<World, Instant, Change<T>> rule) {
    Change<T> change = store.apply(START, TestCommands.named(name), TestCommands.by(rule));
    return change.fold(
        (world, value) -> {
          accepted++;
          RulesReached.note(world.trail());
          return true;
        },
        refusal -> {
          refused++;
          RulesReached.note(List.of(refusal.rule()));
          return false;
        });
  }

  private String customer() {
    return StoryWorld.CUSTOMERS.get(random.nextInt(StoryWorld.CUSTOMERS.size()));
  }

  private <T> T any(List<T> list) {
    @SuppressWarnings("unchecked") // a story without orders yet asks for one that does not exist
    T none = (T) "none";
    return list.isEmpty() ? none : list.get(random.nextInt(list.size()));
  }

  private Money amount(int yuan) {
    return new Money(1 + random.nextInt(yuan * 100));
  }

  private Ratio ratio() {
    return Ratio.parse("0." + (1 + random.nextInt(9))).orElseThrow();
  }

  private Instant later(Instant now) {
    return now.plus(Duration.ofDays(1 + random.nextInt(90)));
  }
}
