// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.config;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.fixtures.Area;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.Room;
import dev.ocesandbox.server.gateway.commands.Route;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Page;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The operations on provinces, cities and counties. None of them depends on a world. */
public final class ConfigApi {

  private ConfigApi() {}

  /** Returns the operations, time rules and state of the room. */
  public static Room room() {
    return new Room(
        List.of(
            list("ListProvinces", "provinces", call -> Geography.provinces(call.page())),
            list(
                "ListCities",
                "cities",
                call -> Geography.cities(call.requiredText("province_code"), call.page())),
            list(
                "ListCounties",
                "counties",
                call -> Geography.counties(call.requiredText("city_code"), call.page()))),
        List.of(),
        List.of(),
        List.of());
  }

  private static Route list(String operation, String field, Function<Call, Page<Area>> page) {
    return Route.read(
        operation, (call, world) -> Change.of(world, Answer.ok(areas(page.apply(call), field))));
  }

  private static ObjectNode areas(Page<Area> page, String field) {
    // The total is called count here, unlike elsewhere.
    ObjectNode body = Json.object().put("count", page.total());
    ArrayNode rows = body.putArray(field);
    page.rows().forEach(area -> rows.addObject().put("code", area.code()).put("name", area.name()));
    return body;
  }
}
