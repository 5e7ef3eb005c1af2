// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.features;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.world.World;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes features and enterprise projects as JSON. */
public final class FeaturesJson {

  private FeaturesJson() {}

  /** Returns what the control API shows of the features of an account. */
  public static ObjectNode facts(World world, String customerId) {
    FeaturesState state = world.get(FeaturesState.SLOT);
    ObjectNode node = Json.object();
    for (Feature feature : Feature.values()) {
      node.put(feature.wire(), state.of(customerId).has(feature));
    }
    node.set("projects", projects(state.projectsOf(customerId)));
    return node;
  }

  /** Returns projects as orders show them. */
  public static ArrayNode projects(List<EnterpriseProject> projects) {
    ArrayNode array = Json.object().arrayNode();
    projects.forEach(project -> array.add(project(project)));
    return array;
  }

  /** Returns a project as resources show it; null for none. */
  public static @Nullable ObjectNode project(@Nullable EnterpriseProject project) {
    return project == null
        ? null
        : Json.object().put("id", project.id()).put("name", project.name());
  }
}
