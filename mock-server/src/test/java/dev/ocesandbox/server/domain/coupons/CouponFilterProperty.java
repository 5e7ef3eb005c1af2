// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import static dev.ocesandbox.server.domain.GivenWorld.ACME;
import static dev.ocesandbox.server.domain.GivenWorld.OTHER;
import static dev.ocesandbox.server.domain.GivenWorld.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.Seeds;
import dev.ocesandbox.server.domain.GivenWorld;
import dev.ocesandbox.server.domain.ReadBack;
import dev.ocesandbox.server.domain.accounts.TradeDays;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;

/** Lists of coupons and of their records are what a look at every one gives, after any changes. */
class CouponFilterProperty {

  private static final List<String> OWNERS = List.of(ACME, OTHER);

  @ParameterizedTest(name = "seed {0}")
  @Seeds({1, 2, 3, 4, 5, 6})
  void lists_are_what_a_look_at_every_coupon_gives(long seed) {
    Random random = new Random(seed);
    CouponsState state = CouponsState.SLOT.empty();
    CouponsState older = state;
    for (int i = 0; i < 400; i++) {
      older = random.nextInt(50) == 0 ? state : older;
      state = state.with(coupon(state, random.nextInt(100), random)).with(change(i, random));
      if (i % 10 == 0) {
        agrees(state, random);
        agrees(older, random);
      }
    }
    CouponsState again =
        ReadBack.of(GivenWorld.empty().with(CouponsState.SLOT, state), CouponsState.SLOT)
            .get(CouponsState.SLOT);
    for (int i = 0; i < 50; i++) {
      agrees(again, random);
    }
  }

  private static void agrees(CouponsState state, Random random) {
    CouponFilter filter = filter(random);
    String owner = any(OWNERS, random);
    boolean oldest = random.nextBoolean();
    PageRequest request = new PageRequest(random.nextInt(20), random.nextInt(30));
    Page<Coupon> scan =
        Page.of(
            state.coupons().values().stream()
                .filter(coupon -> coupon.customerId().equals(owner) && coupon.listed())
                .filter(filter::matches)
                .sorted(oldest ? Coupon.NEWEST_FIRST.reversed() : Coupon.NEWEST_FIRST)
                .toList(),
            request);

    assertThat(filter.page(state, owner, request, oldest)).as(filter.toString()).isEqualTo(scan);
    recordsAgree(state, owner, request, random);
  }

  private static void recordsAgree(
      CouponsState state, String owner, PageRequest request, Random random) {
    CouponChangeFilter filter =
        new CouponChangeFilter(
            some(random, i -> i % 2 == 0 ? "REVENUE" : "EXPENSE"),
            some(random, i -> List.of(CouponTrade.values()).get(i % 10).tradeType()),
            some(random, i -> "T" + i % 20),
            some(random, i -> id(i)));
    LocalDate first = LocalDate.parse("2026-01-10").plusDays(random.nextInt(30));
    TradeDays days = new TradeDays(first, first.plusDays(random.nextInt(30) - 2L));
    Page<CouponChange> scan =
        Page.of(
            StreamSupport.stream(state.changesOf(owner).spliterator(), false)
                .filter(change -> isWithin(days, change.at()))
                .filter(filter::matches)
                .sorted(CouponChange.NEWEST_FIRST)
                .toList(),
            request);

    assertThat(state.historyOf(owner).page(days, filter, request))
        .as(filter + " " + days)
        .isEqualTo(scan);
  }

  private static boolean isWithin(TradeDays days, Instant at) {
    LocalDate day = LocalDate.ofInstant(at.plus(Duration.ofHours(8)), ZoneOffset.UTC);
    return !day.isBefore(days.first()) && !day.isAfter(days.last());
  }

  private static CouponFilter filter(Random random) {
    return new CouponFilter(
        some(random, i -> id(i)),
        some(random, i -> "CS" + i % 30),
        some(random, i -> "plan" + i % 40),
        some(random, i -> any(List.of(CouponKind.values()), random).listType()),
        some(random, i -> any(List.of(CouponStatus.values()), random).code()),
        some(random, i -> day(i)),
        some(random, i -> day(i)),
        some(random, i -> "plan" + i % 40));
  }

  private static <T> Optional<T> some(Random random, IntFunction<T> value) {
    return random.nextInt(6) == 0
        ? Optional.of(value.apply(random.nextInt(100)))
        : Optional.empty();
  }

  /** Payments are only added; all else may change. */
  private static Coupon coupon(CouponsState state, int number, Random random) {
    Random fixed = new Random(number);
    Coupon before = state.coupons().get(id(number));
    List<String> payments = new ArrayList<>(before == null ? List.of() : before.payments());
    if (random.nextBoolean()) {
      payments.add("CS" + random.nextInt(30) + (random.nextBoolean() ? ",CS7" : ""));
    }
    CouponKind kind = any(List.of(CouponKind.values()), fixed);
    CouponTerms terms =
        new CouponTerms(
            kind,
            Money.of("5"),
            null,
            2,
            0,
            START,
            day(200),
            List.of(),
            "plan" + fixed.nextInt(40),
            "gift",
            CouponOrigin.DEFAULT);
    return new Coupon(
        id(number),
        number,
        any(OWNERS, fixed),
        terms,
        any(List.of(CouponStatus.values()), random),
        false,
        day(fixed.nextInt(100)),
        List.of(),
        payments,
        null,
        null,
        random.nextInt(5) > 0);
  }

  private static CouponChange change(int number, Random random) {
    return new CouponChange(
        number,
        id(random.nextInt(100)),
        any(OWNERS, random),
        any(List.of(CouponTrade.values()), random),
        Money.of("1"),
        Money.of("1"),
        "T" + random.nextInt(20),
        "",
        "",
        START.plus(Duration.ofHours(random.nextInt(24 * 40))));
  }

  private static String id(int number) {
    return "CP" + number;
  }

  private static Instant day(int day) {
    return START.plus(Duration.ofDays(day));
  }

  private static <T> T any(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
