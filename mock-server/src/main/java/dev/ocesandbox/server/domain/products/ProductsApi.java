// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

import dev.ocesandbox.server.gateway.Answer;
import dev.ocesandbox.server.gateway.routing.Call;
import dev.ocesandbox.server.gateway.routing.Room;
import dev.ocesandbox.server.gateway.routing.Route;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.World;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The operations on what is sold; all but the specifications are the same in every world. */
public final class ProductsApi {

  private static final int USUAL_LIMIT = 100;

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
            list("ListConversions", ProductsApi::conversions),
            Route.read("ListResourceSpecs", ProductsApi::specs)),
        List.of(),
        List.of(ProductsState.SLOT));
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
