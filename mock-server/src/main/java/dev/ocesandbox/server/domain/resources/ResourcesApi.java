// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.resources;

import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.gateway.commands.Room;
import dev.ocesandbox.server.gateway.commands.Route;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.World;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The operations on resources. */
public final class ResourcesApi {

  private ResourcesApi() {}

  /** Returns the operations, time rules and state of the room. */
  public static Room room() {
    return new Room(
        List.of(Route.read("ListPayPerUseCustomerResources", ResourcesApi::list)),
        ResourcesControl.routes(),
        List.of(),
        List.of(ResourcesState.SLOT));
  }

  private static Change<Answer> list(Call call, World world) {
    RequestFields body = call.bodyFields();
    ResourceQuery query = query(call.customerId(), body);
    Page<Resource> page = query.page(world, body.page());
    return Change.of(
        query.noted(world), Answer.ok(ResourcesJson.list(world, page, call.language())));
  }

  private static ResourceQuery query(String customerId, RequestFields body) {
    return new ResourceQuery(
        customerId,
        Set.copyOf(body.texts("resource_ids")),
        body.text("order_id", ""),
        body.integer("only_main_resource", 0) == 1,
        body.texts("status_list").stream()
            .map(Integer::valueOf)
            .collect(Collectors.toUnmodifiableSet()),
        body.text("service_type_code").orElse(null),
        body.instant("expire_time_begin").orElse(null),
        body.instant("expire_time_end").orElse(null));
  }
}
