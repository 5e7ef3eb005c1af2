// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.packages;

import dev.ocesandbox.server.domain.products.Products;
import dev.ocesandbox.server.money.Quantity;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.World;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Deducts usage from packages, beginning with the one that ends first. The end of a cycle counts as
 * the end of a package whose quotas are reset (billing_faq_6100011).
 */
final class UsageDeduction {

  private static final Comparator<Candidate> FIRST_TO_END =
      Comparator.comparing((Candidate c) -> !c.isOfProject())
          .thenComparing(c -> c.pack().window().end())
          .thenComparing(c -> c.pack().createdAt())
          .thenComparing(c -> c.pack().id());

  private final ReportedUsage usage;
  private final Instant now;
  private final Predicate<ResourcePackage> allowed;
  private final List<Deduction> deductions = new ArrayList<>();
  private World world;
  private Quantity left;

  private UsageDeduction(
      World world, ReportedUsage usage, Instant now, Predicate<ResourcePackage> allowed) {
    this.world = world;
    this.usage = usage;
    this.now = now;
    this.allowed = allowed;
    this.left = usage.amount();
  }

  /** An item that usage can be deducted from. */
  private record Candidate(CurrentPackage of, PackageItem item, boolean isOfProject) {
    ResourcePackage pack() {
      return of.pack();
    }
  }

  static Change<Coverage> of(World world, ReportedUsage usage, Instant now) {
    return new UsageDeduction(world, usage, now, any -> true).deducted();
  }

  /** Deducts usage from one package only. */
  static Change<Coverage> from(String packageId, World world, ReportedUsage usage, Instant now) {
    return new UsageDeduction(world, usage, now, one -> one.id().equals(packageId)).deducted();
  }

  private Change<Coverage> deducted() {
    List<Candidate> candidates = candidates();
    if (candidates.size() > 1) {
      Instant first = candidates.get(0).pack().window().end();
      if (candidates.get(0).isOfProject() && !candidates.get(1).isOfProject()) {
        apply("packages.usage.own-project-first");
      }
      boolean tie = first.equals(candidates.get(1).pack().window().end());
      apply(tie ? "packages.usage.tie-older-first" : "packages.usage.deduction-order");
    }
    for (Candidate candidate : candidates) {
      if (!left.isZero()) {
        take(candidate);
      }
    }
    if (deductions.size() > 1) {
      apply("packages.usage.splits");
    }
    if (!left.isZero()) {
      apply("packages.usage.rest-is-left");
    }
    return Change.of(world, new Coverage(usage.amount().minus(left), left, deductions));
  }

  private List<Candidate> candidates() {
    List<Candidate> metered =
        world
            .get(PackagesState.SLOT)
            .of(usage.customerId())
            .filter(allowed)
            .filter(one -> one.status() == PackageStatus.IN_EFFECT && one.isFor(usage.meter()))
            .filter(one -> PackageProject.of(world, one).covers(usage.projectId()))
            .map(one -> CurrentPackage.of(world, one, now))
            .flatMap(
                one ->
                    one.pack().itemFor(usage.meter().usageType()).stream()
                        .map(item -> new Candidate(one, item, isOfProject(one.pack()))))
            .filter(candidate -> !candidate.item().left().isZero())
            .filter(candidate -> isConvertible(candidate.item()))
            .toList();
    List<Candidate> inTime =
        metered.stream()
            .filter(candidate -> candidate.pack().window().contains(usage.begin()))
            .sorted(FIRST_TO_END)
            .toList();
    for (Candidate candidate : metered) {
      if (usage.begin().isBefore(candidate.pack().window().begin())) {
        boolean before = usage.begin().isBefore(candidate.pack().effectiveAt());
        apply(before ? "packages.usage.only-within-term" : "packages.usage.late-is-left");
      }
    }
    return inTime;
  }

  private boolean isOfProject(ResourcePackage one) {
    return PackageProject.of(world, one).isOwn();
  }

  private boolean isConvertible(PackageItem item) {
    return Products.converted(
            usage.amount(), usage.measureId(), item.offer().measureId(), RoundingMode.CEILING)
        .isPresent();
  }

  private void take(Candidate candidate) {
    PackageItem item = candidate.item();
    int measure = item.offer().measureId();
    Quantity needed = in(left, usage.measureId(), measure, RoundingMode.CEILING);
    boolean enough = needed.compareTo(item.left()) <= 0;
    Quantity covered =
        enough ? left : in(item.left(), measure, usage.measureId(), RoundingMode.FLOOR).min(left);
    Quantity remaining = enough ? item.left().minus(needed) : Quantity.ZERO;
    left = left.minus(covered);
    put(candidate, remaining);
    record(candidate, remaining);
    apply("packages.usage.before-charge");
    apply("packages.usage.matches");
    if (measure != usage.measureId()) {
      apply("packages.usage.converts");
    }
  }

  private static Quantity in(Quantity amount, int from, int to, RoundingMode rounding) {
    return Products.converted(amount, from, to, rounding).orElseThrow();
  }

  /** Stores the rest of the quota. A package without a rest or another cycle is used up. */
  private void put(Candidate candidate, Quantity remaining) {
    ResourcePackage taken = candidate.pack().leaving(candidate.item().id(), remaining);
    boolean usedUp = taken.isUsedUp() && candidate.of().isInLastCycle();
    world = Packages.put(world, usedUp ? taken.to(PackageStatus.USED_UP) : taken);
    world = QuotaResetRule.plan(world, candidate.of());
    if (taken.isUsedUp()) {
      apply(usedUp ? "packages.state.used-up" : "packages.state.cycle-used-up");
    }
  }

  private void record(Candidate candidate, Quantity remaining) {
    PackagesState state = world.get(PackagesState.SLOT);
    Deduction deduction =
        new Deduction(
            state.deductionsOf(usage.customerId()).size(),
            usage.customerId(),
            now,
            candidate.pack().id(),
            candidate.item().id(),
            candidate.item().offer().measureId(),
            candidate.item().left(),
            remaining,
            usage.resourceId(),
            usage.begin(),
            usage.end());
    deductions.add(deduction);
    world =
        world.with(PackagesState.SLOT, state.with(deduction)).applied("packages.usage.recorded");
  }

  private void apply(String rule) {
    world = world.applied(rule);
  }
}
