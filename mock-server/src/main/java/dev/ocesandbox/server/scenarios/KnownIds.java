// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.server.ledger.LedgerAccount;
import dev.ocesandbox.server.world.RecordChecks;
import dev.ocesandbox.server.world.World;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The ids of everything that a saved world has, by kind, and the ledger accounts of records. */
final class KnownIds {

  private final Map<String, Set<String>> byKind = new HashMap<>();
  private final Map<String, Set<String>> kindsByCounter = new HashMap<>();
  private final Map<String, Long> issued = new TreeMap<>();
  private final Set<LedgerAccount> accounts = new HashSet<>();

  /** Knows the customers of a world. */
  KnownIds(World world) {
    byKind.put(RecordChecks.CUSTOMER, world.customers().keySet());
  }

  /** Enters an id; returns whether it is new. */
  boolean enter(String kind, String id) {
    return byKind.computeIfAbsent(kind, any -> new HashSet<>()).add(id);
  }

  /**
   * Counts an id that a counter of the world has issued, once: records of several kinds may have
   * it, such as a resource that was switched.
   */
  void count(String counter, String kind, String id) {
    if (counter.isEmpty()) {
      return;
    }
    Set<String> kinds = kindsByCounter.computeIfAbsent(counter, any -> new HashSet<>());
    kinds.add(kind);
    boolean counted =
        kinds.size() > 1 && kinds.stream().anyMatch(other -> !other.equals(kind) && has(other, id));
    if (!counted) {
      issued.merge(counter, 1L, Long::sum);
    }
  }

  /** Returns how many ids of each counter there are. */
  Map<String, Long> issued() {
    return issued;
  }

  void enter(LedgerAccount account) {
    accounts.add(account);
  }

  boolean has(String kind, String id) {
    return byKind.getOrDefault(kind, Set.of()).contains(id);
  }

  boolean has(LedgerAccount account) {
    return accounts.contains(account);
  }
}
