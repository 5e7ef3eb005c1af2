// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.world.Parties;
import dev.ocesandbox.server.world.Ranked;
import dev.ocesandbox.server.world.time.Cycle;
import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.MapPSet;

/**
 * The orders that are in bills.
 *
 * @param lists orders by owner, payer and month
 * @param parties owners and payers by account and month; of each account that is one of them
 */
record BilledOrders(
    HashPMap<String, Ranked<BilledKey>> lists, HashPMap<String, MapPSet<Parties>> parties) {

  static final BilledOrders NONE = new BilledOrders(HashTreePMap.empty(), HashTreePMap.empty());

  Ranked<BilledKey> of(Parties both, Cycle cycle) {
    return lists.getOrDefault(list(both, cycle), Ranked.by(BilledKey.NEWEST_FIRST));
  }

  Set<Parties> parties(String accountId, Cycle cycle) {
    return parties.getOrDefault(list(accountId, cycle), HashTreePSet.empty());
  }

  /**
   * Adds an order, or replaces it by itself as it is now. When it comes into the bill, and so its
   * month, never changes.
   */
  BilledOrders with(@Nullable Order before, Order order) {
    if (before != null && isListedAs(before, order)) {
      return this;
    }
    BilledOrders others =
        before == null ? this : before.billedAt().map(at -> without(before, at)).orElse(this);
    return order.billedAt().map(at -> others.with(order, at)).orElse(others);
  }

  /** Returns whether everything that the lists show of an order is as it was. */
  private static boolean isListedAs(Order before, Order order) {
    Optional<Instant> at = order.billedAt();
    if (!before.billedAt().equals(at)) {
      return false;
    }
    Set<Parties> parties = at.isEmpty() ? Set.of() : BilledKey.parties(order);
    return at.isEmpty()
        || (BilledKey.parties(before).equals(parties)
            && parties.stream().allMatch(both -> isSame(before, order, at.get(), both)));
  }

  private static boolean isSame(Order before, Order order, Instant at, Parties both) {
    return BilledKey.of(before, at, both.payerId()).equals(BilledKey.of(order, at, both.payerId()));
  }

  private BilledOrders without(Order order, Instant at) {
    HashPMap<String, Ranked<BilledKey>> rest = lists;
    for (Parties both : BilledKey.parties(order)) {
      String name = list(both, Cycle.of(at));
      rest = rest.plus(name, of(both, Cycle.of(at)).minus(BilledKey.of(order, at, both.payerId())));
    }
    return new BilledOrders(rest, parties);
  }

  private BilledOrders with(Order order, Instant at) {
    BilledOrders all = this;
    for (Parties both : BilledKey.parties(order)) {
      all = all.with(both, Cycle.of(at), BilledKey.of(order, at, both.payerId()));
    }
    return all;
  }

  private BilledOrders with(Parties both, Cycle cycle, BilledKey key) {
    HashPMap<String, MapPSet<Parties>> known = parties;
    for (String account : both.accounts()) {
      String name = list(account, cycle);
      known = known.plus(name, known.getOrDefault(name, HashTreePSet.empty()).plus(both));
    }
    return new BilledOrders(lists.plus(list(both, cycle), of(both, cycle).plus(key)), known);
  }

  /** Returns the months in which some accounts are owners or payers; visits all months. */
  NavigableSet<Cycle> months(Set<String> accounts) {
    NavigableSet<Cycle> months = new TreeSet<>();
    for (String list : parties.keySet()) {
      int end = list.lastIndexOf(' ');
      if (accounts.contains(list.substring(0, end))) {
        Cycle.parse(list.substring(end + 1)).ifPresent(months::add);
      }
    }
    return months;
  }

  /** Returns the ids of the orders in the bill of an account and month, newest first. */
  List<String> of(String accountId, Cycle cycle) {
    return parties(accountId, cycle).stream()
        .flatMap(both -> StreamSupport.stream(of(both, cycle).spliterator(), false))
        .sorted(BilledKey.NEWEST_FIRST)
        .map(BilledKey::id)
        .distinct()
        .toList();
  }

  private static String list(Parties both, Cycle cycle) {
    return both.customerId() + " " + both.payerId() + " " + cycle;
  }

  private static String list(String accountId, Cycle cycle) {
    return accountId + " " + cycle;
  }
}
