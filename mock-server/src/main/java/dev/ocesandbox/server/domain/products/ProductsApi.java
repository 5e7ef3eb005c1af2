// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

import dev.ocesandbox.server.gateway.Answer;
import dev.ocesandbox.server.gateway.routing.Call;
import dev.ocesandbox.server.gateway.routing.Room;
import dev.ocesandbox.server.gateway.routing.Route;
import dev.ocesandbox.server.world.Change;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** The operations on the catalogue; none of them looks at a world. */
public final class ProductsApi {

  private ProductsApi() {}

  /** Returns what the room brings into the house. */
  public static Room room() {
    return new Room(
        List.of(
            list("ListServiceTypes", ProductsApi::serviceTypes),
            list("ListResourceTypes", ProductsApi::resourceTypes),
            list("ListServiceResources", ProductsApi::serviceResources),
            list("ListUsageTypes", ProductsApi::usageTypes),
            list("ListMeasureUnits", ProductsApi::measureUnits),
            list("ListConversions", ProductsApi::conversions)),
        List.of(),
        List.of());
  }

  private static Route list(String operation, Function<Call, JsonNode> body) {
    return Route.read(operation, (call, world) -> Change.of(world, Answer.ok(body.apply(call))));
  }

  private static JsonNode serviceTypes(Call call) {
    return ProductsJson.serviceTypes(
        ServiceTypes.named(call.text("service_type_name"), call.language(), call.page()),
        call.language());
  }

  private static JsonNode resourceTypes(Call call) {
    return ProductsJson.resourceTypes(ResourceTypes.all(call.page()), call.language());
  }

  private static JsonNode serviceResources(Call call) {
    return ProductsJson.serviceResources(
        ResourceTypes.ofService(call.requiredText("service_type_code"), call.page()),
        call.language());
  }

  private static JsonNode usageTypes(Call call) {
    return ProductsJson.usageTypes(
        UsageTypes.ofResource(call.text("resource_type_code"), call.page()), call.language());
  }

  private static JsonNode measureUnits(Call call) {
    return ProductsJson.measureUnits(Measures.UNITS, call.language());
  }

  private static JsonNode conversions(Call call) {
    return ProductsJson.conversions(Measures.conversions(call.integer("measure_type")));
  }
}
