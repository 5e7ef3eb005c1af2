// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The cash of an enterprise, one request after the other: what a checker of concurrent histories
 * compares answers with.
 *
 * @param cents cash by account, and what a member has of its master by its name and " rest"
 * @param used numbers of transactions and orders that are used up
 */
record Wallets(Map<String, Long> cents, Set<String> used) {

  static final String DONE = "done";

  /** What can be asked. */
  enum Kind {
    ALLOCATE,
    RECLAIM,
    PAY,
    BALANCE,
    RECLAIMABLE
  }

  /**
   * A request of the master, or a payment or a look at the balance by any account.
   *
   * @param account the member, payer or owner
   * @param cents amount; 0 for a look
   * @param number number of the transaction or order; empty for none
   */
  record Ask(Kind kind, String account, long cents, String number) {}

  Wallets {
    cents = Map.copyOf(cents);
    used = Set.copyOf(used);
  }

  /** Returns the state after a request; empty if it cannot be answered so. */
  Optional<Wallets> next(Ask ask, String answered) {
    return switch (ask.kind()) {
      case BALANCE -> shown(of(ask.account()), answered);
      case RECLAIMABLE -> shown(reclaimable(ask.account()), answered);
      case ALLOCATE -> changed(ask, answered, of("acme"), "acme", ask.account());
      case RECLAIM -> changed(ask, answered, reclaimable(ask.account()), ask.account(), "acme");
      case PAY -> changed(ask, answered, of(ask.account()), ask.account(), "vendor");
    };
  }

  private long of(String name) {
    return cents.getOrDefault(name, 0L);
  }

  private long reclaimable(String member) {
    return Math.min(of(member), of(member + " rest"));
  }

  private Optional<Wallets> shown(long amount, String answered) {
    return answered.equals(Shop.yuan(amount)) ? Optional.of(this) : Optional.empty();
  }

  private Optional<Wallets> changed(Ask ask, String answered, long most, String from, String to) {
    Set<String> reasons = new HashSet<>();
    if (used.contains(ask.number())) {
      reasons.add(ask.kind() == Kind.PAY ? "CBC.99003106" : "CBC.99007009");
    }
    if (ask.cents() > most) {
      reasons.add("CBC.99005003");
    }
    if (!reasons.isEmpty()) {
      return reasons.contains(answered) ? Optional.of(this) : Optional.empty();
    }
    return answered.equals(DONE) ? Optional.of(moved(ask, from, to)) : Optional.empty();
  }

  private Wallets moved(Ask ask, String from, String to) {
    Map<String, Long> after = new TreeMap<>(cents);
    after.merge(from, -ask.cents(), Long::sum);
    if (!to.equals("vendor")) {
      after.merge(to, ask.cents(), Long::sum);
    }
    if (ask.kind() != Kind.PAY) {
      long allocated = ask.kind() == Kind.ALLOCATE ? ask.cents() : -ask.cents();
      after.merge(ask.account() + " rest", allocated, Long::sum);
    }
    Set<String> numbers = new TreeSet<>(used);
    if (!ask.number().isEmpty()) {
      numbers.add(ask.number());
    }
    return new Wallets(after, numbers);
  }
}
