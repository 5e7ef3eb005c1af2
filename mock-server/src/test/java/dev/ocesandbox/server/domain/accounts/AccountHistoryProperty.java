// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.accounts;

import static dev.ocesandbox.server.domain.GivenWorld.ACME;
import static dev.ocesandbox.server.domain.GivenWorld.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.Seeds;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.PageRequest;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;

/** The list of change records is what a look at every record gives. */
class AccountHistoryProperty {

  private static final List<BalanceType> BALANCES = List.of(BalanceType.values());
  private static final List<Trade> TRADES = List.of(Trade.values());

  @ParameterizedTest(name = "seed {0}")
  @Seeds({1, 2, 3, 4})
  void lists_are_what_a_look_at_every_record_gives(long seed) {
    Random random = new Random(seed);
    AccountsState state = AccountsState.SLOT.empty();
    AccountsState older = state;
    for (int i = 0; i < 400; i++) {
      older = random.nextInt(50) == 0 ? state : older;
      state = state.with(change(i, random));
      agrees(state, random);
      agrees(older, random);
    }
  }

  private static void agrees(AccountsState state, Random random) {
    BalanceType balance = one(BALANCES, random.nextInt(100));
    AccountChangeFilter filter =
        new AccountChangeFilter(
            some(random, i -> i % 2 == 0 ? "REVENUE" : "EXPENSE"),
            some(random, i -> trade(i).tradeType()),
            some(random, i -> "T" + i % 20),
            random.nextInt(3) == 0 ? Set.of("0", String.valueOf(random.nextInt(3) + 1)) : Set.of(),
            some(random, i -> i % 9 == 0 ? "" : i + "-0"));
    LocalDate first = BusinessTime.day(START).plusDays(random.nextInt(30) - 2L);
    TradeDays days = new TradeDays(first, first.plusDays(random.nextInt(40) - 2L));
    PageRequest request = new PageRequest(random.nextInt(20), random.nextInt(30));
    boolean oldest = random.nextBoolean();
    Comparator<AccountChange> newest = AccountChange.NEWEST_FIRST;
    Page<AccountChange> scan =
        Page.of(
            StreamSupport.stream(state.changesOf(ACME, balance).spliterator(), false)
                .filter(change -> isWithin(days, change.at()) && matches(filter, change))
                .sorted(oldest ? newest.reversed() : newest)
                .toList(),
            request);

    assertThat(state.historyOf(ACME, balance).page(days, filter, request, oldest))
        .as(filter + " " + days)
        .isEqualTo(scan);
  }

  private static boolean isWithin(TradeDays days, Instant at) {
    LocalDate day = BusinessTime.day(at);
    return !day.isBefore(days.first()) && !day.isAfter(days.last());
  }

  private static boolean matches(AccountChangeFilter filter, AccountChange change) {
    return filter.direction().filter(text -> !text.equals(change.trade().direction())).isEmpty()
        && filter.tradeType().filter(text -> !text.equals(change.trade().tradeType())).isEmpty()
        && filter.tradeId().filter(text -> !text.equals(change.tradeId())).isEmpty()
        && (filter.channels().isEmpty() || filter.channels().contains(change.channelId()))
        && filter.channelNo().filter(text -> !text.equals(change.channelNo())).isEmpty();
  }

  private static <T> Optional<T> some(Random random, IntFunction<T> value) {
    return random.nextInt(4) == 0
        ? Optional.of(value.apply(random.nextInt(100)))
        : Optional.empty();
  }

  private static <T> T one(List<T> all, int number) {
    return all.get(number % all.size());
  }

  private static Trade trade(int number) {
    return one(TRADES, number);
  }

  private static AccountChange change(int number, Random random) {
    return new AccountChange(
        String.valueOf(number),
        number,
        ACME,
        one(BALANCES, random.nextInt(100)),
        trade(random.nextInt(100)),
        Money.of("1"),
        Money.of("1"),
        "T" + random.nextInt(20),
        "",
        random.nextBoolean() ? PaymentChannel.NONE : String.valueOf(random.nextInt(3) + 1),
        START.plus(Duration.ofHours(random.nextInt(24 * 30))));
  }
}
