// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.server.collections.SharedMap;
import dev.ocesandbox.server.world.Parties;
import dev.ocesandbox.server.world.Ranked;
import dev.ocesandbox.server.world.time.Cycle;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * The runs of a world and their indexes.
 *
 * @param byId every run
 * @param billed runs by account and month of the bill; of their owners and of those who paid
 * @param byResource runs of each resource; oldest first
 * @param last id of the run with the latest begin of each resource and usage factor
 * @param debts open debts of each payer
 * @param reading what reading pages of bills needs; computed when it is first read
 */
record Runs(
    TreePMap<String, Run> byId,
    SharedMap<String, Ranked<RunKey>> billed,
    SharedMap<String, Ranked<RunKey>> byResource,
    SharedMap<String, String> last,
    SharedMap<String, OpenDebts> debts,
    RunReading reading) {

  static final Runs EMPTY =
      new Runs(
          TreePMap.empty(),
          SharedMap.empty(),
          SharedMap.empty(),
          SharedMap.empty(),
          SharedMap.empty(),
          new RunReading());

  /** Returns the runs in the bill of an account and month by their owners and payers. */
  Map<Parties, RunIndex<Run>> indexes(String accountId, Cycle cycle) {
    return reading.indexes(
        RunKey.list(accountId, cycle),
        () -> {
          Map<Parties, List<Run>> lists =
              billed(accountId, cycle)
                  .collect(
                      Collectors.groupingBy(
                          run -> new Parties(run.customerId(), run.payerId()),
                          LinkedHashMap::new,
                          Collectors.toList()));
          Map<Parties, RunIndex<Run>> all = new LinkedHashMap<>();
          lists.forEach((both, runs) -> all.put(both, RunIndex.of(runs, run -> run)));
          return Collections.unmodifiableMap(all);
        });
  }

  /** Returns the index of runs that were chosen under a name. */
  RunIndex<List<Run>> chosen(Object name, Supplier<? extends Collection<List<Run>>> choose) {
    return reading.chosen(name, choose);
  }

  Collection<Run> all() {
    return byId.values();
  }

  int size() {
    return byId.size();
  }

  /** Returns the runs in the bill of an account and month, oldest first. */
  Stream<Run> billed(String accountId, Cycle cycle) {
    return listed(billed, RunKey.list(accountId, cycle));
  }

  /** Returns the runs of a resource, oldest first. */
  Stream<Run> ofResource(String resourceId) {
    return listed(byResource, resourceId);
  }

  /** Returns the run with the latest begin of a resource and number of a usage factor. */
  Optional<Run> last(String resourceId, int factor) {
    String id = last.get(series(resourceId, factor));
    return id == null ? Optional.empty() : Optional.ofNullable(byId.get(id));
  }

  private static String series(String resourceId, int factor) {
    return resourceId + " " + factor;
  }

  private Stream<Run> listed(SharedMap<String, Ranked<RunKey>> lists, String name) {
    return StreamSupport.stream(listOf(lists, name).spliterator(), false)
        .map(key -> byId.get(key.id()));
  }

  private static Ranked<RunKey> listOf(SharedMap<String, Ranked<RunKey>> lists, String name) {
    return lists.getOrDefault(name, Ranked.by(RunKey.OLDEST_FIRST));
  }

  Runs with(Deduction deduction) {
    Run before = last(deduction.resource().id(), deduction.factor().number()).orElse(null);
    return before != null && deduction.follows(before)
        ? with(before.longer())
        : with(deduction.asRun());
  }

  /** Adds a run, or replaces it by one of the same accounts, month and first period. */
  Runs with(Run run) {
    Run before = byId.get(run.id());
    if (before != null) {
      return new Runs(
          byId.plus(run.id(), run), billed, byResource, last, owed(before, run), new RunReading());
    }
    RunKey key = RunKey.of(run);
    SharedMap<String, Ranked<RunKey>> lists = billed;
    for (String list : RunKey.lists(run)) {
      lists = lists.plus(list, listOf(lists, list).plus(key));
    }
    String resource = run.resourceId();
    String series = series(resource, run.factor().number());
    boolean later =
        last(resource, run.factor().number())
            .filter(known -> RunKey.OLDEST_FIRST.compare(RunKey.of(known), key) > 0)
            .isEmpty();
    return new Runs(
        byId.plus(run.id(), run),
        lists,
        byResource.plus(resource, listOf(byResource, resource).plus(key)),
        later ? last.plus(series, run.id()) : last,
        owed(null, run),
        new RunReading());
  }

  private SharedMap<String, OpenDebts> owed(@Nullable Run before, Run run) {
    OpenDebts known = debts(run.payerId());
    OpenDebts open = (before == null ? known : known.minus(before)).plus(run);
    return open.equals(known) ? debts : debts.plus(run.payerId(), open);
  }

  /** Returns the open debts of a payer. */
  OpenDebts debts(String payerId) {
    return debts.getOrDefault(payerId, OpenDebts.NONE);
  }

  /** Returns the runs of open debts, by their first periods. */
  Stream<Run> indebted(OpenDebts open) {
    return StreamSupport.stream(open.runs().spliterator(), false).map(key -> byId.get(key.id()));
  }
}
