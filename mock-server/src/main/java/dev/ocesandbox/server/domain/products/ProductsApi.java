// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

import dev.ocesandbox.server.gateway.Answer;
import dev.ocesandbox.server.gateway.routing.Call;
import dev.ocesandbox.server.gateway.routing.Room;
import dev.ocesandbox.server.gateway.routing.Route;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.World;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The operations of the products room. */
public final class ProductsApi {

  private static final int USUAL_LIMIT = 100;

  private ProductsApi() {}

  /** Returns what the room brings into the house. */
  public static Room room() {
    return new Room(
        List.of(Route.read("ListResourceSpecs", ProductsApi::specs)),
        List.of(),
        List.of(ProductsState.SLOT));
  }

  private static Change<Answer> specs(Call call, World world) {
    ObjectNode body = call.body();
    SpecQuery query =
        new SpecQuery(
            body.path("cloud_service_type").asString(),
            body.path("resource_type").asString(),
            body.path("region_code").asString(),
            body.path("charge_mode").asString().equals(ChargeMode.PERIOD.code())
                ? ChargeMode.PERIOD
                : ChargeMode.ON_DEMAND,
            body.path("filters").path(0).path("value").asString(""));
    boolean limited = body.hasNonNull("limit");
    SpecQuery.Found found =
        query.page(
            Products.priceBook(world),
            limited ? body.path("marker").asString("") : "",
            limited ? body.path("limit").asInt() : USUAL_LIMIT);
    return Change.of(world, Answer.ok(SpecsJson.of(query, found, call.language())));
  }
}
