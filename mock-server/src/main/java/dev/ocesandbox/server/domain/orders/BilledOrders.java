// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.collections.SharedMap;
import dev.ocesandbox.server.domain.resources.PaidTerm;
import dev.ocesandbox.server.domain.resources.Resource;
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
import org.pcollections.HashTreePSet;
import org.pcollections.MapPSet;

/**
 * The orders that are in bills.
 *
 * @param lists orders by owner, payer and month
 * @param kinds the same, by the kinds of their records
 * @param about ids of the orders that extend or end a resource, and of those that refund an order,
 *     by the id of the resource or order
 * @param parties owners and payers by account and month; of each account that is one of them
 */
record BilledOrders(
    SharedMap<String, Ranked<BilledKey>> lists,
    SharedMap<String, SharedMap<BilledKind, BilledList>> kinds,
    SharedMap<String, MapPSet<String>> about,
    SharedMap<String, MapPSet<Parties>> parties) {

  static final BilledOrders NONE =
      new BilledOrders(SharedMap.empty(), SharedMap.empty(), SharedMap.empty(), SharedMap.empty());

  Ranked<BilledKey> of(Parties both, Cycle cycle) {
    return lists.getOrDefault(list(both, cycle), Ranked.by(BilledKey.NEWEST_FIRST));
  }

  /** Returns the orders of an owner and payer in the bill of a month by the kinds of records. */
  SharedMap<BilledKind, BilledList> kinds(Parties both, Cycle cycle) {
    return kinds.getOrDefault(list(both, cycle), SharedMap.empty());
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
    return before.billedAt().equals(at)
        && (at.isEmpty() || BilledEntry.of(before).equals(BilledEntry.of(order)));
  }

  private BilledOrders without(Order order, Instant at) {
    BilledOrders rest = this;
    List<BilledEntry> entries = BilledEntry.of(order);
    for (Parties both : BilledKey.parties(order)) {
      String name = list(both, Cycle.of(at));
      BilledKey key = BilledKey.of(order, at, both.payerId());
      rest =
          new BilledOrders(
              rest.lists.plus(name, rest.of(both, Cycle.of(at)).minus(key)),
              rest.kinds.plus(name, without(rest.kinds(both, Cycle.of(at)), key, entries)),
              about,
              parties);
    }
    return rest;
  }

  private static SharedMap<BilledKind, BilledList> without(
      SharedMap<BilledKind, BilledList> kinds, BilledKey key, List<BilledEntry> entries) {
    SharedMap<BilledKind, BilledList> rest = kinds;
    for (BilledEntry entry : entries) {
      BilledList list = rest.getOrDefault(entry.kind(), BilledList.EMPTY).minus(key);
      rest = list.isEmpty() ? rest.minus(entry.kind()) : rest.plus(entry.kind(), list);
    }
    return rest;
  }

  private BilledOrders with(Order order, Instant at) {
    BilledOrders all = new BilledOrders(lists, kinds, withAbout(order), parties);
    List<BilledEntry> entries = BilledEntry.of(order);
    for (Parties both : BilledKey.parties(order)) {
      BilledKey key = BilledKey.of(order, at, both.payerId());
      all = all.with(both, Cycle.of(at), key, entries);
    }
    return all;
  }

  private BilledOrders with(Parties both, Cycle cycle, BilledKey key, List<BilledEntry> entries) {
    SharedMap<String, MapPSet<Parties>> known = parties;
    for (String account : both.accounts()) {
      String name = list(account, cycle);
      known = known.plus(name, known.getOrDefault(name, HashTreePSet.empty()).plus(both));
    }
    SharedMap<BilledKind, BilledList> those = kinds(both, cycle);
    for (BilledEntry entry : entries) {
      if (entry.payer().equals(both.payerId())) {
        BilledList list = those.getOrDefault(entry.kind(), BilledList.EMPTY);
        those = those.plus(entry.kind(), list.plus(key, entry));
      }
    }
    String name = list(both, cycle);
    return new BilledOrders(
        lists.plus(name, of(both, cycle).plus(key)), kinds.plus(name, those), about, known);
  }

  private SharedMap<String, MapPSet<String>> withAbout(Order order) {
    SharedMap<String, MapPSet<String>> all = about;
    for (OrderLine line : order.lines()) {
      ResourceExtension extension = line.extension();
      all = extension == null ? all : withAbout(all, extension.resourceId(), order);
    }
    Order.Refund refund = order.refund();
    if (refund != null) {
      all = withAbout(all, refund.baseOrderId(), order);
      for (Order.Ended end : refund.ends()) {
        all = withAbout(all, end.resourceId(), order);
      }
    }
    return all;
  }

  private static SharedMap<String, MapPSet<String>> withAbout(
      SharedMap<String, MapPSet<String>> all, String id, Order order) {
    return all.plus(id, all.getOrDefault(id, HashTreePSet.empty()).plus(order.id()));
  }

  /** Returns the ids of orders of which a record may be about a resource. */
  Set<String> about(Resource resource) {
    Set<String> orders = new TreeSet<>(of(resource.resourceId()));
    for (PaidTerm term : resource.terms()) {
      orders.add(term.orderId());
    }
    for (String order : List.copyOf(orders)) {
      orders.addAll(of(order));
    }
    return orders;
  }

  private Set<String> of(String id) {
    return about.getOrDefault(id, HashTreePSet.empty());
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
