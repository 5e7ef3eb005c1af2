// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.coverage;

import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.server.world.Walks.Walk;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * The counts of one consumer. Thread-safe. Its size is bounded by the contracts: operations with
 * their items, rules by operation, diagrams, kinds of faults.
 */
final class ConsumerCounts implements Charge.Sink {

  private final Map<String, OperationCounts> operations = new ConcurrentHashMap<>();
  private final Map<String, Map<String, LongAdder>> guesses = new ConcurrentHashMap<>();
  private final Map<Walk, LongAdder> walks = new ConcurrentHashMap<>();
  private final Map<String, LongAdder> faults = new ConcurrentHashMap<>();
  private final Map<Charge, LongAdder> costs = new ConcurrentHashMap<>();

  OperationCounts of(Operation operation, Surfaces surfaces) {
    OperationCounts known = operations.get(operation.id());
    return known == null
        ? operations.computeIfAbsent(
            operation.id(), id -> new OperationCounts(surfaces.of(operation)))
        : known;
  }

  /** Counts an inferred rule that was applied in an operation. */
  void guess(String rule, String operation) {
    Map<String, LongAdder> known = guesses.get(rule);
    add(
        known == null ? guesses.computeIfAbsent(rule, key -> new ConcurrentHashMap<>()) : known,
        operation,
        1);
  }

  void walk(Walk walk, long times) {
    add(walks, walk, times);
  }

  void fault(String kind) {
    add(faults, kind, 1);
  }

  @Override
  public void add(Charge charge, long by) {
    add(costs, charge, by);
  }

  private static <K> void add(Map<K, LongAdder> counts, K key, long by) {
    LongAdder known = counts.get(key);
    (known == null ? counts.computeIfAbsent(key, k -> new LongAdder()) : known).add(by);
  }

  void addTo(Map<String, Long> sums) {
    operations.values().forEach(operation -> operation.addTo(sums));
    guesses.forEach(
        (rule, byOperation) ->
            byOperation.forEach(
                (operation, count) ->
                    sums.merge(Keys.guess(operation, rule), count.sum(), Long::sum)));
    walks.forEach((walk, count) -> sums.merge(Keys.edge(walk), count.sum(), Long::sum));
    faults.forEach((kind, count) -> sums.merge(Keys.fault(kind), count.sum(), Long::sum));
    costs.forEach(
        (charge, amount) -> {
          if (amount.sum() != 0) {
            sums.merge(charge.key(), amount.sum(), Long::sum);
          }
        });
  }
}
