// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.packages;

import dev.ocesandbox.server.domain.resources.PaidTerm;
import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.domain.resources.Resources;
import dev.ocesandbox.server.money.Quantity;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What was deducted in the cycles of the packages of a customer. */
public final class PackageHistory {

  private final World world;
  private final Map<String, List<Deduction>> byPackage = new HashMap<>();

  private PackageHistory(World world) {
    this.world = world;
  }

  /** Returns the history of the packages of a customer. */
  public static PackageHistory of(World world, String customerId) {
    PackageHistory history = new PackageHistory(world);
    for (Deduction one : world.get(PackagesState.SLOT).deductionsOf(customerId)) {
      history.byPackage.computeIfAbsent(one.packageId(), id -> new ArrayList<>()).add(one);
    }
    return history;
  }

  /**
   * Returns the cycles of a paid term of a package, oldest first.
   *
   * @param id order_instance_id
   * @param begin first second of the term, UTC
   * @param end last second of the term, UTC
   * @return at least one cycle; empty for an id that is not a package
   */
  public Optional<List<PackageCycle>> cycles(String id, Instant begin, Instant end) {
    return world
        .get(PackagesState.SLOT)
        .find(id)
        .map(one -> cycles(one, terms(id, begin, end), new QuotaPeriod(begin, end)));
  }

  /** Returns the terms of the subscription, with the one that is asked for if it was refunded. */
  private List<PaidTerm> terms(String id, Instant begin, Instant end) {
    List<PaidTerm> terms =
        Resources.find(world, id).map(Resource::terms).orElse(List.of()).stream()
            .filter(term -> term.begin().isBefore(begin))
            .toList();
    List<PaidTerm> all = new ArrayList<>(terms);
    all.add(new PaidTerm("", "", 0, 1, begin, end));
    return all;
  }

  private List<PackageCycle> cycles(ResourcePackage one, List<PaidTerm> terms, QuotaPeriod term) {
    TreeMap<Instant, QuotaPeriod> cycles = new TreeMap<>();
    Instant next = term.begin();
    while (!next.isAfter(term.end())) {
      QuotaPeriod cycle = Cycles.at(one.reuse(), terms, next);
      cycles.put(next, cycle);
      next = cycle.end().plusSeconds(1);
    }
    Map<Instant, List<PackageCycle.Use>> uses = new HashMap<>();
    for (Deduction deduction : byPackage.getOrDefault(one.id(), List.of())) {
      Map.Entry<Instant, QuotaPeriod> cycle = cycles.floorEntry(deduction.begin());
      if (cycle != null && cycle.getValue().contains(deduction.begin())) {
        use(one, cycle.getValue(), deduction)
            .ifPresent(
                use -> uses.computeIfAbsent(cycle.getKey(), at -> new ArrayList<>()).add(use));
      }
    }
    return cycles.entrySet().stream()
        .map(
            cycle ->
                new PackageCycle(
                    BusinessTime.day(cycle.getValue().end()),
                    one.items().size(),
                    uses.getOrDefault(cycle.getKey(), List.of())))
        .toList();
  }

  private static Optional<PackageCycle.Use> use(
      ResourcePackage one, QuotaPeriod cycle, Deduction deduction) {
    LocalDate day = BusinessTime.day(deduction.at());
    LocalDate last = BusinessTime.day(cycle.end());
    Quantity used = deduction.used();
    return one.item(deduction.itemId())
        .map(item -> item.offer().amount())
        .filter(quota -> !quota.isZero() && !used.isZero())
        .map(quota -> new PackageCycle.Use(day.isAfter(last) ? last : day, used, quota));
  }
}
