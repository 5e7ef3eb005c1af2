// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.features;

import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The enterprise project that a purchase names.
 *
 * @param id id; null for the default project
 * @param name name; null to keep the name that the project has
 */
public record ProjectChoice(@Nullable String id, @Nullable String name) {

  /** No choice: the default project. */
  public static final ProjectChoice NONE = new ProjectChoice(null, null);

  /** An account has no more projects than these. */
  static final int MOST = 1_000;

  static final int LONGEST_NAME = 256;
  static final Pattern ID = Pattern.compile("[0-9A-Za-z_-]{1,64}");

  /**
   * Makes the projects of a purchase known. Refused if the customer has not turned enterprise
   * projects on, or would have too many.
   */
  public static Change<World> use(World before, String customerId, List<ProjectChoice> choices) {
    World world = before;
    for (ProjectChoice choice : choices) {
      Optional<Refusal> refusal = choice.refusal(world, customerId);
      if (refusal.isPresent()) {
        return Change.refused(refusal.get());
      }
      world = choice.known(world, customerId);
    }
    return Change.of(world, world);
  }

  private Optional<Refusal> refusal(World world, String customerId) {
    if (!EnterpriseProject.isOwn(id)) {
      return Optional.empty();
    }
    if (!Features.isOn(world, customerId, Feature.ENTERPRISE_PROJECTS)) {
      return Optional.of(refusal("control.enterprise-projects-on", world, customerId));
    }
    FeaturesState state = world.get(FeaturesState.SLOT);
    return state.project(customerId, String.valueOf(id)).isEmpty()
            && state.projectsOf(customerId).size() >= MOST
        ? Optional.of(refusal("control.enterprise-projects-limit", world, customerId))
        : Optional.empty();
  }

  private Refusal refusal(String rule, World world, String customerId) {
    return new Refusal(
        rule, Map.of("project", String.valueOf(id), "account", world.accountName(customerId)));
  }

  private World known(World world, String customerId) {
    if (id == null || !EnterpriseProject.isOwn(id)) {
      return world;
    }
    FeaturesState state = world.get(FeaturesState.SLOT);
    String old = state.project(customerId, id).map(EnterpriseProject::name).orElse(id);
    var project = new EnterpriseProject(customerId, id, name == null ? old : name);
    return world
        .with(FeaturesState.SLOT, state.with(project))
        .applied("features.projects.known-by-purchase");
  }
}
