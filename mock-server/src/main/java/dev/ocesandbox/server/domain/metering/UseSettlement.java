// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.server.domain.coupons.PayingUse;
import dev.ocesandbox.server.domain.discounts.Discount;
import dev.ocesandbox.server.domain.packages.Packages;
import dev.ocesandbox.server.domain.products.UsageFactor;
import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.money.Quantity;
import dev.ocesandbox.server.money.Ratio;
import dev.ocesandbox.server.world.Settled;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Cycle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Deducts the use of one payer that is due at one moment.
 *
 * <p>Everything is looked up once: a settlement may deduct the use of thousands of resources, and
 * there are hundreds of settlements in a month.
 */
final class UseSettlement {

  private final String payerId;
  private final Pace pace;
  private final Instant at;
  private final Factors factors;
  private final UsePrices prices = new UsePrices();
  private final UseDiscounts discounts;
  private final UsePackages packages;
  private final Purse purse;
  private final ArrearsState arrears;
  private final Deducted deducted;
  private final UseTrail trail = new UseTrail();
  private World world;
  private MeteringState state;
  private ReportState reports;

  private UseSettlement(World world, Purse purse, Pace pace, Instant at) {
    this.world = world;
    this.state = world.get(MeteringState.SLOT);
    this.reports = world.get(ReportState.SLOT);
    this.arrears = world.get(ArrearsState.SLOT);
    this.payerId = purse.payerId();
    this.deducted = new Deducted(payerId);
    this.pace = pace;
    this.at = at;
    this.factors = new Factors(world);
    this.discounts = new UseDiscounts(world);
    this.packages = new UsePackages(world);
    this.purse = purse;
  }

  /**
   * A period of a resource.
   *
   * @param period the whole period
   * @param number position of the resource among those that take money at the same time
   * @param resource the resource, which may be there for a part of the period only
   */
  record Part(Period period, long number, Metered resource) {}

  /**
   * Settles what is due and returns the world with the next settlements planned.
   *
   * @param schedules what is due of one payer; of one pace and time
   */
  static Settled of(World world, String payerId, List<Schedule> schedules) {
    Schedule one = schedules.get(0);
    Purse purse = new Purse(world, payerId, one.at());
    return new UseSettlement(world, purse, one.pace(), one.at()).settled(schedules);
  }

  /** Deducts use of the past from a purse and returns the world before anything is paid. */
  static World past(World world, Purse purse, PastSettlements.Moment moment, List<Part> parts) {
    UseSettlement settlement = new UseSettlement(world, purse, moment.pace(), moment.at());
    parts.forEach(settlement::deduct);
    return settlement.world.with(MeteringState.SLOT, settlement.state);
  }

  private Settled settled(List<Schedule> schedules) {
    List<Part> parts = new ArrayList<>();
    List<Schedule> after = new ArrayList<>();
    for (Schedule schedule : schedules) {
      Schedule next = schedule;
      while (!pace.settledAt(world.settings(), next.next().end()).isAfter(at)) {
        Period period = next.next();
        state
            .live(next.customerId())
            .forEach((number, one) -> parts.add(new Part(period, number, one)));
        next = next.after(period);
      }
      after.add(next);
    }
    parts.sort(
        Comparator.comparing((Part part) -> part.period().begin()).thenComparingLong(Part::number));
    parts.forEach(this::deduct);
    World settled = trail.on(world.with(MeteringState.SLOT, state).with(ReportState.SLOT, reports));
    World paid = new UsePayment(payerId, at, purse).on(settled);
    for (Schedule next : after) {
      paid = Schedules.next(paid, next);
    }
    return deducted.settled(paid, at);
  }

  private void deduct(Part part) {
    Metered resource = part.resource();
    List<UsageFactor> charged = factors.of(resource.product().key());
    List<Use> uses =
        pace == Pace.PEAKS
            ? PeakCharge.of(world, resource, charged, part.period())
            : reportedOrMetered(part, charged);
    boolean any = false;
    for (Use use : uses) {
      Optional<Use> open = unsettled(resource, use);
      if (open.isPresent()) {
        deduct(resource, open.get());
        note(part, open.get());
        any = true;
      }
    }
    if (any) {
      deducted.count(resource.customerId(), Cycle.ofUse(part.period().end(), at));
    }
  }

  /**
   * Returns the part of use by the clock that is not settled yet; there is such a part if a price
   * book has changed how often the resource is settled.
   */
  private Optional<Use> unsettled(Metered resource, Use use) {
    Period period = use.period();
    return use.factor().isTime()
        ? state
            .runs()
            .last(resource.id(), use.factor().number())
            .map(run -> run.period(run.count() - 1))
            .filter(last -> last.begin().isBefore(period.end()))
            .filter(last -> last.end().isAfter(period.begin()))
            .map(last -> period.within(last.end(), null).map(use::inTime))
            .orElse(Optional.of(use))
        : Optional.of(use);
  }

  /** Returns the use of a period and takes the reports of it, which are then settled. */
  private List<Use> reportedOrMetered(Part part, List<UsageFactor> charged) {
    Metered resource = part.resource();
    ResourceUse used =
        new ResourceUse(
            resource,
            pace,
            part.period(),
            arrears.meteredIn(resource, part.period()),
            reports.of(resource.id()));
    reports = reports.without(resource.id(), used.taken(charged));
    return used.of(charged);
  }

  /** Notes the rules by which use that is not time came about. */
  private void note(Part part, Use use) {
    if (pace == Pace.PEAKS) {
      world = PeakCharge.applied(world, use.factor());
    } else if (!use.factor().isTime()) {
      boolean late = use.period().begin().isBefore(part.period().begin());
      world =
          world
              .applied("metering.usage.reported-or-by-pattern")
              .appliedIf(part.resource().pattern() != null, "metering.usage.pattern-by-seed")
              .appliedIf(late, "metering.usage.late-report");
    }
  }

  private void deduct(Metered resource, Use use) {
    Resource.Product product = resource.product();
    Discount discount =
        discounts.of(resource.customerId(), product.key().serviceTypeCode(), use.period().end());
    Each each = prices.of(use, covered(resource, use), discount);
    List<Paid> paid = purse.pay(bill(resource, use.period(), discount, each.due()), trail);
    Factor factor =
        new Factor(use.factor().number(), use.factor().name(), use.factor().measureId());
    deducted.add(each.due());
    int runs = state.runs().size();
    state = state.with(new Deduction(resource, payerId, factor, use.period(), at, each, paid));
    trail.used(resource, pace, use);
    trail.priced(each);
    trail.noteIf(state.runs().size() == runs, "metering.settlement.same-hours-are-one-run");
    trail.noteIf(!payerId.equals(resource.customerId()), "metering.pay.custody-by-master");
  }

  /** Lets resource packages cover use, before anything is charged. */
  private Quantity covered(Metered resource, Use use) {
    if (purse.isItsOwn() || !packages.mayCover(resource, use)) {
      return Quantity.ZERO;
    }
    return Packages.use(world, UsePackages.usage(resource, use), at)
        .fold(
            (after, coverage) -> {
              world = after.appliedIf(!coverage.covered().isZero(), "metering.pay.packages-first");
              return coverage.covered();
            },
            refusal -> Quantity.ZERO);
  }

  private static CouponPurse.Bill bill(
      Metered resource, Period period, @Nullable Discount discount, Money due) {
    Resource.Product product = resource.product();
    Ratio ratio = discount == null || discount.ratio() == null ? Ratio.ONE : discount.ratio();
    return new CouponPurse.Bill(
        resource.id(),
        product.key().resourceTypeCode(),
        period,
        new PayingUse(
            product.key().serviceTypeCode(),
            product.regionCode(),
            product.id(),
            ratio,
            discount == null ? -1 : discount.kind().type()),
        due);
  }
}
