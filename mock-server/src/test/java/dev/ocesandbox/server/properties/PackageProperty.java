// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.Seeds;
import dev.ocesandbox.server.domain.orders.OrderType;
import dev.ocesandbox.server.domain.orders.Orders;
import dev.ocesandbox.server.domain.orders.Purchase;
import dev.ocesandbox.server.domain.orders.PurchaseLine;
import dev.ocesandbox.server.domain.orders.RefundRequest;
import dev.ocesandbox.server.domain.orders.ResourceExtension;
import dev.ocesandbox.server.domain.orders.Term;
import dev.ocesandbox.server.domain.packages.Coverage;
import dev.ocesandbox.server.domain.packages.Packages;
import dev.ocesandbox.server.domain.packages.ReportedUsage;
import dev.ocesandbox.server.domain.products.ProductKey;
import dev.ocesandbox.server.domain.products.ProductRequest;
import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.domain.resources.ResourceStatus;
import dev.ocesandbox.server.domain.resources.Resources;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.money.Quantity;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.TestCommands;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.WorldStore;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import tools.jackson.databind.JsonNode;

/** Packages, however they are bought and used and whatever time passes. */
class PackageProperty {

  private static final List<String> SPECS =
      List.of("OBS_standard_40GB", "OBS_standard_100GB", "OBS_traffic_monthly_50GB");
  private static final List<String> USAGE = List.of("size", "download.external", "get");
  private static final Set<String> OVER = Set.of("EXPIRED", "UNSUBSCRIBED");
  private static final Purchase.Options PAID = Purchase.Options.AUTO_PAY;

  /**
   * A random sequence of purchases, renewals, refunds, usage and time; the same seed, the same
   * sequence.
   */
  private static final class Months {
    private final WorldStore store;
    private final Random random;
    private final List<String> orders = new ArrayList<>();
    private Quantity covered = Quantity.ZERO;

    Months(long seed) {
      this.store = StoryWorld.store(seed);
      this.random = new Random(seed);
    }

    void step() {
      int kind = random.nextInt(20);
      if (kind < 4) {
        buy();
      } else if (kind < 6) {
        renew();
      } else if (kind < 7) {
        refund();
      } else if (kind < 18) {
        use();
      } else {
        Duration by = Duration.ofHours(1 + random.nextInt(24 * 10));
        TestCommands.advance(store, RandomStory.START, from -> from.plus(by));
      }
    }

    private void buy() {
      ProductRequest wanted =
          new ProductRequest(
              new ProductKey("hws.service.type.obs", "hws.resource.type.obs", any(SPECS)),
              "cn-north-4",
              null,
              null,
              1 + random.nextInt(2));
      Purchase purchase =
          new Purchase(
              StoryWorld.MASTER,
              OrderType.SUBSCRIPTION,
              List.of(
                  new PurchaseLine(
                      wanted, new Term(2, 1 + random.nextInt(3)), Money.of("1.00"), null)),
              random.nextInt(3) == 0 ? later() : PAID);
      orders.add(apply((world, now) -> Orders.place(world, purchase, now)).id());
    }

    /** Some time in the first months; what is past by then begins at once. */
    private Purchase.Options later() {
      Instant begin = RandomStory.START.plus(Duration.ofDays(random.nextInt(200)));
      return new Purchase.Options(
          true, List.of(), null, Purchase.InitialStatus.PAYABLE, begin, false, null, false);
    }

    /** Renews something by a month, paid or not. */
    private void renew() {
      List<Resource> packages = bought();
      if (packages.isEmpty()) {
        return;
      }
      Resource one = packages.get(random.nextInt(packages.size()));
      Resource.Product product = one.product();
      Term term = new Term(2, 1);
      Purchase purchase =
          new Purchase(
              StoryWorld.MASTER,
              OrderType.RENEWAL,
              List.of(
                  new PurchaseLine(
                      new ProductRequest(product.key(), product.regionCode(), null, null, 1),
                      term,
                      Money.of("1.00"),
                      product.id(),
                      new ResourceExtension(
                          one.resourceId(),
                          one.expiresAt().plusSeconds(1),
                          term.endAfter(one.expiresAt(), one.effectiveAt())))),
              random.nextInt(3) == 0 ? Purchase.Options.NONE : PAID);
      apply((world, now) -> Orders.place(world, purchase, now));
    }

    private List<Resource> bought() {
      World world = store.read(RandomStory.START);
      return orders.stream()
          .flatMap(order -> Resources.ofOrder(world, order).stream())
          .filter(one -> one.status() != ResourceStatus.CLOSED)
          .filter(one -> Orders.openFor(world, one.resourceId()).isEmpty())
          .toList();
    }

    private void refund() {
      if (!orders.isEmpty()) {
        RefundRequest request = new RefundRequest(any(orders), Money.ZERO, Money.ZERO);
        store.apply(
            RandomStory.START,
            TestCommands.named("refund"),
            TestCommands.by((w, now) -> Orders.refund(w, request, now)));
      }
    }

    private void use() {
      String type = any(USAGE);
      BigDecimal amount = BigDecimal.valueOf(random.nextInt(40_000), 3);
      int measure = type.equals("get") ? 40 : 10 + random.nextInt(2);
      Coverage coverage =
          apply(
              (world, now) ->
                  Packages.use(
                      world,
                      new ReportedUsage(
                          StoryWorld.MASTER,
                          new ReportedUsage.Meter(
                              "hws.service.type.obs", "hws.resource.type.obs", type, "cn-north-4"),
                          new Quantity(amount),
                          measure,
                          "",
                          null,
                          now,
                          now),
                      now));
      assertThat(coverage.covered().plus(coverage.left())).isEqualTo(new Quantity(amount));
      assertThat(coverage.covered().isZero()).isEqualTo(coverage.deductions().isEmpty());
      covered = covered.plus(coverage.covered());
    }

    private <T> T apply(BiFunction<World, Instant, Change<T>> rule) {
      return store
          .apply(RandomStory.START, TestCommands.named("step"), TestCommands.by(rule))
          .fold(
              (world, value) -> value,
              refusal -> {
                throw new AssertionError("refused by " + refusal.rule());
              });
    }

    private String any(List<String> list) {
      return list.get(random.nextInt(list.size()));
    }
  }

  private static Months of(long seed) {
    Months months = new Months(seed);
    for (int i = 0; i < 600; i++) {
      months.step();
    }
    return months;
  }

  private static JsonNode packages(Months months) {
    return Json.read(Exported.text(months.store)).at("/state/rooms/packages");
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds({1, 2, 3, 4, 5})
  void what_is_covered_plus_what_is_left_is_what_was_reported_and_no_quota_is_overdrawn(long seed) {
    Months months = of(seed);

    assertThat(months.covered.isZero()).isFalse();
    assertThat(packages(months).path("packages").valueStream())
        .isNotEmpty()
        .flatMap(one -> one.path("items").valueStream().toList())
        .allSatisfy(
            item ->
                assertThat(item.at("/left/value").decimalValue())
                    .isBetween(BigDecimal.ZERO, item.at("/offer/amount/value").decimalValue()));
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds({1, 2, 3})
  void the_deductions_from_an_item_follow_on_one_another_within_a_cycle(long seed) {
    assertThat(packages(of(seed)).path("deductions").valueStream())
        .isNotEmpty()
        .allSatisfy(
            row ->
                assertThat(row.at("/remaining/value").decimalValue())
                    .isLessThanOrEqualTo(row.at("/available/value").decimalValue()));
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds({1, 2, 3})
  void a_package_is_over_exactly_when_its_subscription_is(long seed) {
    Months months = of(seed);
    JsonNode rooms = Json.read(Exported.text(months.store)).at("/state/rooms");
    Set<String> closed =
        rooms
            .at("/resources/resources")
            .valueStream()
            .filter(resource -> resource.path("status").asString().equals("CLOSED"))
            .map(resource -> resource.path("id").asString())
            .collect(Collectors.toUnmodifiableSet());

    assertThat(closed).isNotEmpty();
    assertThat(rooms.at("/packages/packages").valueStream())
        .isNotEmpty()
        .allSatisfy(
            one ->
                assertThat(closed.contains(one.path("id").asString()))
                    .isEqualTo(OVER.contains(one.path("status").asString())))
        .extracting(one -> one.path("status").asString())
        .containsAll(OVER);
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds({1, 2, 3})
  void a_year_at_once_equals_a_year_of_days(long seed) {
    Months atOnce = of(seed);
    Months dayByDay = of(seed);

    TestCommands.advance(atOnce.store, RandomStory.START, now -> now.plus(Duration.ofDays(365)));
    for (int day = 0; day < 365; day++) {
      TestCommands.advance(dayByDay.store, RandomStory.START, now -> now.plus(Duration.ofDays(1)));
    }

    assertThat(Exported.text(dayByDay.store)).isEqualTo(Exported.text(atOnce.store));
    assertThat(Exported.text(Exported.read(Exported.text(atOnce.store))))
        .isEqualTo(Exported.text(atOnce.store));
  }
}
