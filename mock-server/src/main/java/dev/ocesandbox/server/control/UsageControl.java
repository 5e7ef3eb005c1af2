// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.packages.Coverage;
import dev.ocesandbox.server.domain.packages.Deduction;
import dev.ocesandbox.server.domain.packages.Packages;
import dev.ocesandbox.server.gateway.Answer;
import dev.ocesandbox.server.gateway.routing.Call;
import dev.ocesandbox.server.scenarios.UsageJson;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reports usage, as cloud services do that meter it. */
final class UsageControl {

  private UsageControl() {}

  static Change<Answer> report(Call call, World world, Instant now) {
    ObjectNode body = call.body();
    Fields fields = new Fields(body, now);
    Instant end = notAfter(fields, "end", now, "must not be after the world's now");
    Instant begin = notAfter(fields, "begin", end, "must not be after the end");
    return AccountNames.with(
        call,
        world,
        body.path("account").asString(),
        customer ->
            fields.then(
                () ->
                    Packages.use(world, UsageJson.of(customer.id(), body, begin, end), now)
                        .map(coverage -> Answer.ok(shown(coverage)))));
  }

  /** Reads an instant that has a latest one, which counts when it is absent. */
  private static Instant notAfter(Fields fields, String name, Instant latest, String reason) {
    Instant moment = fields.moment(name);
    if (moment == null) {
      return latest;
    }
    return moment.isAfter(latest) ? fields.refused(name, reason, latest) : moment;
  }

  private static ObjectNode shown(Coverage coverage) {
    ObjectNode body =
        Json.object()
            .put("covered", coverage.covered().toString())
            .put("left", coverage.left().toString());
    ArrayNode records = body.putArray("records");
    for (Deduction deduction : coverage.deductions()) {
      records
          .addObject()
          .put("order_instance_id", deduction.packageId())
          .put("free_resource_id", deduction.itemId())
          .put("used_amount", deduction.used().toString())
          .put("remaining_amount", deduction.remaining().toString())
          .put("measure_id", deduction.measureId());
    }
    return body;
  }
}
