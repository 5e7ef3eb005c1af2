// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.resources;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.features.EnterpriseProject;
import dev.ocesandbox.server.domain.features.ProjectChoice;
import dev.ocesandbox.server.domain.features.ProjectForm;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.gateway.commands.Route;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.text.Nearest;
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
final class ResourcesControl {

  /** More resources than these are not compared with an unknown id. */
  private static final int MAX_IDS = 1_000;

  private ResourcesControl() {}

  static List<Route> routes() {
    return List.of(Route.write("ChangeResource", ResourcesControl::change));
  }

  private static Change<Answer> change(Call call, World world) {
    String id = call.requiredText("resource_id");
    Optional<Resource> resource = Resources.find(world, id);
    if (resource.isEmpty()) {
      return Change.refused(
          new Refusal(
              "control.resource-exists",
              Nearest.suggest(
                  Map.of("resource", id, "world", call.worldId()),
                  id,
                  world.get(ResourcesState.SLOT).byId().keySet().stream()
                      .limit(MAX_IDS)
                      .toList())));
    }
    RequestFields fields = call.bodyFields();
    ProjectChoice project =
        ProjectForm.read(fields, new ProjectChoice(resource.get().projectId(), null));
    return fields.then(
        () ->
            ProjectChoice.use(world, resource.get().customerId(), List.of(project))
                .then((known, same) -> changed(call, known, resource.get(), project)));
  }

  private static Change<Answer> changed(
      Call call, World world, Resource resource, ProjectChoice project) {
    ObjectNode body = call.body();
    String id = resource.resourceId();
    Instant now = call.now();
    World changed = world;
    if (body.has("marks")) {
      changed = Resources.mark(changed, id, marks(body), now);
    }
    if (body.has("expire_policy")) {
      Renewal renewal = Renewal.of(policy(body.path("expire_policy").asInt()));
      changed = Resources.renewBy(changed, id, renewal, now);
    }
    if (body.has("enterprise_project_id")) {
      changed = Resources.move(changed, id, project.id(), now);
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
    String project = resource.projectId();
    return node.put("enterprise_project_id", project == null ? EnterpriseProject.DEFAULT : project);
  }
}
