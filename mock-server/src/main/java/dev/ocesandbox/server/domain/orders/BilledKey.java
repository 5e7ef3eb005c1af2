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
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
      Comparator.comparing(BilledKey::at)
          .reversed()
          .thenComparing(BilledKey::group, Long::compareUnsigned)
          .thenComparing(BilledKey::id);

  /** Returns the key of an order, which came into the bill at an instant, for one payer. */
  static BilledKey of(Order order, Instant at, String payerId) {
    return new BilledKey(
        at, IdParts.groupOf(group(order.id())), order.id(), records(order, payerId));
  }

  private static int records(Order order, String payerId) {
    return IntStream.range(0, order.lines().size())
        .filter(i -> payers(order, order.lines().get(i)).contains(payerId))
        .map(i -> units(order, i))
        .sum();
  }

  /** Returns the group of the ids of all records of an order. */
  public static String group(String orderId) {
    return "order|" + orderId;
  }

  /** Returns who consumed and who paid in the lines of an order. */
  static Set<Parties> parties(Order order) {
    return order.lines().stream()
        .flatMap(line -> payers(order, line).stream())
        .map(payer -> new Parties(order.customerId(), payer))
        .collect(Collectors.toUnmodifiableSet());
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
    List<String> owners = line.fundings().stream().map(Funding::owner).distinct().toList();
    String agent = order.progress().payingAgent();
    return owners.isEmpty() ? List.of(agent == null ? order.customerId() : agent) : owners;
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
