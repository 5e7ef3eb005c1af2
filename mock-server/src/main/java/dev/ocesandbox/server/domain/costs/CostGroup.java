// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.costs;

import dev.ocesandbox.server.money.FineAmount;
import dev.ocesandbox.server.world.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Costs with the same values of the dimensions that are grouped by.
 *
 * @param values the values, in the order of the dimensions
 * @param amount sum of what is asked for
 * @param official sum of the list prices
 * @param charges what it is made of
 */
record CostGroup(
    List<String> values, FineAmount amount, FineAmount official, List<Charge> charges) {

  /** The largest amount first, then by values. */
  static final Comparator<CostGroup> LARGEST_FIRST =
      Comparator.comparing(CostGroup::amount).reversed().thenComparing(CostGroup::joined);

  private static final Comparator<CostGroup> BY_VALUES = Comparator.comparing(CostGroup::joined);

  private static final String LARGEST = "costs.groups.largest-first";

  /** The rule about days without costs. */
  static final String WITHOUT_COSTS = "costs.groups.days-without-costs";

  private String joined() {
    return String.join("\u0000", values);
  }

  /** Returns the world with the rules noted that say how groups are shown. */
  static World noted(World world) {
    return world.applied(LARGEST, WITHOUT_COSTS);
  }

  /**
   * The costs of a day or month.
   *
   * @param time day or month as in answers
   * @param amount what is asked for
   * @param official list price
   */
  record At(String time, FineAmount amount, FineAmount official) {

    At plus(At other) {
      return new At(time, amount.plus(other.amount), official.plus(other.official));
    }

    boolean isZero() {
      return amount.isZero() && official.isZero();
    }
  }

  /** Returns the groups of some charges, without those that have no costs on any day. */
  static List<CostGroup> of(World world, CostQuery query, List<Charge> charges) {
    Map<List<String>, List<Charge>> groups = new LinkedHashMap<>();
    for (Charge charge : charges) {
      List<String> values =
          query.by().stream().map(dimension -> dimension.of(charge.line())).toList();
      groups.computeIfAbsent(values, key -> new ArrayList<>()).add(charge);
    }
    return groups.entrySet().stream()
        .map(group -> of(query, group.getKey(), group.getValue()))
        .filter(group -> group.hasCosts(query))
        .sorted(world.reads(LARGEST, "by-value") ? BY_VALUES : LARGEST_FIRST)
        .toList();
  }

  private static CostGroup of(CostQuery query, List<String> values, List<Charge> charges) {
    FineAmount amount = FineAmount.ZERO;
    FineAmount official = FineAmount.ZERO;
    for (Charge charge : charges) {
      amount = amount.plus(charge.between(query.first(), query.last(), query.amounts(charge)));
      official = official.plus(charge.between(query.first(), query.last(), charge.official()));
    }
    return new CostGroup(values, amount, official, charges);
  }

  private boolean hasCosts(CostQuery query) {
    return !amount.isZero() || !official.isZero() || !times(query, false).isEmpty();
  }

  /** Returns the days or months that have costs, or all of them, the earliest first. */
  List<At> times(CostQuery query, boolean zeros) {
    FineAmount[] amounts = perDay(query, false);
    FineAmount[] officials = perDay(query, true);
    Map<String, At> times = new LinkedHashMap<>();
    for (int i = 0; i < amounts.length; i++) {
      LocalDate day = query.first().plusDays(i);
      String time = query.monthly() ? day.toString().substring(0, 7) : day.toString();
      times.merge(time, new At(time, amounts[i], officials[i]), At::plus);
    }
    return times.values().stream().filter(at -> zeros || !at.isZero()).toList();
  }

  private FineAmount[] perDay(CostQuery query, boolean listPrice) {
    DaySums sums = new DaySums(query.first(), query.last());
    for (Charge charge : charges) {
      List<FineAmount> amounts = listPrice ? charge.official() : query.amounts(charge);
      amounts.forEach(one -> charge.spread().addTo(sums, one));
    }
    return sums.perDay();
  }
}
