// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.quotes;

import dev.ocesandbox.server.money.Money;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One instalment.
 *
 * @param official yuan at list price
 * @param amount yuan with the discount; the same without one
 * @param periodType time between two instalments: 2 month, 3 year
 */
public record Installment(Money official, Money amount, int periodType) {

  /** Returns an instalment of a price; null if there is no plan. */
  public static @Nullable Installment of(
      @Nullable InstallmentPlan plan, Money official, Money saved) {
    return plan == null
        ? null
        : new Installment(plan.each(official), plan.each(official.minus(saved)), plan.periodType());
  }

  /**
   * Returns the sum of the instalments of several lines; null if no line has one. Inferred: it is
   * null, too, if some are monthly and others yearly, because their sum would be due at no time.
   */
  public static @Nullable Installment sum(Stream<@Nullable Installment> lines) {
    List<Installment> all = lines.filter(Objects::nonNull).toList();
    if (all.stream().map(Installment::periodType).distinct().count() != 1) {
      return null;
    }
    return new Installment(
        Money.sum(all.stream().map(Installment::official).toList()),
        Money.sum(all.stream().map(Installment::amount).toList()),
        all.get(0).periodType());
  }

  Money saved() {
    return official.minus(amount);
  }
}
