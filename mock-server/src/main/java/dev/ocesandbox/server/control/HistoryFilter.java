// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.RequestValues;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.TimeText;
import java.time.Instant;
import java.util.Optional;

/**
 * The parameters {@code since} and {@code account} of requests that list past things.
 *
 * @param since start of the listed period; {@link Instant#MIN} for no limit
 * @param customerId id of the customer; empty for all customers
 */
record HistoryFilter(Instant since, String customerId) {

  /** Reads the parameters; refused if the time is invalid or the account is unknown. */
  static Change<HistoryFilter> of(RequestValues call, World world, String worldId) {
    Optional<Instant> since =
        call.text("since").map(TimeText::instant).orElse(Optional.of(Instant.MIN));
    if (since.isEmpty()) {
      return Change.refused(ClockControl.invalidTime("since", call.text("since").orElse("")));
    }
    String account = call.text("account").orElse("");
    Optional<Customer> customer = world.findAccount(account);
    return customer.isEmpty() && !account.isEmpty()
        ? Change.refused(Call.unknownAccount(account, world, worldId))
        : Change.of(world, new HistoryFilter(since.get(), customer.map(Customer::id).orElse("")));
  }
}
