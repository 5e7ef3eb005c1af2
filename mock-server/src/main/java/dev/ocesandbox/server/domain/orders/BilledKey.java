// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.domain.accounts.BillClose;
import dev.ocesandbox.server.world.Parties;
import dev.ocesandbox.server.world.Ranked;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.IdParts;
import dev.ocesandbox.server.world.time.Cycle;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Sort key of an order in the bill of its owner and one payer: the newest first, then in the order
 * of the ids of its records.
 *
 * @param at when the order was paid, or a refund order paid out
 * @param group first half of the ids of its records
 * @param id id of the order
 * @param records number of its records that concern the payer
 */
public record BilledKey(Instant at, long group, String id, int records) implements Ranked.Weighted {

  static final Comparator<BilledKey> NEWEST_FIRST =
      (one, other) -> {
        int later = other.at.compareTo(one.at);
        if (later != 0) {
          return later;
        }
        int groups = Long.compareUnsigned(one.group, other.group);
        return groups == 0 ? one.id.compareTo(other.id) : groups;
      };

  /** Returns the key of an order, which came into the bill at an instant, for one payer. */
  static BilledKey of(Order order, Instant at, String payerId) {
    return new BilledKey(
        at, IdParts.groupOf(group(order.id())), order.id(), records(order, payerId));
  }

  /** Returns the same key with another weight. */
  BilledKey weighing(int other) {
    return other == records ? this : new BilledKey(at, group, id, other);
  }

  private static int records(Order order, String payerId) {
    int records = 0;
    for (int i = 0; i < order.lines().size(); i++) {
      if (payers(order, order.lines().get(i)).contains(payerId)) {
        records += units(order, i);
      }
    }
    return records;
  }

  /** Returns the group of the ids of all records of an order. */
  public static String group(String orderId) {
    return "order|" + orderId;
  }

  /** Returns who consumed and who paid in the lines of an order. */
  static Set<Parties> parties(Order order) {
    Set<Parties> parties = new HashSet<>();
    for (OrderLine line : order.lines()) {
      for (String payer : payers(order, line)) {
        parties.add(new Parties(order.customerId(), payer));
      }
    }
    return parties;
  }

  /** Plans the close of the bills that an order is in. */
  static World planClose(World before, Order order, Instant at) {
    World world = before;
    for (Parties both : parties(order)) {
      for (String account : both.accounts()) {
        world = BillClose.plan(world, account, Cycle.of(at));
      }
    }
    return world;
  }

  /** Returns who paid a line or gets it back. Inferred: what is free is paid by the owner. */
  public static List<String> payers(Order order, OrderLine line) {
    List<Funding> fundings = line.fundings();
    if (fundings.isEmpty()) {
      String agent = order.progress().payingAgent();
      return List.of(agent == null ? order.customerId() : agent);
    }
    return fundings.size() == 1
        ? List.of(fundings.get(0).owner())
        : fundings.stream().map(Funding::owner).distinct().toList();
  }

  /**
   * Returns how many resources a line is about, each of which has a record.
   *
   * @param index position of the line, from 0
   */
  public static int units(Order order, int index) {
    OrderLine line = order.lines().get(index);
    return line.extension() != null || endsOne(order, line, index) ? 1 : line.quantity();
  }

  /** A line without a term stands for one resource, others for a line of the refunded order. */
  private static boolean endsOne(Order order, OrderLine line, int index) {
    Order.Refund refund = order.refund();
    return refund != null && line.effectiveAt() == null && index < refund.ends().size();
  }

  @Override
  public long weight() {
    return records;
  }
}
