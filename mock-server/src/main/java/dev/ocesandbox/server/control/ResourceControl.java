// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.resources.ExpirePolicy;
import dev.ocesandbox.server.domain.resources.Mark;
import dev.ocesandbox.server.domain.resources.Renewal;
import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.domain.resources.Resources;
import dev.ocesandbox.server.gateway.Answer;
import dev.ocesandbox.server.gateway.routing.Call;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Sets what the vendor's side knows of a resource and the API cannot set. */
final class ResourceControl {

  private ResourceControl() {}

  static Change<Answer> change(Call call, World world, Instant now) {
    String id = call.requiredText("resource_id");
    Optional<Resource> resource = Resources.find(world, id);
    if (resource.isEmpty()) {
      return Change.refused(
          new Refusal(
              "control.resource-exists",
              Map.of("resource", id, "world", call.requiredText("world"))));
    }
    ObjectNode body = call.body();
    World changed = world;
    if (body.has("marks")) {
      changed = Resources.mark(changed, id, marks(body), now);
    }
    if (body.has("expire_policy")) {
      Renewal renewal = Renewal.of(policy(body.path("expire_policy").asInt()));
      changed = Resources.renewBy(changed, id, renewal, now);
    }
    return Change.of(changed, Answer.ok(shown(Resources.find(changed, id).orElseThrow())));
  }

  private static List<Mark> marks(ObjectNode body) {
    return body.path("marks")
        .valueStream()
        .map(mark -> Mark.valueOf(mark.asString().toUpperCase(Locale.ROOT)))
        .sorted()
        .toList();
  }

  private static ExpirePolicy policy(int code) {
    return Arrays.stream(ExpirePolicy.values())
        .filter(policy -> policy.code() == code)
        .findFirst()
        .orElseThrow();
  }

  private static ObjectNode shown(Resource resource) {
    ObjectNode node =
        Json.object()
            .put("resource_id", resource.resourceId())
            .put("status", resource.status().code())
            .put("expire_policy", resource.renewal().policy().code());
    ArrayNode marks = node.putArray("marks");
    resource.marks().forEach(mark -> marks.add(mark.name().toLowerCase(Locale.ROOT)));
    return node;
  }
}
