// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.audit;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.server.domain.metering.Each;
import dev.ocesandbox.server.domain.metering.Metering;
import dev.ocesandbox.server.domain.metering.PeakFigures;
import dev.ocesandbox.server.domain.metering.PeakMonth;
import dev.ocesandbox.server.domain.metering.PeakType;
import dev.ocesandbox.server.domain.metering.Run;
import dev.ocesandbox.server.money.ExactAmount;
import dev.ocesandbox.server.money.FineAmount;
import dev.ocesandbox.server.money.Rating;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Cycle;
import java.util.List;
import java.util.Optional;

/** Derives the list price of a month of bandwidth that is billed by the 95th percentile. */
final class PeakPriceSteps {

  private static final Bilingual OFFICIAL =
      new Bilingual("list price of the days that count", "有效天数的官网价");
  private static final Bilingual BEFORE =
      new Bilingual("price of a month times bandwidth times samples that count", "月单价×带宽×有效采样点数");
  private static final Bilingual UNIT_PRICE =
      new Bilingual("price of 1 Mbps and month", "每Mbps每月的单价");
  private static final Bilingual BANDWIDTH =
      new Bilingual("bandwidth that is billed, Mbps", "计费带宽（Mbps）");
  private static final Bilingual SAMPLES =
      new Bilingual("samples that count, {days} days", "有效采样点数（{days}天）");
  private static final Bilingual MONTH = new Bilingual("samples of the month", "当月采样点数");
  private static final Bilingual A_DAY = new Bilingual("samples of a day", "每天的采样点数");
  private static final Bilingual DAYS = new Bilingual("days of the month", "当月天数");

  private static final String LIST_PRICE = "metering.price.list-price";
  private static final String FEE = "usage.peak.fee";
  private static final String SAMPLE = "usage.samples.every-five-minutes";
  private static final int OF_A_DAY = Contracts.value(SAMPLE, "count").asInt();

  /** Ten decimals of a price times ten of a bandwidth. */
  private static final int MANY_DECIMALS = 20;

  private final Each each;
  private final PeakFigures figures;
  private final int days;
  private final boolean enhanced;

  private PeakPriceSteps(Each each, PeakFigures figures, int days) {
    this.each = each;
    this.figures = figures;
    this.days = days;
    this.enhanced = figures.guaranteed() != null;
  }

  /** Returns the step; empty for other use, and if the figures do not give the list price. */
  static Optional<Step> of(World world, Run run) {
    Cycle used = Cycle.of(run.first().begin());
    return PeakType.of(run.factor().name())
        .flatMap(
            type ->
                Metering.find(world, run.resourceId())
                    .flatMap(one -> PeakMonth.of(world, one, type, used, run.deductedAt())))
        .map(month -> new PeakPriceSteps(run.each(), month.figures(), used.month().lengthOfMonth()))
        .flatMap(PeakPriceSteps::official);
  }

  private Optional<Step> official() {
    Rating price = each.unitPrice();
    if (price == null || !each.used().equals(figures.bandwidth())) {
      return Optional.empty();
    }
    ExactAmount product = ExactAmount.of(price).times(each.used()).times(figures.samples());
    long whole = (long) OF_A_DAY * days;
    return FineAmount.cut(product.dividedBy(whole)).equals(each.official())
        ? product.within(MANY_DECIMALS).map(exact -> quotient(price, exact, whole))
        : Optional.empty();
  }

  private Step quotient(Rating price, Rating exact, long whole) {
    Step dividend =
        Step.product(
            BEFORE,
            exact.toString(),
            FEE,
            List.of(Step.given(UNIT_PRICE, price.toString(), LIST_PRICE), bandwidth(), samples()));
    Step divisor =
        Step.product(
            MONTH,
            String.valueOf(whole),
            FEE,
            List.of(
                Step.given(A_DAY, String.valueOf(OF_A_DAY), SAMPLE),
                Step.given(DAYS, String.valueOf(days), FEE)));
    return Step.quotient(OFFICIAL, each.official().text(), FEE, List.of(dividend, divisor));
  }

  private Step bandwidth() {
    return Step.given(
        BANDWIDTH,
        each.used().toString(),
        enhanced ? "usage.plus.billed" : "usage.peak.top-dropped");
  }

  private Step samples() {
    return Step.given(
        SAMPLES.with("days", figures.actualDays().toString()),
        String.valueOf(figures.samples()),
        enhanced ? "usage.plus.billed" : "usage.days.with-traffic");
  }
}
