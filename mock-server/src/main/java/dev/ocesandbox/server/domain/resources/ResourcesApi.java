// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.resources;

import dev.ocesandbox.server.gateway.Answer;
import dev.ocesandbox.server.gateway.routing.Call;
import dev.ocesandbox.server.gateway.routing.Room;
import dev.ocesandbox.server.gateway.routing.Route;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.PageRequest;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The operations of the resources room. */
public final class ResourcesApi {

  private ResourcesApi() {}

  /** Returns what the room brings into the house. */
  public static Room room() {
    return new Room(
        List.of(Route.read("ListPayPerUseCustomerResources", ResourcesApi::list)),
        List.of(),
        List.of(ResourcesState.SLOT));
  }

  private static Change<Answer> list(Call call, World world) {
    ObjectNode body = call.body();
    PageRequest page = new PageRequest(body.path("offset").asInt(0), body.path("limit").asInt(10));
    return Change.of(
        world,
        Answer.ok(
            ResourcesJson.list(
                world, query(call.customerId(), body).page(world, page), call.language())));
  }

  private static ResourceQuery query(String customerId, ObjectNode body) {
    return new ResourceQuery(
        customerId,
        body.path("resource_ids")
            .valueStream()
            .map(JsonNode::asString)
            .collect(Collectors.toUnmodifiableSet()),
        text(body, "order_id"),
        body.path("only_main_resource").asInt(0) == 1,
        body.path("status_list")
            .valueStream()
            .map(JsonNode::asInt)
            .collect(Collectors.toUnmodifiableSet()),
        body.hasNonNull("service_type_code") ? text(body, "service_type_code") : null,
        instant(body, "expire_time_begin"),
        instant(body, "expire_time_end"));
  }

  private static String text(ObjectNode body, String field) {
    return body.hasNonNull(field) ? body.path(field).asString() : "";
  }

  private static @Nullable Instant instant(ObjectNode body, String field) {
    String text = text(body, field);
    return text.isEmpty() ? null : Instant.parse(text);
  }
}
