// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.unsubscriptions;

import dev.ocesandbox.server.domain.orders.Funding;
import dev.ocesandbox.server.domain.orders.GiveBack.TermPart;
import dev.ocesandbox.server.domain.resources.PaidTerm;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.money.Share;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of one paid term goes back (usermanual-billing, unsubscription_topic_20000081).
 *
 * @param part what goes back and what is kept
 * @param rules which rules shaped it
 */
record TermRefund(TermPart part, List<String> rules) {

  /** Everything goes back, cash coupons too. */
  static TermRefund full(PaidTerm term, List<Funding> paid, String rule) {
    List<String> rules = new ArrayList<>(List.of(rule));
    if (paid.stream().anyMatch(TermRefund::isCashCoupon)) {
      rules.add("refund.cash-coupons");
    }
    return new TermRefund(new TermPart(term.orderId(), paid, Money.ZERO, Money.ZERO), rules);
  }

  /**
   * What was really paid, less what was used by the hour and the fee; never below nothing.
   *
   * @param fees the table; null where a contract waives the fee
   */
  static TermRefund ordinary(
      PaidTerm term, List<Funding> paid, @Nullable FeeTable fees, Instant now) {
    List<Money> weights = paid.stream().map(TermRefund::weight).toList();
    Money real = Money.sum(weights);
    long used = usedHours(term, now);
    Money consumed = real.times(used, hours(term)).min(real);
    Money fee = fees == null ? Money.ZERO : fees.of(real, months(term), used);
    Money keptFee = fee.min(real.minus(consumed));
    List<String> rules = new ArrayList<>();
    for (String rule :
        List.of("ordinary", "paid-amount", "consumed-by-hours", "hours-cut", "rounding")) {
      rules.add("refund." + rule);
    }
    rules.addAll(fees == null ? List.of("fee.waived-by-contract") : feeRules(fees, months(term)));
    if (keptFee.compareTo(fee) < 0) {
      rules.add("refund.never-negative");
      rules.add("refund.kept-at-most-paid");
    }
    return new TermRefund(
        new TermPart(
            term.orderId(),
            shared(real.minus(consumed).minus(keptFee), paid, weights),
            consumed,
            keptFee),
        rules);
  }

  private static List<String> feeRules(FeeTable fees, long months) {
    String row =
        switch (fees.row(months).months()) {
          case 12 -> "one-year";
          case 24 -> "two-years";
          case 36 -> "three-years";
          case 48 -> "four-years";
          case 60 -> "five-years";
          default -> "months";
        };
    return List.of("fee.of-paid-amount", "fee.year-by-hours", "fee." + row);
  }

  private static List<Funding> shared(Money refund, List<Funding> paid, List<Money> weights) {
    List<Funding> back = new ArrayList<>();
    if (refund.isPositive()) {
      List<Money> parts = Share.split(refund, weights);
      for (int i = 0; i < paid.size(); i++) {
        if (parts.get(i).isPositive()) {
          back.add(paid.get(i).withAmount(parts.get(i)));
        }
      }
    }
    return back;
  }

  /** What a cash coupon paid does not count and does not come back. */
  private static Money weight(Funding funding) {
    return isCashCoupon(funding) ? Money.ZERO : funding.amount();
  }

  private static boolean isCashCoupon(Funding funding) {
    return funding.source() == Funding.Source.CASH_COUPON;
  }

  /** All hours of a term, from the hour in which it began to the midnight after its last second. */
  private static long hours(PaidTerm term) {
    return ChronoUnit.HOURS.between(hourOf(term.begin()), term.end().plusSeconds(1));
  }

  /** Hours of use, both ends cut to the hour; at most all of them. */
  private static long usedHours(PaidTerm term, Instant now) {
    long used = ChronoUnit.HOURS.between(hourOf(term.begin()), hourOf(now));
    return Math.max(0, Math.min(used, hours(term)));
  }

  private static Instant hourOf(Instant instant) {
    return instant.truncatedTo(ChronoUnit.HOURS);
  }

  private static long months(PaidTerm term) {
    return ChronoUnit.MONTHS.between(
        BusinessTime.day(term.begin()), BusinessTime.day(term.end()).plusDays(1));
  }
}
