// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.history;

import dev.ocesandbox.server.world.time.BusinessTime;
import dev.ocesandbox.server.world.time.Cycle;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Generates what an account buys, renews and unsubscribes: about 30 orders in a steady year, at
 * least one purchase a month.
 */
final class Deals {

  private static final List<String> REGIONS = List.of("cn-north-4", "cn-east-3", "cn-south-1");
  private static final int PURCHASES = 125;
  private static final List<Integer> MONTHS = List.of(1, 1, 1, 1, 2, 3);
  private static final List<Integer> RENEWALS = List.of(0, 0, 1, 1, 1, 2, 3);
  private static final int UNSUBSCRIBED = 13;

  /** Every month has this day, so that all terms end on the day they began. */
  private static final int LAST_DAY = 26;

  /** A later unsubscription is not one of the few within five days that cost nothing. */
  private static final int FIRST_DAYS = 8;

  private static final int MOST_DAYS = 20;

  private static final int OPENS = 9;
  private static final int OPEN_SECONDS = 9 * 3_600;

  private final HistoryWish wish;
  private final List<Deal> deals = new ArrayList<>();

  private Deals(HistoryWish wish) {
    this.wish = wish;
  }

  /** Returns the deals of all months, by number. */
  static List<Deal> of(HistoryWish wish) {
    Deals made = new Deals(wish);
    List<Cycle> cycles = wish.cycles();
    for (int i = 0; i < cycles.size(); i++) {
      made.add(cycles.get(i), Math.max(1, count(wish, cycles.get(i), i)));
    }
    return made.deals;
  }

  private static int count(HistoryWish wish, Cycle month, int index) {
    return wish.dice("count|" + month).about(wish.scaled(PURCHASES, index));
  }

  private void add(Cycle month, int count) {
    for (int i = 0; i < count; i++) {
      deals.add(deal(month, wish.dice("deal|" + month + "|" + i)));
    }
  }

  private Deal deal(Cycle month, Dice dice) {
    LocalDate day = month.firstDay().plusDays(dice.below(LAST_DAY));
    int months = dice.one(MONTHS);
    Instant bought = at(day, dice);
    Instant unsubscribed =
        dice.chance(UNSUBSCRIBED)
            ? inTime(at(day.plusDays(dice.from(FIRST_DAYS, MOST_DAYS)), dice))
            : null;
    return new Deal(
        deals.size(),
        dice.one(Article.ALL),
        dice.one(REGIONS),
        months,
        bought,
        unsubscribed == null ? renewals(day, months, dice) : List.of(),
        unsubscribed);
  }

  private List<Instant> renewals(LocalDate day, int months, Dice dice) {
    int most = dice.one(RENEWALS);
    List<Instant> renewals = new ArrayList<>();
    for (int number = 1; number <= most; number++) {
      LocalDate end = day.plusMonths((long) number * months);
      Instant at = inTime(at(end.minusDays(dice.from(1, 5)), dice));
      if (at == null) {
        break;
      }
      renewals.add(at);
    }
    return renewals;
  }

  private @Nullable Instant inTime(Instant at) {
    return at.isBefore(wish.end()) ? at : null;
  }

  /** Returns a time within the hours in which people work. */
  private static Instant at(LocalDate day, Dice dice) {
    return BusinessTime.startOf(day).plusSeconds(OPENS * 3_600L + dice.below(OPEN_SECONDS));
  }
}
