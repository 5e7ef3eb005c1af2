// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.renewals;

import dev.ocesandbox.server.domain.orders.Order;
import dev.ocesandbox.server.domain.orders.Orders;
import dev.ocesandbox.server.domain.orders.Term;
import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.domain.resources.Resources;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Entry point to renewals. Pure: every function returns a new world or a refusal. */
public final class Renewals {

  private Renewals() {}

  /**
   * Places the order that renews a main resource of a customer, with what is attached to it; it is
   * not paid yet. Refused as a renewal on request is.
   */
  public static Change<Order> place(
      World world, String customerId, String resourceId, Term term, Instant now) {
    var request = new ManualRenewal.Request(customerId, List.of(resourceId), term, false);
    Optional<Refusal> refusal = new RenewalChecks(world, request, now).refusal(resourceId);
    if (refusal.isPresent()) {
      return Change.refused(refusal.get());
    }
    Resource main = Resources.find(world, resourceId).orElseThrow();
    RenewalTerms terms = RenewalTerms.of(world, ResourceGroup.of(world, main), term).orElseThrow();
    return Orders.place(terms.world(), terms.purchase(Order.BY_CUSTOMER), now);
  }
}
