// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.usage;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.metering.Metered;
import dev.ocesandbox.server.domain.metering.PeakFigures;
import dev.ocesandbox.server.domain.metering.PeakMonth;
import dev.ocesandbox.server.domain.metering.Sample;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.Room;
import dev.ocesandbox.server.gateway.commands.Route;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.World;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The operations on bandwidth that is billed by the 95th percentile. */
public final class UsageApi {

  private UsageApi() {}

  /** Returns the operations of the room. */
  public static Room room() {
    return new Room(
        List.of(
            Route.read("ListResourceUsageSummary", UsageApi::summary),
            Route.read("ListResourceUsage", UsageApi::details)),
        List.of(),
        List.of(),
        List.of());
  }

  private static Change<Answer> summary(Call call, World world) {
    return UsageForm.read(call, world.applied(PeakMonth.WHOLE_SAMPLES))
        .map(
            query -> {
              Page<Metered> page = Page.of(query.resources(world), call.parameters().page());
              ObjectNode body = Json.object().put("total_count", page.total());
              ArrayNode list = body.putArray("summary_usage_info_list");
              for (Metered resource : page.rows()) {
                UsageJson.figures(
                    list.addObject().put("resource_id", resource.id()),
                    query.figures(world, resource));
              }
              return Answer.ok(body);
            });
  }

  private static Change<Answer> details(Call call, World world) {
    return UsageForm.read(call, world.applied(PeakMonth.WHOLE_SAMPLES))
        .map(
            query -> {
              Optional<Metered> resource =
                  query.resource(world, call.parameters().text("resource_id", ""));
              Optional<PeakMonth> month = resource.map(one -> query.month(world, one));
              return Answer.ok(
                  details(
                      month,
                      resource.map(one -> query.figures(world, one)).orElse(null),
                      Page.of(
                          month.map(PeakMonth::samples).orElse(List.of()),
                          call.parameters().page())));
            });
  }

  private static ObjectNode details(
      Optional<PeakMonth> month, @Nullable PeakFigures figures, Page<Sample> page) {
    ObjectNode body = UsageJson.figures(Json.object(), figures).put("total_count", page.total());
    ArrayNode list = body.putArray("usage_info_list");
    month.ifPresent(one -> page.rows().forEach(row -> list.add(UsageJson.sample(one, row))));
    return body;
  }
}
