// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.costs;

import dev.ocesandbox.server.domain.bills.Scope;
import dev.ocesandbox.server.world.World;
import java.util.List;
import java.util.stream.Stream;

/** Analyzes the costs of accounts. */
final class Costs {

  private Costs() {}

  /** Returns the groups of costs that a query finds; none if its last day is before the first. */
  static List<CostGroup> analyzed(World world, Scope scope, CostView view, CostQuery query) {
    if (query.last().isBefore(query.first())) {
      return List.of();
    }
    Charges charges = new Charges(world, scope, view);
    Stream<Charge> found =
        query.amortized()
            ? charges.amortized(query.first(), query.last())
            : charges.original(query.first(), query.last());
    return CostGroup.of(world, query, found.filter(query::matches).toList());
  }
}
