// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.resources;

import static dev.ocesandbox.server.domain.GivenWorld.ACME;
import static dev.ocesandbox.server.domain.GivenWorld.OTHER;
import static dev.ocesandbox.server.domain.GivenWorld.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.Seeds;
import dev.ocesandbox.server.domain.GivenWorld;
import dev.ocesandbox.server.domain.ReadBack;
import dev.ocesandbox.server.domain.Readings;
import dev.ocesandbox.server.domain.products.ProductKey;
import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.PageRequest;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;

/** The list of resources is what a look at every resource gives, after any changes. */
class ResourceQueryProperty {

  private static final List<String> SERVICES = List.of("ec2", "rds", "obs");

  @ParameterizedTest(name = "seed {0}")
  @Seeds({1, 2, 3, 4, 5, 6})
  void lists_are_what_a_look_at_every_resource_gives(long seed) {
    Random random = new Random(seed);
    World world = GivenWorld.empty();
    World older = world;
    for (int i = 0; i < 400; i++) {
      int number = random.nextInt(150);
      older = random.nextInt(50) == 0 ? world : older;
      world = with(with(world, number / 3 * 3, random), number, random);
      if (i % 10 == 0) {
        agrees(world, random);
        agrees(older, random);
      }
    }
    World again = withConfig(world);
    again = ReadBack.of(again, ResourcesState.SLOT);
    for (int i = 0; i < 50; i++) {
      agrees(again, random);
    }
  }

  private static World withConfig(World world) {
    return Resources.configure(world, RenewConfig.usual(ACME));
  }

  private static World with(World world, int number, Random random) {
    ResourcesState state = world.get(ResourcesState.SLOT);
    return world.with(ResourcesState.SLOT, state.with(resource(number, random)));
  }

  private static void agrees(World world, Random random) {
    World read = Readings.in(world, readings(random));
    ResourceQuery query = query(random);
    PageRequest request = new PageRequest(random.nextInt(20), random.nextInt(30));

    assertThat(query.page(read, request))
        .as(query.toString())
        .isEqualTo(scan(read, query, request));
  }

  private static Page<Resource> scan(World world, ResourceQuery query, PageRequest request) {
    ResourcesState state = world.get(ResourcesState.SLOT);
    Comparator<Resource> order = Comparator.comparing(state::keyOf, ResourceKey.NEWEST_FIRST);
    boolean oldest = world.reads("resources.list.newest-first", "oldest-first");
    return Page.of(
        state.byId().values().stream()
            .filter(one -> one.customerId().equals(query.customerId()) && !one.isPackage())
            .filter(one -> isNamed(query, one) && isShown(world, query, one))
            .filter(one -> isExpiring(world, query, one.expiresAt()))
            .filter(
                one ->
                    query.serviceTypeCode() == null
                        || query.serviceTypeCode().equals(one.product().key().serviceTypeCode()))
            .sorted(oldest ? order.reversed() : order)
            .toList(),
        request);
  }

  private static boolean isNamed(ResourceQuery query, Resource one) {
    Set<String> ids = query.resourceIds();
    boolean named = ids.contains(one.resourceId());
    return (query.orderId().isEmpty()
            || one.terms().stream().anyMatch(term -> term.isOf(query.orderId())))
        && (ids.isEmpty() || named || (one.mainId() != null && ids.contains(one.mainId())))
        && (!query.onlyMain() || one.isMain() || named);
  }

  private static boolean isShown(World world, ResourceQuery query, Resource one) {
    return query.statuses().isEmpty()
        ? !world.reads("resources.list.closed-stay", "on-request")
            || one.status() != ResourceStatus.CLOSED
        : query.statuses().contains(one.status().code());
  }

  private static boolean isExpiring(World world, ResourceQuery query, Instant at) {
    boolean without = world.reads("resources.list.expiry-window-inclusive", "end-excluded");
    Instant from = query.expiresFrom();
    Instant to = query.expiresTo();
    return (from == null || !at.isBefore(from))
        && (to == null || at.isBefore(to) || (at.equals(to) && !without));
  }

  private static Map<String, String> readings(Random random) {
    Map<String, String> readings =
        Map.of(
            "resources.list.newest-first", "oldest-first",
            "resources.list.closed-stay", "on-request",
            "resources.list.expiry-window-inclusive", "end-excluded");
    Map<String, String> some = new TreeMap<>(readings);
    some.keySet().removeIf(rule -> random.nextInt(3) > 0);
    return some;
  }

  private static ResourceQuery query(Random random) {
    return new ResourceQuery(
        random.nextInt(4) > 0 ? ACME : OTHER,
        random.nextInt(5) == 0
            ? Set.copyOf(List.of(id(random.nextInt(150)), id(random.nextInt(150))))
            : Set.of(),
        random.nextInt(5) == 0 ? "CS" + random.nextInt(40) : "",
        random.nextInt(3) == 0,
        random.nextBoolean()
            ? Set.copyOf(List.of(any(ResourceStatus.values(), random).code(), 2))
            : Set.of(),
        random.nextInt(3) == 0 ? SERVICES.get(random.nextInt(3)) : null,
        expiry(random),
        expiry(random));
  }

  private static @Nullable Instant expiry(Random random) {
    return random.nextInt(3) == 0 ? day(20 + random.nextInt(40)) : null;
  }

  /** Of each three the second and third may be attached to the first. */
  private static Resource resource(int number, Random random) {
    Random fixed = new Random(number);
    Random group = new Random(number / 3);
    boolean attached = number % 3 > 0 && fixed.nextBoolean();
    Instant begin = day(group.nextInt(20));
    return new Resource(
        "01154-%08d-0".formatted(number),
        id(number),
        group.nextInt(4) > 0 ? ACME : OTHER,
        "name",
        new Resource.Product(
            "p", new ProductKey(SERVICES.get(fixed.nextInt(3)), "vm", "s6"), "cn-north-4", null),
        attached ? id(number / 3 * 3) : null,
        any(ResourceStatus.values(), random),
        Renewal.BY_HAND,
        List.of(
            new PaidTerm(
                "CS" + fixed.nextInt(40),
                "CS" + fixed.nextInt(40) + "-000001",
                0,
                1,
                begin,
                day(20 + random.nextInt(40)))),
        List.of(),
        START,
        null);
  }

  private static String id(int number) {
    return "resource-" + number;
  }

  private static Instant day(int day) {
    return START.plusSeconds(86_400L * day);
  }

  private static <T> T any(T[] values, Random random) {
    return values[random.nextInt(values.length)];
  }
}
