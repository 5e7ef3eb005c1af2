// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.usage;

import dev.ocesandbox.server.domain.metering.PeakType;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Cycle;
import java.util.Optional;

/** Reads the query of both operations. */
final class UsageForm {

  private UsageForm() {}

  /** Reads a query; refused if its codes do not belong together. */
  static Change<UsageQuery> read(Call call, World world) {
    RequestFields fields = call.parameters();
    String service = fields.text("service_type_code", "");
    String resourceType = fields.text("resource_type_code", "");
    Optional<Cycle> cycle = Cycle.parse(fields.text("bill_cycle", ""));
    Optional<PeakType> type = PeakType.of(fields.text("usage_type", ""));
    return cycle.isPresent()
            && type.filter(t -> Combination.exists(service, resourceType, t)).isPresent()
        ? Change.of(
            world,
            new UsageQuery(
                call.customerId(), cycle.get(), service, resourceType, type.get(), call.now()))
        : Change.refused(Refusal.by("usage.query.known-combination"));
  }
}
