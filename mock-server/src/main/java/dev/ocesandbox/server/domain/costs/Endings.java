// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.costs;

import dev.ocesandbox.server.domain.bills.BillLine;
import dev.ocesandbox.server.domain.orders.Order;
import dev.ocesandbox.server.domain.orders.OrderLine;
import dev.ocesandbox.server.domain.resources.PaidTerm;
import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.domain.resources.Resources;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The refunds that have ended what an account has bought, and when. */
final class Endings {

  private final World world;

  /** By resource, and by order for what is not a resource. */
  private final Map<String, List<Ending>> byId = new HashMap<>();

  private Endings(World world) {
    this.world = world;
  }

  /**
   * The end of a resource, or of its renewals that had not begun.
   *
   * @param at when the money was back, UTC
   * @param renewalsOnly whether only renewals ended
   */
  private record Ending(Instant at, boolean renewalsOnly) {}

  /** Returns the endings that the orders of an account have brought. */
  static Endings of(World world, List<Order> orders) {
    Endings endings = new Endings(world);
    orders.forEach(order -> order.billedAt().ifPresent(at -> endings.add(order, at)));
    endings.byId.values().forEach(list -> list.sort(Comparator.comparing(Ending::at)));
    return endings;
  }

  private void add(Order order, Instant at) {
    Order.Refund refund = order.refund();
    if (refund == null) {
      return;
    }
    for (Order.Ended end : refund.ends()) {
      add(end.resourceId(), new Ending(at, end.renewalsOnly()));
    }
    // A line with a term stands for a line of an order that is refunded as a whole.
    if (order.lines().stream().anyMatch(line -> line.effectiveAt() != null)) {
      add(refund.baseOrderId(), new Ending(at, false));
    }
  }

  private void add(String id, Ending ending) {
    byId.computeIfAbsent(id, key -> new ArrayList<>()).add(ending);
  }

  /** Returns the day on which what a record is about was refunded; empty if it was not. */
  Optional<LocalDate> of(BillLine line, OrderLine bought) {
    String resourceId = line.thing().resourceId();
    if (resourceId == null) {
      return first(line, String.valueOf(line.trade().orderId()), false);
    }
    return first(line, resourceId, isCutBack(resourceId, bought));
  }

  private Optional<LocalDate> first(BillLine line, String id, boolean ofRenewals) {
    return byId.getOrDefault(id, List.of()).stream()
        .filter(ending -> !ending.at().isBefore(line.tradedAt()))
        .filter(ending -> ofRenewals || !ending.renewalsOnly())
        .findFirst()
        .map(ending -> BusinessTime.day(ending.at()));
  }

  /** Returns whether a renewal was refunded: the resource no longer has its term. */
  private boolean isCutBack(String resourceId, OrderLine bought) {
    List<PaidTerm> terms = Resources.find(world, resourceId).map(Resource::terms).orElse(List.of());
    return bought.extension() != null
        && terms.stream().noneMatch(term -> term.lineId().equals(bought.id()));
  }
}
