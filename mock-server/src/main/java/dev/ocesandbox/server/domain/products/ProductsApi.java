// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.gateway.commands.Room;
import dev.ocesandbox.server.gateway.commands.Route;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * The operations on the catalogue. All lists but the specifications are the same in every world.
 */
public final class ProductsApi {

  private static final String NAME = "products.service-types.name-asked-for";
  private static final String UNKNOWN_SERVICE = "products.service-resources.unknown-service";

  private ProductsApi() {}

  /** Returns the operations, time rules and state of the room. */
  public static Room room() {
    return new Room(
        List.of(
            Route.read("ListServiceTypes", ProductsApi::serviceTypes),
            list("ListResourceTypes", ProductsApi::resourceTypes),
            Route.read("ListServiceResources", ProductsApi::serviceResources),
            list("ListUsageTypes", ProductsApi::usageTypes),
            list("ListMeasureUnits", ProductsApi::measureUnits),
            list("ListConversions", ProductsApi::conversions),
            Route.read("ListResourceSpecs", ProductsApi::specs)),
        ProductsControl.routes(),
        List.of(),
        List.of(ProductsState.SLOT));
  }

  private static Route list(String operation, Function<Call, JsonNode> body) {
    return Route.read(operation, (call, world) -> Change.of(world, Answer.ok(body.apply(call))));
  }

  private static Change<Answer> serviceTypes(Call call, World world) {
    Optional<String> name = call.text("service_type_name");
    boolean exact = world.reads(NAME, "exact-case");
    return Change.of(
        world.appliedIf(name.isPresent(), NAME),
        Answer.ok(
            ProductsJson.serviceTypes(
                ServiceTypes.named(name, exact, call.language(), call.page()), call.language())));
  }

  private static JsonNode resourceTypes(Call call) {
    return ProductsJson.resourceTypes(ResourceTypes.all(call.page()), call.language());
  }

  private static Change<Answer> serviceResources(Call call, World world) {
    String service = call.requiredText("service_type_code");
    boolean unknown = ServiceTypes.ALL.stream().noneMatch(s -> s.code().equals(service));
    if (unknown && world.reads(UNKNOWN_SERVICE, "refused")) {
      return Change.refused(Refusal.by(UNKNOWN_SERVICE, "refused"));
    }
    return Change.of(
        world.appliedIf(unknown, UNKNOWN_SERVICE),
        Answer.ok(
            ProductsJson.serviceResources(
                ResourceTypes.ofService(service, call.page()), call.language())));
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
    RequestFields body = call.bodyFields();
    SpecQuery query =
        new SpecQuery(
            body.text("cloud_service_type", ""),
            body.text("resource_type", ""),
            body.text("region_code", ""),
            body.text("charge_mode", "").equals(ChargeMode.PERIOD.code())
                ? ChargeMode.PERIOD
                : ChargeMode.ON_DEMAND,
            body.objects("filters").stream()
                .findFirst()
                .flatMap(filter -> filter.text("value"))
                .orElse(""));
    SpecQuery.Found found =
        query.page(
            Products.priceBook(world),
            body.has("limit") ? body.text("marker", "") : "",
            body.integer("limit", ProductsLimits.SPECS));
    return Change.of(world, Answer.ok(SpecsJson.of(query, found, call.language())));
  }
}
