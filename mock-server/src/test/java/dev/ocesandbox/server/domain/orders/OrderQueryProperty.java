// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import static dev.ocesandbox.server.domain.GivenWorld.ACME;
import static dev.ocesandbox.server.domain.GivenWorld.OTHER;
import static dev.ocesandbox.server.domain.GivenWorld.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.Seeds;
import dev.ocesandbox.server.domain.GivenWorld;
import dev.ocesandbox.server.domain.ReadBack;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.PageRequest;
import dev.ocesandbox.server.world.TimeRange;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;

/** The order list is what a look at every order gives, after any changes. */
class OrderQueryProperty {

  private static final String MEMBER = "e".repeat(32);
  private static final List<String> OWNERS = List.of(ACME, OTHER, MEMBER);
  private static final List<String> SERVICES = List.of("ec2", "rds", "EC2");

  @ParameterizedTest(name = "seed {0}")
  @Seeds({1, 2, 3, 4, 5, 6})
  void lists_are_what_a_look_at_every_order_gives(long seed) {
    Random random = new Random(seed);
    World world = GivenWorld.empty().with(member(random.nextBoolean()));
    World older = world;
    for (int i = 0; i < 300; i++) {
      Order order = order(random.nextInt(120), random);
      older = random.nextInt(50) == 0 ? world : older;
      world = world.with(OrdersState.SLOT, world.get(OrdersState.SLOT).with(order));
      if (i % 10 == 0) {
        agrees(world, random);
        agrees(older, random);
      }
    }
    World again = ReadBack.of(world, OrdersState.SLOT);
    for (int i = 0; i < 50; i++) {
      agrees(again, random);
    }
  }

  private static void agrees(World world, Random random) {
    OrderQuery query = query(random);
    PageRequest request = new PageRequest(random.nextInt(20), random.nextInt(30));

    assertThat(query.page(world, request))
        .as(query.toString())
        .isEqualTo(scan(world, query, request));
  }

  private static Page<Order> scan(World world, OrderQuery query, PageRequest request) {
    return Page.of(
        world.get(OrdersState.SLOT).byId().values().stream()
            .filter(order -> isInList(world, query, order))
            .filter(order -> matches(query.filter(), order))
            .filter(order -> isIn(query.created(), order.createdAt()))
            .filter(order -> isIn(query.paid(), order.progress().paidAt()))
            .sorted(
                (one, other) ->
                    OrderKey.NEWEST_FIRST.compare(OrderKey.of(one), OrderKey.of(other))
                        * (query.oldestFirst() ? -1 : 1))
            .toList(),
        request);
  }

  private static boolean isInList(World world, OrderQuery query, Order order) {
    return query.onBehalf()
        ? PayOnBehalf.isShown(world, order, query.customerId())
        : order.customerId().equals(query.customerId());
  }

  private static boolean matches(OrderQuery.Filter filter, Order order) {
    String id = filter.orderId();
    String service = filter.serviceTypeCode();
    return (id == null || order.id().equalsIgnoreCase(id))
        && (service == null || order.serviceTypeCode().equalsIgnoreCase(service))
        && (filter.status() == null || order.status().code() == filter.status())
        && (filter.type() == null || order.type().code() == filter.type());
  }

  private static boolean isIn(TimeRange range, @Nullable Instant instant) {
    return range.isOpen() || (instant != null && range.contains(instant));
  }

  private static OrderQuery query(Random random) {
    return new OrderQuery(
        any(OWNERS, random),
        random.nextInt(3) == 0,
        random.nextBoolean(),
        new OrderQuery.Filter(
            random.nextInt(4) == 0 ? inAnyCase(id(random.nextInt(120)), random) : null,
            random.nextInt(3) == 0 ? any(SERVICES, random).toLowerCase(Locale.ROOT) : null,
            random.nextInt(2) == 0 ? any(OrderStatus.values(), random).code() : null,
            random.nextInt(3) == 0 ? any(OrderType.values(), random).code() : null),
        range(random),
        range(random));
  }

  private static TimeRange range(Random random) {
    return new TimeRange(
        random.nextInt(3) == 0 ? minute(random.nextInt(60)) : null,
        random.nextInt(3) == 0 ? minute(30 + random.nextInt(60)) : null);
  }

  /** Order 7 of a customer stays with that customer and with its time, as orders do. */
  private static Order order(int number, Random random) {
    Random fixed = new Random(number);
    Instant created = minute(fixed.nextInt(60));
    boolean paid = random.nextBoolean();
    OrderStatus usual = any(OrderStatus.values(), fixed);
    return new Order(
        id(number),
        any(OWNERS, fixed),
        any(OrderType.values(), fixed),
        Order.BY_CUSTOMER,
        "acme",
        random.nextBoolean() ? usual : any(OrderStatus.values(), random),
        created,
        List.of(line(id(number), any(SERVICES, random.nextBoolean() ? fixed : random))),
        Order.Terms.NONE,
        new Order.Progress(
            paid ? created.plusSeconds(60L * random.nextInt(40)) : null,
            null,
            0,
            false,
            random.nextInt(3) == 0 ? any(OWNERS, random) : null),
        null);
  }

  private static OrderLine line(String order, String service) {
    return new OrderLine(
        OrderIds.line(order, 1),
        order,
        new OrderLine.Product("p", service, "vm", "s6", "cn-north-4", null),
        new Term(Term.MONTH, 1),
        1,
        Money.of("1.00"),
        null,
        null,
        List.of(),
        null,
        null,
        null,
        null);
  }

  /** Some ids of imported worlds are in small letters, and equal to others in capital ones. */
  private static String id(int number) {
    return switch (number % 9) {
      case 0 -> "cs%05dab".formatted(number);
      case 1 -> "Cs%05dab".formatted(number - 1);
      default -> "CS%05dAB".formatted(number);
    };
  }

  private static String inAnyCase(String id, Random random) {
    return random.nextBoolean() ? id.toLowerCase(Locale.ROOT) : id.toUpperCase(Locale.ROOT);
  }

  private static Instant minute(int minute) {
    return START.plusSeconds(60L * minute);
  }

  private static Customer member(boolean custody) {
    return new Customer(
        MEMBER,
        "member",
        Customer.Kind.ENTERPRISE,
        ACME,
        custody,
        Customer.Site.CHINA,
        false,
        Customer.SalesModel.DIRECT,
        List.of());
  }

  private static <T> T any(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }

  private static <T> T any(T[] values, Random random) {
    return values[random.nextInt(values.length)];
  }
}
