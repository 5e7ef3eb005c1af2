// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.packages;

import dev.ocesandbox.server.gateway.Answer;
import dev.ocesandbox.server.gateway.routing.Call;
import dev.ocesandbox.server.gateway.routing.Room;
import dev.ocesandbox.server.gateway.routing.Route;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.PageRequest;
import dev.ocesandbox.server.world.World;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The operations of the packages room. */
public final class PackagesApi {

  private PackagesApi() {}

  /** Returns what the room brings into the house. */
  public static Room room() {
    return new Room(
        List.of(
            Route.read("ListFreeResourceInfos", PackagesApi::list),
            Route.read("ListFreeResourceUsages", PackagesApi::items),
            Route.read("ListFreeResourcesUsageRecords", PackagesApi::records)),
        List.of(new PackageBegin(), new QuotaReset()),
        List.of(PackagesState.SLOT));
  }

  private static Change<Answer> list(Call call, World world) {
    ObjectNode body = call.body();
    PageRequest page = new PageRequest(body.path("offset").asInt(0), body.path("limit").asInt(10));
    PackageQuery query =
        new PackageQuery(
            call.customerId(),
            text(body, "region_code"),
            text(body, "order_id"),
            text(body, "product_id"),
            text(body, "product_name"),
            text(body, "enterprise_project_id"),
            body.path("status").isNumber() ? body.path("status").asInt() : null,
            body.path("service_type_code_list")
                .valueStream()
                .map(code -> code.asString().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet()));
    return Change.of(
        world,
        Answer.ok(new PackagesJson(call.language()).list(query.page(world, page, call.now()))));
  }

  private static String text(ObjectNode body, String field) {
    return body.hasNonNull(field) ? body.path(field).asString() : "";
  }

  private static Change<Answer> items(Call call, World world) {
    List<String> ids =
        call.body()
            .path("free_resource_ids")
            .valueStream()
            .map(JsonNode::asString)
            .distinct()
            .toList();
    List<PackagesJson.Shown> shown =
        ids.stream()
            .flatMap(
                id ->
                    world.get(PackagesState.SLOT).ofItem(id).stream()
                        .filter(one -> one.customerId().equals(call.customerId()))
                        .map(one -> Standing.of(world, one, call.now()))
                        .filter(standing -> standing.isShownAt(call.now()))
                        .flatMap(standing -> shown(standing, id)))
            .toList();
    return Change.of(world, Answer.ok(new PackagesJson(call.language()).items(shown)));
  }

  private static Stream<PackagesJson.Shown> shown(Standing standing, String itemId) {
    return standing.one().item(itemId).stream()
        .map(item -> new PackagesJson.Shown(standing.one(), item));
  }

  private static Change<Answer> records(Call call, World world) {
    DeductionQuery query =
        new DeductionQuery(
            call.customerId(),
            call.text("free_resource_id").orElse(""),
            call.text("product_id").orElse(""),
            call.text("resource_type_code").orElse(""),
            LocalDate.parse(call.requiredText("deduct_time_begin")),
            LocalDate.parse(call.requiredText("deduct_time_end")));
    return query
        .refusal()
        .<Change<Answer>>map(Change::refused)
        .orElseGet(
            () ->
                Change.of(
                    world,
                    Answer.ok(
                        PackagesJson.records(
                            world.get(PackagesState.SLOT), query.page(world, call.page())))));
  }
}
