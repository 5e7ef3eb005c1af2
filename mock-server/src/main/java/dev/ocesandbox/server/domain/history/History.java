// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.history;

import dev.ocesandbox.server.domain.metering.Metered;
import dev.ocesandbox.server.domain.metering.Metering;
import dev.ocesandbox.server.domain.metering.Run;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Cycle;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;

/** Lets an account have had the months of a wish. */
final class History {

  private History() {}

  /**
   * What was added.
   *
   * @param orders number of orders
   * @param resources number of resources billed by use
   * @param due amount due of all months
   */
  record Given(int orders, int resources, Money due) {}

  /**
   * Adds the months.
   *
   * @param passing carries out what is due until an instant
   */
  static Change<Given> give(
      World world, HistoryWish wish, BiFunction<World, Instant, World> passing) {
    List<Deal> deals = wish.purchases() ? Deals.of(wish) : List.of();
    return Metering.past(world, Uses.of(world, wish), wish.now())
        .then(
            (used, resources) ->
                PastOrders.of(used, wish.customer(), passing)
                    .told(used, deals, wish)
                    .then((done, told) -> Change.of(done, given(done, wish, resources, told))));
  }

  private static Given given(
      World world, HistoryWish wish, List<Metered> resources, PastOrders.Told told) {
    Cycle present = Cycle.of(wish.now());
    Money used =
        Money.sum(
            resources.stream()
                .flatMap(resource -> Metering.runsOf(world, resource.id()))
                .filter(run -> run.cycle().compareTo(present) < 0)
                .map(Run::due)
                .toList());
    return new Given(told.orders(), resources.size(), told.due().plus(used));
  }
}
